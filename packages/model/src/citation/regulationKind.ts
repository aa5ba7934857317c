/** Kinds of regulations by their place in the order of norms (立法法 chapters 2–5). */
import type { InstrumentNumber } from './instrumentNumber.ts';

export const REGULATION_KINDS = [
  'CONSTITUTION',
  'LAW',
  'ADMINISTRATIVE_REGULATION',
  'LOCAL_REGULATION',
  'AUTONOMOUS_REGULATION',
  'DEPARTMENT_RULE',
  'LOCAL_GOVERNMENT_RULE',
  'NORMATIVE_DOCUMENT',
  'JUDICIAL_INTERPRETATION',
  'TREATY',
  'OTHER',
  'UNKNOWN',
] as const;
export type RegulationKind = (typeof REGULATION_KINDS)[number];

/** Series by what they carry; the first that fits decides. */
const BY_SERIES: readonly (readonly [RegExp, RegulationKind])[] = [
  [/^主席令$/, 'LAW'],
  [/^国务院令$/, 'ADMINISTRATIVE_REGULATION'],
  [/人民政府令$/, 'LOCAL_GOVERNMENT_RULE'],
  [/^法释$/, 'JUDICIAL_INTERPRETATION'],
  [/人民代表大会(?:常务委员会)?公告$/, 'LOCAL_REGULATION'],
  [/(?:部|委员会|总局|局|署|银行|办公室|院)令$/, 'DEPARTMENT_RULE'],
];

/**
 * The kind that a number series proves. A title proves nothing: a 办法 may be a rule or a notice.
 * Numbers with a year in brackets are those of ordinary documents.
 */
export function kindOfSeries(number: InstrumentNumber | null): RegulationKind {
  if (!number) return 'UNKNOWN';
  const known = BY_SERIES.find(([pattern]) => pattern.test(number.series));
  if (known) return known[1];
  return number.term !== null && !/(?:令|公告)$/.test(number.series)
    ? 'NORMATIVE_DOCUMENT'
    : 'UNKNOWN';
}

/** Kinds promulgated by order, of which effect within one year may be presumed when no day is told (design §3). */
export function isPromulgatedByOrder(kind: RegulationKind): boolean {
  switch (kind) {
    case 'LAW':
    case 'ADMINISTRATIVE_REGULATION':
    case 'DEPARTMENT_RULE':
    case 'LOCAL_GOVERNMENT_RULE':
      return true;
    case 'CONSTITUTION':
    case 'LOCAL_REGULATION':
    case 'AUTONOMOUS_REGULATION':
    case 'NORMATIVE_DOCUMENT':
    case 'JUDICIAL_INTERPRETATION':
    case 'TREATY':
    case 'OTHER':
    case 'UNKNOWN':
      return false;
  }
}
