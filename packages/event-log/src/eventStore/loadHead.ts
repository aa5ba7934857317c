import { BACKWARDS, END, type EventStoreDBClient, type ReadPosition } from '@eventstore/db-client';
import { START, type Position } from '../position.ts';
import { isSystemEvent, positionOf } from './recorded.ts';
import { takeAll } from './readStream.ts';

const FIRST_PAGE = 4;
const LARGEST_PAGE = 1024;

/**
 * Position of the last event that is not the server's own: reads backwards, in growing pages, for reading backwards
 * knows no filter. `known` is the position of some event: what lies before it need not be looked at.
 */
export async function loadHead(
  client: EventStoreDBClient,
  shown: string,
  known: Position,
): Promise<Position> {
  let fromPosition: ReadPosition = END;
  for (let maxCount = FIRST_PAGE; ; maxCount = Math.min(maxCount * 4, LARGEST_PAGE)) {
    const page = await takeAll(
      client.readAll({
        direction: BACKWARDS,
        fromPosition,
        maxCount,
        requiresLeader: true,
      }),
    );
    for (const resolved of page) {
      const { event } = resolved;
      if (!event?.position) continue;
      if (event.position.commit <= BigInt(known)) return known;
      if (isSystemEvent(resolved)) continue;
      return positionOf(
        shown,
        event.position,
        `event ${String(event.revision)} of ${event.streamId}`,
      );
    }
    const last = page.at(-1)?.event?.position;
    if (page.length < maxCount || !last) return Math.max(known, START);
    fromPosition = last;
  }
}
