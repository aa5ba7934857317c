import { status } from '@grpc/grpc-js';
import type { Faults } from './faults.ts';
import { eventMessage, streamName, streamNotFoundMessage } from './messages.ts';
import { streams, type Streams } from './protocol.ts';
import { say, type ReadCall } from './readCall.ts';
import type { ServerRecord } from './record.ts';
import { refusal, refusalOf } from './refuse.ts';
import { serveSubscription } from './serveSubscription.ts';
import type { TransactionLog } from './transactionLog.ts';

/** `Streams.Read`: so many events of a stream or of all, in either direction, or a subscription to all. */
export async function handleRead(
  { log, faults }: { log: TransactionLog; faults: Faults },
  call: ReadCall,
): Promise<void> {
  const refused = await refusalOf(faults, call.metadata);
  const options = call.request.getOptions();
  if (refused ?? !options) {
    call.emit('error', refused ?? refusal(status.INVALID_ARGUMENT, 'no options'));
    return;
  }
  try {
    const all = options.getAll();
    if (options.hasSubscription()) {
      if (!all) throw new RangeError('this server has no subscriptions to single streams');
      await serveSubscription({ log, faults }, call, all, options.getFilter());
      return;
    }
    const most = Number(options.getCount());
    const backwards =
      options.getReadDirection() === streams.ReadReq.Options.ReadDirection.BACKWARDS;
    const found = all
      ? readAll(log, all, backwards)
      : readStream(log, options.getStream(), backwards);
    if (typeof found === 'string') await say(call, streamNotFoundMessage(found));
    else for (const record of found.slice(0, most)) await say(call, eventMessage(record));
    call.end();
  } catch (error) {
    // The real one answers a position at which no record begins with an error of its own inside.
    call.emit('error', refusal(status.UNKNOWN, String(error)));
  }
}

function readAll(
  log: TransactionLog,
  all: Streams.ReadReq.Options.AllOptions,
  backwards: boolean,
): readonly ServerRecord[] {
  const records = log.records();
  const at = all.getPosition();
  if (backwards) {
    // Positions lie behind the records when one reads backwards: the one that begins here is not among them.
    const end = at ? log.indexAt(Number(at.getCommitPosition())) : records.length;
    return all.hasStart() ? [] : records.slice(0, end).reverse();
  }
  if (all.hasEnd()) return [];
  return at ? records.slice(log.indexAt(Number(at.getCommitPosition()))) : records;
}

function readStream(
  log: TransactionLog,
  options: Streams.ReadReq.Options.StreamOptions | undefined,
  backwards: boolean,
): readonly ServerRecord[] | string {
  const name = streamName(options?.getStreamIdentifier());
  const records = log.ofStream(name);
  if (records.length === 0) return name;
  const revision = options?.hasRevision() ? Number(options.getRevision()) : undefined;
  if (backwards) {
    const last = options?.hasStart() ? 0 : (revision ?? records.length - 1);
    return records.slice(0, last + 1).reverse();
  }
  return options?.hasEnd() ? [] : records.slice(revision ?? 0);
}
