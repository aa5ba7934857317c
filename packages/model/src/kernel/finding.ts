/** A finding: something the machine noticed and did not silently repair. */

/** `INFO`: read otherwise than printed, with certainty. `WARNING`: a judgement a person may overrule. `ERROR`: not read. */
export type Severity = 'INFO' | 'WARNING' | 'ERROR';

export interface Finding {
  /** Stable identifier in kebab case, e.g. `page-break-healed`; tests, clients and docs rely on it. */
  readonly rule: string;
  readonly severity: Severity;
  /** One English sentence: what was seen and what was done about it. */
  readonly message: string;
  /** UTF-16 offsets into the source's decoded text; null where the finding is about no one place. */
  readonly span: { readonly offset: number; readonly length: number } | null;
}
