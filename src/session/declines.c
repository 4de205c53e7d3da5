/* declines.c: which customers have become quieter, and which of them somebody has answered for (O4).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "session/declines.h"

#include "store/decline_answers.h"

#include <stdlib.h>

/* How often it is asked whether anybody still wants to know. */
#define AT_A_TIME 1000

/* Alerts */

static int
compare_alerts (const void *a, const void *b)
{
  const PagodaDeclineAlert *one = a;
  const PagodaDeclineAlert *other = b;
  int order = pagoda_decline_compare (&one->decline, &other->decline);

  return order != 0 ? order : (one->place > other->place) - (one->place < other->place);
}

PagodaDecline
pagoda_alert_book_judge (const PagodaAlertBook *book, gsize place)
{
  const PagodaRhythms *rhythms = book->rhythms;
  PagodaRhythmJudgement judgement = pagoda_rhythm_book_judge (rhythms->book, &rhythms->orders, place);

  return pagoda_decline_judge (rhythms->book, &rhythms->orders, place, &judgement, &book->record->limits);
}

static void
look_at (PagodaAlertBook *book, gsize place)
{
  const PagodaRhythmBook *rhythm = book->rhythms->book;
  const PagodaRhythmOrders *orders = &book->rhythms->orders;
  PagodaRhythmJudgement judgement = pagoda_rhythm_book_judge (rhythm, orders, place);
  PagodaDeclineAlert alert
      = { (guint32)place, pagoda_decline_judge (rhythm, orders, place, &judgement, &book->record->limits) };

  if (alert.decline.level != PAGODA_DECLINE_NONE)
    g_array_append_val (book->alerts, alert);
}

static gboolean
find_alerts (PagodaAlertBook *book, GCancellable *cancellable, GError **error)
{
  for (gsize i = 0; i < book->rhythms->orders.n; i++)
    {
      if (i % AT_A_TIME == 0 && g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      look_at (book, i);
    }
  if (book->alerts->len > 1)
    qsort (book->alerts->data, book->alerts->len, sizeof (PagodaDeclineAlert), compare_alerts);
  return TRUE;
}

PagodaAlertBook *
pagoda_alert_book_measure (PagodaRhythms *rhythms, GCancellable *cancellable, GError **error)
{
  g_autoptr (PagodaAlertBook) book = g_new0 (PagodaAlertBook, 1);

  g_atomic_ref_count_init (&book->references);
  book->rhythms = pagoda_rhythms_ref (rhythms);
  book->alerts = g_array_new (FALSE, FALSE, sizeof (PagodaDeclineAlert));
  book->record = pagoda_rhythm_record_begin (&rhythms->orders, rhythms->book->as_of);
  do
    if (g_cancellable_set_error_if_cancelled (cancellable, error))
      return NULL;
  while (pagoda_rhythm_record_go_on (book->record));
  return g_steal_pointer (&book);
}

PagodaAlertBook *
pagoda_alert_book_new (PagodaRhythms *rhythms, GCancellable *cancellable, GError **error)
{
  g_autoptr (PagodaAlertBook) book = pagoda_alert_book_measure (rhythms, cancellable, error);

  return book != NULL && find_alerts (book, cancellable, error) ? g_steal_pointer (&book) : NULL;
}

PagodaAlertBook *
pagoda_alert_book_ref (PagodaAlertBook *book)
{
  g_atomic_ref_count_inc (&book->references);
  return book;
}

void
pagoda_alert_book_unref (PagodaAlertBook *book)
{
  if (book == NULL || !g_atomic_ref_count_dec (&book->references))
    return;
  g_clear_pointer (&book->record, pagoda_rhythm_record_free);
  g_array_unref (book->alerts);
  pagoda_rhythms_unref (book->rhythms);
  g_free (book);
}

/* Answers */

PagodaId
pagoda_declines_get_customer (const PagodaDeclines *declines, const PagodaDeclineAlert *alert)
{
  return pagoda_snapshot_get_id (declines->book->rhythms->snapshot, alert->place);
}

const PagodaDeclineAlert *
pagoda_declines_get_open (const PagodaDeclines *declines, guint i)
{
  return &g_array_index (declines->book->alerts, PagodaDeclineAlert,
                         g_array_index (declines->open, guint, i));
}

const PagodaDeclineAnswer *
pagoda_declines_find_answer (const PagodaDeclines *declines, gsize place)
{
  PagodaId customer = pagoda_snapshot_get_id (declines->book->rhythms->snapshot, place);
  const PagodaDeclineAnswer *answer
      = pagoda_decline_answer_on (g_hash_table_lookup (declines->answers, &customer), declines->day);

  return pagoda_decline_is_answered (answer, &declines->book->rhythms->orders, place, declines->day) ? answer
                                                                                                     : NULL;
}

PagodaDeclines *
pagoda_declines_load (PagodaDatabase *database, PagodaAlertBook *book, GError **error)
{
  g_autoptr (PagodaDeclines) declines = g_new0 (PagodaDeclines, 1);

  g_atomic_ref_count_init (&declines->references);
  declines->book = pagoda_alert_book_ref (book);
  declines->day = book->rhythms->book->as_of;
  declines->open = g_array_new (FALSE, FALSE, sizeof (guint));
  if ((declines->answers = pagoda_decline_answers_list (database, error)) == NULL
      || (declines->steps = pagoda_growth_steps_due (database, declines->day, error)) == NULL)
    return NULL;
  for (guint i = 0; i < book->alerts->len; i++)
    {
      const PagodaDeclineAlert *alert = &g_array_index (book->alerts, PagodaDeclineAlert, i);
      if (pagoda_declines_find_answer (declines, alert->place) == NULL)
        g_array_append_val (declines->open, i);
    }
  return g_steal_pointer (&declines);
}

PagodaDeclines *
pagoda_declines_ref (PagodaDeclines *declines)
{
  g_atomic_ref_count_inc (&declines->references);
  return declines;
}

void
pagoda_declines_unref (PagodaDeclines *declines)
{
  if (declines == NULL || !g_atomic_ref_count_dec (&declines->references))
    return;
  g_clear_pointer (&declines->answers, g_hash_table_unref);
  g_clear_pointer (&declines->steps, g_ptr_array_unref);
  g_array_unref (declines->open);
  pagoda_alert_book_unref (declines->book);
  g_free (declines);
}
