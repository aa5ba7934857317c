/** The page as static files: what never changes under its name is kept by browsers, the rest is asked for again. */
import { existsSync, readdirSync } from 'node:fs';
import { join, posix } from 'node:path';
import { Router, type RequestHandler, type Response } from 'express';

/** Nothing comes from another origin, nothing runs that is not a file of ours, and nobody frames the page. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Compressed when the page was built; the best that a browser takes is sent. */
const ENCODINGS = [
  ['br', '.br'],
  ['gzip', '.gz'],
] as const;

/** Where views are; everything else that asks for HTML learns from the page that there is nothing. */
const VIEWS = /^\/(?:compare|stream|feed|regulations\/[^/]+)?$/;

/** Serves nothing where the page was not built. */
export function pageRoutes(directory: string | null): Router {
  const router = Router();
  if (directory === null || !existsSync(join(directory, 'index.html'))) return router;
  const files = new Set(
    readdirSync(directory, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => posixPath(join(entry.parentPath, entry.name).slice(directory.length))),
  );
  const send = (res: Response, path: string, accepted: readonly string[]): void => {
    const [encoding, ending] = ENCODINGS.find(
      ([name, ending]) => accepted.includes(name) && files.has(path + ending),
    ) ?? [null, ''];
    res.set({
      'content-security-policy': POLICY,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
      'cache-control': path.startsWith('/assets/')
        ? 'public, max-age=31536000, immutable'
        : 'no-cache',
    });
    res.vary('Accept-Encoding');
    if (encoding !== null) res.set('content-encoding', encoding);
    res.type(posix.extname(path));
    res.sendFile(path.slice(1) + ending, { root: directory, cacheControl: false });
  };
  const page: RequestHandler = (req, res, next) => {
    if (req.method !== 'GET' && req.method !== 'HEAD') return next();
    const accepted = req.acceptsEncodings();
    if (files.has(req.path) && isServed(req.path)) return send(res, req.path, accepted);
    res.vary('Accept');
    // A program that takes anything asked for data, not for a page.
    if (req.accepts(['text/plain', 'text/html']) !== 'text/html') return next();
    if (!VIEWS.test(req.path)) res.status(404);
    send(res, '/index.html', accepted);
  };
  router.use((req, res, next) => {
    if (/^\/(?:v1|graphql|healthz|readyz|metrics)(?:\/|$)/.test(req.path)) next();
    else page(req, res, next);
  });
  return router;
}

/** Neither the list of what was built nor the compressed twins by their own name. */
function isServed(path: string): boolean {
  return path !== '/index.html' && !/^\/\.|\.(?:br|gz)$/.test(path);
}

function posixPath(path: string): string {
  return path.replaceAll('\\', '/');
}
