/* workbook_names.c: the names of cell styles in a finished workbook.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "report/workbook_names.h"

#include <glib/gi18n-lib.h>
#include <string.h>
#include <zip.h>

#define STYLES "xl/styles.xml"
#define PLAIN " xfId=\"0\""

/* 1980-01-01, which the library gives all parts: the same content is the same file. */
#define FIRST_DAY 33

/* No list of formats is longer. */
#define MOST_BYTES (1 << 20)

/* The text between @open and @close, which both stand in @xml once, in @begin and @end. */
static gboolean
find_between (const char *xml, const char *open, const char *close, const char **begin, const char **end)
{
  const char *at = strstr (xml, open);

  *begin = at != NULL ? strchr (at, '>') : NULL;
  *end = *begin != NULL ? strstr (*begin, close) : NULL;
  if (*end == NULL)
    return FALSE;
  (*begin)++;
  return TRUE;
}

/* Behind the element that begins at @xf. */
static const char *
end_of_element (const char *xf)
{
  const char *close = strchr (xf, '>');

  if (close == NULL || close[-1] == '/')
    return close != NULL ? close + 1 : NULL;
  close = strstr (close, "</xf>");
  return close != NULL ? close + strlen ("</xf>") : NULL;
}

static const char *
find_name (const GArray *names, int index)
{
  for (guint i = 0; i < names->len; i++)
    if (g_array_index (names, PagodaStyleName, i).index == index)
      return g_array_index (names, PagodaStyleName, i).name;
  return NULL;
}

/* What the new part is put together from. */
typedef struct
{
  GString *formats; /* of named styles */
  GString *cells;   /* the cells' formats, those with a name referring to it */
  GString *styles;  /* the names */
  int n;            /* of them, the usual one included */
} Parts;

static void
add_format (Parts *parts, const char *xf, gsize length, const char *name)
{
  g_autofree char *element = g_strndup (xf, length);
  const char *plain = name != NULL ? strstr (element, PLAIN) : NULL;

  if (plain == NULL)
    {
      g_string_append (parts->cells, element);
      return;
    }
  g_autofree char *escaped = g_markup_escape_text (name, -1);
  gsize before = (gsize)(plain - element);
  g_string_append_len (parts->formats, element, (gssize)before);
  g_string_append (parts->formats, plain + strlen (PLAIN));
  g_string_append_len (parts->cells, element, (gssize)before);
  g_string_append_printf (parts->cells, " xfId=\"%d\"%s", parts->n, plain + strlen (PLAIN));
  g_string_append_printf (parts->styles, "<cellStyle name=\"%s\" xfId=\"%d\"/>", escaped, parts->n);
  parts->n++;
}

static gboolean
add_formats (Parts *parts, const char *begin, const char *end, const GArray *names)
{
  int index = 0;

  for (const char *xf = begin; xf < end; index++)
    {
      const char *next = end_of_element (xf);
      if (next == NULL || next > end)
        return FALSE;
      add_format (parts, xf, (gsize)(next - xf), find_name (names, index));
      xf = next;
    }
  return TRUE;
}

/* The part with the three lists in their places: bases of the styles, formats of the cells, names. */
static char *
put_together (const char *xml, const Parts *parts)
{
  const char *base, *base_end, *cells, *cells_end, *named, *named_end;

  if (!find_between (xml, "<cellStyleXfs", "</cellStyleXfs>", &base, &base_end)
      || !find_between (base_end, "<cellXfs", "</cellXfs>", &cells, &cells_end)
      || !find_between (cells_end, "<cellStyles", "</cellStyles>", &named, &named_end))
    return NULL;
  const char *base_tag = strstr (xml, "<cellStyleXfs");
  const char *named_tag = strstr (cells_end, "<cellStyles");
  GString *whole = g_string_new_len (xml, base_tag - xml);
  g_string_append_printf (whole, "<cellStyleXfs count=\"%d\">", parts->n);
  g_string_append_len (whole, base, base_end - base);
  g_string_append (whole, parts->formats->str);
  g_string_append_len (whole, base_end, cells - base_end);
  g_string_append (whole, parts->cells->str);
  g_string_append_len (whole, cells_end, named_tag - cells_end);
  g_string_append_printf (whole, "<cellStyles count=\"%d\">", parts->n);
  g_string_append_len (whole, named, named_end - named);
  g_string_append (whole, parts->styles->str);
  g_string_append (whole, named_end);
  return g_string_free (whole, FALSE);
}

char *
pagoda_workbook_names_insert (const char *xml, const GArray *names)
{
  const char *begin, *end;
  g_autoptr (GString) formats = g_string_new (NULL);
  g_autoptr (GString) cells = g_string_new (NULL);
  g_autoptr (GString) styles = g_string_new (NULL);
  Parts parts = { formats, cells, styles, 1 };

  if (!find_between (xml, "<cellXfs", "</cellXfs>", &begin, &end) || !add_formats (&parts, begin, end, names))
    return NULL;
  return put_together (xml, &parts);
}

static char *
read_styles (zip_t *archive, zip_int64_t index)
{
  zip_stat_t info;
  zip_file_t *file = zip_stat_index (archive, (zip_uint64_t)index, 0, &info) == 0 && info.size < MOST_BYTES
                         ? zip_fopen_index (archive, (zip_uint64_t)index, 0)
                         : NULL;

  if (file == NULL)
    return NULL;
  g_autofree char *xml = g_malloc0 (info.size + 1);
  gboolean whole = zip_fread (file, xml, info.size) == (zip_int64_t)info.size;
  zip_fclose (file);
  return whole ? g_steal_pointer (&xml) : NULL;
}

/* FALSE where the archive is as it was. */
static gboolean
replace_styles (zip_t *archive, const char *xml, zip_int64_t index)
{
  zip_source_t *source = zip_source_buffer (archive, xml, strlen (xml), 0);

  if (source == NULL)
    return FALSE;
  if (zip_file_replace (archive, (zip_uint64_t)index, source, 0) == 0)
    return zip_file_set_dostime (archive, (zip_uint64_t)index, 0, FIRST_DAY, 0) == 0;
  zip_source_free (source);
  return FALSE;
}

gboolean
pagoda_workbook_names_write (const char *path, const GArray *names, const char **reason)
{
  zip_t *archive = zip_open (path, 0, NULL);
  zip_int64_t index = archive != NULL ? zip_name_locate (archive, STYLES, 0) : -1;
  g_autofree char *before = index >= 0 ? read_styles (archive, index) : NULL;
  g_autofree char *after = before != NULL ? pagoda_workbook_names_insert (before, names) : NULL;

  *reason = _ ("its styles cannot be named");
  if (after != NULL && replace_styles (archive, after, index) && zip_close (archive) == 0)
    return TRUE;
  if (archive != NULL)
    zip_discard (archive);
  return FALSE;
}
