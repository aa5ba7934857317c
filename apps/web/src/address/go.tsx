/** A link inside the page that takes the language along where the address names it. */
import type { ReactNode } from 'react';
import { Link, useSearchParams } from 'react-router';

export interface GoProps {
  readonly to: string;
  readonly className?: string;
  readonly title?: string;
  readonly children: ReactNode;
}

export function Go({ to, ...rest }: GoProps) {
  const [parameters] = useSearchParams();
  return <Link to={withLanguage(to, parameters.get('lang'))} {...rest} />;
}

export function withLanguage(to: string, language: string | null): string {
  if (language === null) return to;
  const [beforeHash = '', hash] = to.split('#');
  const [path = '', query = ''] = beforeHash.split('?');
  const parameters = new URLSearchParams(query);
  parameters.set('lang', language);
  return `${path}?${parameters.toString()}${hash === undefined ? '' : `#${hash}`}`;
}
