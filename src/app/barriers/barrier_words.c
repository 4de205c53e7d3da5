/* barrier_words.c: what a barrier of the overview says.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "app/barriers/barrier_words.h"

#include "app/calendar/visit_words.h"
#include "app/wording.h"

#include <glib/gi18n-lib.h>

const char *
pagoda_barrier_words_title (PagodaBarrierOrder order)
{
  static const char *const titles[PAGODA_N_BARRIER_ORDERS] = {
    [PAGODA_BARRIER_BY_ACCOUNT] = N_ ("Customer"), [PAGODA_BARRIER_BY_TITLE] = N_ ("What keeps us out"),
    [PAGODA_BARRIER_BY_KIND] = N_ ("Kind"),        [PAGODA_BARRIER_BY_SEVERITY] = N_ ("Severity"),
    [PAGODA_BARRIER_BY_WAY] = N_ ("Way through"),  [PAGODA_BARRIER_BY_OWNER] = N_ ("Owner"),
    [PAGODA_BARRIER_BY_DUE] = N_ ("Overcome by"),  [PAGODA_BARRIER_BY_STATE] = N_ ("State"),
    [PAGODA_BARRIER_BY_DAYS] = N_ ("Days"),        [PAGODA_BARRIER_BY_STRATEGY] = N_ ("Strategy"),
  };

  return _ (titles[order]);
}

const char *
pagoda_barrier_words_account (const PagodaBarrierOverview *overview, const PagodaBarrierEntry *entry)
{
  const PagodaSnapshot *snapshot = overview->board->snapshot;
  const char *short_name = pagoda_snapshot_get_short_name (snapshot, entry->card->place);

  return *short_name != '\0' ? short_name : pagoda_snapshot_get_name (snapshot, entry->card->place);
}

static char *
word_due (const PagodaBarrierOverview *overview, const PagodaBarrierEntry *entry)
{
  PagodaDay today = overview->board->as_of;

  /* Translators: how many days late something is, in a column. */
  return entry->overdue ? g_strdup_printf (C_ ("column", "%d d late"), today - entry->barrier->due)
                        : pagoda_wording_column_day (entry->barrier->due, today);
}

/* An account that nobody has decided about has nothing to say in a column, and one that is back has to be
 * decided about anew. */
static const char *
word_strategy (const PagodaBarrierEntry *entry)
{
  if (entry->card->layers->to_review)
    return C_ ("strategy", "review due");
  return entry->strategy != PAGODA_STRATEGY_UNDECIDED
             ? pagoda_strategy_label (entry->strategy, pagoda_language_current ())
             : "";
}

char *
pagoda_barrier_words_cell (const PagodaBarrierOverview *overview,
                           const PagodaBarrierEntry *entry,
                           PagodaBarrierOrder order)
{
  const PagodaBarrier *barrier = entry->barrier;
  PagodaLanguage language = pagoda_language_current ();

  switch (order)
    {
    case PAGODA_BARRIER_BY_ACCOUNT:
      return g_strdup (pagoda_barrier_words_account (overview, entry));
    case PAGODA_BARRIER_BY_TITLE:
      return g_strdup (barrier->title);
    case PAGODA_BARRIER_BY_KIND:
      return g_strdup (pagoda_barrier_kind_label (barrier->kind, language));
    case PAGODA_BARRIER_BY_SEVERITY:
      return g_strdup_printf ("%d", barrier->severity);
    case PAGODA_BARRIER_BY_WAY:
      return g_strdup (barrier->way != PAGODA_BARRIER_WAY_UNDECIDED
                           ? pagoda_barrier_way_label (barrier->way, language)
                           : "");
    case PAGODA_BARRIER_BY_OWNER:
      return g_strdup (barrier->owner != NULL ? barrier->owner : "");
    case PAGODA_BARRIER_BY_DUE:
      return word_due (overview, entry);
    case PAGODA_BARRIER_BY_STATE:
      return g_strdup (pagoda_barrier_state_label (entry->state, language));
    case PAGODA_BARRIER_BY_DAYS:
      return pagoda_count_format ((guint64)entry->days);
    case PAGODA_BARRIER_BY_STRATEGY:
      return g_strdup (word_strategy (entry));
    }
  g_return_val_if_reached (NULL);
}

char *
pagoda_barrier_words_due (const PagodaBarrierOverview *overview, const PagodaBarrierEntry *entry)
{
  if (entry->barrier->due == PAGODA_DAY_NONE)
    return g_strdup (C_ ("barrier", "no day set"));
  if (entry->overdue)
    return pagoda_visit_lateness (entry->barrier->due, overview->board->as_of);
  g_autofree char *day = pagoda_wording_day (entry->barrier->due, overview->board->as_of);
  /* Translators: by which day a barrier is to be overcome. */
  return g_strdup_printf (C_ ("barrier", "due %s"), day);
}

char *
pagoda_barrier_words_standing (const PagodaBarrierOverview *overview, const PagodaBarrierEntry *entry)
{
  /* Translators: how long a barrier has been in its state. */
  g_autofree char *days = g_strdup_printf (C_ ("barrier", "%d d"), entry->days);

  if (entry->strategy == PAGODA_STRATEGY_UNDECIDED)
    return g_steal_pointer (&days);
  return g_strdup_printf ("%s · %s", days, word_strategy (entry));
}

char *
pagoda_barrier_words_describe (const PagodaBarrierOverview *overview, const PagodaBarrierEntry *entry)
{
  GString *text = g_string_new (pagoda_snapshot_get_name (overview->board->snapshot, entry->card->place));

  for (int order = PAGODA_BARRIER_BY_TITLE; order < PAGODA_N_BARRIER_ORDERS; order++)
    {
      g_autofree char *cell = pagoda_barrier_words_cell (overview, entry, (PagodaBarrierOrder)order);
      gboolean named = order != PAGODA_BARRIER_BY_TITLE && order != PAGODA_BARRIER_BY_KIND;
      g_autofree char *pair
          = named ? pagoda_pair_in_words (pagoda_barrier_words_title ((PagodaBarrierOrder)order), cell,
                                          pagoda_language_current ())
                  : g_strdup (cell);
      if (*cell != '\0')
        g_string_append_printf (text, "%s%s", C_ ("list", ", "), pair);
    }
  return g_string_free (text, FALSE);
}
