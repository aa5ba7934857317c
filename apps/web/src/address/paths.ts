/** Where things are on the page. The language goes along where the address names it. */
type Asked = Readonly<Record<string, string | null | undefined>>;

export function pathOfRegulation(name: string, asked: Asked = {}): string {
  return withQuery(`/regulations/${encodeURIComponent(name)}`, asked);
}

export function pathOfComparison(asked: Asked = {}): string {
  return withQuery('/compare', asked);
}

export function withQuery(path: string, asked: Asked): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(asked)) {
    if (value !== null && value !== undefined && value !== '') query.set(name, value);
  }
  const printed = query.toString();
  return printed === '' ? path : `${path}?${printed}`;
}
