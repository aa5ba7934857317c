/** A person's assertion as a source of its own: its text, and the one statement that the text makes. */
import { createHash } from 'node:crypto';
import { printAttestation, type Assertion, type Attestation } from '@regchron/model';
import { statementId } from './eventsOfSource.ts';
import type { SourceToRecord } from './recordSource.ts';
import { sha256OfText } from './source.ts';

/** Who turns assertions into text and statement, and back. */
export const ATTESTATION_READER = 'attestation/1';

/** What is recorded of an assertion. The same assertion is the same source on every machine. */
export function sourceOfFact(assertion: Assertion): SourceToRecord {
  const { text, clause } = printAttestation(assertion);
  return {
    source: {
      text,
      name: `Attestation by ${assertion.by}`,
      mediaType: 'text/plain',
      encoding: 'utf-8',
      rawSha256: createHash('sha256').update(text, 'utf8').digest('hex'),
      rank: 'ATTESTATION',
    },
    reading: {
      kind: 'ATTESTATION',
      statements: [{ type: 'FactAsserted', data: { ...assertion, clause } }],
      findings: [],
    },
    reader: ATTESTATION_READER,
  };
}

/** The fact as the fold sees it once its n-th reading counts. */
export function attestationOf(assertion: Assertion, reading = 1): Attestation {
  const { text, clause } = printAttestation(assertion);
  const sha256 = sha256OfText(text);
  return {
    id: statementId(sha256, { number: reading, reader: ATTESTATION_READER }, 0),
    source: sha256,
    rank: 'ATTESTATION',
    ordinal: 0,
    sourcePublishedOn: null,
    event: { type: 'FactAsserted', data: { ...assertion, clause } },
  };
}
