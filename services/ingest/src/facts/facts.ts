/** What can be done with facts: look at what one would change, and record it. */
import type { Assertion } from '@regchron/model';
import { ok, refused, type Result } from '@regchron/model';
import {
  attestationOf,
  loadRetractions,
  recordSource,
  sha256OfText,
  sourceOfFact,
} from '@regchron/recording';
import type { Rejection } from '../rejections/rejection.ts';
import { hasReached } from '../sources/hasReached.ts';
import { retractionAnswer } from '../sources/sourceAnswer.ts';
import type { SourcesOptions } from '../sources/sources.ts';
import { factAnswer, type FactAnswer } from './factAnswer.ts';

export interface RecordedFact {
  readonly isNew: boolean;
  readonly answer: FactAnswer;
}

export interface Facts {
  preview(assertion: Assertion): FactAnswer;
  record(assertion: Assertion, correlationId: string): Promise<Result<RecordedFact, Rejection>>;
}

export function createFacts(options: SourcesOptions): Facts {
  const { log, chronicle, clock, recorder, patienceMs } = options;
  return {
    preview: (assertion) => {
      const attestation = attestationOf(assertion);
      return factAnswer({
        attestation,
        length: sourceOfFact(assertion).source.text.length,
        recorded: false,
        retracted: null,
        preview: chronicle.previewFact(attestation),
      });
    },

    record: async (assertion, correlationId) => {
      const toRecord = sourceOfFact(assertion);
      const sha256 = sha256OfText(toRecord.source.text);
      const recorded = await recordSource(log, toRecord, { clock, recorder, correlationId });
      if (!recorded.ok) return recorded;
      const { outcome, position, reading } = recorded.value;
      const retractions = await loadRetractions(log, sha256);
      const until = Math.max(position, ...retractions.map((each) => each.position));
      if (!(await hasReached(chronicle, until, patienceMs))) {
        return refused({ type: 'NOT_YET_PROJECTED', sha256 });
      }
      const attestation = attestationOf(assertion, reading.number);
      const withdrawn = retractions
        .filter((each) => each.reading === reading.number)
        .find(({ statement }) => statement === null || statement === attestation.id);
      const answer = factAnswer({
        attestation,
        length: toRecord.source.text.length,
        recorded: true,
        retracted: withdrawn ? retractionAnswer(withdrawn) : null,
        preview: chronicle.previewFact(attestation),
      });
      return ok({ isNew: outcome === 'RECORDED', answer });
    },
  };
}
