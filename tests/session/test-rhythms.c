/* test-rhythms.c: the purchase rhythms of a store, and their words (O2–O4).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "session/rhythm_words.h"
#include "session/session.h"
#include "store/book.h"
#include "support/support.h"

#include <string.h>

#define DAY(text) pagoda_day_from_iso (text)

/* One that buys each month and stops, one with two orders, and one with a return alone. */
static char *
make_store (const char *name)
{
  g_autoptr (PagodaDatabase) database = book_open (name);
  PagodaId monthly = book_add_customer (database, "M", "每月");
  PagodaId twice = book_add_customer (database, "T", "两次");
  PagodaId none = book_add_customer (database, "N", "退货");

  for (int i = 0; i < 20; i++)
    {
      g_autofree char *number = g_strdup_printf ("M%d", i);
      g_autofree char *day = pagoda_day_to_iso (pagoda_day_add_months (DAY ("2024-01-15"), i));
      book_add_order (database, monthly, number, day, 10000, 6000);
    }
  book_add_order (database, twice, "T1", "2025-01-10", 500, 400);
  book_add_order (database, twice, "T2", "2025-03-10", 500, 400);
  book_add_order (database, none, "N1", "2025-03-10", -500, -400);
  return book_path (name);
}

static gsize
find (const PagodaRhythms *rhythms, const char *code)
{
  gsize place = 0;

  while (!g_str_equal (pagoda_snapshot_get_code (rhythms->snapshot, place), code))
    place++;
  return place;
}

static void
test_store (void)
{
  g_autofree char *path = make_store ("rhythms");
  GError *error = NULL;
  g_autoptr (PagodaDatabase) database = pagoda_database_open (path, PAGODA_OPEN_READ, &error);
  g_autoptr (PagodaSnapshot) snapshot = pagoda_snapshot_load (database, PAGODA_STAGE_FIGURES, NULL, &error);
  g_assert_no_error (error);
  g_autoptr (PagodaRhythms) rhythms = pagoda_rhythms_new (snapshot, DAY ("2025-08-20"));
  static const struct
  {
    const char *code;
    guint orders;
    PagodaRhythmSilence silence;
  } cases[] = { { "M", 20, PAGODA_RHYTHM_SPEAKS },
                { "T", 2, PAGODA_RHYTHM_FEW_ORDERS },
                { "N", 0, PAGODA_RHYTHM_NO_ORDER } };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PagodaRhythmJudgement judgement
          = pagoda_rhythm_book_judge (rhythms->book, &rhythms->orders, find (rhythms, cases[i].code));
      g_autofree char *silence = pagoda_rhythm_describe_silence (judgement.silence, PAGODA_LANGUAGE_EN);
      g_test_message ("%s", cases[i].code);
      g_assert_cmpuint (judgement.purchases.n, ==, cases[i].orders);
      g_assert_cmpint (judgement.silence, ==, cases[i].silence);
      g_assert_cmpint (silence == NULL, ==, cases[i].silence == PAGODA_RHYTHM_SPEAKS);
    }
  PagodaRhythmJudgement monthly
      = pagoda_rhythm_book_judge (rhythms->book, &rhythms->orders, find (rhythms, "M"));
  g_autofree char *regularity = pagoda_rhythm_describe_regularity (&monthly, PAGODA_LANGUAGE_EN);
  g_autofree char *confidence = pagoda_rhythm_describe_confidence (rhythms->book, PAGODA_LANGUAGE_EN);
  g_assert_cmpstr (regularity, ==, "Buys like clockwork.");
  g_assert_null (confidence);
  g_assert_cmpint (monthly.purchases.profit, ==, 20 * 4000);
}

/* What is wrong is said where something is, and only there. */
static void
test_words (void)
{
  g_autofree char *path = make_store ("words");
  GError *error = NULL;
  g_autoptr (PagodaDatabase) database = pagoda_database_open (path, PAGODA_OPEN_READ, &error);
  g_autoptr (PagodaSnapshot) snapshot = pagoda_snapshot_load (database, PAGODA_STAGE_FIGURES, NULL, &error);
  g_assert_no_error (error);

  for (int late = 0; late < 2; late++)
    {
      g_autoptr (PagodaRhythms) rhythms
          = pagoda_rhythms_new (snapshot, DAY (late ? "2026-02-20" : "2025-08-20"));
      gsize place = find (rhythms, "M");
      PagodaRhythmJudgement judgement = pagoda_rhythm_book_judge (rhythms->book, &rhythms->orders, place);
      PagodaDeclineLimits limits = pagoda_decline_limits_usual ();
      PagodaDecline decline
          = pagoda_decline_judge (rhythms->book, &rhythms->orders, place, &judgement, &limits);
      g_autoptr (GPtrArray) sentences = g_ptr_array_new_with_free_func (g_free);
      pagoda_decline_describe (&decline, "CNY", PAGODA_LANGUAGE_EN, sentences);
      g_assert_cmpint (decline.level != PAGODA_DECLINE_NONE, ==, late);
      g_assert_cmpint (sentences->len > 0, ==, late);
      if (late)
        g_assert_true (strstr (g_ptr_array_index (sentences, 0), "Days since the last order: 189") != NULL);
    }
  g_autoptr (PagodaRhythms) early = pagoda_rhythms_new (snapshot, DAY ("2024-05-20"));
  g_autofree char *confidence = pagoda_rhythm_describe_confidence (early->book, PAGODA_LANGUAGE_EN);
  g_assert_true (strstr (confidence, "2024-01-15") != NULL);
}

/* Keeps what an asynchronous call brought. */
static void
keep_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  GError *error = NULL;

  *(PagodaRhythms **)data = pagoda_session_rhythms_finish (PAGODA_SESSION (source), result, &error);
  g_assert_no_error (error);
}

static void
cancelled_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (pagoda_session_rhythms_finish (PAGODA_SESSION (source), result, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  *(gboolean *)data = TRUE;
}

static void
opened_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  *(gboolean *)data = pagoda_session_open_finish (PAGODA_SESSION (source), result, NULL);
}

static PagodaRhythms *
ask (PagodaSession *session, const char *day)
{
  PagodaRhythms *rhythms = NULL;

  pagoda_session_rhythms_async (session, DAY (day), NULL, keep_cb, &rhythms);
  g_assert_null (rhythms);
  while (rhythms == NULL)
    g_main_context_iteration (NULL, TRUE);
  return rhythms;
}

/* Those of a snapshot and a day are made once. */
static void
test_session (void)
{
  g_autofree char *path = make_store ("session");
  g_autoptr (PagodaSession) session = pagoda_session_new ();
  gboolean opened = FALSE;

  pagoda_session_open_async (session, path, NULL, opened_cb, &opened);
  while (!opened || pagoda_snapshot_get_stage (pagoda_session_get_snapshot (session)) < PAGODA_STAGE_FIGURES)
    g_main_context_iteration (NULL, TRUE);
  g_autoptr (PagodaRhythms) first = ask (session, "2025-08-20");
  g_autoptr (PagodaRhythms) again = ask (session, "2025-08-20");
  g_autoptr (PagodaRhythms) other = ask (session, "2025-08-21");
  g_assert_true (first == again);
  g_assert_true (first != other);
  g_assert_cmpint (other->book->as_of, ==, DAY ("2025-08-21"));

  /* Who asked no longer wants to know. */
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  gboolean refused = FALSE;
  pagoda_session_rhythms_async (session, DAY ("2025-08-22"), cancellable, cancelled_cb, &refused);
  g_cancellable_cancel (cancellable);
  while (!refused)
    g_main_context_iteration (NULL, TRUE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rhythms/store", test_store);
  g_test_add_func ("/rhythms/words", test_words);
  g_test_add_func ("/rhythms/session", test_session);
  return g_test_run ();
}
