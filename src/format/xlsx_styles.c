/* xlsx_styles.c: which cells of a workbook show their number as a date.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "format/xlsx_styles.h"

#include "format/xlsx_xml.h"

#include <string.h>

struct _PagodaXlsxStyles
{
  GArray *shown; /* guint8 PagodaXlsxShown by style */
};

typedef struct
{
  GHashTable *codes; /* format id → PagodaXlsxShown of the formats that the workbook defines */
  GArray *shown;
  gboolean in_cell_formats;
} Reading;

/* The formats that every program knows without a definition (ECMA-376 part 1, 18.8.30; 27 to 36 and 50 to 58
 * are those of the East Asian editions, 71 to 81 of the Thai one). */
static PagodaXlsxShown
show_built_in (guint64 id)
{
  if (id == 46)
    return PAGODA_XLSX_SHOWN_AS_DURATION;
  if ((id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58)
      || (id >= 71 && id <= 81))
    return PAGODA_XLSX_SHOWN_AS_DATE;
  return PAGODA_XLSX_SHOWN_AS_NUMBER;
}

/* Where the piece that begins at @p and is no date ends: a literal in quotation marks, an escaped, padded or
 * repeated character.  @p itself where it is something else. */
static const char *
skip_literal (const char *p)
{
  if (*p == '"')
    {
      const char *closing = strchr (p + 1, '"');
      return closing != NULL ? closing + 1 : p + strlen (p);
    }
  if ((*p == '\\' || *p == '_' || *p == '*') && p[1] != '\0')
    return g_utf8_next_char (p + 1);
  return p;
}

/* `[h]`, `[mm]`, `[ss]`, not `[Red]`, `[$-804]`, `[>100]` or `[DBNum1]`. */
static gboolean
is_elapsed (const char *bracket, const char *closing)
{
  const char *p = bracket + 1;

  return p < closing && strchr ("hHmMsS", *p) != NULL
         && strspn (p, "hH") + strspn (p, "mM") + strspn (p, "sS") == (gsize)(closing - p);
}

/* Letters that stand together are a piece of a date when they all are letters of dates: `yyyymmdd`, but
 * neither `General` nor the `E` of 0.00E+00. */
static gboolean
is_date_word (const char *word, gsize length)
{
  gboolean found = FALSE;

  for (gsize i = 0; i < length; i++)
    {
      if (strchr ("ymdhsYMDHS", word[i]) != NULL)
        found = TRUE;
      else if (strchr ("begBEG", word[i]) == NULL)
        return FALSE;
    }
  return found;
}

PagodaXlsxShown
pagoda_xlsx_format_code_shows (const char *code)
{
  gboolean date = FALSE;

  for (const char *p = code; *p != '\0' && *p != ';';)
    {
      const char *behind = skip_literal (p);
      const char *closing = *p == '[' ? strchr (p, ']') : NULL;
      gsize letters = 0;
      while (g_ascii_isalpha (p[letters]))
        letters++;

      if (behind > p)
        p = behind;
      else if (closing != NULL && is_elapsed (p, closing))
        return PAGODA_XLSX_SHOWN_AS_DURATION;
      else if (closing != NULL)
        p = closing + 1;
      else if (letters == 0)
        p = g_utf8_next_char (p);
      else
        {
          date |= is_date_word (p, letters);
          p += letters;
        }
    }
  return date ? PAGODA_XLSX_SHOWN_AS_DATE : PAGODA_XLSX_SHOWN_AS_NUMBER;
}

static guint64
read_id (const char *value)
{
  return value != NULL ? g_ascii_strtoull (value, NULL, 10) : 0;
}

static void
define_format (Reading *reading, const char **attributes)
{
  guint64 id = read_id (pagoda_xlsx_xml_attribute (attributes, "numFmtId"));
  const char *code = pagoda_xlsx_xml_attribute (attributes, "formatCode");

  if (code != NULL && id <= G_MAXINT)
    g_hash_table_insert (reading->codes, GINT_TO_POINTER ((int)id),
                         GINT_TO_POINTER ((int)pagoda_xlsx_format_code_shows (code)));
}

static void
define_style (Reading *reading, const char **attributes)
{
  guint64 id = read_id (pagoda_xlsx_xml_attribute (attributes, "numFmtId"));
  gpointer shown = NULL;
  guint8 kind = show_built_in (id);

  if (id <= G_MAXINT
      && g_hash_table_lookup_extended (reading->codes, GINT_TO_POINTER ((int)id), NULL, &shown))
    kind = (guint8)GPOINTER_TO_INT (shown);
  g_array_append_val (reading->shown, kind);
}

static void
start_cb (PagodaXlsxXml *xml, const char *name, const char **attributes, gpointer data)
{
  Reading *reading = data;

  /* Conditional formats define number formats too, deeper inside. */
  if (strcmp (name, "numFmt") == 0 && pagoda_xlsx_xml_get_depth (xml) == 3)
    define_format (reading, attributes);
  else if (strcmp (name, "cellXfs") == 0)
    reading->in_cell_formats = TRUE;
  else if (reading->in_cell_formats && strcmp (name, "xf") == 0)
    define_style (reading, attributes);
}

static void
end_cb (PagodaXlsxXml *xml, const char *name, gpointer data)
{
  Reading *reading = data;

  if (strcmp (name, "cellXfs") == 0)
    reading->in_cell_formats = FALSE;
}

PagodaXlsxStyles *
pagoda_xlsx_styles_read (PagodaXlsxPackage *package, const char *name, GError **error)
{
  static const PagodaXlsxXmlHandlers handlers = { .start = start_cb, .end = end_cb };
  g_autoptr (PagodaXlsxStyles) styles = g_new (PagodaXlsxStyles, 1);
  g_autoptr (GHashTable) codes = g_hash_table_new (NULL, NULL);

  styles->shown = g_array_new (FALSE, FALSE, sizeof (guint8));
  Reading reading = { .codes = codes, .shown = styles->shown };
  if (name != NULL && !pagoda_xlsx_xml_parse_part (package, name, &handlers, &reading, NULL, error))
    return NULL;
  return g_steal_pointer (&styles);
}

void
pagoda_xlsx_styles_free (PagodaXlsxStyles *styles)
{
  if (styles == NULL)
    return;
  g_array_unref (styles->shown);
  g_free (styles);
}

PagodaXlsxShown
pagoda_xlsx_styles_get_shown (PagodaXlsxStyles *styles, guint64 index)
{
  if (index >= styles->shown->len)
    return PAGODA_XLSX_SHOWN_AS_NUMBER;
  return (PagodaXlsxShown)g_array_index (styles->shown, guint8, (guint)index);
}
