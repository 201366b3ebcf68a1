-- catalogue.sql - what is installed, and the words in it
--
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- All of it follows from the lesson files; the file may be thrown away at any
-- time. Of the people who learn there is nothing in it.

-- One row: what all others depend on besides the files.
CREATE TABLE made_by (
  one         INTEGER NOT NULL PRIMARY KEY CHECK (one = 1),
  digest      TEXT NOT NULL         -- over the schema, the table of findings and its language
) STRICT;

-- A module's head file, good or bad.
CREATE TABLE entry (
  id          INTEGER NOT NULL PRIMARY KEY,
  path        TEXT NOT NULL UNIQUE, -- absolute
  module      TEXT,                 -- id of the module, NULL where it is not known
  title       TEXT NOT NULL,        -- of a broken one where known, else the name of its folder
  names       TEXT NOT NULL,        -- of all files that were looked at, one a line, relative to its folder
  stamp       BLOB,                 -- what the file system said of them; NULL: read them again
  first_day   INTEGER NOT NULL,     -- on which the findings are the same: 20261124
  last_day    INTEGER NOT NULL,
  id_file     TEXT,                 -- where the module's id stands, NULL of a broken one
  id_offset   INTEGER NOT NULL,
  id_line     INTEGER NOT NULL,
  id_column   INTEGER NOT NULL,
  first_passage INTEGER NOT NULL,   -- its rows of passage: from …
  end_passage INTEGER NOT NULL      -- … up to here, this one not
) STRICT;

-- The module and its translations; a broken one has none.
CREATE TABLE synopsis (
  entry       INTEGER NOT NULL REFERENCES entry (id) ON DELETE CASCADE,
  number      INTEGER NOT NULL,     -- 0: the original
  language    TEXT NOT NULL,
  title       TEXT NOT NULL,
  summary     TEXT NOT NULL,
  digest      TEXT NOT NULL,        -- hex digest of the module
  edition     INTEGER NOT NULL,
  minutes     INTEGER NOT NULL,
  steps       TEXT NOT NULL,        -- pages and quizzes, one a line
  PRIMARY KEY (entry, number)
) STRICT, WITHOUT ROWID;

-- What the check says of the files.
CREATE TABLE problem (
  entry       INTEGER NOT NULL REFERENCES entry (id) ON DELETE CASCADE,
  number      INTEGER NOT NULL,     -- order
  severity    INTEGER NOT NULL,
  code        TEXT NOT NULL,
  file        TEXT,
  offset      INTEGER NOT NULL,
  line        INTEGER NOT NULL,
  column      INTEGER NOT NULL,
  message     TEXT NOT NULL,
  reason      TEXT,
  hint        TEXT,
  PRIMARY KEY (entry, number)
) STRICT, WITHOUT ROWID;

-- What can be searched for. Letters are compared without their accents.
CREATE VIRTUAL TABLE passage USING fts5 (
  title,                            -- of the page, word of the term, the question
  body,                             -- the words on it, its meaning, its explanation
  entry UNINDEXED,                  -- id of the entry
  kind UNINDEXED,                   -- a number, see CandorFoundKind
  language UNINDEXED,
  place UNINDEXED,                  -- id of the page, term, source or question; NULL: the module
  step UNINDEXED,                   -- id of the page or quiz in which a question stands
  tokenize = "unicode61 remove_diacritics 2"
);

-- What stands in a title counts more.
INSERT INTO passage (passage, rank) VALUES ('rank', 'bm25 (8.0, 1.0)');
