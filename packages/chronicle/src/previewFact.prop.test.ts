import { expect, test } from '@jest/globals';
import { foldChronicle, type Regulation } from '@regchron/model';
import { arbitraryFact, arbitrarySources, attestation } from '@regchron/model/testing';
import fc from 'fast-check';
import { recordDraft, statementsOf } from './testing/recordDraft.ts';
import { onStage } from './testing/stage.ts';

test('a preview of a fact tells every regulation that it changes, as it would be folded with it', async () => {
  await fc.assert(
    fc.asyncProperty(arbitrarySources, arbitraryFact, async (drafts, fact) => {
      await onStage(async ({ log, chronicle }) => {
        for (const draft of drafts) await recordDraft(log, draft);
        await chronicle.catchUp();
        const asserted = attestation(fact, 'another person');
        const recorded = drafts.flatMap((draft) => statementsOf(draft));
        const [before, after] = [recorded, [...recorded, asserted]].map((testimonies) =>
          byKey(foldChronicle(testimonies).regulations),
        );
        const { regulations } = chronicle.previewFact(asserted);
        for (const { before: was, after: is } of regulations) {
          const key = (was ?? is)?.key ?? '';
          expect(was).toEqual(before?.get(key) ?? null);
          expect(is).toEqual(after?.get(key) ?? null);
        }
        const told = new Set(regulations.map((each) => (each.before ?? each.after)?.key));
        for (const key of new Set([...(before?.keys() ?? []), ...(after?.keys() ?? [])])) {
          const effects = (of: Regulation | undefined): string => JSON.stringify(of?.effects);
          const isChanged = effects(before?.get(key)) !== effects(after?.get(key));
          expect([key, isChanged && !told.has(key)]).toEqual([key, false]);
        }
      });
    }),
    { numRuns: 30 },
  );
});

function byKey(regulations: readonly Regulation[]): ReadonlyMap<string, Regulation> {
  return new Map(regulations.map((each) => [each.key, each]));
}
