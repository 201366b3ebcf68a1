/* error.c - the one error domain, and what errno means to a person
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Owns the table from errno to CandorError. Its sentences say what can be
 * done, where a person can do something.
 */

#include <errno.h>

#include <glib/gi18n.h>

#include <candor/base.h>

GQuark
candor_error_quark (void)
{
  return g_quark_from_static_string ("candor-error-quark");
}

typedef struct
{
  int          saved_errno;
  CandorError  code;
  const char  *because;
} Meaning;

static const Meaning meanings[] =
{
  { ENOENT,       CANDOR_ERROR_NOT_FOUND,   N_("it is not there.") },
  { ENOTDIR,      CANDOR_ERROR_NOT_FOUND,   N_("a part of its path is a file, not a folder.") },
  { EACCES,       CANDOR_ERROR_NOT_ALLOWED, N_("you have no permission for it.") },
  { EPERM,        CANDOR_ERROR_NOT_ALLOWED, N_("this is not permitted.") },
  { EROFS,        CANDOR_ERROR_NOT_ALLOWED, N_("this place can only be read.") },
  { ENOSPC,       CANDOR_ERROR_FULL,        N_("the disk is full. Free some space and try again.") },
  { EDQUOT,       CANDOR_ERROR_FULL,        N_("your share of the disk is used up. Free some space and try again.") },
  { EFBIG,        CANDOR_ERROR_FULL,        N_("the file would become larger than this disk allows.") },
  { EBUSY,        CANDOR_ERROR_BUSY,        N_("another program is using it.") },
  { EAGAIN,       CANDOR_ERROR_BUSY,        N_("another program is using it.") },
  { ETXTBSY,      CANDOR_ERROR_BUSY,        N_("another program is using it.") },
  { ELOOP,        CANDOR_ERROR_REFUSED,     N_("it is a link; links are not followed.") },
  { ENXIO,        CANDOR_ERROR_REFUSED,     N_("it is a pipe or a device, not a file.") },
  { ENODEV,       CANDOR_ERROR_REFUSED,     N_("it is a pipe or a device, not a file.") },
  { EISDIR,       CANDOR_ERROR_REFUSED,     N_("it is a folder.") },
  { ENAMETOOLONG, CANDOR_ERROR_REFUSED,     N_("its name is too long.") },
  { EEXIST,       CANDOR_ERROR_FAILED,      N_("something of that name is there already.") },
  { EIO,          CANDOR_ERROR_FAILED,      N_("the disk reports an error. It may be failing: make a copy of your files.") },
};

void
candor_error_set_errno (GError     **error,
                        int          saved_errno,
                        const char  *what)
{
  g_return_if_fail (what != NULL);

  for (guint i = 0; i < G_N_ELEMENTS (meanings); i++)
    {
      if (meanings[i].saved_errno != saved_errno)
        continue;

      /* Translators: %1$s is "Cannot read x", %2$s begins "it is not there." */
      g_set_error (error, CANDOR_ERROR, meanings[i].code, _("%s: %s"),
                   what, _(meanings[i].because));
      return;
    }

  g_set_error (error, CANDOR_ERROR, CANDOR_ERROR_FAILED, _("%s: %s"),
               what, g_strerror (saved_errno));
}
