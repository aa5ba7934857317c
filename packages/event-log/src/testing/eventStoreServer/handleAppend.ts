import { status, type ServerReadableStream, type sendUnaryData } from '@grpc/grpc-js';
import type { ExpectedRevision } from '../../appendResult.ts';
import type { Faults } from './faults.ts';
import { empty, streamName } from './messages.ts';
import { streams, type Streams } from './protocol.ts';
import type { ProposedRecord } from './record.ts';
import { recordBytes } from './record.ts';
import { refusal, refusalOf } from './refuse.ts';
import type { TransactionLog, Written } from './transactionLog.ts';

/** `Streams.Append`: options first, then the events, then one answer. */
export async function handleAppend(
  { log, faults, drop }: { log: TransactionLog; faults: Faults; drop: () => void },
  call: ServerReadableStream<Streams.AppendReq, Streams.AppendResp>,
  answer: sendUnaryData<Streams.AppendResp>,
): Promise<void> {
  let options: Streams.AppendReq.Options | undefined;
  const proposed: ProposedRecord[] = [];
  call.on('data', (request: Streams.AppendReq) => {
    options ??= request.getOptions();
    const message = request.getProposedMessage();
    if (message) proposed.push(toRecord(message));
  });
  await new Promise<void>((resolve) => {
    call.on('end', resolve);
    call.on('cancelled', resolve);
  });
  const refused = await refusalOf(faults, call.metadata);
  if (refused) return answer(refused);
  if (call.cancelled) return;
  if (!options) return answer(refusal(status.INVALID_ARGUMENT, 'no options'));
  const bytes = proposed.reduce((sum, each) => sum + recordBytes(each), 0);
  if (bytes > faults.maxAppendBytes) {
    const limit = String(faults.maxAppendBytes);
    return answer(
      refusal(status.INVALID_ARGUMENT, 'Maximum Append Size Exceeded', {
        exception: 'maximum-append-size-exceeded',
        'maximum-append-size': limit,
      }),
    );
  }
  const expected = expectedOf(options);
  const written = log.append(streamName(options.getStreamIdentifier()), expected, proposed);
  if (written.type === 'WRITTEN' && faults.dropAcknowledgements > 0) {
    faults.dropAcknowledgements -= 1;
    return drop();
  }
  answer(null, answerTo(expected, written));
}

function toRecord(message: Streams.AppendReq.ProposedMessage): ProposedRecord {
  const metadata = message.getMetadataMap();
  return {
    id: message.getId()?.getString() ?? '',
    type: metadata.get('type') ?? '',
    contentType: metadata.get('content-type') ?? 'application/octet-stream',
    data: message.getData_asU8(),
    metadata: message.getCustomMetadata_asU8(),
  };
}

function expectedOf(options: Streams.AppendReq.Options): ExpectedRevision {
  if (options.hasNoStream()) return 'NO_STREAM';
  if (options.hasAny()) return 'ANY';
  return Number(options.getRevision());
}

function answerTo(expected: ExpectedRevision, written: Written): Streams.AppendResp {
  if (written.type === 'WRITTEN') {
    const at = String(written.position);
    const position = new streams.AppendResp.Position().setCommitPosition(at).setPreparePosition(at);
    return new streams.AppendResp().setSuccess(
      new streams.AppendResp.Success()
        .setCurrentRevision(String(written.revision))
        .setPosition(position),
    );
  }
  const wrong = new streams.AppendResp.WrongExpectedVersion();
  if (written.actual === 'NO_STREAM') wrong.setCurrentNoStream(empty());
  else wrong.setCurrentRevision(String(written.actual));
  if (expected === 'NO_STREAM') wrong.setExpectedNoStream(empty());
  else if (expected === 'ANY') wrong.setExpectedAny(empty());
  else wrong.setExpectedRevision(String(expected));
  return new streams.AppendResp().setWrongExpectedVersion(wrong);
}
