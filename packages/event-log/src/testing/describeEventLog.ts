import { afterEach, beforeEach, describe } from '@jest/globals';
import { describeAppending } from './contract/appending.ts';
import { describeClosing } from './contract/closing.ts';
import { describeInterleaving } from './contract/interleaving.ts';
import { describeReading } from './contract/reading.ts';
import { describeRefusing } from './contract/refusing.ts';
import { describeRepeating } from './contract/repeating.ts';
import { describeSubscribing } from './contract/subscribing.ts';
import type { EventLogFactory, EventLogUnderTest } from './eventLogUnderTest.ts';

/**
 * The contract of {@link EventLog}: the same expectations for every adapter, and no numbers of any one of them.
 * Positions are only compared with each other; all reading starts at the head the log had before the test.
 */
export function describeEventLog(name: string, factory: EventLogFactory): void {
  describe(`The event log on ${name}`, () => {
    let made: EventLogUnderTest | undefined;

    beforeEach(async () => {
      made = await factory();
    });
    afterEach(async () => {
      await made?.dispose();
      made = undefined;
    });

    function underTest(): EventLogUnderTest {
      if (made === undefined) throw new Error('there is a log only inside a test');
      return made;
    }

    describeAppending(underTest);
    describeRepeating(underTest);
    describeRefusing(underTest);
    describeReading(underTest);
    describeSubscribing(underTest);
    describeClosing(underTest);
    describeInterleaving(underTest);
  });
}
