/* clock.c - the system's clock and randomness
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The only place in which time is read. Tests hand in a clock of their own.
 */

#include <errno.h>
#include <string.h>
#include <sys/random.h>
#include <time.h>

#include "clock-private.h"

static void
read_boot_id (char boot_id[static sizeof ((CandorMoment *) NULL)->boot_id])
{
  g_autofree char *text = NULL;

  boot_id[0] = '\0';
  if (g_file_get_contents ("/proc/sys/kernel/random/boot_id", &text, NULL, NULL))
    g_strlcpy (boot_id, g_strstrip (text), sizeof ((CandorMoment *) NULL)->boot_id);
}

static void
read_system_moment (CandorMoment *moment,
                    gpointer      user_data)
{
  struct timespec since_boot = { 0 };
  struct tm local = { 0 };
  time_t seconds;

  moment->utc_us = g_get_real_time ();
  seconds = (time_t) (moment->utc_us / G_USEC_PER_SEC);
  tzset ();
  if (localtime_r (&seconds, &local) != NULL)
    moment->offset_minutes = (int) (local.tm_gmtoff / 60);
  read_boot_id (moment->boot_id);
  clock_gettime (CLOCK_BOOTTIME, &since_boot);
  moment->boot_ms = (gint64) since_boot.tv_sec * 1000 + since_boot.tv_nsec / 1000000;
}

static void
read_system_random (guint8   *bytes,
                    gsize     n,
                    gpointer  user_data)
{
  while (n > 0)
    {
      gssize got = getrandom (bytes, n, 0);

      if (got < 0 && errno == EINTR)
        continue;
      /* Documented not to fail for a kernel that has the call at all. */
      if (got < 0)
        g_error ("The system gives no random numbers: %s", g_strerror (errno));
      bytes += got;
      n -= (gsize) got;
    }
}

static const CandorClock system_clock = { read_system_moment, read_system_random, NULL };

const CandorClock *
candor_clock_get_system (void)
{
  return &system_clock;
}

CandorDay
candor_clock_get_day (const CandorClock *clock)
{
  g_autoptr(GDateTime) local = NULL;
  CandorMoment moment = { 0 };

  clock->now (&moment, clock->user_data);
  local = g_date_time_new_from_unix_utc (moment.utc_us / G_USEC_PER_SEC +
                                         (gint64) moment.offset_minutes * 60);
  if (local == NULL)
    return (CandorDay) { 0 };

  return (CandorDay) {
    (guint16) g_date_time_get_year (local),
    (guint8) g_date_time_get_month (local),
    (guint8) g_date_time_get_day_of_month (local),
  };
}

guint64
candor_clock_draw_seed (const CandorClock *clock)
{
  guint64 seed = 0;

  while (seed == 0)
    {
      clock->random ((guint8 *) &seed, sizeof seed, clock->user_data);
      seed &= G_MAXINT64;
    }

  return seed;
}

char *
candor_clock_draw_id (const CandorClock *clock)
{
  GString *id = g_string_sized_new (16);
  guint8 bytes[8];

  clock->random (bytes, sizeof bytes, clock->user_data);
  for (guint i = 0; i < sizeof bytes; i++)
    g_string_append_printf (id, "%02x", bytes[i]);

  return g_string_free (id, FALSE);
}
