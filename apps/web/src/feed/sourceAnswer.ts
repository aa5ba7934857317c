/** What the recording service tells of a source: see openapi.json there. */
import type { OperationTold } from '../amending/operationItem.tsx';
import type { EFFECTS, SEVERITIES } from '../language/terms.ts';

export interface SourceAnswer {
  readonly source: { readonly sha256: string; readonly length: number; readonly kind: string };
  readonly recorded: boolean;
  readonly retracted: { readonly reason: string } | null;
  readonly instruments: readonly {
    readonly id: string;
    readonly number: string | null;
    readonly title: string | null;
    readonly promulgatedOn: string | null;
    readonly effects: readonly EffectAnswer[];
  }[];
  readonly texts: readonly {
    readonly regulation: { readonly title: string };
    readonly articles: number;
    readonly span: PlaceAnswer | null;
  }[];
  /** What its instruments order done to texts, in the order of the source. */
  readonly operations: readonly OperationAnswer[];
  readonly findings: readonly FindingAnswer[];
}

export interface EffectAnswer {
  readonly type: keyof typeof EFFECTS;
  readonly regulation: { readonly title: string; readonly number: string | null };
  readonly on: { readonly earliest: string | null; readonly latest: string | null };
  readonly span: PlaceAnswer;
}

export interface OperationAnswer extends OperationTold {
  readonly regulation: { readonly title: string; readonly number: string | null };
  readonly span: PlaceAnswer;
}

export interface PlaceAnswer {
  readonly offset: number;
  readonly length: number;
}

export interface FindingAnswer {
  readonly rule: string;
  readonly severity: keyof typeof SEVERITIES;
  readonly message: string;
  readonly span?: PlaceAnswer | null;
}

/** application/problem+json */
export interface Problem {
  readonly status: number;
  readonly title: string;
  readonly detail: string;
}
