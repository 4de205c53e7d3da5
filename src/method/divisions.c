/* divisions.c: provinces, cities and districts by their names.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "method/divisions.h"

#include "base/text.h"

#include <string.h>

/* No name has more characters, and none has fewer. */
#define LONGEST_NAME 15
#define SHORTEST_NAME 2

/* What a street is called behind its own name, in which directions and numbers may stand between. */
#define STREET "^[东西南北中大环一二三四五六七八九十]{0,2}(?:路|街|道|巷|弄)"

struct _PagodaDivisions
{
  GPtrArray *divisions; /* PagodaDivision */
  GStringChunk *names;
  /* By level: a name, full, short or in Latin letters, → GPtrArray of PagodaDivision that have it. */
  GHashTable *by_name[PAGODA_N_DIVISION_LEVELS];
  GRegex *street;
};

static void
note_name (PagodaDivisions *divisions, const PagodaDivision *division, const char *name)
{
  GHashTable *by_name = divisions->by_name[division->level];
  GPtrArray *same = g_hash_table_lookup (by_name, name);

  if (same == NULL)
    {
      same = g_ptr_array_new ();
      g_hash_table_insert (by_name, g_string_chunk_insert_const (divisions->names, name), same);
    }
  g_ptr_array_add (same, (gpointer)division);
}

static const PagodaDivision *
add_division (PagodaDivisions *divisions,
              PagodaDivisionLevel level,
              const PagodaDivision *parent,
              const char *brief,
              const char *name,
              const char *latin)
{
  PagodaDivision *division = g_new (PagodaDivision, 1);

  division->name = g_string_chunk_insert (divisions->names, name);
  division->brief = g_string_chunk_insert (divisions->names, brief);
  division->level = level;
  division->parent = parent;
  g_ptr_array_add (divisions->divisions, division);
  note_name (divisions, division, division->name);
  if (!g_str_equal (brief, name))
    note_name (divisions, division, division->brief);
  if (latin != NULL)
    note_name (divisions, division, latin);
  return division;
}

/* A district without the last character, which says what it is; 赵县 is never called 赵. */
static void
add_district (PagodaDivisions *divisions, const PagodaDivision *parent, const char *name)
{
  glong n = g_utf8_strlen (name, -1);
  g_autofree char *brief = g_utf8_substring (name, 0, n > SHORTEST_NAME ? n - 1 : n);

  add_division (divisions, PAGODA_DIVISION_DISTRICT, parent, brief, name, NULL);
}

static void
read_city (PagodaDivisions *divisions, const PagodaDivision *province, const char *line)
{
  g_auto (GStrv) fields = g_strsplit (line, "\t", -1);
  g_auto (GStrv) names = g_strsplit (fields[0], " ", -1);
  g_auto (GStrv) districts = g_strsplit (fields[1] != NULL ? fields[1] : "", " ", -1);
  const PagodaDivision *parent
      = g_str_equal (names[0], "-")
            ? province
            : add_division (divisions, PAGODA_DIVISION_CITY, province, names[0], names[1], names[2]);

  for (char **district = districts; *district != NULL; district++)
    if (**district != '\0')
      add_district (divisions, parent, *district);
}

PagodaDivisions *
pagoda_divisions_new (const char *table)
{
  PagodaDivisions *divisions = g_new0 (PagodaDivisions, 1);
  g_auto (GStrv) lines = g_strsplit (table, "\n", -1);
  const PagodaDivision *province = NULL;

  divisions->divisions = g_ptr_array_new_with_free_func (g_free);
  divisions->names = g_string_chunk_new (1 << 16);
  divisions->street = g_regex_new (STREET, G_REGEX_OPTIMIZE, 0, NULL);
  for (int level = 0; level < PAGODA_N_DIVISION_LEVELS; level++)
    divisions->by_name[level]
        = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify)g_ptr_array_unref);
  for (char **line = lines; *line != NULL; line++)
    if (**line == '\t')
      read_city (divisions, province, *line + 1);
    else if (**line != '\0' && **line != '#')
      {
        g_auto (GStrv) names = g_strsplit (*line, " ", -1);
        province = add_division (divisions, PAGODA_DIVISION_PROVINCE, NULL, names[0], names[1], names[2]);
      }
  return divisions;
}

void
pagoda_divisions_free (PagodaDivisions *divisions)
{
  for (int level = 0; level < PAGODA_N_DIVISION_LEVELS; level++)
    g_hash_table_unref (divisions->by_name[level]);
  g_regex_unref (divisions->street);
  g_string_chunk_free (divisions->names);
  g_ptr_array_unref (divisions->divisions);
  g_free (divisions);
}

const PagodaDivision *
pagoda_division_at (const PagodaDivision *division, PagodaDivisionLevel level)
{
  while (division != NULL && division->level > level)
    division = division->parent;
  return division != NULL && division->level == level ? division : NULL;
}

static gboolean
lies_in (const PagodaDivision *division, const PagodaDivision *within)
{
  return pagoda_division_at (division, within->level) == within;
}

/* The one of @same that lies in @within, or the only one there is. */
static const PagodaDivision *
pick (const GPtrArray *same, const PagodaDivision *within)
{
  if (within == NULL)
    return same->len == 1 ? g_ptr_array_index (same, 0) : NULL;
  for (guint i = 0; i < same->len; i++)
    if (lies_in (g_ptr_array_index (same, i), within))
      return g_ptr_array_index (same, i);
  return NULL;
}

/* Whether @division is meant where @name stands before @rest. */
static gboolean
is_meant (const PagodaDivisions *divisions,
          const PagodaDivision *division,
          const PagodaDivision *within,
          const char *name,
          const char *rest)
{
  if (g_str_equal (name, division->name))
    return TRUE;
  return (division->level != PAGODA_DIVISION_DISTRICT || within != NULL)
         && !g_regex_match (divisions->street, rest, 0, NULL);
}

const PagodaDivision *
pagoda_divisions_match (const PagodaDivisions *divisions,
                        PagodaDivisionLevel level,
                        const PagodaDivision *within,
                        const char *text,
                        const char **end)
{
  const char *ends[LONGEST_NAME + 1] = { text };
  int n = 0;

  while (n < LONGEST_NAME && *ends[n] != '\0')
    {
      ends[n + 1] = g_utf8_next_char (ends[n]);
      n++;
    }
  for (; n >= SHORTEST_NAME; n--)
    {
      g_autofree char *name = g_strndup (text, (gsize)(ends[n] - text));
      const GPtrArray *same = g_hash_table_lookup (divisions->by_name[level], name);
      const PagodaDivision *found = same != NULL ? pick (same, within) : NULL;
      if (found != NULL && is_meant (divisions, found, within, name, ends[n]))
        {
          *end = ends[n];
          return found;
        }
    }
  return NULL;
}

/* Whether they are all called alike: 新竹市 and 新竹县 are 新竹. */
static gboolean
have_one_name (const GPtrArray *same)
{
  const PagodaDivision *first = g_ptr_array_index (same, 0);

  for (guint i = 1; i < same->len; i++)
    if (!g_str_equal (((const PagodaDivision *)g_ptr_array_index (same, i))->brief, first->brief))
      return FALSE;
  return TRUE;
}

const PagodaDivision *
pagoda_divisions_find (const PagodaDivisions *divisions,
                       PagodaDivisionLevel level,
                       const PagodaDivision *within,
                       const char *name)
{
  g_autofree char *folded = pagoda_text_fold (name);
  const GPtrArray *same = g_hash_table_lookup (divisions->by_name[level], folded);

  if (same == NULL)
    return NULL;
  return within == NULL && have_one_name (same) ? g_ptr_array_index (same, 0) : pick (same, within);
}
