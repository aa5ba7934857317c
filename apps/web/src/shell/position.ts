/** The place of the record the address asks for; null for the present. */
export function positionOf(parameters: URLSearchParams): number | null {
  const text = parameters.get('atPosition');
  return text !== null && /^\d{1,15}$/.test(text) ? Number(text) : null;
}
