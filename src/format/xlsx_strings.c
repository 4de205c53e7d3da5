/* xlsx_strings.c: the strings that the cells of a workbook share.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "format/xlsx_strings.h"

#include "format/xlsx_text.h"
#include "format/xlsx_xml.h"

#include <string.h>

struct _PagodaXlsxStrings
{
  GString *block;  /* each string is ended by NUL */
  GArray *offsets; /* guint32: a package holds less than 4 GiB */
};

typedef struct
{
  PagodaXlsxStrings *strings;
  PagodaXlsxText text;
  gboolean in_item;
} Reading;

static void
start_cb (PagodaXlsxXml *xml, const char *name, const char **attributes, gpointer data)
{
  Reading *reading = data;

  if (reading->in_item)
    pagoda_xlsx_text_start_element (&reading->text, name, attributes);
  else if (strcmp (name, "si") == 0)
    {
      reading->in_item = TRUE;
      pagoda_xlsx_text_begin (&reading->text);
    }
}

static void
add_string (PagodaXlsxStrings *strings, GString *text)
{
  guint32 offset = (guint32)strings->block->len;
  gsize length = pagoda_xlsx_text_unescape (text->str);

  g_array_append_val (strings->offsets, offset);
  g_string_append_len (strings->block, text->str, (gssize)length + 1);
}

static void
end_cb (PagodaXlsxXml *xml, const char *name, gpointer data)
{
  Reading *reading = data;

  if (!reading->in_item)
    return;
  if (strcmp (name, "si") != 0)
    {
      pagoda_xlsx_text_end_element (&reading->text, name);
      return;
    }
  reading->in_item = FALSE;
  add_string (reading->strings, reading->text.text);
}

static void
text_cb (const char *text, gsize length, gpointer data)
{
  Reading *reading = data;

  if (reading->in_item)
    pagoda_xlsx_text_characters (&reading->text, text, length);
}

PagodaXlsxStrings *
pagoda_xlsx_strings_read (PagodaXlsxPackage *package,
                          const char *name,
                          GCancellable *cancellable,
                          GError **error)
{
  static const PagodaXlsxXmlHandlers handlers = { start_cb, end_cb, text_cb };
  g_autoptr (PagodaXlsxStrings) strings = g_new (PagodaXlsxStrings, 1);
  strings->block = g_string_new (NULL);
  strings->offsets = g_array_new (FALSE, FALSE, sizeof (guint32));
  if (name == NULL)
    return g_steal_pointer (&strings);

  Reading reading = { .strings = strings };
  pagoda_xlsx_text_init (&reading.text);
  gboolean done = pagoda_xlsx_xml_parse_part (package, name, &handlers, &reading, cancellable, error);
  pagoda_xlsx_text_clear (&reading.text);
  return done ? g_steal_pointer (&strings) : NULL;
}

void
pagoda_xlsx_strings_free (PagodaXlsxStrings *strings)
{
  if (strings == NULL)
    return;
  g_string_free (strings->block, TRUE);
  g_array_unref (strings->offsets);
  g_free (strings);
}

const char *
pagoda_xlsx_strings_get (PagodaXlsxStrings *strings, guint64 index)
{
  if (index >= strings->offsets->len)
    return NULL;
  return strings->block->str + g_array_index (strings->offsets, guint32, (guint)index);
}
