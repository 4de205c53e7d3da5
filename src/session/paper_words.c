/* paper_words.c: words and tables as they stand on paper.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "session/paper_words.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

static const char *const weekdays[] = {
  NC_ ("weekday", "Mon"), NC_ ("weekday", "Tue"), NC_ ("weekday", "Wed"), NC_ ("weekday", "Thu"),
  NC_ ("weekday", "Fri"), NC_ ("weekday", "Sat"), NC_ ("weekday", "Sun"),
};

void
pagoda_paper_append (GString *text, const char *separator, const char *part)
{
  if (part == NULL || *part == '\0')
    return;
  if (text->len > 0)
    g_string_append (text, separator);
  g_string_append (text, part);
}

void
pagoda_paper_append_day (GString *text, PagodaDay day)
{
  g_autofree char *words = pagoda_paper_word_day (day);

  pagoda_paper_append (text, PAGODA_PAPER_SEPARATOR, words);
}

char *
pagoda_paper_word_day (PagodaDay day)
{
  return day != PAGODA_DAY_NONE ? pagoda_day_to_iso (day) : NULL;
}

char *
pagoda_paper_word_weekday (PagodaDay day, PagodaLanguage language)
{
  g_autofree char *date = pagoda_day_to_iso (day);
  const char *weekday
      = pagoda_translate_in_context (language, "weekday", weekdays[pagoda_day_weekday (day) - 1]);

  /* Translators: a day; %1$s is the date, %2$s the day of the week. */
  return g_strdup_printf (pagoda_translate (language, N_ ("%1$s, %2$s")), date, weekday);
}

char *
pagoda_paper_word_share (double share)
{
  return isnan (share) ? NULL : g_strdup_printf ("%.1f%%", 100 * share);
}

/* In Chinese a part of an address follows on the one before, without anything between them. */
static const char *
separator_behind (const GString *text, PagodaLanguage language)
{
  gboolean latin = text->len > 0 && g_ascii_isgraph (text->str[text->len - 1]);

  if (language != PAGODA_LANGUAGE_ZH_CN)
    return ", ";
  return latin ? " " : "";
}

char *
pagoda_paper_word_address (const PagodaCustomer *customer, PagodaLanguage language)
{
  const char *const regions[] = { customer->province, customer->city, customer->district };
  g_autoptr (GString) text = g_string_new (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (regions); i++)
    if (regions[i] != NULL && (customer->address == NULL || strstr (customer->address, regions[i]) == NULL))
      pagoda_paper_append (text, separator_behind (text, language), regions[i]);
  pagoda_paper_append (text, separator_behind (text, language), customer->address);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

char *
pagoda_paper_word_numbers (const PagodaContact *contact)
{
  g_autoptr (GString) text = g_string_new (contact->mobile);

  pagoda_paper_append (text, PAGODA_PAPER_SEPARATOR, contact->phone);
  pagoda_paper_append (text, PAGODA_PAPER_SEPARATOR, contact->wechat);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

void
pagoda_paper_add_words (PagodaPaper *paper, PagodaLanguage language, const char *label, char *text)
{
  pagoda_paper_add_field (paper, pagoda_translate (language, label), text);
  g_free (text);
}

/* Tables */

static void
begin_table (PagodaPaperTable *table)
{
  g_autofree PagodaPaperColumn *columns
      = g_memdup2 (table->columns, table->n_columns * sizeof *table->columns);

  for (gsize i = 0; i < table->n_columns; i++)
    columns[i].title = pagoda_translate (table->language, table->columns[i].title);
  if (table->heading != NULL)
    pagoda_paper_add_heading (table->paper, NULL, pagoda_translate (table->language, table->heading), NULL);
  pagoda_paper_begin_table (table->paper, columns, table->n_columns);
}

/* The texts of one row, as many as there are columns (transfer full). */
static GPtrArray *
take_cells (const PagodaPaperTable *table, va_list arguments)
{
  GPtrArray *cells = g_ptr_array_new_with_free_func (g_free);

  for (gsize i = 0; i < table->n_columns; i++)
    g_ptr_array_add (cells, va_arg (arguments, char *));
  return cells;
}

void
pagoda_paper_table_add (PagodaPaperTable *table, ...)
{
  va_list arguments;

  va_start (arguments, table);
  g_autoptr (GPtrArray) cells = take_cells (table, arguments);
  va_end (arguments);
  if (table->rows++ == 0)
    begin_table (table);
  pagoda_paper_add_row (table->paper, (const char *const *)cells->pdata);
}

void
pagoda_paper_table_add_total (PagodaPaperTable *table, ...)
{
  va_list arguments;

  va_start (arguments, table);
  g_autoptr (GPtrArray) cells = take_cells (table, arguments);
  va_end (arguments);
  if (table->rows > 0)
    pagoda_paper_add_total (table->paper, (const char *const *)cells->pdata);
}
