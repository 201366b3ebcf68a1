/* db-lock.c - the authorizer: tables that only grow
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A wall beside the triggers of the tables themselves: it is asked when a
 * statement is prepared, so that a slip of the pen in our own code is found
 * at once, and a statement from elsewhere cannot switch the triggers off. No
 * other file can be attached, save by VACUUM.
 */

#include <string.h>

#include "db-private.h"

static gboolean
is_kept (const CandorDb *self,
         const char     *table)
{
  return self->locked && self->kept_tables != NULL && table != NULL &&
         g_strv_contains (self->kept_tables, table);
}

/* For DROP TRIGGER, DROP INDEX and CREATE TRIGGER the second word is the
 * table; for ALTER it is the second too, after the database. */
static int
authorize (void       *data,
           int         action,
           const char *first,
           const char *second,
           const char *database,
           const char *trigger)
{
  const CandorDb *self = data;
  gboolean refused = FALSE;

  switch (action)
    {
    case SQLITE_UPDATE:
    case SQLITE_DELETE:
    case SQLITE_DROP_TABLE:
      refused = is_kept (self, first);
      break;
    case SQLITE_ALTER_TABLE:
    case SQLITE_DROP_TRIGGER:
    case SQLITE_DROP_TEMP_TRIGGER:
    case SQLITE_DROP_INDEX:
    case SQLITE_CREATE_TRIGGER:
    case SQLITE_CREATE_TEMP_TRIGGER:
      refused = is_kept (self, second);
      break;
    case SQLITE_ATTACH:
      refused = !self->may_attach;
      break;
    default:
      break;
    }

  return refused ? SQLITE_DENY : SQLITE_OK;
}

/* Setting it makes SQLite ask again for what is already prepared. */
void
_candor_db_set_authorizer (CandorDb *self)
{
  sqlite3_set_authorizer (self->handle, authorize, self);
}

void
candor_db_lock (CandorDb           *self,
                const char * const *tables)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (tables != NULL);

  self->kept_tables = tables;
  self->locked = TRUE;
  _candor_db_set_authorizer (self);
}

void
candor_db_unlock (CandorDb *self)
{
  g_return_if_fail (self != NULL);

  self->locked = FALSE;
  _candor_db_set_authorizer (self);
}
