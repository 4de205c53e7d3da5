/* name_aliasing.c: names of a list that mean others, and those that only look like it.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "import/name_aliasing.h"

#include "base/text.h"
#include "store/name_aliases.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Both halves of `Written=Meant` (transfer full), or NULL. */
static char **
split_alias (const char *alias, GError **error)
{
  g_auto (GStrv) halves = g_strsplit (alias, "=", 2);

  if (g_strv_length (halves) == 2 && *g_strstrip (halves[0]) != '\0' && *g_strstrip (halves[1]) != '\0')
    return g_steal_pointer (&halves);
  g_set_error (error, PAGODA_IMPORT_ERROR, PAGODA_IMPORT_ERROR_MAPPING,
               _ ("“%s” does not say which name means which. Nothing was changed. Write it as "
                  "“name in the file=name that is meant”."),
               alias);
  return NULL;
}

gboolean
pagoda_name_aliasing_read (PagodaImportRun *run, PagodaDatabase *database, GError **error)
{
  run->aliases = pagoda_name_aliases_list (database, error);
  if (run->aliases == NULL)
    return FALSE;
  g_clear_pointer (&run->written, g_hash_table_unref);
  run->written = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  for (gsize i = 0; run->request->aliases != NULL && run->request->aliases[i] != NULL; i++)
    {
      g_auto (GStrv) halves = split_alias (run->request->aliases[i], error);
      if (halves == NULL)
        return FALSE;
      g_hash_table_insert (run->aliases, pagoda_text_fold (halves[0]), g_strdup (halves[1]));
    }
  return TRUE;
}

const char *
pagoda_name_aliasing_meant (const PagodaImportRun *run, const char *name)
{
  if (name == NULL || g_hash_table_size (run->aliases) == 0)
    return name;
  g_autofree char *folded = pagoda_text_fold (name);
  const char *meant = g_hash_table_lookup (run->aliases, folded);
  return meant != NULL ? meant : name;
}

void
pagoda_name_aliasing_note (const PagodaImportRun *run, const char *name, guint64 row)
{
  if (!g_hash_table_contains (run->written, name))
    g_hash_table_insert (run->written, g_strdup (name), g_memdup2 (&row, sizeof row));
}

/* The header's where nobody noted the name. */
static guint64
find_row (const PagodaImportRun *run, const char *name)
{
  const guint64 *row = g_hash_table_lookup (run->written, name);

  return row != NULL ? *row : run->look->header_row;
}

/* The aliases of the request that the store has otherwise or not at all: halves (transfer full). */
static GPtrArray *
list_new (PagodaImportRun *run, PagodaDatabase *database, GError **error)
{
  g_autoptr (GHashTable) stored = pagoda_name_aliases_list (database, error);
  g_autoptr (GPtrArray) fresh = g_ptr_array_new_with_free_func ((GDestroyNotify)g_strfreev);

  if (stored == NULL)
    return NULL;
  for (gsize i = 0; run->request->aliases != NULL && run->request->aliases[i] != NULL; i++)
    {
      g_auto (GStrv) halves = split_alias (run->request->aliases[i], error);
      if (halves == NULL)
        return NULL;
      g_autofree char *folded = pagoda_text_fold (halves[0]);
      if (g_strcmp0 (g_hash_table_lookup (stored, folded), halves[1]) != 0)
        g_ptr_array_add (fresh, g_steal_pointer (&halves));
    }
  return g_steal_pointer (&fresh);
}

gboolean
pagoda_name_aliasing_write (PagodaImportRun *run, PagodaDatabase *database, GError **error)
{
  g_autoptr (GPtrArray) fresh = list_new (run, database, error);

  for (guint i = 0; fresh != NULL && i < fresh->len; i++)
    {
      char **halves = g_ptr_array_index (fresh, i);
      if (!pagoda_name_aliases_add (database, halves[0], halves[1], error))
        return FALSE;
    }
  return fresh != NULL;
}

/* The letters and figures of @name, folded (transfer full). */
static char *
squeeze (const char *name)
{
  g_autofree char *folded = pagoda_text_fold (name);
  GString *letters = g_string_new (NULL);

  for (const char *p = folded; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_isalnum (g_utf8_get_char (p)))
      g_string_append_unichar (letters, g_utf8_get_char (p));
  return g_string_free (letters, FALSE);
}

static void
tell (PagodaImportRun *run, const char *written, const char *meant, PagodaFieldId field)
{
  PagodaAlikeName *alike = g_new (PagodaAlikeName, 1);
  g_autofree char *reason
      = g_strdup_printf (_ ("This looks like “%s”. It stays a name of its own until it is said that both are "
                            "one."),
                         meant);

  *alike = (PagodaAlikeName){ g_strdup (written), g_strdup (meant) };
  g_ptr_array_add (run->result->alike, alike);
  pagoda_import_add_notice (run->result, find_row (run, written), pagoda_look_header (run->look, field),
                            written, g_intern_string (reason));
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  const char *one = *(const char *const *)a, *other = *(const char *const *)b;
  gsize length = strlen (one), other_length = strlen (other);

  /* The longer one, with its spaces, is the likelier to be meant. */
  if (length != other_length)
    return length > other_length ? -1 : 1;
  return strcmp (one, other);
}

/* @names in an order of their own (transfer container). */
static GPtrArray *
sort_names (GHashTable *names)
{
  GPtrArray *sorted = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer name;

  g_hash_table_iter_init (&iter, names);
  while (g_hash_table_iter_next (&iter, &name, NULL))
    g_ptr_array_add (sorted, name);
  g_ptr_array_sort (sorted, compare_names);
  return sorted;
}

static void
learn (GHashTable *by_letters, GHashTable *names)
{
  g_autoptr (GPtrArray) sorted = sort_names (names);

  for (guint i = 0; i < sorted->len; i++)
    {
      g_autofree char *letters = squeeze (g_ptr_array_index (sorted, i));
      if (!g_hash_table_contains (by_letters, letters))
        g_hash_table_insert (by_letters, g_steal_pointer (&letters), g_ptr_array_index (sorted, i));
    }
}

static gboolean
is_same (const char *one, const char *other)
{
  g_autofree char *folded = pagoda_text_fold (one);
  g_autofree char *other_folded = pagoda_text_fold (other);

  return g_str_equal (folded, other_folded);
}

/* TRUE where somebody has said that others mean @name. */
static gboolean
is_meant (const PagodaImportRun *run, const char *name)
{
  GHashTableIter iter;
  gpointer meant;

  g_hash_table_iter_init (&iter, run->aliases);
  while (g_hash_table_iter_next (&iter, NULL, &meant))
    if (g_str_equal (meant, name))
      return TRUE;
  return FALSE;
}

void
pagoda_name_aliasing_compare (PagodaImportRun *run, GHashTable *names, GHashTable *known, PagodaFieldId field)
{
  g_autoptr (GHashTable) by_letters = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) sorted = sort_names (names);

  learn (by_letters, known);
  learn (by_letters, names);
  for (guint i = 0; i < sorted->len; i++)
    {
      const char *name = g_ptr_array_index (sorted, i);
      g_autofree char *letters = squeeze (name);
      const char *meant = g_hash_table_lookup (by_letters, letters);
      if (!g_hash_table_contains (known, name) && !is_meant (run, name) && *letters != '\0'
          && !is_same (name, meant))
        tell (run, name, meant, field);
    }
}
