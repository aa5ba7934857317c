export { appendBytes, MAX_APPEND_BYTES } from './checkAppend.ts';
export type {
  AppendRefusal,
  AppendResult,
  ExpectedRevision,
  WrongExpectedRevision,
} from './appendResult.ts';
export type {
  EventLog,
  NewEvent,
  ReadAllOptions,
  ReadStreamOptions,
  RecordedEvent,
  SubscribeOptions,
  SubscriptionMessage,
} from './eventLog.ts';
export { EventLogUnavailable } from './eventLogUnavailable.ts';
export type { UnavailableReason } from './eventLogUnavailable.ts';
export type { JsonObject, JsonValue } from './json.ts';
export { derivedSuffix, openEventLog, parseLogLocation, sqliteLocation } from './openEventLog.ts';
export type { LogLocation } from './openEventLog.ts';
export { START } from './position.ts';
export type { Position } from './position.ts';
export { openSqliteEventLog } from './sqlite/openSqliteEventLog.ts';
export type { SqliteEventLogOptions } from './sqlite/openSqliteEventLog.ts';
export { backupSqliteEventLog, type SqliteBackup } from './sqlite/backup/backupSqliteEventLog.ts';
