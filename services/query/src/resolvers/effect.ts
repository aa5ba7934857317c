/** Effects: the entries of a timeline. */
import { printPlace, type Citation } from '@regchron/model';
import type {
  ClauseParent,
  EffectParent,
  InstrumentParent,
  RegulationParent,
  SpanAnswer,
} from '../graphql/parents.ts';
import {
  instrumentWithId,
  regulationParent,
  regulationWithId,
  spanIn,
} from '../graphql/parents.ts';

export const effectTypes = {
  Effect: {
    id: ({ effect }: EffectParent): string => effect.id,
    type: ({ effect }: EffectParent): string => effect.type,
    on: ({ effect }: EffectParent): unknown => effect.on,
    likeliest: ({ effect }: EffectParent): string | null => effect.likeliest,
    open: ({ effect }: EffectParent): string | null => effect.open,
    published: ({ effect }: EffectParent): unknown => effect.published,
    regulation: ({ view, regulation }: EffectParent): RegulationParent =>
      regulationParent(view, regulation),
    instrument: ({ view, effect }: EffectParent): InstrumentParent | null =>
      effect.instrument && instrumentWithId(view, effect.instrument.id),
    manner: ({ effect }: EffectParent): string | null => effect.manner,
    part: ({ effect }: EffectParent): string | null => effect.part,
    scope: ({ effect: { scope } }: EffectParent): unknown =>
      scope && { ...scope, places: scope.places.map(printPlace) },
    replacedBy: ({ view, effect }: EffectParent): RegulationParent | null =>
      effect.replacedBy?.regulation ? regulationWithId(view, effect.replacedBy.regulation) : null,
    replacedByCitation: ({ effect }: EffectParent): Citation | null =>
      effect.replacedBy?.citation ?? null,
    clause: ({ view, effect }: EffectParent): ClauseParent | null =>
      effect.clause && { view, clause: effect.clause },
    evidence: ({ effect }: EffectParent): string => effect.evidence,
  },
  Clause: {
    text: ({ view, clause }: ClauseParent): string => view.clause(clause),
    span: ({ clause }: ClauseParent): SpanAnswer => spanIn(clause.source, clause.span),
  },
};
