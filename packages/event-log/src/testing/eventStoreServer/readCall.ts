import type { ServerWritableStream } from '@grpc/grpc-js';
import type { Streams } from './protocol.ts';

/** A reading or a subscription of a client. */
export type ReadCall = ServerWritableStream<Streams.ReadReq, Streams.ReadResp>;

/** Writes, and waits while the client is slow. Resolves too where the client has gone. */
export async function say(call: ReadCall, message: Streams.ReadResp): Promise<void> {
  if (call.cancelled || call.write(message)) return;
  await new Promise<void>((resolve) => {
    const go = (): void => {
      call.off('drain', go);
      call.off('cancelled', go);
      resolve();
    };
    call.once('drain', go);
    call.once('cancelled', go);
  });
}
