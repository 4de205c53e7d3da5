/* review_columns.c: where the columns of the yearly review stand, and what is in them.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "app/review/review_columns.h"

#include "app/wording.h"

#include <glib/gi18n-lib.h>

/* In em. */
#define EDGE 1.2
#define GAP 0.8
#define LEAST_NAMES 13.0
#define HEIGHT 2.7
#define HIGH 4.2

/* The note's part of what is left for the name and the note. */
#define NOTE_SHARE 0.4

/* In em; name and note share what is left. */
static const double widths[PAGODA_N_REVIEW_ORDERS] = {
  [PAGODA_REVIEW_BY_REVENUE] = 5.6,  [PAGODA_REVIEW_BY_BEFORE] = 5.6, [PAGODA_REVIEW_BY_GROWTH] = 4.6,
  [PAGODA_REVIEW_BY_PROFIT] = 5.6,   [PAGODA_REVIEW_BY_ORDERS] = 5.4, [PAGODA_REVIEW_BY_VISITS] = 3.2,
  [PAGODA_REVIEW_BY_COST] = 5.0,     [PAGODA_REVIEW_BY_SHARE] = 4.2,  [PAGODA_REVIEW_BY_SUGGESTION] = 6.0,
  [PAGODA_REVIEW_BY_DECISION] = 5.4,
};

/* Those that go first where there is too little room. */
static const PagodaReviewOrder less_important[]
    = { PAGODA_REVIEW_BY_NOTE,   PAGODA_REVIEW_BY_COST,   PAGODA_REVIEW_BY_SHARE,  PAGODA_REVIEW_BY_BEFORE,
        PAGODA_REVIEW_BY_VISITS, PAGODA_REVIEW_BY_ORDERS, PAGODA_REVIEW_BY_PROFIT, PAGODA_REVIEW_BY_GROWTH };

static double
room_for_names (guint shown, double width, double em)
{
  double room = width - (2 * EDGE + ((shown & 1U << PAGODA_REVIEW_BY_NOTE) != 0 ? GAP : 0)) * em;

  for (int order = 0; order < PAGODA_N_REVIEW_ORDERS; order++)
    if (widths[order] > 0 && (shown & 1U << order) != 0)
      room -= (widths[order] + GAP) * em;
  return room;
}

/* The note makes the names need more. */
static double
least_names (guint shown)
{
  return (shown & 1U << PAGODA_REVIEW_BY_NOTE) != 0 ? LEAST_NAMES / (1 - NOTE_SHARE) : LEAST_NAMES;
}

static void
place_columns (PagodaReviewColumns *columns, guint shown, double names)
{
  gboolean noted = (shown & 1U << PAGODA_REVIEW_BY_NOTE) != 0;
  double x = EDGE * columns->em;

  for (int order = 0; order < PAGODA_N_REVIEW_ORDERS; order++)
    {
      double own = order == PAGODA_REVIEW_BY_NAME   ? names * (noted ? 1 - NOTE_SHARE : 1)
                   : order == PAGODA_REVIEW_BY_NOTE ? names * NOTE_SHARE
                                                    : widths[order] * columns->em;
      if ((shown & 1U << order) == 0)
        continue;
      columns->places[order] = (PagodaColumnPlace){ x, own };
      x += own + GAP * columns->em;
    }
}

PagodaReviewColumns
pagoda_review_columns_layout (double width, double em)
{
  PagodaReviewColumns columns = { .em = em, .height = HEIGHT * em };
  guint shown = (1U << PAGODA_N_REVIEW_ORDERS) - 1;

  for (gsize i = 0;
       i < G_N_ELEMENTS (less_important) && room_for_names (shown, width, em) < least_names (shown) * em; i++)
    shown &= ~(1U << less_important[i]);
  /* Without growth and profit there is nothing to decide by. */
  if ((shown & 1U << PAGODA_REVIEW_BY_PROFIT) == 0)
    {
      columns.two_lines = TRUE;
      columns.height = HIGH * em;
      columns.places[PAGODA_REVIEW_BY_NAME] = (PagodaColumnPlace){ EDGE * em, width - 2 * EDGE * em };
      return columns;
    }
  place_columns (&columns, shown, room_for_names (shown, width, em));
  return columns;
}

gboolean
pagoda_review_columns_is_number (PagodaReviewOrder order)
{
  return order >= PAGODA_REVIEW_BY_REVENUE && order <= PAGODA_REVIEW_BY_SHARE;
}

const char *
pagoda_review_columns_title (PagodaReviewOrder order)
{
  static const char *const titles[PAGODA_N_REVIEW_ORDERS] = {
    [PAGODA_REVIEW_BY_NAME] = N_ ("Customer"),     [PAGODA_REVIEW_BY_REVENUE] = N_ ("Revenue"),
    [PAGODA_REVIEW_BY_BEFORE] = N_ ("Last year"),  [PAGODA_REVIEW_BY_GROWTH] = N_ ("Growth"),
    [PAGODA_REVIEW_BY_PROFIT] = N_ ("Profit"),     [PAGODA_REVIEW_BY_ORDERS] = N_ ("Order days"),
    [PAGODA_REVIEW_BY_VISITS] = N_ ("Visits"),     [PAGODA_REVIEW_BY_COST] = N_ ("Work"),
    [PAGODA_REVIEW_BY_SHARE] = N_ ("Wallet"),      [PAGODA_REVIEW_BY_SUGGESTION] = N_ ("Suggestion"),
    [PAGODA_REVIEW_BY_DECISION] = N_ ("Decision"), [PAGODA_REVIEW_BY_NOTE] = N_ ("Note"),
  };

  return _ (titles[order]);
}

/* Hours where it is not known what an hour costs. */
static char *
word_work (const PagodaReviewFigures *figures, const char *currency)
{
  if (figures->cost > 0)
    return pagoda_wording_money (figures->cost, currency);
  return figures->minutes > 0 ? g_strdup_printf (_ ("%.1f h"), (double)figures->minutes / 60) : g_strdup ("");
}

static char *
word_suggestion (const PagodaReviewEntry *entry)
{
  PagodaLanguage language = pagoda_language_current ();

  return g_strdup (entry->suggestion.decision != PAGODA_REVIEW_UNDECIDED
                       ? pagoda_yearly_review_label (entry->suggestion.decision, language)
                       : pagoda_review_reason_label (PAGODA_REVIEW_TOO_FEW, language));
}

static char *
word_decision (const PagodaReviewEntry *entry)
{
  return g_strdup (entry->decision != PAGODA_REVIEW_UNDECIDED
                       ? pagoda_yearly_review_label (entry->decision, pagoda_language_current ())
                       : "");
}

char *
pagoda_review_columns_cell (const PagodaYearlyReview *review,
                            const PagodaReviewEntry *entry,
                            PagodaReviewOrder order)
{
  const PagodaReviewFigures *now = &entry->figures.now, *before = &entry->figures.before;
  const char *currency = pagoda_snapshot_get_currency (review->snapshot);
  g_autofree char *profit = pagoda_wording_money (now->profit, currency);
  char *share;

  switch (order)
    {
    case PAGODA_REVIEW_BY_NAME:
      return g_strdup (pagoda_snapshot_get_name (review->snapshot, entry->place));
    case PAGODA_REVIEW_BY_REVENUE:
      return pagoda_wording_money (now->revenue, currency);
    case PAGODA_REVIEW_BY_BEFORE:
      return pagoda_wording_money (before->revenue, currency);
    case PAGODA_REVIEW_BY_GROWTH:
      return pagoda_yearly_review_word_growth (entry, entry->revenue_growth, pagoda_language_current ());
    case PAGODA_REVIEW_BY_PROFIT:
      return g_strconcat (profit, entry->assumed ? "*" : "", NULL);
    case PAGODA_REVIEW_BY_ORDERS:
      return g_strdup_printf ("%u / %u", now->order_days, before->order_days);
    case PAGODA_REVIEW_BY_VISITS:
      return pagoda_count_format (now->visits);
    case PAGODA_REVIEW_BY_COST:
      return word_work (now, currency);
    case PAGODA_REVIEW_BY_SHARE:
      share = pagoda_wording_share (entry->share);
      return share != NULL ? share : g_strdup ("");
    case PAGODA_REVIEW_BY_SUGGESTION:
      return word_suggestion (entry);
    case PAGODA_REVIEW_BY_DECISION:
      return word_decision (entry);
    case PAGODA_REVIEW_BY_NOTE:
      return pagoda_wording_line (entry->record != NULL && entry->record->note != NULL ? entry->record->note
                                                                                       : "");
    }
  g_assert_not_reached ();
}
