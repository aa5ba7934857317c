// The connection string: RegChron takes what the client takes, and KurrentDB's own name for the same thing.

import { EventLogUnavailable } from '../eventLogUnavailable.ts';

/** Where the store is and how to speak to it. */
export interface Address {
  readonly connectionString: string;
  /** The same without the password, for messages. */
  readonly shown: string;
}

const SCHEME = /^(?:esdb|kurrentdb|kdb)(\+discover)?:\/\//;
const USER = /^([^:@/?]+):([^@/?]*)@/;

/** Whether the text names an EventStoreDB or KurrentDB at all. */
export function isEventStoreAddress(text: string): boolean {
  return SCHEME.test(text);
}

/** Reads a connection string. Throws {@link EventLogUnavailable} (`UNKNOWN_FORMAT`) where it cannot be one. */
export function parseAddress(text: string): Address {
  const scheme = SCHEME.exec(text);
  if (!scheme) {
    throw new EventLogUnavailable(
      'UNKNOWN_FORMAT',
      'The address of an EventStoreDB begins with esdb:// or kurrentdb://, or esdb+discover:// for a cluster in DNS.',
    );
  }
  const rest = text.slice(scheme[0].length);
  const user = USER.exec(rest);
  const place = user ? rest.slice(user[0].length) : rest;
  decodeURIComponent(user?.[0] ?? '');
  if (/^[^?]*@/.test(place)) {
    throw new EventLogUnavailable(
      'UNKNOWN_FORMAT',
      'The user or the password in the address has characters that must be percent-encoded: @ is %40, / is %2F.',
    );
  }
  const prefix = `esdb${scheme[1] ?? ''}://`;
  return {
    connectionString: prefix + rest,
    shown: prefix + (user ? `${user[1] ?? ''}@` : '') + place,
  };
}

/**
 * The same connection under options that no connection before it had. grpc-js shares the memory of failed attempts
 * (up to two minutes of waiting) among all connections of equal options; a connection made anew shall try at once.
 */
export function withOwnOptions({ connectionString }: Address, number: number): string {
  if (/[?&]keep_?alive_?timeout=/i.test(connectionString)) return connectionString;
  const joint = connectionString.includes('?') ? '&' : '?';
  return `${connectionString.replace(/\/+$/, '')}${joint}keepAliveTimeout=${String(10_000 + (number % 1_000))}`;
}
