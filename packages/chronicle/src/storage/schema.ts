/** The read model's tables. A changed shape raises the version: the next start fills a new file beside the old one. */

/** The version in the file's name. */
export const READ_MODEL_VERSION = 3;

/** The open end of a row's life on the record axis. */
export const FOREVER = Number.MAX_SAFE_INTEGER;

/** Open ends of day columns: days are counted from 1970-01-01, four-digit years lie far inside. */
export const DAWN = -10_000_000;
export const DOOM = 10_000_000;

/** The end of the publication column where a row also answers for everything promulgated ever: one past all days. */
export const EVERYTHING = DOOM + 1;

/**
 * Working tables (what counts now) feed the fold. Tables with from_position/to_position keep every answer ever given:
 * a row holds at position P where from_position <= P < to_position.
 */
export const SCHEMA = `
CREATE TABLE checkpoint (only INTEGER PRIMARY KEY CHECK (only = 1), position INTEGER NOT NULL);
INSERT INTO checkpoint VALUES (1, 0);
-- The running maximum of recordedAt: a row for each event that raised it, and the event before that one.
CREATE TABLE moment (position INTEGER PRIMARY KEY, recorded_ms INTEGER NOT NULL, previous INTEGER NOT NULL);
CREATE UNIQUE INDEX moment_by_time ON moment (recorded_ms);

CREATE TABLE source (
  sha256 TEXT PRIMARY KEY, name TEXT, media_type TEXT NOT NULL, rank TEXT NOT NULL,
  length INTEGER NOT NULL, text TEXT NOT NULL, received_at INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE reading (
  source TEXT NOT NULL, reading INTEGER NOT NULL, opened_at INTEGER NOT NULL, closed_at INTEGER,
  ended_at INTEGER, published_on TEXT, PRIMARY KEY (source, reading)) WITHOUT ROWID;

-- Statements outlive their counting: earlier positions still read their texts.
CREATE TABLE statement (
  id TEXT PRIMARY KEY, source TEXT NOT NULL, reading INTEGER NOT NULL, ordinal INTEGER NOT NULL,
  event TEXT NOT NULL, tree TEXT, operations TEXT, retracted_at INTEGER);
CREATE INDEX statement_by_reading ON statement (source, reading, ordinal);
-- Under which names the statements that count now are found.
CREATE TABLE named (key TEXT NOT NULL, statement TEXT NOT NULL, PRIMARY KEY (key, statement)) WITHOUT ROWID;
CREATE TABLE dated_number (
  series TEXT NOT NULL, ordinal INTEGER NOT NULL, number TEXT NOT NULL, day TEXT NOT NULL,
  PRIMARY KEY (series, ordinal)) WITHOUT ROWID;
-- What each fold read: a change there folds the subject again.
CREATE TABLE depends (subject TEXT NOT NULL, key TEXT NOT NULL, PRIMARY KEY (subject, key)) WITHOUT ROWID;
CREATE INDEX depends_by_key ON depends (key, subject);
CREATE TABLE depends_range (
  subject TEXT NOT NULL, series TEXT NOT NULL, low INTEGER NOT NULL, high INTEGER NOT NULL,
  PRIMARY KEY (subject, series, low, high)) WITHOUT ROWID;
CREATE INDEX depends_range_by_series ON depends_range (series, low, high);

CREATE TABLE regulation (
  id TEXT NOT NULL, key TEXT NOT NULL, from_position INTEGER NOT NULL, to_position INTEGER NOT NULL,
  kind TEXT NOT NULL, issuer TEXT, title TEXT NOT NULL, title_key TEXT NOT NULL, stub INTEGER NOT NULL,
  sort_number TEXT NOT NULL, sort_since INTEGER NOT NULL, json TEXT NOT NULL,
  PRIMARY KEY (id, from_position)) WITHOUT ROWID;
CREATE INDEX regulation_now_by_title ON regulation (title, id) WHERE to_position = ${String(FOREVER)};
CREATE INDEX regulation_by_title ON regulation (title_key);
CREATE TABLE regulation_name (
  name TEXT NOT NULL, id TEXT NOT NULL, from_position INTEGER NOT NULL, to_position INTEGER NOT NULL,
  PRIMARY KEY (name, id, from_position)) WITHOUT ROWID;
-- Whose text a statement carries.
CREATE TABLE regulation_text (
  statement TEXT NOT NULL, id TEXT NOT NULL, from_position INTEGER NOT NULL, to_position INTEGER NOT NULL,
  PRIMARY KEY (statement, id, from_position)) WITHOUT ROWID;
CREATE INDEX regulation_text_by_id ON regulation_text (id, to_position);
CREATE INDEX regulation_name_by_id ON regulation_name (id, to_position);

CREATE TABLE in_force (
  id TEXT NOT NULL, from_position INTEGER NOT NULL, to_position INTEGER NOT NULL,
  by_from INTEGER NOT NULL, by_to INTEGER NOT NULL, on_from INTEGER NOT NULL, on_to INTEGER NOT NULL,
  certain INTEGER NOT NULL, bases TEXT NOT NULL, reason TEXT,
  kind TEXT NOT NULL, issuer TEXT, title TEXT NOT NULL, title_key TEXT NOT NULL, sort_number TEXT NOT NULL,
  PRIMARY KEY (id, from_position, by_from, on_from)) WITHOUT ROWID;
-- The default question (latest position, everything promulgated) walks one of these in its order.
CREATE INDEX in_force_now_by_title ON in_force (title, id, on_from, on_to, kind, certain)
  WHERE to_position = ${String(FOREVER)} AND by_to = ${String(EVERYTHING)};
CREATE INDEX in_force_now_by_number ON in_force (sort_number, id, on_from, on_to, kind, certain)
  WHERE to_position = ${String(FOREVER)} AND by_to = ${String(EVERYTHING)};
CREATE INDEX in_force_now_by_since ON in_force (on_from, id, on_to, kind, certain)
  WHERE to_position = ${String(FOREVER)} AND by_to = ${String(EVERYTHING)};

-- Every effect with the bounds of its day: those of one exact day lie together, so that a range of days is a walk.
CREATE TABLE effect_day (
  regulation TEXT NOT NULL, from_position INTEGER NOT NULL, to_position INTEGER NOT NULL, place INTEGER NOT NULL,
  type TEXT NOT NULL, exact INTEGER NOT NULL, on_from INTEGER NOT NULL, on_to INTEGER NOT NULL,
  sort_day INTEGER NOT NULL, kind TEXT NOT NULL, issuer TEXT, replaced_by TEXT,
  PRIMARY KEY (regulation, from_position, place)) WITHOUT ROWID;
CREATE INDEX effect_day_by_day ON effect_day (exact, on_from, on_to, to_position);
CREATE INDEX effect_day_replaced ON effect_day (regulation, replaced_by, to_position) WHERE replaced_by IS NOT NULL;
-- What a timeline shows to be odd by itself; since: the first day on which it is (DAWN: whatever the day).
CREATE TABLE anomaly (
  kind TEXT NOT NULL, regulation TEXT NOT NULL, from_position INTEGER NOT NULL, to_position INTEGER NOT NULL,
  place INTEGER NOT NULL, since INTEGER NOT NULL,
  PRIMARY KEY (kind, regulation, from_position, place)) WITHOUT ROWID;
CREATE INDEX anomaly_by_regulation ON anomaly (regulation, to_position);
-- Namesakes in force side by side are neighbours here.
CREATE INDEX in_force_now_by_title_key ON in_force (title_key, id, on_from, on_to)
  WHERE to_position = ${String(FOREVER)} AND by_to = ${String(EVERYTHING)} AND certain = 1;

CREATE TABLE instrument (
  id TEXT NOT NULL, key TEXT NOT NULL, from_position INTEGER NOT NULL, to_position INTEGER NOT NULL,
  issuer TEXT, title_key TEXT NOT NULL, stub INTEGER NOT NULL, sort_number TEXT NOT NULL, json TEXT NOT NULL,
  PRIMARY KEY (id, from_position)) WITHOUT ROWID;
CREATE TABLE instrument_name (
  name TEXT NOT NULL, id TEXT NOT NULL, from_position INTEGER NOT NULL, to_position INTEGER NOT NULL,
  PRIMARY KEY (name, id, from_position)) WITHOUT ROWID;
CREATE INDEX instrument_name_by_id ON instrument_name (id, to_position);
CREATE INDEX instrument_now_by_number ON instrument (sort_number, id) WHERE to_position = ${String(FOREVER)};
-- Every number of an act that is itself recorded, to be walked for holes without looking at the acts.
CREATE INDEX instrument_recorded_now ON instrument (sort_number, id)
  WHERE to_position = ${String(FOREVER)} AND stub = 0;
CREATE INDEX instrument_by_title ON instrument (title_key);

CREATE TABLE gazette_issue (
  statement TEXT PRIMARY KEY, source TEXT NOT NULL, published_on TEXT, from_position INTEGER NOT NULL,
  to_position INTEGER NOT NULL, json TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE finding (
  id INTEGER PRIMARY KEY, source TEXT NOT NULL, reading INTEGER NOT NULL, rule TEXT NOT NULL, severity TEXT NOT NULL,
  message TEXT NOT NULL, "offset" INTEGER, length INTEGER, from_position INTEGER NOT NULL, to_position INTEGER NOT NULL);
CREATE INDEX finding_by_source ON finding (source, reading);
CREATE TABLE mention (
  title_key TEXT NOT NULL, instrument TEXT NOT NULL, statement TEXT NOT NULL, place INTEGER NOT NULL, json TEXT NOT NULL,
  from_position INTEGER NOT NULL, to_position INTEGER NOT NULL,
  PRIMARY KEY (title_key, statement, place)) WITHOUT ROWID;
CREATE INDEX mention_by_statement ON mention (statement);
-- Articles of other works that the texts of statements cite, with the unit that cites them.
CREATE TABLE article_reference (
  title_key TEXT NOT NULL, number TEXT NOT NULL, statement TEXT NOT NULL, place INTEGER NOT NULL,
  unit TEXT, words TEXT NOT NULL, "offset" INTEGER NOT NULL, length INTEGER NOT NULL,
  from_position INTEGER NOT NULL, to_position INTEGER NOT NULL,
  PRIMARY KEY (title_key, number, statement, place, from_position)) WITHOUT ROWID;
CREATE INDEX article_reference_by_statement ON article_reference (statement);

-- Effects whose own act is recorded, as they stand now, under every id they have borne.
CREATE TABLE effect (
  id TEXT NOT NULL, regulation TEXT NOT NULL, type TEXT NOT NULL, on_day INTEGER, came_due INTEGER NOT NULL,
  json TEXT NOT NULL, PRIMARY KEY (id, regulation)) WITHOUT ROWID;
CREATE INDEX effect_by_regulation ON effect (regulation);
CREATE INDEX effect_to_come_due ON effect (on_day, id) WHERE came_due = 0 AND on_day IS NOT NULL;
CREATE TABLE effect_name (
  name TEXT NOT NULL, effect TEXT NOT NULL, regulation TEXT NOT NULL,
  PRIMARY KEY (name, effect, regulation)) WITHOUT ROWID;
CREATE INDEX effect_name_by_regulation ON effect_name (regulation);
CREATE TABLE due (effect TEXT NOT NULL, day INTEGER NOT NULL, PRIMARY KEY (effect, day)) WITHOUT ROWID;
-- Ids of effects the feed has told of as recorded and not as withdrawn.
CREATE TABLE told (effect TEXT PRIMARY KEY) WITHOUT ROWID;
CREATE TABLE feed (
  position INTEGER NOT NULL, place INTEGER NOT NULL, type TEXT NOT NULL, phase TEXT NOT NULL,
  regulation TEXT NOT NULL, kind TEXT NOT NULL, issuer TEXT, json TEXT NOT NULL,
  PRIMARY KEY (position, place)) WITHOUT ROWID;
CREATE INDEX feed_by_type ON feed (type, position, place);
`;
