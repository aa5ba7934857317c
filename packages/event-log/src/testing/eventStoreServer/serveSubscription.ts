import { randomUUID } from 'node:crypto';
import type { Faults } from './faults.ts';
import {
  caughtUpMessage,
  checkpointMessage,
  confirmationMessage,
  eventMessage,
} from './messages.ts';
import type { Streams } from './protocol.ts';
import { say, type ReadCall } from './readCall.ts';
import type { ServerRecord } from './record.ts';
import type { TransactionLog } from './transactionLog.ts';

type FilterOptions = Streams.ReadReq.Options.FilterOptions;

/** The server's own search window, where a client names none. */
const SEARCH_WINDOW = 32;

/** A catch-up subscription to all: history after the position given, then what comes; checkpoints only with a filter. */
export async function serveSubscription(
  { log, faults }: { readonly log: TransactionLog; readonly faults: Faults },
  call: ReadCall,
  all: Streams.ReadReq.Options.AllOptions,
  filter: FilterOptions | undefined,
): Promise<void> {
  const passes = passing(filter);
  const window = filter?.hasMax() ? filter.getMax() : SEARCH_WINDOW;
  const interval = filter ? window * filter.getCheckpointintervalmultiplier() : Infinity;
  let index = firstIndex(log, all);
  let considered = 0;
  let isCaughtUp = false;
  let grown = wakeAt(log, call);

  await say(call, confirmationMessage(randomUUID()));
  while (!call.cancelled) {
    const record = log.records()[index];
    if (record) {
      index += 1;
      if (passes(record)) {
        await say(call, eventMessage(record));
        if (faults.duplicateDelivery) await say(call, eventMessage(record));
      }
      considered += 1;
      if (considered % interval === 0) await say(call, checkpointMessage(record.position));
    } else if (isCaughtUp || !faults.tellsCaughtUp) {
      await grown;
      grown = wakeAt(log, call);
    } else {
      isCaughtUp = true;
      if (faults.checkpointAtEnd) await say(call, checkpointMessage(log.end(), 0));
      await say(call, caughtUpMessage());
    }
  }
}

function firstIndex(log: TransactionLog, all: Streams.ReadReq.Options.AllOptions): number {
  const at = all.getPosition();
  if (!at) return all.hasEnd() ? log.records().length : 0;
  const [commit, prepare] = [Number(at.getCommitPosition()), Number(at.getPreparePosition())];
  const index = log.indexAt(commit);
  // Strictly after the pair: a record at (commit, commit) still comes when the pair is (commit, 0).
  return log.records()[index]?.position === commit && commit <= prepare ? index + 1 : index;
}

function passing(filter: FilterOptions | undefined): (record: ServerRecord) => boolean {
  const onStream = filter?.getStreamIdentifier();
  const expression = onStream ?? filter?.getEventType();
  if (!expression) return () => true;
  const regex = new RegExp(expression.getRegex(), 'u');
  const prefixes = expression.getPrefixList();
  return ({ stream, type }) => {
    const name = onStream ? stream : type;
    return prefixes.length > 0
      ? prefixes.some((prefix) => name.startsWith(prefix))
      : regex.test(name);
  };
}

/** Resolves at the next growth, or when the client goes. */
function wakeAt(log: TransactionLog, call: ReadCall): Promise<void> {
  return new Promise((resolve) => {
    const wake = (): void => {
      stop();
      call.off('cancelled', wake);
      resolve();
    };
    const stop = log.onGrown(wake);
    call.once('cancelled', wake);
  });
}
