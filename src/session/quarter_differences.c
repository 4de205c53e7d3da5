/* quarter_differences.c: a quarter as it was frozen beside what the data say of it now, and why.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "session/quarter-private.h"

#include "store/dated_changes.h"

#include <math.h>
#include <string.h>

static gboolean
is_compared (PagodaQuarterSection section)
{
  const PagodaQuarterSectionKind *kind = pagoda_quarter_section_kind (section);

  for (guint i = 0; i < kind->n_columns; i++)
    if (kind->columns[i].compared)
      return TRUE;
  return FALSE;
}

/* Which row @cells are, as text (transfer full). */
static char *
key_of (const PagodaQuarterSectionKind *kind, const PagodaQuarterCell *cells)
{
  g_autoptr (GString) key = g_string_new (NULL);

  for (guint i = 0; i < kind->n_keys; i++)
    {
      g_autofree char *text = pagoda_quarter_cell_write (&cells[i], kind->columns[i].kind);
      g_string_append_printf (key, "%s%s", i > 0 ? PAGODA_QUARTER_SEPARATOR : "", text != NULL ? text : "");
    }
  return g_string_free (g_steal_pointer (&key), FALSE);
}

/* The rows of @section by their keys; of two with the same one the first. */
static GHashTable *
index_rows (const PagodaQuarterPack *pack, PagodaQuarterSection section)
{
  const PagodaQuarterSectionKind *kind = pagoda_quarter_section_kind (section);
  GHashTable *rows = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < pagoda_quarter_pack_n_rows (pack, section); i++)
    {
      const PagodaQuarterCell *cells = pagoda_quarter_pack_row (pack, section, i);
      char *key = key_of (kind, cells);
      if (g_hash_table_contains (rows, key))
        g_free (key);
      else
        g_hash_table_insert (rows, key, (gpointer)cells);
    }
  return rows;
}

/* Shares are the same where they are to a tenth of a percent. */
static gboolean
is_same (const PagodaQuarterCell *one, const PagodaQuarterCell *other, PagodaFigureKind kind)
{
  g_autofree char *text = one != NULL ? pagoda_quarter_cell_write (one, kind) : NULL;
  g_autofree char *other_text = other != NULL ? pagoda_quarter_cell_write (other, kind) : NULL;

  if (kind == PAGODA_FIGURE_SHARE && text != NULL && other_text != NULL)
    return lround (one->share * 1000) == lround (other->share * 1000);
  return g_strcmp0 (text, other_text) == 0;
}

/* Lays the row @key of both beside each other; one of them may be missing. */
static void
compare_rows (PagodaQuarterPack *pack,
              PagodaQuarterSection section,
              const char *key,
              const PagodaQuarterCell *frozen,
              const PagodaQuarterCell *now)
{
  const PagodaQuarterSectionKind *kind = pagoda_quarter_section_kind (section);

  for (guint i = 0; i < kind->n_columns; i++)
    {
      PagodaFigureKind cell = kind->columns[i].kind;
      const PagodaQuarterCell *was = frozen != NULL ? &frozen[i] : NULL;
      const PagodaQuarterCell *is = now != NULL ? &now[i] : NULL;
      if (!kind->columns[i].compared || is_same (was, is, cell))
        continue;
      g_autofree char *before = was != NULL ? pagoda_quarter_cell_write (was, cell) : NULL;
      g_autofree char *after = is != NULL ? pagoda_quarter_cell_write (is, cell) : NULL;
      QuarterRow row = pagoda_quarter_row_begin (pack, PAGODA_QUARTER_DIFFERENCES);
      pagoda_quarter_row_text (row, "section", kind->word);
      pagoda_quarter_row_text (row, "row", key);
      pagoda_quarter_row_text (row, "column", kind->columns[i].key);
      pagoda_quarter_row_text (row, "frozen", before);
      pagoda_quarter_row_text (row, "now", after);
    }
}

static void
compare_section (PagodaQuarterPack *pack,
                 PagodaQuarterSection section,
                 const PagodaQuarterPack *frozen,
                 const PagodaQuarterPack *now)
{
  const PagodaQuarterSectionKind *kind = pagoda_quarter_section_kind (section);
  g_autoptr (GHashTable) before = index_rows (frozen, section);
  g_autoptr (GHashTable) after = index_rows (now, section);

  for (guint i = 0; i < pagoda_quarter_pack_n_rows (frozen, section); i++)
    {
      const PagodaQuarterCell *cells = pagoda_quarter_pack_row (frozen, section, i);
      g_autofree char *key = key_of (kind, cells);
      if (g_hash_table_lookup (before, key) == cells)
        compare_rows (pack, section, key, cells, g_hash_table_lookup (after, key));
    }
  for (guint i = 0; i < pagoda_quarter_pack_n_rows (now, section); i++)
    {
      const PagodaQuarterCell *cells = pagoda_quarter_pack_row (now, section, i);
      g_autofree char *key = key_of (kind, cells);
      if (g_hash_table_lookup (after, key) == cells && !g_hash_table_contains (before, key))
        compare_rows (pack, section, key, NULL, cells);
    }
}

/* Why */

static char *
format_time (gint64 at)
{
  g_autoptr (GDateTime) utc = g_date_time_new_from_unix_utc (at);
  g_autoptr (GDateTime) local = utc != NULL ? g_date_time_to_local (utc) : NULL;

  return local != NULL ? g_date_time_format (local, "%Y-%m-%d %H:%M") : g_strdup ("");
}

static gboolean
load_reasons (const QuarterLoad *load, const PagodaQuarterPack *frozen, GError **error)
{
  g_autofree char *word = pagoda_quarter_word (frozen->quarter);
  g_autoptr (GPtrArray) changes
      = pagoda_dated_changes_load (load->database, "freeze-quarter", word, frozen->as_of, error);

  for (guint i = 0; changes != NULL && i < changes->len; i++)
    {
      const PagodaDatedChange *change = g_ptr_array_index (changes, i);
      const PagodaHistoryEntry *entry = change->entry;
      QuarterRow row = pagoda_quarter_row_begin (load->pack, PAGODA_QUARTER_REASONS);
      g_autofree char *at = format_time (entry->at);
      g_autofree char *command
          = g_strdup_printf ("%d" PAGODA_QUARTER_SEPARATOR "%s" PAGODA_QUARTER_SEPARATOR "%s",
                             (int)entry->kind, entry->key, entry->subject != NULL ? entry->subject : "");
      pagoda_quarter_row_text (row, "at", at);
      pagoda_quarter_row_text (row, "actor", entry->actor);
      pagoda_quarter_row_text (row, "command", command);
      pagoda_quarter_row_text (row, "dating", change->dated ? "dated" : "undated");
    }
  return changes != NULL;
}

gboolean
pagoda_quarter_load_differences (const QuarterLoad *load, GError **error)
{
  PagodaQuarter before = pagoda_quarter_shift (load->pack->quarter, -1);
  GError *failure = NULL;
  g_autoptr (PagodaQuarterPack) frozen = pagoda_quarter_thaw (load->database, before, &failure);

  if (failure != NULL)
    {
      g_propagate_error (error, failure);
      return FALSE;
    }
  if (frozen == NULL)
    return TRUE;
  g_autoptr (PagodaQuarterPack) now = pagoda_quarter_load_figures (load->database, load->snapshot, before,
                                                                   frozen->as_of, load->cancellable, error);
  if (now == NULL)
    return FALSE;
  load->pack->before_day = frozen->frozen->day;
  for (int section = 0; section < PAGODA_N_QUARTER_SECTIONS; section++)
    if (is_compared ((PagodaQuarterSection)section))
      compare_section (load->pack, (PagodaQuarterSection)section, frozen, now);
  return load_reasons (load, frozen, error);
}
