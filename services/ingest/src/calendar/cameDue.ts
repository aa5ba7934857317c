/** The event that an effect's day has come, in a stream of its own: whoever appends it first, it is there once. */
import type { DueEffect } from '@regchron/chronicle';
import { citationOf, identifierOf, type EventOf, type Regulation } from '@regchron/model';

export interface CameDue {
  readonly stream: string;
  readonly id: string;
  readonly event: EventOf<'EffectCameDue'>;
}

export function cameDue(due: DueEffect, regulation: Regulation): CameDue {
  const { effect, on, type } = due;
  const stream = `due-${on}-${effect}`;
  return {
    stream,
    id: identifierOf(stream, 0),
    event: {
      type: 'EffectCameDue',
      data: {
        effect,
        on,
        type,
        regulation: regulation.id,
        target: citationOf({ title: regulation.title, number: regulation.number }),
      },
    },
  };
}
