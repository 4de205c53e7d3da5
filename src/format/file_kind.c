/* file_kind.c: what the first bytes say a file is.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "format/file_kind.h"

#include <string.h>

/* A compound file (OLE 2) lists its streams in entries of this size, each aligned to it: the name in UTF-16LE
 * with a NUL, and at offset 64 the length of both in bytes. */
#define ENTRY 128
#define ENTRY_NAME 64

static gboolean
begins_with (const char *data, gsize length, const char *start, gsize n)
{
  return length >= n && memcmp (data, start, n) == 0;
}

/* @name is in lower case; a compound file does not regard it. */
static gboolean
is_entry_named (const char *entry, const char *name)
{
  gsize n = strlen (name) + 1;

  if ((guchar)entry[ENTRY_NAME] != 2 * n || entry[ENTRY_NAME + 1] != 0)
    return FALSE;
  for (gsize i = 0; i < n; i++)
    if (g_ascii_tolower (entry[2 * i]) != name[i] || entry[2 * i + 1] != 0)
      return FALSE;
  return TRUE;
}

static gboolean
has_stream (const char *data, gsize length, const char *name)
{
  for (gsize at = 0; at + ENTRY <= length; at += ENTRY)
    if (is_entry_named (data + at, name))
      return TRUE;
  return FALSE;
}

static PagodaFileKind
recognise_compound (const char *data, gsize length)
{
  if (has_stream (data, length, "encryptedpackage"))
    return PAGODA_FILE_KIND_ENCRYPTED;
  if (has_stream (data, length, "workbook") || has_stream (data, length, "book"))
    return PAGODA_FILE_KIND_OLD_WORKBOOK;
  return PAGODA_FILE_KIND_OTHER;
}

/* BIFF 2, 3 and 4 stand in the file without a container: a BOF record of 4 or 6 bytes for a sheet (16) or a
 * workbook (256). */
static gboolean
is_bare_biff (const guchar *data, gsize length)
{
  return length >= 8 && data[0] == 0x09 && (data[1] == 0x00 || data[1] == 0x02 || data[1] == 0x04)
         && (data[2] == 4 || data[2] == 6) && data[3] == 0 && (data[6] == 0x10 || data[7] == 0x01);
}

/* Many programs write a web page or XML and call it .xls. */
static gboolean
is_markup (const char *data, gsize length)
{
  static const char *const starts[] = { "<?xml", "<!doctype", "<html", "<table", "<head", "<meta", "<style" };
  gsize i = begins_with (data, length, "\xEF\xBB\xBF", 3) ? 3 : 0;

  while (i < length && g_ascii_isspace (data[i]))
    i++;
  for (gsize k = 0; k < G_N_ELEMENTS (starts); k++)
    if (length - i >= strlen (starts[k])
        && g_ascii_strncasecmp (data + i, starts[k], strlen (starts[k])) == 0)
      return TRUE;
  return FALSE;
}

PagodaFileKind
pagoda_file_kind_recognise (GBytes *bytes)
{
  gsize length = 0;
  const char *data = g_bytes_get_data (bytes, &length);

  if (begins_with (data, length, "PK\003\004", 4) || begins_with (data, length, "PK\005\006", 4))
    return PAGODA_FILE_KIND_ZIP;
  if (begins_with (data, length, "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8))
    return recognise_compound (data, length);
  if (is_bare_biff ((const guchar *)data, length) || is_markup (data, length))
    return PAGODA_FILE_KIND_OLD_WORKBOOK;
  return PAGODA_FILE_KIND_TEXT;
}
