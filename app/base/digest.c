/* digest.c - SHA-256 over tagged sequences of fields
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Owns the form in which fields enter a digest: the chain of a record and the
 * hash of an item are made of it, so it never changes. Every field, the
 * version tag and integers included, is preceded by its length as eight bytes
 * big-endian.
 */

#include <string.h>

#include <candor/base.h>

struct _CandorDigest
{
  GChecksum *checksum;
};

char *
candor_digest_bytes (GBytes *bytes)
{
  g_return_val_if_fail (bytes != NULL, NULL);

  return g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
}

static void
add_word (CandorDigest *self,
          guint64       value)
{
  guint64 big_endian = GUINT64_TO_BE (value);

  g_checksum_update (self->checksum, (const guchar *) &big_endian, sizeof big_endian);
}

CandorDigest *
candor_digest_new (const char *version_tag)
{
  CandorDigest *self;

  g_return_val_if_fail (version_tag != NULL, NULL);

  self = g_new (CandorDigest, 1);
  self->checksum = g_checksum_new (G_CHECKSUM_SHA256);
  candor_digest_add (self, version_tag, -1);

  return self;
}

void
candor_digest_add (CandorDigest *self,
                   const void   *data,
                   gssize        length)
{
  gsize size;

  g_return_if_fail (self != NULL);

  if (data == NULL)
    {
      add_word (self, G_MAXUINT64);
      return;
    }

  size = length < 0 ? strlen (data) : (gsize) length;
  add_word (self, size);
  g_checksum_update (self->checksum, data, size);
}

void
candor_digest_add_int (CandorDigest *self,
                       gint64        value)
{
  g_return_if_fail (self != NULL);

  add_word (self, sizeof value);
  add_word (self, (guint64) value);
}

void
candor_digest_finish (CandorDigest *self,
                      guint8        out[CANDOR_DIGEST_SIZE])
{
  gsize size = CANDOR_DIGEST_SIZE;

  g_return_if_fail (self != NULL);
  g_return_if_fail (out != NULL);

  g_checksum_get_digest (self->checksum, out, &size);
  g_checksum_free (self->checksum);
  g_free (self);
}

void
candor_digest_commit (const guint8 *salt,
                      gsize         salt_length,
                      const void   *body,
                      gsize         body_length,
                      guint8        out[CANDOR_DIGEST_SIZE])
{
  gsize size = CANDOR_DIGEST_SIZE;
  GHmac *hmac;

  g_return_if_fail (salt != NULL);
  g_return_if_fail (body != NULL || body_length == 0);
  g_return_if_fail (out != NULL);

  hmac = g_hmac_new (G_CHECKSUM_SHA256, salt, salt_length);
  if (body_length > 0)
    g_hmac_update (hmac, body, body_length);
  g_hmac_get_digest (hmac, out, &size);
  g_hmac_unref (hmac);
}

void
candor_digest_to_hex (const guint8 digest[CANDOR_DIGEST_SIZE],
                      char         hex[2 * CANDOR_DIGEST_SIZE + 1])
{
  static const char digits[] = "0123456789abcdef";

  g_return_if_fail (digest != NULL);
  g_return_if_fail (hex != NULL);

  for (gsize i = 0; i < CANDOR_DIGEST_SIZE; i++)
    {
      hex[2 * i] = digits[digest[i] >> 4];
      hex[2 * i + 1] = digits[digest[i] & 0xf];
    }
  hex[2 * CANDOR_DIGEST_SIZE] = '\0';
}
