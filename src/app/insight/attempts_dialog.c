/* attempts_dialog.c: the attempts or the deals behind a number.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "app/insight/attempts_dialog.h"

#include "app/widgets/records_dialog.h"
#include "session/averages_words.h"

#include <glib/gi18n-lib.h>

/* When and by whom the attempt was made, and what brought it on, step by step; a record that stands for
 * several steps once. */
static char *
describe_attempt (const PagodaAverages *averages, const PagodaAttempt *attempt)
{
  PagodaLanguage language = pagoda_language_current ();
  GString *text = g_string_new (NULL);
  g_autofree char *day = pagoda_day_to_iso (attempt->day);
  const PagodaPromotion *before = NULL;

  g_string_append_printf (text, "%s · %s", day, attempt->person != NULL ? attempt->person : _ ("Unknown"));
  for (int step = PAGODA_STEP_REACHED; step <= (int)attempt->furthest; step++)
    {
      const PagodaPromotion *promotion
          = pagoda_chain_promotion (averages->chain, attempt, (PagodaChainStep)step);
      g_autofree char *by
          = pagoda_averages_describe_promotion (averages, attempt, (PagodaChainStep)step, language);
      if (promotion != before)
        g_string_append_printf (text, " · %s", by);
      before = promotion;
    }
  if (attempt->in_vain)
    g_string_append_printf (text, " · %s", _ ("Nobody reached"));
  return g_string_free (text, FALSE);
}

static PagodaRecord *
record_of (const PagodaAverages *averages, const PagodaAttempt *attempt)
{
  guint32 place = pagoda_averages_place_of (averages, attempt);
  g_autofree char *detail = describe_attempt (averages, attempt);
  PagodaRecord *record = pagoda_record_new (
      PAGODA_DAY_NONE, pagoda_snapshot_get_name (averages->snapshot, place), detail,
      g_strdup (pagoda_chain_step_label (attempt->furthest, pagoda_language_current ())));

  pagoda_records_dialog_link (record, attempt->customer);
  return record;
}

void
pagoda_attempts_dialog_show (GtkWindow *parent,
                             const PagodaAveragesView *view,
                             PagodaChainStep step,
                             const PagodaAveragesGroup *group,
                             PagodaAveragesGrouping by)
{
  PagodaLanguage language = pagoda_language_current ();
  GPtrArray *records = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *name = group != NULL ? pagoda_averages_word_group (group, by, language) : NULL;

  /* The newest first. */
  for (gsize i = view->n; i > 0; i--)
    if (view->attempts[i - 1]->furthest >= step
        && (group == NULL || pagoda_averages_view_is_in_group (view, view->attempts[i - 1], group, by)))
      g_ptr_array_add (records, record_of (view->averages, view->attempts[i - 1]));
  g_autofree char *count = pagoda_count_format (records->len);
  g_autofree char *title
      = g_strdup_printf ("%s%s%s (%s)", name != NULL ? name : "", name != NULL ? " · " : "",
                         pagoda_chain_step_label (step, language), count);
  pagoda_records_dialog_show (parent, title, _ ("No attempt matches."), records);
}

void
pagoda_attempts_dialog_show_deals (GtkWindow *parent, const PagodaAveragesView *view)
{
  PagodaLanguage language = pagoda_language_current ();
  const PagodaAverages *averages = view->averages;
  PagodaPeriod quarter = pagoda_period_quarter (averages->as_of);
  g_autoptr (GPtrArray) deals = pagoda_averages_view_deals (view, quarter);
  GPtrArray *records = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = deals->len; i > 0; i--)
    {
      const PagodaChainDeal *deal = g_ptr_array_index (deals, i - 1);
      gssize place = pagoda_snapshot_find (averages->snapshot, deal->customer);
      g_autofree char *day = pagoda_day_to_iso (deal->day);
      g_autofree char *detail
          = g_strdup_printf ("%s · %s · %s", day, deal->person != NULL ? deal->person : _ ("Unknown"),
                             deal->activity != PAGODA_ID_NONE ? _ ("A call led to it")
                                                              : _ ("No call led to it"));
      PagodaRecord *record = pagoda_record_new (
          PAGODA_DAY_NONE, pagoda_snapshot_get_name (averages->snapshot, (gsize)place), detail,
          g_strdup (pagoda_chain_event_label (deal->kind, PAGODA_STEP_DEAL, FALSE, language)));
      pagoda_records_dialog_link (record, deal->customer);
      g_ptr_array_add (records, record);
    }
  g_autofree char *count = pagoda_count_format (deals->len);
  g_autofree char *title = g_strdup_printf ("%s (%s)", _ ("Deals of the quarter"), count);
  pagoda_records_dialog_show (parent, title, _ ("No attempt matches."), records);
}
