/** The frame of every view: who we are, the ways there are, the language, and whether we are connected. */
import { Suspense, useEffect, useRef, useSyncExternalStore } from 'react';
import { NavLink, Outlet, useLocation, useSearchParams } from 'react-router';
import { withLanguage } from '../address/go.tsx';
import { useLanguage, useWords } from '../language/language.tsx';
import { CrashGuard } from './crashGuard.tsx';
import { Loading } from './notices.tsx';
import { SHELL_WORDS } from './shellWords.ts';

export function Shell() {
  const words = useWords(SHELL_WORDS);
  const { language, choose } = useLanguage();
  const { pathname } = useLocation();
  const [parameters] = useSearchParams();
  const main = useRef<HTMLElement>(null);
  const before = useRef(pathname);
  const isOnline = useSyncExternalStore(onConnection, () => navigator.onLine);

  // A new view is read from its beginning, by eye and by screen reader.
  useEffect(() => {
    if (before.current === pathname) return;
    before.current = pathname;
    main.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, [pathname]);

  const asked = parameters.get('lang');
  const ways = [
    ['/', words.inForce],
    ['/compare', words.compare],
    ['/stream', words.stream],
    ['/feed', words.feed],
  ] as const;
  return (
    <>
      <a className="skip" href="#main">
        {words.skip}
      </a>
      <header className="masthead">
        <div className="masthead-inner">
          <NavLink className="brand" to={withLanguage('/', asked)} end>
            <span className="brand-seal" aria-hidden="true">
              编年
            </span>
            <span>
              <span className="brand-name">{words.name}</span>
              <span className="brand-tagline">{words.tagline}</span>
            </span>
          </NavLink>
          <nav aria-label={words.navigation}>
            {ways.map(([to, name]) => (
              <NavLink key={to} to={withLanguage(to, asked)} end={to === '/'}>
                {name}
              </NavLink>
            ))}
          </nav>
          <button
            type="button"
            className="language"
            lang={language === 'zh' ? 'en' : 'zh-CN'}
            onClick={() => {
              choose(language === 'zh' ? 'en' : 'zh');
            }}
          >
            {words.otherLanguage}
          </button>
        </div>
      </header>
      {!isOnline && (
        <p className="banner banner-offline" role="status">
          {words.offline}
        </p>
      )}
      <main id="main" ref={main} tabIndex={-1}>
        <CrashGuard place={pathname} instead={<Broken />}>
          <Suspense fallback={<Loading />}>
            <Outlet />
          </Suspense>
        </CrashGuard>
      </main>
      <footer className="colophon">{words.colophon}</footer>
    </>
  );
}

function Broken() {
  const words = useWords(SHELL_WORDS);
  return (
    <div className="notice notice-failed" role="alert">
      <p className="notice-title">{words.brokenTitle}</p>
      <p>{words.broken}</p>
      <button
        type="button"
        onClick={() => {
          location.reload();
        }}
      >
        {words.reload}
      </button>
    </div>
  );
}

function onConnection(changed: () => void): () => void {
  addEventListener('online', changed);
  addEventListener('offline', changed);
  return () => {
    removeEventListener('online', changed);
    removeEventListener('offline', changed);
  };
}
