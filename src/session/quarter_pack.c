/* quarter_pack.c: all that the pack of a quarter tells, as plain figures and names.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "session/quarter-private.h"

#include "session/averages_words.h"
#include "store/history.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#define ASSUMED_MARK "*"

PagodaQuarterPack *
pagoda_quarter_pack_new (PagodaQuarter quarter, PagodaDay as_of)
{
  PagodaQuarterPack *pack = g_new0 (PagodaQuarterPack, 1);

  g_atomic_ref_count_init (&pack->references);
  pack->quarter = quarter;
  pack->as_of = as_of;
  pack->before_day = PAGODA_DAY_NONE;
  for (int section = 0; section < PAGODA_N_QUARTER_SECTIONS; section++)
    pack->sections[section] = g_ptr_array_new ();
  return pack;
}

PagodaQuarterPack *
pagoda_quarter_pack_ref (PagodaQuarterPack *pack)
{
  g_atomic_ref_count_inc (&pack->references);
  return pack;
}

static void
free_rows (GPtrArray *rows, guint n_columns)
{
  for (guint row = 0; row < rows->len; row++)
    {
      PagodaQuarterCell *cells = rows->pdata[row];
      for (guint i = 0; i < n_columns; i++)
        g_free (cells[i].text);
      g_free (cells);
    }
  g_ptr_array_unref (rows);
}

void
pagoda_quarter_pack_unref (PagodaQuarterPack *pack)
{
  if (pack == NULL || !g_atomic_ref_count_dec (&pack->references))
    return;
  for (int section = 0; section < PAGODA_N_QUARTER_SECTIONS; section++)
    free_rows (pack->sections[section],
               pagoda_quarter_section_kind ((PagodaQuarterSection)section)->n_columns);
  pagoda_frozen_quarter_free (pack->frozen);
  g_free (pack->currency);
  g_free (pack->name);
  g_free (pack);
}

gboolean
pagoda_quarter_pack_is_whole (const PagodaQuarterPack *pack)
{
  return pack->as_of == pagoda_quarter_period (pack->quarter).last;
}

static gboolean
is_row_assumed (const PagodaQuarterCell *cells, guint n_columns)
{
  for (guint i = 0; i < n_columns; i++)
    if (cells[i].assumed)
      return TRUE;
  return FALSE;
}

gboolean
pagoda_quarter_pack_is_assumed (const PagodaQuarterPack *pack)
{
  for (int section = 0; section < PAGODA_N_QUARTER_SECTIONS; section++)
    for (guint row = 0; row < pack->sections[section]->len; row++)
      if (is_row_assumed (pack->sections[section]->pdata[row],
                          pagoda_quarter_section_kind ((PagodaQuarterSection)section)->n_columns))
        return TRUE;
  return FALSE;
}

PagodaQuarterCell *
pagoda_quarter_pack_add (PagodaQuarterPack *pack, PagodaQuarterSection section)
{
  PagodaQuarterCell *cells = g_new0 (PagodaQuarterCell, pagoda_quarter_section_kind (section)->n_columns);

  g_ptr_array_add (pack->sections[section], cells);
  return cells;
}

guint
pagoda_quarter_pack_n_rows (const PagodaQuarterPack *pack, PagodaQuarterSection section)
{
  return pack->sections[section]->len;
}

const PagodaQuarterCell *
pagoda_quarter_pack_row (const PagodaQuarterPack *pack, PagodaQuarterSection section, guint row)
{
  return g_ptr_array_index (pack->sections[section], row);
}

/* Cells as text */

char *
pagoda_quarter_cell_write (const PagodaQuarterCell *cell, PagodaFigureKind kind)
{
  char digits[G_ASCII_DTOSTR_BUF_SIZE];

  if (!cell->known)
    return NULL;
  switch (kind)
    {
    case PAGODA_FIGURE_COUNT:
    case PAGODA_FIGURE_MONEY:
    case PAGODA_FIGURE_DAY:
    case PAGODA_FIGURE_FLAG:
      return g_strdup_printf ("%" G_GINT64_FORMAT "%s", cell->number, cell->assumed ? ASSUMED_MARK : "");
    case PAGODA_FIGURE_SHARE:
    case PAGODA_FIGURE_LEAD:
      return g_strdup (g_ascii_dtostr (digits, sizeof digits, cell->share));
    case PAGODA_FIGURE_TEXT:
    case PAGODA_FIGURE_WORD:
    case PAGODA_FIGURE_WORDS:
    case PAGODA_FIGURE_COMMAND:
    case PAGODA_FIGURE_ROW:
    case PAGODA_FIGURE_COLUMN:
    case PAGODA_FIGURE_VALUE:
      return g_strdup (cell->text);
    }
  g_assert_not_reached ();
}

void
pagoda_quarter_cell_read (PagodaQuarterCell *cell, PagodaFigureKind kind, const char *text)
{
  g_clear_pointer (&cell->text, g_free);
  *cell = (PagodaQuarterCell){ .known = text != NULL };
  if (text == NULL)
    return;
  switch (kind)
    {
    case PAGODA_FIGURE_COUNT:
    case PAGODA_FIGURE_MONEY:
    case PAGODA_FIGURE_DAY:
    case PAGODA_FIGURE_FLAG:
      cell->number = g_ascii_strtoll (text, NULL, 10);
      cell->assumed = g_str_has_suffix (text, ASSUMED_MARK);
      break;
    case PAGODA_FIGURE_SHARE:
    case PAGODA_FIGURE_LEAD:
      cell->share = g_ascii_strtod (text, NULL);
      break;
    case PAGODA_FIGURE_TEXT:
    case PAGODA_FIGURE_WORD:
    case PAGODA_FIGURE_WORDS:
    case PAGODA_FIGURE_COMMAND:
    case PAGODA_FIGURE_ROW:
    case PAGODA_FIGURE_COLUMN:
    case PAGODA_FIGURE_VALUE:
      cell->text = g_strdup (text);
      break;
    }
}

/* In words */

static const char *
word_in (const PagodaQuarterColumn *column, const char *word, PagodaLanguage language)
{
  return column->label != NULL ? column->label (word, language) : word;
}

static char *
words_in (const PagodaQuarterColumn *column, const char *words, PagodaLanguage language)
{
  g_auto (GStrv) list = g_strsplit (words, ",", -1);

  for (gsize i = 0; list[i] != NULL; i++)
    {
      char *label = g_strdup (word_in (column, list[i], language));
      g_free (list[i]);
      list[i] = label;
    }
  return g_strjoinv (language == PAGODA_LANGUAGE_ZH_CN ? "、" : ", ", list);
}

static char *
command_in (const char *text, PagodaLanguage language)
{
  g_auto (GStrv) parts = g_strsplit (text, PAGODA_QUARTER_SEPARATOR, 3);
  PagodaHistoryEntry entry = { 0 };

  if (g_strv_length (parts) < 3)
    return g_strdup (text);
  entry.kind = (PagodaHistoryKind)CLAMP (atoi (parts[0]), PAGODA_HISTORY_DO, PAGODA_HISTORY_REDO);
  entry.key = parts[1];
  entry.subject = *parts[2] != '\0' ? parts[2] : NULL;
  return pagoda_history_label (&entry, language);
}

/* A lead of ours has a plus; U+2212 for minus. */
static char *
lead_in (double lead)
{
  char digits[G_ASCII_DTOSTR_BUF_SIZE];

  g_ascii_formatd (digits, sizeof digits, "%.1f", fabs (lead));
  return g_strconcat (lead >= 0.05 ? "+" : lead <= -0.05 ? "−" : "", digits, NULL);
}

static char *
share_in (double share)
{
  g_autofree char *plain = pagoda_averages_word_share (fabs (share));

  return g_strconcat (share < 0 ? "−" : "", plain, NULL);
}

static char *
money_in (const PagodaQuarterCell *cell, const char *currency)
{
  g_autofree char *plain = pagoda_money_format (cell->number, currency);

  return g_strconcat (plain, cell->assumed ? ASSUMED_MARK : "", NULL);
}

static char *
cell_in (const PagodaQuarterPack *pack,
         const PagodaQuarterColumn *column,
         const PagodaQuarterCell *cell,
         PagodaLanguage language)
{
  if (!cell->known)
    return g_strdup (column->unknown != NULL ? pagoda_translate (language, column->unknown) : "");
  switch (column->kind)
    {
    case PAGODA_FIGURE_COUNT:
      return g_strdup_printf ("%" G_GINT64_FORMAT, cell->number);
    case PAGODA_FIGURE_MONEY:
      return money_in (cell, pack->currency);
    case PAGODA_FIGURE_DAY:
      return pagoda_day_to_iso ((PagodaDay)cell->number);
    case PAGODA_FIGURE_SHARE:
      return share_in (cell->share);
    case PAGODA_FIGURE_LEAD:
      return lead_in (cell->share);
    case PAGODA_FIGURE_FLAG:
      return g_strdup (cell->number != 0 ? pagoda_translate (language, N_ ("Yes")) : "");
    case PAGODA_FIGURE_WORD:
      return g_strdup (word_in (column, cell->text, language));
    case PAGODA_FIGURE_WORDS:
      return words_in (column, cell->text, language);
    case PAGODA_FIGURE_COMMAND:
      return command_in (cell->text, language);
    case PAGODA_FIGURE_TEXT:
    case PAGODA_FIGURE_ROW:
    case PAGODA_FIGURE_COLUMN:
    case PAGODA_FIGURE_VALUE:
      return g_strdup (cell->text);
    }
  g_assert_not_reached ();
}

/* What a row of DIFFERENCES is about. */

/* As exactly as shares are compared. */
static char *
exact_share_in (double share)
{
  char digits[G_ASCII_DTOSTR_BUF_SIZE];

  g_ascii_formatd (digits, sizeof digits, "%.1f", fabs (share) * 100);
  return g_strconcat (share < 0 ? "−" : "", digits, "%", NULL);
}

static const PagodaQuarterCell *
difference_cell (const PagodaQuarterCell *cells, const char *key)
{
  return &cells[pagoda_quarter_column (PAGODA_QUARTER_DIFFERENCES, key)];
}

/* The cells that tell which row it is, in words. */
static char *
row_in (const PagodaQuarterPack *pack,
        const PagodaQuarterSectionKind *kind,
        const char *text,
        PagodaLanguage language)
{
  g_auto (GStrv) keys = g_strsplit (text, PAGODA_QUARTER_SEPARATOR, -1);
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; keys[i] != NULL && i < kind->n_columns; i++)
    {
      PagodaQuarterCell cell = { 0 };
      pagoda_quarter_cell_read (&cell, kind->columns[i].kind, *keys[i] != '\0' ? keys[i] : NULL);
      g_autofree char *word = cell_in (pack, &kind->columns[i], &cell, language);
      g_string_append_printf (words, "%s%s", words->len > 0 ? " · " : "", word);
      g_free (cell.text);
    }
  return g_string_free (g_steal_pointer (&words), FALSE);
}

static char *
difference_in (const PagodaQuarterPack *pack,
               const PagodaQuarterCell *cells,
               const PagodaQuarterColumn *column,
               const PagodaQuarterCell *cell,
               PagodaLanguage language)
{
  int section = pagoda_quarter_section_find (difference_cell (cells, "section")->text);
  const char *figure = difference_cell (cells, "column")->text;

  if (section < 0)
    return g_strdup (cell->text);
  const PagodaQuarterSectionKind *kind = pagoda_quarter_section_kind ((PagodaQuarterSection)section);
  if (column->kind == PAGODA_FIGURE_ROW)
    return row_in (pack, kind, cell->text, language);
  for (guint i = 0; i < kind->n_columns; i++)
    {
      if (g_strcmp0 (kind->columns[i].key, figure) != 0)
        continue;
      if (column->kind == PAGODA_FIGURE_COLUMN)
        return g_strdup (pagoda_translate (language, kind->columns[i].title));
      PagodaQuarterCell value = { 0 };
      pagoda_quarter_cell_read (&value, kind->columns[i].kind, cell->text);
      char *words = kind->columns[i].kind == PAGODA_FIGURE_SHARE && value.known
                        ? exact_share_in (value.share)
                        : cell_in (pack, &kind->columns[i], &value, language);
      g_free (value.text);
      return words;
    }
  return g_strdup (cell->text);
}

char *
pagoda_quarter_pack_describe (const PagodaQuarterPack *pack,
                              PagodaQuarterSection section,
                              guint row,
                              guint column,
                              PagodaLanguage language)
{
  const PagodaQuarterCell *cells = pagoda_quarter_pack_row (pack, section, row);
  const PagodaQuarterColumn *kind = &pagoda_quarter_section_kind (section)->columns[column];
  gboolean about_another = kind->kind == PAGODA_FIGURE_ROW || kind->kind == PAGODA_FIGURE_COLUMN
                           || kind->kind == PAGODA_FIGURE_VALUE;

  return about_another && cells[column].known ? difference_in (pack, cells, kind, &cells[column], language)
                                              : cell_in (pack, kind, &cells[column], language);
}
