/** The words an answer rests on, with their place in the source. */
import type { View } from '@regchron/chronicle';
import type { Clause } from '@regchron/model';

export function clauseAnswer(
  view: View,
  clause: Clause | null,
): { readonly source: string; readonly span: Clause['span']; readonly text: string } | null {
  return clause && { source: clause.source, span: clause.span, text: view.clause(clause) };
}
