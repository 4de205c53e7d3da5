/* sealed_backup.c: a backup that only its pass phrase opens.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "store/sealed_backup.h"

#include "base/atomic_file.h"
#include "store/backup.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <sodium.h>
#include <string.h>

#define MAGIC "PAGODA1\n"
#define MAGIC_LENGTH 8
#define PIECE 65536
#define SEALED_PIECE (PIECE + crypto_secretstream_xchacha20poly1305_ABYTES)

typedef struct
{
  char magic[MAGIC_LENGTH];
  guint8 salt[crypto_pwhash_SALTBYTES];
  guint8 header[crypto_secretstream_xchacha20poly1305_HEADERBYTES];
} Head;

static gboolean
fail (GError **error, PagodaStoreError code, const char *message)
{
  g_set_error_literal (error, PAGODA_STORE_ERROR, (int)code, message);
  return FALSE;
}

/* Argon2id with the interactive limits: half a second and 64 MiB, on the laptops that reps have. */
static gboolean
derive_key (const char *phrase, const guint8 *salt, guint8 *key, GError **error)
{
  return crypto_pwhash (key, crypto_secretstream_xchacha20poly1305_KEYBYTES, phrase, strlen (phrase), salt,
                        crypto_pwhash_OPSLIMIT_INTERACTIVE, crypto_pwhash_MEMLIMIT_INTERACTIVE,
                        crypto_pwhash_ALG_ARGON2ID13)
             == 0
         || fail (error, PAGODA_STORE_ERROR_IO, _ ("There is not enough memory to seal or open a backup."));
}

static gboolean
write_all (GOutputStream *out, const void *bytes, gsize length, GError **error)
{
  return g_output_stream_write_all (out, bytes, length, NULL, NULL, error);
}

/* Sealing */

static gboolean
seal_pieces (GInputStream *in,
             GOutputStream *out,
             crypto_secretstream_xchacha20poly1305_state *state,
             GError **error)
{
  g_autofree guint8 *plain = g_malloc (PIECE);
  g_autofree guint8 *sealed = g_malloc (SEALED_PIECE);
  gsize length = PIECE;

  while (length == PIECE)
    {
      unsigned long long sealed_length = 0;
      if (!g_input_stream_read_all (in, plain, PIECE, &length, NULL, error))
        return FALSE;
      guint8 tag = length < PIECE ? crypto_secretstream_xchacha20poly1305_TAG_FINAL : 0;
      crypto_secretstream_xchacha20poly1305_push (state, sealed, &sealed_length, plain, length, NULL, 0, tag);
      if (!write_all (out, sealed, sealed_length, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
seal (GInputStream *in, GOutputStream *out, const char *phrase, GError **error)
{
  crypto_secretstream_xchacha20poly1305_state state;
  guint8 key[crypto_secretstream_xchacha20poly1305_KEYBYTES];
  Head head;

  memcpy (head.magic, MAGIC, MAGIC_LENGTH);
  randombytes_buf (head.salt, sizeof head.salt);
  if (!derive_key (phrase, head.salt, key, error))
    return FALSE;
  crypto_secretstream_xchacha20poly1305_init_push (&state, head.header, key);
  sodium_memzero (key, sizeof key);
  gboolean sealed = write_all (out, &head, sizeof head, error) && seal_pieces (in, out, &state, error);
  sodium_memzero (&state, sizeof state);
  return sealed;
}

/* Opening */

static gboolean
fail_phrase (GError **error)
{
  return fail (error, PAGODA_STORE_ERROR_REFUSED,
               _ ("The pass phrase is wrong, or the file was changed. Nothing was restored. Try the pass "
                  "phrase again."));
}

static gboolean
open_pieces (GInputStream *in,
             GOutputStream *out,
             crypto_secretstream_xchacha20poly1305_state *state,
             GError **error)
{
  g_autofree guint8 *plain = g_malloc (PIECE);
  g_autofree guint8 *sealed = g_malloc (SEALED_PIECE);
  guint8 tag = 0;

  while (tag != crypto_secretstream_xchacha20poly1305_TAG_FINAL)
    {
      unsigned long long plain_length = 0;
      gsize length = 0;
      if (!g_input_stream_read_all (in, sealed, SEALED_PIECE, &length, NULL, error))
        return FALSE;
      if (crypto_secretstream_xchacha20poly1305_pull (state, plain, &plain_length, &tag, sealed, length, NULL,
                                                      0)
          != 0)
        return fail_phrase (error);
      if (!write_all (out, plain, plain_length, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
unseal (GInputStream *in, GOutputStream *out, const char *phrase, GError **error)
{
  crypto_secretstream_xchacha20poly1305_state state;
  guint8 key[crypto_secretstream_xchacha20poly1305_KEYBYTES];
  gsize length = 0;
  Head head;

  if (!g_input_stream_read_all (in, &head, sizeof head, &length, NULL, error))
    return FALSE;
  if (length != sizeof head || memcmp (head.magic, MAGIC, MAGIC_LENGTH) != 0)
    return fail (error, PAGODA_STORE_ERROR_NOT_A_STORE,
                 _ ("This file is not a sealed Pagoda backup. It was left as it is."));
  if (!derive_key (phrase, head.salt, key, error))
    return FALSE;
  gboolean begun = crypto_secretstream_xchacha20poly1305_init_pull (&state, head.header, key) == 0;
  sodium_memzero (key, sizeof key);
  gboolean opened = (begun || fail_phrase (error)) && open_pieces (in, out, &state, error);
  sodium_memzero (&state, sizeof state);
  return opened;
}

/* Files */

/* Streams @from through @step into @to; TRUE only when everything is written. */
static gboolean
convert (const char *from,
         const char *to,
         gboolean (*step) (GInputStream *, GOutputStream *, const char *, GError **),
         const char *phrase,
         GError **error)
{
  g_autoptr (GFile) source = g_file_new_for_path (from);
  g_autoptr (GFile) target = g_file_new_for_path (to);
  g_autoptr (GFileInputStream) in = g_file_read (source, NULL, error);
  g_autoptr (GFileIOStream) file = in != NULL ? g_file_open_readwrite (target, NULL, error) : NULL;

  if (file == NULL)
    return FALSE;
  if (sodium_init () < 0)
    return fail (error, PAGODA_STORE_ERROR_IO, _ ("The library that seals backups does not work here."));
  return step (G_INPUT_STREAM (in), g_io_stream_get_output_stream (G_IO_STREAM (file)), phrase, error)
         && g_io_stream_close (G_IO_STREAM (file), NULL, error);
}

gboolean
pagoda_sealed_backup_write (PagodaDatabase *database, const char *path, const char *phrase, GError **error)
{
  g_autofree char *plain = pagoda_atomic_file_begin_private (path, error);
  g_autofree char *sealed = plain != NULL ? pagoda_atomic_file_begin_private (path, error) : NULL;

  gboolean written = sealed != NULL && pagoda_backup_write (database, plain, error)
                     && convert (plain, sealed, seal, phrase, error)
                     && pagoda_atomic_file_replace (sealed, path, error);
  if (plain != NULL)
    g_unlink (plain);
  if (!written && sealed != NULL)
    g_unlink (sealed);
  return written;
}

gboolean
pagoda_sealed_backup_open (const char *sealed, const char *path, const char *phrase, GError **error)
{
  g_autofree char *plain = pagoda_atomic_file_begin_private (path, error);

  if (plain == NULL)
    return FALSE;
  if (convert (sealed, plain, unseal, phrase, error))
    return pagoda_atomic_file_publish (plain, path, error);
  g_unlink (plain);
  return FALSE;
}
