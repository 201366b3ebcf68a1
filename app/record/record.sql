-- record.sql - the form of a learner's record, version 4
--
-- Versions: 2 added tested_out_state; 3 worksheet; 4 part_state and walk_state.
--
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- One file per learner. Three classes of table:
--
--   frozen    event: rows are added and never changed or removed
--   kept      what cannot be derived; each table says who may change it
--   derived   what follows from the events; dropped and filled again at will
--
-- The file explains itself: SQLite keeps these comments with the tables.

-- ------------------------------------------------------------------ frozen

CREATE TABLE event (
  seq         INTEGER PRIMARY KEY,  -- order of the record: 1, 2, 3 … without a gap; never the clock
  kind        INTEGER NOT NULL,     -- number of the kind of event, fixed for ever
  module      TEXT,                 -- id of the module; of an erasure: which class was erased
  digest      TEXT,                 -- hex SHA-256 of the item (an answer), else of the module; of an erasure: over the numbers of all erased events
  edition     INTEGER NOT NULL,     -- edition of the module, 0 where none applies
  language    TEXT,                 -- language in which it was taught
  utc_us      INTEGER NOT NULL,     -- wall clock: microseconds since 1970, UTC
  offset      INTEGER NOT NULL,     -- minutes by which local time was ahead of UTC
  boot_id     TEXT NOT NULL,        -- id of the running system, '' when unknown: durations are taken within one
  boot_ms     INTEGER NOT NULL,     -- milliseconds since that system started, sleep included
  program     TEXT NOT NULL,        -- version of the program that wrote the event
  commitment  BLOB,                 -- HMAC-SHA-256 of content.body under content.salt; NULL when the event never had content
  previous    BLOB NOT NULL,        -- hash of the event before; 32 zero bytes before the first
  hash        BLOB NOT NULL         -- SHA-256 over a version tag and all columns above, each preceded by its length
) STRICT;

CREATE TRIGGER event_is_never_changed BEFORE UPDATE ON event
BEGIN
  SELECT RAISE (ABORT, 'an event is never changed');
END;

CREATE TRIGGER event_is_never_removed BEFORE DELETE ON event
BEGIN
  SELECT RAISE (ABORT, 'an event is never removed');
END;

-- INSERT OR REPLACE would remove a row without asking the trigger above.
CREATE TRIGGER event_comes_at_the_end BEFORE INSERT ON event
WHEN NEW.seq <> (SELECT coalesce (max (seq), 0) + 1 FROM event)
BEGIN
  SELECT RAISE (ABORT, 'an event comes after the last one');
END;

-- -------------------------------------------------------------------- kept

-- What somebody did, wrote or is called: the only place with it. Added with its
-- event; removed by an erasure, together with its salt; never changed.
CREATE TABLE content (
  seq         INTEGER PRIMARY KEY,  -- of the event
  salt        BLOB NOT NULL,        -- 16 random bytes: without them the commitment tells nothing
  body        TEXT NOT NULL         -- JSON in canonical form: keys in a fixed order, absent ones left out
) STRICT;

CREATE TRIGGER content_is_never_changed BEFORE UPDATE ON content
BEGIN
  SELECT RAISE (ABORT, 'content is never changed');
END;

CREATE TRIGGER content_is_never_replaced BEFORE INSERT ON content
WHEN EXISTS (SELECT 1 FROM content WHERE seq = NEW.seq)
BEGIN
  SELECT RAISE (ABORT, 'content is never replaced');
END;

-- The end of the chain, noted a second time: a chain whose last events were cut
-- off is whole in itself. Changed by every append.
CREATE TABLE head (
  one         INTEGER PRIMARY KEY CHECK (one = 1),  -- there is one row
  seq         INTEGER NOT NULL,     -- of the last event
  hash        BLOB NOT NULL         -- of the last event
) STRICT;

-- What is half done: overwritten at will, removed by the answer. No event ever
-- tells of it.
CREATE TABLE draft (
  module      TEXT NOT NULL,        -- id of the module
  place       TEXT NOT NULL,        -- id of the item, in an attempt: id of the attempt, '/', id of the item
  text        TEXT NOT NULL,        -- what was picked or typed so far
  utc_us      INTEGER NOT NULL,     -- when
  PRIMARY KEY (module, place)
) STRICT, WITHOUT ROWID;

-- Where somebody is: overwritten at each move.
CREATE TABLE position (
  module      TEXT NOT NULL PRIMARY KEY,  -- id of the module
  step        TEXT NOT NULL,        -- id of the page or quiz
  turn        INTEGER NOT NULL,     -- counts moves over all modules: the greatest is where one was last
  utc_us      INTEGER NOT NULL      -- when
) STRICT, WITHOUT ROWID;

-- Worksheets that were filled in: a tool for somebody's own work. Overwritten and removed
-- by who filled them in; an event tells that one was, never what stands in it.
CREATE TABLE worksheet (
  module      TEXT NOT NULL,        -- id of the module
  part        TEXT NOT NULL,        -- id of the worksheet
  number      INTEGER NOT NULL,     -- counts those of a worksheet, from 1
  of_number   INTEGER NOT NULL,     -- the one it began as a copy of, 0: none
  name        TEXT NOT NULL,        -- what its owner calls it
  day         TEXT,                 -- on which it was filled in, YYYY-MM-DD
  due         TEXT,                 -- on which to look at it again; NULL: never
  edition     INTEGER NOT NULL,     -- of the module
  language    TEXT,                 -- in which it was asked
  body        TEXT NOT NULL,        -- what was entered: a JSON object of texts by field
  utc_us      INTEGER NOT NULL,     -- when it was kept
  PRIMARY KEY (module, part, number)
) STRICT, WITHOUT ROWID;

-- The files that were taught, each once. Added by the first event of a module;
-- removed only when everything is erased.
CREATE TABLE taught (
  digest      TEXT NOT NULL PRIMARY KEY,  -- hex SHA-256 of the bytes
  size        INTEGER NOT NULL,     -- number of bytes
  packed      BLOB NOT NULL         -- the bytes, compressed (zlib)
) STRICT;

-- Which files made up a module.
CREATE TABLE taught_module (
  module_digest TEXT NOT NULL,      -- hex digest of the module, as events name it
  number      INTEGER NOT NULL,     -- order of the files, from 0: the head comes first
  name        TEXT NOT NULL,        -- relative to the folder of the module
  digest      TEXT NOT NULL REFERENCES taught (digest),  -- of the file
  PRIMARY KEY (module_digest, number)
) STRICT, WITHOUT ROWID;

-- ----------------------------------------------------------------- derived

CREATE TABLE module_state (
  module      TEXT NOT NULL PRIMARY KEY,  -- id of the module
  digest      TEXT,                 -- of the edition started last
  edition     INTEGER NOT NULL,     -- started last
  started_us  INTEGER NOT NULL,     -- first event of the module
  last_us     INTEGER NOT NULL,     -- newest event of the module
  completed_us INTEGER NOT NULL,    -- completed last, 0: not yet
  completed_edition INTEGER NOT NULL,  -- the edition completed last
  n_pages     INTEGER NOT NULL      -- pages read, each counted once
) STRICT, WITHOUT ROWID;

CREATE TABLE page_state (
  module      TEXT NOT NULL,        -- id of the module
  page        TEXT NOT NULL,        -- id of a page that was read
  seq         INTEGER NOT NULL,     -- of the event that says so, the newest
  PRIMARY KEY (module, page)
) STRICT, WITHOUT ROWID;

CREATE TABLE tested_out_state (
  module      TEXT NOT NULL,        -- id of the module
  part        TEXT NOT NULL,        -- id of a part that somebody tested out of
  seq         INTEGER NOT NULL,     -- of the event that says so, the newest
  PRIMARY KEY (module, part)
) STRICT, WITHOUT ROWID;

CREATE TABLE part_state (
  module      TEXT NOT NULL,        -- id of the module
  part        TEXT NOT NULL,        -- id of a scenario, lab or worksheet that was done
  seq         INTEGER NOT NULL,     -- of the event that says so, the newest
  PRIMARY KEY (module, part)
) STRICT, WITHOUT ROWID;

CREATE TABLE walk_state (
  module      TEXT NOT NULL,        -- id of the module
  walk        TEXT NOT NULL,        -- id of a walk through a scenario
  number      TEXT NOT NULL,        -- of the reply in its walk, from 1; 'end': the ending
  seq         INTEGER NOT NULL,     -- of the event that says so
  PRIMARY KEY (module, walk, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE attempt_state (
  id          TEXT NOT NULL PRIMARY KEY,  -- id of the attempt
  seq         INTEGER NOT NULL,     -- of the event with which it began
  module      TEXT NOT NULL,        -- id of the module
  quiz        TEXT,                 -- id of the quiz
  digest      TEXT,                 -- of the module: the edition it is pinned to
  edition     INTEGER NOT NULL,     -- the same as a number
  of_attempt  TEXT,                 -- a retry of what was missed in that attempt
  seed        INTEGER NOT NULL,     -- of the order of items and options
  items       TEXT NOT NULL,        -- ids of its items in their order: a JSON array
  began_us    INTEGER NOT NULL,     -- when it began
  finished_us INTEGER NOT NULL,     -- when it was handed in, 0: open
  points_num  INTEGER NOT NULL,     -- points as a fraction: numerator
  points_den  INTEGER NOT NULL,     --   denominator, 0: none yet
  possible_num INTEGER NOT NULL,    -- points that could be had: numerator
  possible_den INTEGER NOT NULL,    --   denominator, 0: none yet
  passed      INTEGER NOT NULL      -- 1: the pass mark was reached
) STRICT, WITHOUT ROWID;

CREATE TABLE answer_state (
  module      TEXT NOT NULL,        -- id of the module
  attempt     TEXT NOT NULL,        -- id of the attempt, '' for a check on a page
  item        TEXT NOT NULL,        -- id of the item
  seq         INTEGER NOT NULL,     -- of the newest answer
  PRIMARY KEY (module, attempt, item)
) STRICT, WITHOUT ROWID;

CREATE TABLE profile_state (
  one         TEXT NOT NULL PRIMARY KEY CHECK (one = 'me'),  -- there is at most one row
  seq         INTEGER NOT NULL,     -- of the newest profile event
  name        TEXT,                 -- what somebody wants to be called
  audience    TEXT                  -- id of the audience
) STRICT, WITHOUT ROWID;
