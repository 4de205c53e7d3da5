/* paper_words.h: words and tables as they stand on paper.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "chart/paper.h"
#include "domain/activity.h"
#include "domain/barrier.h"

G_BEGIN_DECLS

/** Between what stands beside each other in one line. */
#define PAGODA_PAPER_SEPARATOR " · "

/** Adds @part, if it says anything, behind @separator; @part is nullable. */
void pagoda_paper_append (GString *text, const char *separator, const char *part);

/** The same for @day, unless it is PAGODA_DAY_NONE. */
void pagoda_paper_append_day (GString *text, PagodaDay day);

/** @day as a date, NULL for PAGODA_DAY_NONE (transfer full). */
char *pagoda_paper_word_day (PagodaDay day);

/** `2026-05-06, Wed` (transfer full). */
char *pagoda_paper_word_weekday (PagodaDay day, PagodaLanguage language);

/** `@shown` as percent, NULL for NAN (transfer full). */
char *pagoda_paper_word_share (double share);

/** The address, without saying twice what stands in it already; "" where nothing is known (transfer full). */
char *pagoda_paper_word_address (const PagodaCustomer *customer, PagodaLanguage language);

/** How @contact is reached: mobile, phone, WeChat (transfer full). */
char *pagoda_paper_word_numbers (const PagodaContact *contact);

/** Adds @text, which is freed, beside @label, untranslated, to @paper. */
void pagoda_paper_add_words (PagodaPaper *paper, PagodaLanguage language, const char *label, char *text);

/** A table that stands on a paper only once it has a row. */
typedef struct
{
  PagodaPaper *paper;
  PagodaLanguage language;
  const char *heading;              /* untranslated; NULL: none */
  const PagodaPaperColumn *columns; /* n_columns, their titles untranslated */
  gsize n_columns;
  guint rows; /* so far */
} PagodaPaperTable;

#define PAGODA_PAPER_TABLE(paper, language, heading, columns)                                                \
  {                                                                                                          \
    (paper), (language), (heading), (columns), G_N_ELEMENTS (columns), 0                                     \
  }

/** Adds a row of as many texts as there are columns, each freed, and NULL for an empty cell. */
void pagoda_paper_table_add (PagodaPaperTable *table, ...);

/** The same for a sum; nothing where the table has no row. */
void pagoda_paper_table_add_total (PagodaPaperTable *table, ...);

G_END_DECLS
