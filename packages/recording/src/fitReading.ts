/**
 * What of a reading can be recorded: no event may be larger than the log takes. What does not fit is left out
 * with a finding and does not stop the rest; a preview goes through here too, so that it shows what would be recorded.
 */
import type { Finding, READING_KINDS, StatementEvent } from '@regchron/model';
import { eventBytes, MAX_EVENT_BYTES } from './measured.ts';

/** What a reading gave, by whichever reader. */
export interface Reading {
  /** What kind of source the reader took the text for. */
  readonly kind: (typeof READING_KINDS)[number];
  readonly statements: readonly StatementEvent[];
  readonly findings: readonly Finding[];
}

const SEVERITIES = ['ERROR', 'WARNING', 'INFO'] as const satisfies readonly Finding['severity'][];

/** Room for what closes a reading besides its findings, the finding on findings left out included. */
const CLOSING_BYTES = 16 * 1024;

/** The reading with everything in it that the log takes; itself, where all of it fits. */
export function fitReading(reading: Reading, limit: number = MAX_EVENT_BYTES): Reading {
  const measured = reading.statements.map((event) => ({ event, bytes: eventBytes(event) }));
  const findings = [
    ...reading.findings,
    ...measured.filter(({ bytes }) => bytes > limit).map(leftOut),
  ];
  return {
    kind: reading.kind,
    statements: measured.filter(({ bytes }) => bytes <= limit).map(({ event }) => event),
    findings: fitFindings(findings, limit - CLOSING_BYTES),
  };
}

function leftOut({ event, bytes }: { event: StatementEvent; bytes: number }): Finding {
  const { type, data } = event;
  return {
    rule: 'statement-too-large',
    severity: 'ERROR',
    message: `${type} measures ${String(bytes)} bytes, more than the log takes in one event; it was left out.`,
    span: 'span' in data ? data.span : data.clause,
  };
}

/** The gravest first, as many as there is room for, in the order of the reading. */
function fitFindings(findings: readonly Finding[], limit: number): readonly Finding[] {
  let left = limit;
  const kept = new Set<Finding>();
  for (const severity of SEVERITIES) {
    for (const finding of findings.filter((each) => each.severity === severity)) {
      const bytes = Buffer.byteLength(JSON.stringify(finding)) + 1;
      if (bytes > left) continue;
      kept.add(finding);
      left -= bytes;
    }
  }
  if (kept.size === findings.length) return findings;
  return [...findings.filter((finding) => kept.has(finding)), tooMany(findings.length - kept.size)];
}

function tooMany(count: number): Finding {
  return {
    rule: 'findings-left-out',
    severity: 'WARNING',
    message: `${String(count)} further findings did not fit into the log's limit for one event; the gravest were kept.`,
    span: null,
  };
}
