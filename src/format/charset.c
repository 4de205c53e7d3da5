/* charset.c: the bytes of a text file as UTF-8.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "format/charset.h"

#include "base/text.h"
#include "format/refusal.h"

#include <string.h>

/* How much of the beginning tells what kind of bytes these are. */
#define SAMPLE 65536

static const struct
{
  const char *mark;
  gsize length;
  const char *charset; /* NULL: UTF-8 already */
} byte_order_marks[] = {
  { "\xEF\xBB\xBF", 3, NULL },
  { "\xFF\xFE", 2, "UTF-16LE" },
  { "\xFE\xFF", 2, "UTF-16BE" },
  { "\x84\x31\x95\x33", 4, "GB18030" },
};

static GBytes *
convert (const char *text, gsize length, const char *charset, GError **error)
{
  gsize written = 0;
  g_autofree char *converted = g_convert (text, (gssize)length, "UTF-8", charset, NULL, &written, NULL);

  if (converted == NULL || !pagoda_text_is_valid (converted, (gssize)written))
    {
      pagoda_format_refuse (PAGODA_FORMAT_ERROR_ENCODING, error);
      return NULL;
    }
  return g_bytes_new_take (g_steal_pointer (&converted), written);
}

/* The character set of a text with zero bytes, or NULL where no text looks like that.  Of every two bytes of
 * UTF-16 the high one is zero in digits, separators and line ends, while a low one is zero in hardly any
 * character but 一 (U+4E00). */
static const char *
recognise_utf16 (const guchar *data, gsize length)
{
  gsize zeros[2] = { 0, 0 };

  for (gsize i = 0; i < MIN (length, SAMPLE); i++)
    zeros[i % 2] += data[i] == 0;
  if (zeros[1] > 2 * zeros[0])
    return "UTF-16LE";
  if (zeros[0] > 2 * zeros[1])
    return "UTF-16BE";
  return NULL;
}

/* Control characters that no text file has. */
static gboolean
is_binary (const guchar *data, gsize length)
{
  if (length >= 5 && memcmp (data, "%PDF-", 5) == 0)
    return TRUE;
  for (gsize i = 0; i < MIN (length, SAMPLE); i++)
    if (data[i] < 0x09 || (data[i] > 0x0D && data[i] < 0x1A) || data[i] == 0x1C)
      return TRUE;
  return FALSE;
}

/* Whether what is beyond ASCII stands alone between Latin letters at least every other time, as in Müller: a
 * western character set, of which GB18030 would make 黮 without a complaint.  Chinese stands in runs of two
 * bytes and more, or beside other bytes than Latin letters. */
static gboolean
is_western (const guchar *data, gsize length)
{
  gsize runs = 0;
  gsize single = 0;

  for (gsize i = 0; i < length; i++)
    {
      if (data[i] < 0x80 || (i > 0 && data[i - 1] >= 0x80))
        continue;
      runs++;
      single += i > 0 && i + 1 < length && g_ascii_isalpha (data[i - 1]) && g_ascii_isalpha (data[i + 1]);
    }
  return single > 0 && 2 * single >= runs;
}

/* What follows a byte order mark. */
static GBytes *
convert_marked (GBytes *bytes, gsize mark, const char *charset, GError **error)
{
  gsize length = 0;
  const char *text = g_bytes_get_data (bytes, &length);

  if (charset != NULL)
    return convert (text + mark, length - mark, charset, error);
  if (pagoda_text_is_valid (text + mark, (gssize)(length - mark)))
    return g_bytes_new_from_bytes (bytes, mark, length - mark);
  pagoda_format_refuse (PAGODA_FORMAT_ERROR_ENCODING, error);
  return NULL;
}

GBytes *
pagoda_charset_to_utf8 (GBytes *bytes, GError **error)
{
  gsize length = 0;
  const char *text = g_bytes_get_data (bytes, &length);
  if (length == 0)
    return g_bytes_ref (bytes);

  for (gsize i = 0; i < G_N_ELEMENTS (byte_order_marks); i++)
    {
      gsize mark = byte_order_marks[i].length;
      if (length >= mark && memcmp (text, byte_order_marks[i].mark, mark) == 0)
        return convert_marked (bytes, mark, byte_order_marks[i].charset, error);
    }

  gboolean has_zeros = memchr (text, '\0', MIN (length, SAMPLE)) != NULL;
  const char *charset = has_zeros ? recognise_utf16 ((const guchar *)text, length) : NULL;
  if (charset != NULL)
    return convert (text, length, charset, error);
  if (is_binary ((const guchar *)text, length))
    {
      pagoda_format_refuse (PAGODA_FORMAT_ERROR_NOT_A_TABLE, error);
      return NULL;
    }
  if (pagoda_text_is_valid (text, (gssize)length))
    return g_bytes_ref (bytes);
  if (!is_western ((const guchar *)text, length))
    return convert (text, length, "GB18030", error);
  pagoda_format_refuse (PAGODA_FORMAT_ERROR_ENCODING, error);
  return NULL;
}
