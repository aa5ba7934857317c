export { collect, followFrom, idsOf } from './collect.ts';
export type { Follower } from './collect.ts';
export { describeEventLog } from './describeEventLog.ts';
export type { EventLogFactory, EventLogUnderTest } from './eventLogUnderTest.ts';
export { startEventStoreServer } from './eventStoreServer/startEventStoreServer.ts';
export type { EventStoreServer } from './eventStoreServer/startEventStoreServer.ts';
export { newEvent, newEvents, newStream } from './newEvent.ts';
