/* changeset_stream.c: a recording becomes a compressed changeset.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "store/changeset_stream.h"

#include "store/failure.h"

#include <gio/gio.h>
#include <string.h>

/* Fast: a large import waits for it. */
#define COMPRESSION_LEVEL 1

typedef struct
{
  GAsyncQueue *pieces; /* GBytes; one without bytes is the last */
  guint n_pieces;
  GThread *thread; /* NULL while there is one piece at most, which is seldom otherwise */

  /* What follows is the reading thread's until it has ended. */
  GOutputStream *compressing;
  GBytes *piece; /* NULL before the first one */
  gsize place;   /* in the piece */
  gint64 changes;
  GError *error;
} Stream;

static void
stream_init (Stream *stream)
{
  g_autoptr (GOutputStream) memory = g_memory_output_stream_new_resizable ();
  g_autoptr (GZlibCompressor) compressor
      = g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB, COMPRESSION_LEVEL);

  *stream = (Stream){ .pieces = g_async_queue_new_full ((GDestroyNotify)g_bytes_unref) };
  stream->compressing = g_converter_output_stream_new (memory, G_CONVERTER (compressor));
}

static void
stream_clear (Stream *stream)
{
  g_async_queue_unref (stream->pieces);
  g_object_unref (stream->compressing);
  g_clear_pointer (&stream->piece, g_bytes_unref);
  g_clear_error (&stream->error);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Stream, stream_clear)

/* --- reading ----------------------------------------------------------------------------------------- */

/* Takes the next piece and compresses it on its way to being counted. */
static gboolean
take_piece (Stream *stream)
{
  gsize size = 0;

  g_clear_pointer (&stream->piece, g_bytes_unref);
  stream->piece = g_async_queue_pop (stream->pieces);
  stream->place = 0;
  gconstpointer bytes = g_bytes_get_data (stream->piece, &size);
  return g_output_stream_write_all (stream->compressing, bytes, size, NULL, NULL, &stream->error);
}

/* Nothing follows the last piece, which is the one without bytes. */
static gboolean
wants_piece (const Stream *stream)
{
  gsize size = stream->piece != NULL ? g_bytes_get_size (stream->piece) : 0;

  return stream->piece == NULL || (size > 0 && stream->place == size);
}

/* An xInput of SQLite: gives up to @size bytes, and 0 of them at the end. */
static int
read_bytes (void *data, void *bytes, int *size)
{
  Stream *stream = data;

  if (wants_piece (stream) && !take_piece (stream))
    return SQLITE_NOMEM;
  *size = (int)MIN ((gsize)*size, g_bytes_get_size (stream->piece) - stream->place);
  if (*size > 0)
    memcpy (bytes, (const char *)g_bytes_get_data (stream->piece, NULL) + stream->place, (gsize)*size);
  stream->place += (gsize)*size;
  return SQLITE_OK;
}

static gpointer
read_all (gpointer data)
{
  Stream *stream = data;
  sqlite3_changeset_iter *row = NULL;
  int code = sqlite3changeset_start_strm (&row, read_bytes, stream);

  while (code == SQLITE_OK && (code = sqlite3changeset_next (row)) == SQLITE_ROW)
    {
      stream->changes++;
      code = SQLITE_OK;
    }
  sqlite3changeset_finalize (row);
  if (code != SQLITE_DONE && stream->error == NULL)
    pagoda_store_fail_with (code, NULL, &stream->error);
  if (stream->error == NULL)
    g_output_stream_close (stream->compressing, NULL, &stream->error);
  return NULL;
}

/* --- writing ----------------------------------------------------------------------------------------- */

/* An xOutput of SQLite.  Where no thread is to be had, the pieces wait in the queue. */
static int
write_piece (void *data, const void *bytes, int size)
{
  Stream *stream = data;

  g_async_queue_push (stream->pieces, g_bytes_new (bytes, (gsize)size));
  if (++stream->n_pieces == 2)
    stream->thread = g_thread_try_new ("changeset", read_all, stream, NULL);
  return SQLITE_OK;
}

static void
finish_reading (Stream *stream)
{
  g_async_queue_push (stream->pieces, g_bytes_new (NULL, 0));
  if (stream->thread != NULL)
    g_thread_join (stream->thread);
  else
    read_all (stream);
}

GBytes *
pagoda_changeset_stream (sqlite3_session *recording, gint64 *changes, GError **error)
{
  g_auto (Stream) stream;

  stream_init (&stream);
  int code = sqlite3session_changeset_strm (recording, write_piece, &stream);
  finish_reading (&stream);
  *changes = stream.changes;
  if (code != SQLITE_OK)
    pagoda_store_fail_with (code, NULL, error);
  else if (stream.error != NULL)
    g_propagate_error (error, g_steal_pointer (&stream.error));
  else
    return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (
        g_filter_output_stream_get_base_stream (G_FILTER_OUTPUT_STREAM (stream.compressing))));
  return NULL;
}
