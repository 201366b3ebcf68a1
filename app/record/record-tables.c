/* record-tables.c - the derived tables: columns and statements
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The order of columns is that of record.sql, of the row's struct, and of every
 * statement here.
 */

#include "record-tables.h"

#define TEXT(Kind, member)   { G_STRUCT_OFFSET (Candor##Kind##Row, member), TRUE }
#define NUMBER(Kind, member) { G_STRUCT_OFFSET (Candor##Kind##Row, member), FALSE }

static const CandorColumn module_columns[] =
{
  TEXT (Module, module), TEXT (Module, digest), NUMBER (Module, edition), NUMBER (Module, started_us),
  NUMBER (Module, last_us), NUMBER (Module, completed_us), NUMBER (Module, completed_edition),
  NUMBER (Module, n_pages),
};

static const CandorColumn page_columns[] =
{
  TEXT (Page, module), TEXT (Page, page), NUMBER (Page, seq),
};

static const CandorColumn attempt_columns[] =
{
  TEXT (Attempt, id), NUMBER (Attempt, seq), TEXT (Attempt, module), TEXT (Attempt, quiz),
  TEXT (Attempt, digest), NUMBER (Attempt, edition), TEXT (Attempt, of_attempt), NUMBER (Attempt, seed),
  TEXT (Attempt, items), NUMBER (Attempt, began_us), NUMBER (Attempt, finished_us),
  NUMBER (Attempt, points_num), NUMBER (Attempt, points_den), NUMBER (Attempt, possible_num),
  NUMBER (Attempt, possible_den), NUMBER (Attempt, passed),
};

static const CandorColumn answer_columns[] =
{
  TEXT (Answer, module), TEXT (Answer, attempt), TEXT (Answer, item), NUMBER (Answer, seq),
};

static const CandorColumn profile_columns[] =
{
  TEXT (Profile, one), NUMBER (Profile, seq), TEXT (Profile, name), TEXT (Profile, audience),
};

static const CandorColumn tested_out_columns[] =
{
  TEXT (TestedOut, module), TEXT (TestedOut, part), NUMBER (TestedOut, seq),
};

static const CandorColumn part_columns[] =
{
  TEXT (Part, module), TEXT (Part, part), NUMBER (Part, seq),
};

static const CandorColumn walk_columns[] =
{
  TEXT (Walk, module), TEXT (Walk, walk), TEXT (Walk, number), NUMBER (Walk, seq),
};

#define COLUMNS(kind) G_N_ELEMENTS (kind##_columns), kind##_columns

#define MODULE_LIST  "module, digest, edition, started_us, last_us, completed_us, completed_edition, n_pages"
#define PAGE_LIST    "module, page, seq"
#define ATTEMPT_LIST "id, seq, module, quiz, digest, edition, of_attempt, seed, items, began_us, finished_us," \
                     " points_num, points_den, possible_num, possible_den, passed"
#define ANSWER_LIST  "module, attempt, item, seq"
#define PROFILE_LIST "one, seq, name, audience"
#define TESTED_OUT_LIST "module, part, seq"
#define PART_LIST    "module, part, seq"
#define WALK_LIST    "module, walk, number, seq"

const CandorTable _candor_tables[CANDOR_N_TABLES] =
{
  [CANDOR_TABLE_MODULE] =
  {
    "module_state", sizeof (CandorModuleRow), 1, COLUMNS (module),
    "SELECT " MODULE_LIST " FROM module_state WHERE module = ?1",
    "SELECT " MODULE_LIST " FROM module_state",
    "INSERT OR REPLACE INTO module_state (" MODULE_LIST ") VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
    "DELETE FROM module_state",
  },
  [CANDOR_TABLE_PAGE] =
  {
    "page_state", sizeof (CandorPageRow), 2, COLUMNS (page),
    "SELECT " PAGE_LIST " FROM page_state WHERE module = ?1 AND page = ?2",
    "SELECT " PAGE_LIST " FROM page_state",
    "INSERT OR REPLACE INTO page_state (" PAGE_LIST ") VALUES (?1, ?2, ?3)",
    "DELETE FROM page_state",
  },
  [CANDOR_TABLE_ATTEMPT] =
  {
    "attempt_state", sizeof (CandorAttemptRow), 1, COLUMNS (attempt),
    "SELECT " ATTEMPT_LIST " FROM attempt_state WHERE id = ?1",
    "SELECT " ATTEMPT_LIST " FROM attempt_state",
    "INSERT OR REPLACE INTO attempt_state (" ATTEMPT_LIST ")"
    " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16)",
    "DELETE FROM attempt_state",
  },
  [CANDOR_TABLE_ANSWER] =
  {
    "answer_state", sizeof (CandorAnswerRow), 3, COLUMNS (answer),
    "SELECT " ANSWER_LIST " FROM answer_state WHERE module = ?1 AND attempt = ?2 AND item = ?3",
    "SELECT " ANSWER_LIST " FROM answer_state",
    "INSERT OR REPLACE INTO answer_state (" ANSWER_LIST ") VALUES (?1, ?2, ?3, ?4)",
    "DELETE FROM answer_state",
  },
  [CANDOR_TABLE_PROFILE] =
  {
    "profile_state", sizeof (CandorProfileRow), 1, COLUMNS (profile),
    "SELECT " PROFILE_LIST " FROM profile_state WHERE one = ?1",
    "SELECT " PROFILE_LIST " FROM profile_state",
    "INSERT OR REPLACE INTO profile_state (" PROFILE_LIST ") VALUES (?1, ?2, ?3, ?4)",
    "DELETE FROM profile_state",
  },
  [CANDOR_TABLE_TESTED_OUT] =
  {
    "tested_out_state", sizeof (CandorTestedOutRow), 2, COLUMNS (tested_out),
    "SELECT " TESTED_OUT_LIST " FROM tested_out_state WHERE module = ?1 AND part = ?2",
    "SELECT " TESTED_OUT_LIST " FROM tested_out_state",
    "INSERT OR REPLACE INTO tested_out_state (" TESTED_OUT_LIST ") VALUES (?1, ?2, ?3)",
    "DELETE FROM tested_out_state",
    .since = 2,
  },
  [CANDOR_TABLE_PART] =
  {
    "part_state", sizeof (CandorPartRow), 2, COLUMNS (part),
    "SELECT " PART_LIST " FROM part_state WHERE module = ?1 AND part = ?2",
    "SELECT " PART_LIST " FROM part_state",
    "INSERT OR REPLACE INTO part_state (" PART_LIST ") VALUES (?1, ?2, ?3)",
    "DELETE FROM part_state",
    .since = 4,
  },
  [CANDOR_TABLE_WALK] =
  {
    "walk_state", sizeof (CandorWalkRow), 3, COLUMNS (walk),
    "SELECT " WALK_LIST " FROM walk_state WHERE module = ?1 AND walk = ?2 AND number = ?3",
    "SELECT " WALK_LIST " FROM walk_state",
    "INSERT OR REPLACE INTO walk_state (" WALK_LIST ") VALUES (?1, ?2, ?3, ?4)",
    "DELETE FROM walk_state",
    .since = 4,
  },
};
