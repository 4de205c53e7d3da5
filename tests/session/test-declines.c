/* test-declines.c: alerts of a store, their answers, and steps that support growth (O4).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "session/edit_declines.h"
#include "session/rhythm_words.h"
#include "session/session.h"
#include "session/edits.h"
#include "store/book.h"
#include "store/decline_answers.h"
#include "support/support.h"

#include <string.h>

#define DAY(text) pagoda_day_from_iso (text)
#define TODAY "2026-02-20"
#define TEXT(text) ((char *)(text))

static void
add_orders (PagodaDatabase *database, PagodaId customer, const char *code, const char *first, int n)
{
  for (int i = 0; i < n; i++)
    {
      g_autofree char *number = g_strdup_printf ("%s%d", code, i);
      g_autofree char *day = pagoda_day_to_iso (pagoda_day_add_months (DAY (first), i));
      book_add_order (database, customer, number, day, 10000, 6000);
    }
}

/* One that goes on, one that stopped, and one that stopped after growth. */
static PagodaDatabase *
open_store (const char *name, PagodaId *stopped, PagodaId *grown)
{
  PagodaDatabase *database = book_open (name);

  add_orders (database, book_add_customer (database, "G", "照常"), "G", "2024-01-15", 26);
  *stopped = book_add_customer (database, "S", "停单");
  add_orders (database, *stopped, "S", "2023-01-15", 32);
  *grown = book_add_customer (database, "D", "先升后降");
  add_orders (database, *grown, "D", "2024-06-15", 15);
  return database;
}

static PagodaDeclines *
load (PagodaDatabase *database, const char *day)
{
  GError *error = NULL;
  g_autoptr (PagodaSnapshot) snapshot = pagoda_snapshot_load (database, PAGODA_STAGE_FIGURES, NULL, &error);
  g_assert_no_error (error);
  g_autoptr (PagodaRhythms) rhythms = pagoda_rhythms_new (snapshot, DAY (day));
  g_autoptr (PagodaAlertBook) book = pagoda_alert_book_new (rhythms, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (pagoda_database_begin (database, PAGODA_OPEN_READ, &error));
  PagodaDeclines *declines = pagoda_declines_load (database, book, &error);
  pagoda_database_rollback (database);
  g_assert_no_error (error);
  return declines;
}

/* The codes of those who are to be answered for, in order. */
static void
assert_open (PagodaDatabase *database, const char *day, const char *codes)
{
  g_autoptr (PagodaDeclines) declines = load (database, day);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < declines->open->len; i++)
    g_string_append (text, pagoda_snapshot_get_code (declines->book->rhythms->snapshot,
                                                     pagoda_declines_get_open (declines, i)->place));
  g_assert_cmpstr (text->str, ==, codes);
}

static void
test_answering (void)
{
  PagodaId stopped, grown;
  g_autoptr (PagodaDatabase) database = open_store ("answering", &stopped, &grown);
  PagodaDeclineAnswer answer = { .customer = stopped,
                                 .day = DAY (TODAY),
                                 .level = PAGODA_DECLINE_RED,
                                 .cause = PAGODA_CAUSE_OUR_SERVICE,
                                 .note = TEXT ("交期晚了") };
  PagodaDeclineAnswer wordless
      = { .customer = grown, .day = DAY (TODAY), .level = PAGODA_DECLINE_RED, .cause = PAGODA_CAUSE_OTHER };
  PagodaDeclineAnswer to_nothing = { .customer = grown, .day = DAY (TODAY), .level = PAGODA_DECLINE_NONE };

  assert_open (database, "2025-08-20", "");
  assert_open (database, TODAY, "DS");
  edits_refuse (database, pagoda_edit_save_decline_answer (&wordless, "D"));
  edits_refuse (database, pagoda_edit_save_decline_answer (&to_nothing, "D"));
  answer.id = edits_run (&database, pagoda_edit_save_decline_answer (&answer, "停单"));
  assert_open (database, TODAY, "D");

  /* What was found out stays with the customer, and can be changed. */
  GError *error = NULL;
  g_autoptr (PagodaDossier) dossier = pagoda_dossier_load (database, stopped, &error);
  g_assert_no_error (error);
  const PagodaDeclineAnswer *kept = g_ptr_array_index (dossier->decline_answers, 0);
  g_autofree char *words = pagoda_decline_answer_describe (kept, PAGODA_LANGUAGE_EN);
  g_assert_cmpuint (dossier->decline_answers->len, ==, 1);
  g_assert_cmpint (kept->level, ==, PAGODA_DECLINE_RED);
  g_assert_cmpstr (words, ==, "Our service · 交期晚了");

  /* That the alert has become graver is nothing new. */
  answer.level = PAGODA_DECLINE_YELLOW;
  edits_run (&database, pagoda_edit_save_decline_answer (&answer, "停单"));
  assert_open (database, TODAY, "D");
  edits_run (&database, pagoda_edit_delete_decline_answer (answer.id, "停单"));
  assert_open (database, TODAY, "DS");
}

/* A return is new data: the alert speaks again. */
static void
test_new_data (void)
{
  PagodaId stopped, grown;
  g_autoptr (PagodaDatabase) database = open_store ("new-data", &stopped, &grown);
  PagodaDeclineAnswer answer = { .customer = stopped,
                                 .day = DAY ("2026-02-10"),
                                 .level = PAGODA_DECLINE_RED,
                                 .cause = PAGODA_CAUSE_NEW_SUPPLIER };

  edits_run (&database, pagoda_edit_save_decline_answer (&answer, "停单"));
  assert_open (database, TODAY, "D");
  book_add_order (database, stopped, "R", "2026-02-12", -1000, -600);
  assert_open (database, "2026-02-11", "D");
  assert_open (database, TODAY, "DS");
}

static void
test_words (void)
{
  PagodaId stopped, grown;
  g_autoptr (PagodaDatabase) database = open_store ("decline-words", &stopped, &grown);
  g_autoptr (PagodaDeclines) declines = load (database, TODAY);
  g_autoptr (GPtrArray) sentences = g_ptr_array_new_with_free_func (g_free);
  const PagodaDeclineAlert *first = pagoda_declines_get_open (declines, 0);

  g_assert_true (first->decline.after_growth);
  g_assert_cmpint (pagoda_declines_get_customer (declines, first), ==, grown);
  pagoda_decline_describe (&first->decline, "CNY", PAGODA_LANGUAGE_EN, sentences);
  g_autofree char *growth = g_strdup (g_ptr_array_index (sentences, sentences->len - 2));
  g_autofree char *check = g_strdup (g_ptr_array_index (sentences, sentences->len - 1));
  g_assert_nonnull (strstr (growth, "grown"));
  g_assert_nonnull (strstr (check, "Check"));
}

static void
test_steps (void)
{
  PagodaId stopped, grown;
  g_autoptr (PagodaDatabase) database = open_store ("steps", &stopped, &grown);
  PagodaGrowthStep step = { .customer = grown,
                            .title = TEXT ("新品试用"),
                            .owner = TEXT ("林珊"),
                            .due = DAY (TODAY),
                            .done = PAGODA_DAY_NONE };
  PagodaGrowthStep untitled = { .customer = grown, .due = DAY (TODAY), .done = PAGODA_DAY_NONE };

  edits_refuse (database, pagoda_edit_save_growth_step (&untitled));
  step.id = edits_run (&database, pagoda_edit_save_growth_step (&step));
  g_autoptr (PagodaDeclines) early = load (database, "2026-02-19");
  g_autoptr (PagodaDeclines) due = load (database, TODAY);
  g_assert_cmpuint (early->steps->len, ==, 0);
  g_assert_cmpuint (due->steps->len, ==, 1);
  edits_run (&database, pagoda_edit_complete_growth_step (&step, DAY (TODAY)));
  g_autoptr (PagodaDeclines) done = load (database, TODAY);
  g_assert_cmpuint (done->steps->len, ==, 0);
  edits_run (&database, pagoda_edit_delete_growth_step (step.id, step.title));
}

/* Asking the session */

static void
keep_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  GError *error = NULL;

  *(PagodaDeclines **)data = pagoda_session_declines_finish (PAGODA_SESSION (source), result, &error);
  g_assert_no_error (error);
}

static void
cancelled_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (pagoda_session_declines_finish (PAGODA_SESSION (source), result, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  *(gboolean *)data = TRUE;
}

static void
opened_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  *(gboolean *)data = pagoda_session_open_finish (PAGODA_SESSION (source), result, NULL);
}

static void
edited_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  GError *error = NULL;

  pagoda_session_edit_finish (PAGODA_SESSION (source), result, NULL, &error);
  g_assert_no_error (error);
  *(gboolean *)data = TRUE;
}

static PagodaDeclines *
ask (PagodaSession *session)
{
  PagodaDeclines *declines = NULL;

  pagoda_session_declines_async (session, DAY (TODAY), NULL, keep_cb, &declines);
  g_assert_null (declines);
  while (declines == NULL)
    g_main_context_iteration (NULL, TRUE);
  return declines;
}

/* What no order changes is made once; answers are read again. */
static void
test_session (void)
{
  PagodaId stopped, grown;
  g_autoptr (PagodaSession) session = pagoda_session_new ();
  g_autofree char *path = book_path ("session-declines");
  gboolean opened = FALSE;
  gboolean edited = FALSE;

  pagoda_database_close (open_store ("session-declines", &stopped, &grown));
  pagoda_session_open_async (session, path, NULL, opened_cb, &opened);
  while (!opened || pagoda_snapshot_get_stage (pagoda_session_get_snapshot (session)) < PAGODA_STAGE_FIGURES)
    g_main_context_iteration (NULL, TRUE);
  g_autoptr (PagodaDeclines) before = ask (session);
  g_assert_cmpuint (before->open->len, ==, 2);

  PagodaDeclineAnswer answer = {
    .customer = grown, .day = DAY (TODAY), .level = PAGODA_DECLINE_RED, .cause = PAGODA_CAUSE_THEIR_SALES
  };
  PagodaSnapshot *snapshot = pagoda_session_get_snapshot (session);
  pagoda_session_edit_async (session, pagoda_edit_save_decline_answer (&answer, "先升后降"), edited_cb,
                             &edited);
  while (!edited || pagoda_session_get_snapshot (session) == snapshot)
    g_main_context_iteration (NULL, TRUE);
  g_autoptr (PagodaDeclines) after = ask (session);
  g_assert_cmpuint (after->open->len, ==, 1);
  g_assert_true (after->book == before->book);

  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  gboolean refused = FALSE;
  pagoda_session_declines_async (session, DAY ("2026-02-21"), cancellable, cancelled_cb, &refused);
  g_cancellable_cancel (cancellable);
  while (!refused)
    g_main_context_iteration (NULL, TRUE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/declines/answering", test_answering);
  g_test_add_func ("/declines/new-data", test_new_data);
  g_test_add_func ("/declines/words", test_words);
  g_test_add_func ("/declines/steps", test_steps);
  g_test_add_func ("/declines/session", test_session);
  return g_test_run ();
}
