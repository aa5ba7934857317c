/** What a file is called and how it is told from another: the headers that all files have. */
import { createHash } from 'node:crypto';

/** Shown where it can be shown, and saved under its title (RFC 6266, RFC 8187); `ascii` where that cannot be. */
export function dispositionOf(ascii: string, title: string): string {
  const named = encodeURIComponent(title).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `inline; filename="${ascii}"; filename*=UTF-8''${named}`;
}

/** The same for the same parts. */
export function entityTagOf(parts: readonly unknown[]): string {
  return `"${createHash('sha256').update(JSON.stringify(parts)).digest('base64url')}"`;
}
