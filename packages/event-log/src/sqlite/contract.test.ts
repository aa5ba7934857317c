import { describeEventLog } from '../testing/describeEventLog.ts';
import { makeSqliteEventLog } from './testing/temporaryLog.ts';

describeEventLog('SQLite', makeSqliteEventLog);
