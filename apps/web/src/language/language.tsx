/** The language of the page: in the address where it was chosen, remembered in this browser. */
import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { chooseLanguage, type LanguageCode, type Words } from './languageCode.ts';

const KEPT_AS = 'regchron.language';

interface LanguageChoice {
  readonly language: LanguageCode;
  readonly choose: (language: LanguageCode) => void;
}

const Language = createContext<LanguageChoice>({ language: 'zh', choose: () => undefined });

export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  const [parameters, setParameters] = useSearchParams();
  const [remembered, setRemembered] = useState(load);
  const language = chooseLanguage(parameters.get('lang'), remembered);

  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  }, [language]);

  const choice = useMemo<LanguageChoice>(
    () => ({
      language,
      choose: (chosen) => {
        keep(chosen);
        setRemembered(chosen);
        setParameters(
          (current) => {
            const next = new URLSearchParams(current);
            next.set('lang', chosen);
            return next;
          },
          { replace: true },
        );
      },
    }),
    [language, setParameters],
  );
  return <Language value={choice}>{children}</Language>;
}

export function useLanguage(): LanguageChoice {
  return useContext(Language);
}

export function useWords<Table>(words: Words<Table>): Table {
  return words[useLanguage().language];
}

/** A browser may refuse storage altogether; then only the address remembers. */
function load(): string | null {
  try {
    return localStorage.getItem(KEPT_AS);
  } catch {
    return null;
  }
}

function keep(language: LanguageCode): void {
  try {
    localStorage.setItem(KEPT_AS, language);
  } catch {
    // Nothing lost but the memory of it.
  }
}
