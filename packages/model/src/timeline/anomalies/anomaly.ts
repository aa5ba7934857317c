/** Anomalies: what is recorded and yet can hardly be so, or not be all. None of them changes an answer. */

/** Each kind, by what a person would look into. */
export const ANOMALY_KINDS = [
  /** Numbers of a continuous series between two that are recorded. */
  'NUMBERS_MISSING',
  /** Repealed, and known from nothing but the repeal. */
  'TARGET_NEVER_SEEN',
  /** Two regulations certainly in force under one title on one day. */
  'TWO_UNDER_ONE_TITLE',
  /** Ended on a day before it took effect. */
  'REPEALED_BEFORE_EFFECT',
  /** Regulations that replace each other in a circle. */
  'REPLACEMENT_CIRCLE',
  /** A rule that took effect sooner than 30 days after promulgation (规章制定程序条例 art. 32). */
  'EFFECT_TOO_SOON',
  /** Its 有效期 is over, and no act extended or repealed it. */
  'EXPIRED',
] as const;
export type AnomalyKind = (typeof ANOMALY_KINDS)[number];
