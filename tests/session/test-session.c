/* test-session.c
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "session/session.h"

#include "sample/sample.h"
#include "store/book.h"
#include "store/lock.h"
#include "support/support.h"

#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>

/* Waits for one asynchronous call and keeps its result. */
typedef struct
{
  GMainLoop *loop;
  GAsyncResult *result;
} Wait;

static void
done_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Wait *wait = data;

  wait->result = g_object_ref (result);
  g_main_loop_quit (wait->loop);
}

static GAsyncResult *
wait_for (Wait *wait)
{
  if (wait->result == NULL)
    g_main_loop_run (wait->loop);
  g_main_loop_unref (wait->loop);
  return wait->result;
}

#define WAIT                                                                                                 \
  {                                                                                                          \
    g_main_loop_new (NULL, FALSE), NULL                                                                      \
  }

static void
open_session (PagodaSession *session, const char *path)
{
  Wait wait = WAIT;
  GError *error = NULL;

  pagoda_session_open_async (session, path, NULL, done_cb, &wait);
  g_autoptr (GAsyncResult) result = wait_for (&wait);
  pagoda_session_open_finish (session, result, &error);
  g_assert_no_error (error);
}

static void
wait_for_stage (PagodaSession *session, PagodaSnapshotStage stage)
{
  while (pagoda_snapshot_get_stage (pagoda_session_get_snapshot (session)) < stage)
    g_main_context_iteration (NULL, TRUE);
}

static void
wait_for_customers (PagodaSession *session, gsize n)
{
  while (pagoda_snapshot_get_n_customers (pagoda_session_get_snapshot (session)) != n)
    g_main_context_iteration (NULL, TRUE);
}

static void
count_cb (GObject *object, GParamSpec *pspec, gpointer data)
{
  ++*(guint *)data;
}

static char *
make_store (const char *name, guint customers)
{
  g_autoptr (PagodaDatabase) database = book_open (name);

  for (guint i = 0; i < customers; i++)
    {
      g_autofree char *code = g_strdup_printf ("%03u", i);
      book_add_customer (database, code, code);
    }
  return book_path (name);
}

static void
test_stages_arrive (void)
{
  g_autofree char *path = make_store ("arrive", 70);
  PagodaSession *session = pagoda_session_new ();
  guint snapshots = 0;

  g_signal_connect (session, "notify::snapshot", G_CALLBACK (count_cb), &snapshots);
  open_session (session, path);
  g_assert_cmpuint (snapshots, ==, 1);
  g_assert_cmpuint (pagoda_snapshot_get_n_customers (pagoda_session_get_snapshot (session)), ==,
                    PAGODA_FIRST_ROWS);
  wait_for_stage (session, PAGODA_STAGE_FIGURES);
  g_assert_cmpuint (snapshots, ==, 3);
  g_assert_cmpuint (pagoda_snapshot_get_n_customers (pagoda_session_get_snapshot (session)), ==, 70);
  g_assert_cmpstr (pagoda_session_get_path (session), ==, path);
  g_assert_false (pagoda_session_get_read_only (session));
  g_assert_false (pagoda_session_get_busy (session));
  g_object_add_weak_pointer (G_OBJECT (session), (gpointer *)&session);
  g_object_unref (session);
  /* The last job's task is dropped by an idle source. */
  while (session != NULL)
    g_main_context_iteration (NULL, TRUE);
}

static void
test_open_fails_clearly (void)
{
  g_autofree char *path = book_path ("not-there");
  g_autoptr (PagodaSession) session = pagoda_session_new ();
  g_autoptr (GError) error = NULL;
  Wait wait = WAIT;

  pagoda_session_open_async (session, path, NULL, done_cb, &wait);
  g_autoptr (GAsyncResult) result = wait_for (&wait);
  g_assert_false (pagoda_session_open_finish (session, result, &error));
  g_assert_error (error, PAGODA_STORE_ERROR, PAGODA_STORE_ERROR_NOT_FOUND);
  g_assert_null (pagoda_session_get_snapshot (session));
  g_assert_null (pagoda_session_get_path (session));
}

typedef struct
{
  char *path;
  GError *error;
} Failed;

static void
failed_cb (PagodaSession *session, const char *path, const GError *error, gpointer data)
{
  *(Failed *)data = (Failed){ g_strdup (path), g_error_copy (error) };
  g_assert_null (pagoda_session_get_path (session));
  g_assert_null (pagoda_session_get_snapshot (session));
}

/* Overwrites the first page of a table, as a bad disk would. */
static void
damage_table (const char *path, const char *table)
{
  g_autofree char *question = g_strdup_printf ("SELECT rootpage FROM sqlite_schema WHERE name = '%s'", table);
  g_autofree char *content = NULL;
  gsize length;
  sqlite3_stmt *statement;
  sqlite3 *raw;

  g_assert_cmpint (sqlite3_open (path, &raw), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_prepare_v2 (raw, question, -1, &statement, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_step (statement), ==, SQLITE_ROW);
  gsize page = (gsize)sqlite3_column_int64 (statement, 0);
  sqlite3_finalize (statement);
  sqlite3_close (raw);
  g_assert_true (g_file_get_contents (path, &content, &length, NULL));
  gsize size = (gsize)(guint8)content[16] << 8 | (guint8)content[17];
  memset (content + (page - 1) * size, 0xaa, size);
  g_assert_true (g_file_set_contents (path, content, (gssize)length, NULL));
}

/* What the first rows do not need is damaged: they are shown, and then it is told. */
static void
test_later_failure (void)
{
  g_autofree char *path = make_store ("late-damage", 3);
  g_autoptr (PagodaSession) session = pagoda_session_new ();
  Failed failed = { NULL, NULL };

  damage_table (path, "orders");
  g_signal_connect (session, "failed", G_CALLBACK (failed_cb), &failed);
  open_session (session, path);
  g_assert_cmpuint (pagoda_snapshot_get_n_customers (pagoda_session_get_snapshot (session)), ==, 3);
  while (failed.error == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpstr (failed.path, ==, path);
  g_assert_error (failed.error, PAGODA_STORE_ERROR, PAGODA_STORE_ERROR_DAMAGED);
  g_free (failed.path);
  g_error_free (failed.error);

  g_autofree char *holder = pagoda_lock_holder (path);
  g_assert_null (holder);
}

static void
test_undo_and_redo (void)
{
  g_autofree char *path = make_store ("steps", 2);
  g_autoptr (PagodaSession) session = pagoda_session_new ();
  Wait undo = WAIT;
  Wait redo = WAIT;

  open_session (session, path);
  wait_for_stage (session, PAGODA_STAGE_FIGURES);
  pagoda_session_undo_async (session, done_cb, &undo);
  g_autoptr (GAsyncResult) undone = wait_for (&undo);
  g_autofree char *label = pagoda_session_undo_finish (session, undone, NULL);
  g_assert_cmpstr (label, ==, "Save customer 001");
  wait_for_customers (session, 1);

  pagoda_session_redo_async (session, done_cb, &redo);
  g_autoptr (GAsyncResult) redone = wait_for (&redo);
  g_autofree char *again = pagoda_session_redo_finish (session, redone, NULL);
  g_assert_cmpstr (again, ==, "Save customer 001");
  wait_for_customers (session, 2);
}

static void
progress_cb (double fraction, gpointer data)
{
  double *last = data;

  g_assert_cmpfloat (fraction, >=, *last);
  g_assert_cmpfloat (fraction, <=, 1.0);
  *last = fraction;
}

static void
test_import (void)
{
  g_autofree char *path = make_store ("importing", 0);
  g_autofree char *file = g_build_filename (pagoda_test_folder (), "customers.csv", NULL);
  g_autoptr (PagodaImportPlan) plan = pagoda_import_plan_new_for_file (file);
  g_autoptr (PagodaSession) session = pagoda_session_new ();
  g_autoptr (GError) error = NULL;
  double last = 0;
  Wait wait = WAIT;

  g_file_set_contents (file, "客户编号,客户名称\nK1,榆泽纺机\nK2,砺峰机床\n,\n", -1, NULL);
  open_session (session, path);
  wait_for_stage (session, PAGODA_STAGE_FIGURES);
  pagoda_session_import_async (session, plan, FALSE, progress_cb, &last, NULL, done_cb, &wait);
  g_assert_true (pagoda_session_get_busy (session));
  g_autoptr (GAsyncResult) finished = wait_for (&wait);
  g_autoptr (PagodaImportResult) result = pagoda_session_import_finish (session, finished, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (result->created, ==, 2);
  wait_for_customers (session, 2);
}

static void
test_cancelled_import (void)
{
  g_autofree char *path = make_store ("cancelled", 0);
  g_autofree char *file = g_build_filename (pagoda_test_folder (), "cancelled.csv", NULL);
  g_autoptr (PagodaImportPlan) plan = pagoda_import_plan_new_for_file (file);
  g_autoptr (PagodaSession) session = pagoda_session_new ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  Wait wait = WAIT;

  g_file_set_contents (file, "客户编号,客户名称\nK1,榆泽纺机\n", -1, NULL);
  open_session (session, path);
  wait_for_stage (session, PAGODA_STAGE_FIGURES);
  g_cancellable_cancel (cancellable);
  pagoda_session_import_async (session, plan, FALSE, NULL, NULL, cancellable, done_cb, &wait);
  g_autoptr (GAsyncResult) finished = wait_for (&wait);
  g_assert_null (pagoda_session_import_finish (session, finished, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (pagoda_snapshot_get_n_customers (pagoda_session_get_snapshot (session)), ==, 0);
}

static void
test_second_session_reads_and_follows (void)
{
  g_autofree char *path = make_store ("second", 1);
  g_autoptr (PagodaSession) writer = pagoda_session_new ();
  g_autoptr (PagodaSession) reader = pagoda_session_new ();
  Wait wait = WAIT;

  open_session (writer, path);
  open_session (reader, path);
  g_assert_true (pagoda_session_get_read_only (reader));
  g_assert_nonnull (pagoda_session_get_holder (reader));
  wait_for_stage (writer, PAGODA_STAGE_FIGURES);
  wait_for_stage (reader, PAGODA_STAGE_FIGURES);

  pagoda_session_undo_async (writer, done_cb, &wait);
  g_autoptr (GAsyncResult) result = wait_for (&wait);
  g_free (pagoda_session_undo_finish (writer, result, NULL));
  wait_for_customers (reader, 0);
}

static void
test_create_and_sample (void)
{
  g_autofree char *path = g_build_filename (pagoda_test_folder (), "new", "deep", "made.pagoda", NULL);
  g_autoptr (PagodaSession) session = pagoda_session_new ();
  g_autoptr (GError) error = NULL;
  Wait create = WAIT;
  Wait sample = WAIT;

  pagoda_session_create_async (session, path, done_cb, &create);
  g_autoptr (GAsyncResult) created = wait_for (&create);
  g_assert_true (pagoda_session_create_finish (session, created, &error));
  g_assert_no_error (error);
  open_session (session, path);
  pagoda_session_sample_async (session, done_cb, &sample);
  g_autoptr (GAsyncResult) added = wait_for (&sample);
  g_assert_true (pagoda_session_sample_finish (session, added, &error));
  g_assert_no_error (error);
  wait_for_customers (session, 200);
}

static void
test_report (void)
{
  g_autofree char *path = make_store ("report", 3);
  g_autofree char *out = g_build_filename (pagoda_test_folder (), "list.csv", NULL);
  g_autoptr (PagodaSession) session = pagoda_session_new ();
  g_autoptr (GError) error = NULL;
  Wait wait = WAIT;
  PagodaReportRequest request
      = { .name = PAGODA_REPORT_CUSTOMERS, .path = out, .as_of = 0, .compare = PAGODA_DAY_NONE };

  open_session (session, path);
  wait_for_stage (session, PAGODA_STAGE_FIGURES);
  pagoda_session_report_async (session, &request, NULL, done_cb, &wait);
  g_autoptr (GAsyncResult) finished = wait_for (&wait);
  g_autoptr (PagodaReportResult) result = pagoda_session_report_finish (session, finished, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (result->rows, ==, 3);
  g_assert_true (g_file_test (out, G_FILE_TEST_EXISTS));
}

/* A view's customers and columns, in its order; the request is copied, so that it may go away at once. */
static void
test_report_of_a_view (void)
{
  g_autofree char *path = make_store ("view", 3);
  g_autofree char *out = g_build_filename (pagoda_test_folder (), "view.csv", NULL);
  g_autofree char *content = NULL;
  g_autoptr (PagodaSession) session = pagoda_session_new ();
  g_autoptr (GError) error = NULL;
  Wait wait = WAIT;

  open_session (session, path);
  wait_for_stage (session, PAGODA_STAGE_FIGURES);
  const PagodaSnapshot *snapshot = pagoda_session_get_snapshot (session);
  PagodaId listed[] = { pagoda_snapshot_get_id (snapshot, 2), 12345, pagoda_snapshot_get_id (snapshot, 0) };
  PagodaReportColumn columns[]
      = { PAGODA_REPORT_COLUMN_TIER, PAGODA_REPORT_COLUMN_CODE, PAGODA_REPORT_COLUMN_LAST_CONTACT };
  PagodaReportRequest request = { .name = PAGODA_REPORT_CUSTOMERS,
                                  .path = out,
                                  .as_of = 0,
                                  .compare = PAGODA_DAY_NONE,
                                  .listed = listed,
                                  .n_listed = G_N_ELEMENTS (listed),
                                  .columns = columns,
                                  .n_columns = G_N_ELEMENTS (columns) };
  pagoda_session_report_async (session, &request, NULL, done_cb, &wait);
  memset (listed, 0, sizeof listed);
  memset (columns, 0, sizeof columns);
  g_autoptr (GAsyncResult) finished = wait_for (&wait);
  g_autoptr (PagodaReportResult) result = pagoda_session_report_finish (session, finished, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (result->rows, ==, 2);
  g_assert_true (g_file_get_contents (out, &content, NULL, NULL));
  g_auto (GStrv) lines = g_strsplit (content, "\r\n", -1);
  g_assert_true (g_str_has_suffix (lines[0], "Tier,Code,Last contact"));
  g_assert_cmpstr (lines[1], ==, "Suspect,002,");
  g_assert_cmpstr (lines[2], ==, "Suspect,000,");
}

static void
test_daily_backup (void)
{
  g_autofree char *path = make_store ("daily", 1);
  g_autofree char *folder = pagoda_installation_backups (path);

  for (int i = 0; i < 2; i++)
    {
      PagodaSession *session = pagoda_session_new ();
      open_session (session, path);
      wait_for_stage (session, PAGODA_STAGE_FIGURES);
      g_object_unref (session);
    }
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_autoptr (GPtrArray) files = pagoda_backup_list (folder);
  g_assert_cmpuint (files->len, ==, 1);
  const PagodaBackupFile *file = g_ptr_array_index (files, 0);
  PagodaBackupContent content;
  g_assert_true (pagoda_backup_look (file->path, &content, NULL));
  g_assert_cmpint (content.customers, ==, 1);
  g_assert_cmpint (content.last_day, ==, PAGODA_DAY_NONE);
}

static gboolean
has_backup_failure (PagodaSession *session)
{
  return pagoda_session_get_backup_failure (session) != NULL;
}

/* A backup that cannot be written is told, and leaves the store open; one that can takes it back. */
static void
test_daily_backup_fails (void)
{
  g_autofree char *path = make_store ("no-daily", 1);
  g_autofree char *folder = pagoda_installation_backups (path);
  g_autofree char *parent = g_path_get_dirname (folder);
  PagodaSession *session = pagoda_session_new ();

  g_assert_cmpint (g_mkdir_with_parents (parent, 0700), ==, 0);
  g_assert_true (g_file_set_contents (folder, "in the way", -1, NULL));
  open_session (session, path);
  while (!has_backup_failure (session))
    g_main_context_iteration (NULL, TRUE);
  g_assert_nonnull (pagoda_session_get_path (session));

  g_assert_cmpint (g_unlink (folder), ==, 0);
  Wait backup = WAIT;
  pagoda_session_backup_async (session, done_cb, &backup);
  g_autoptr (GAsyncResult) made = wait_for (&backup);
  g_autofree char *written = pagoda_session_backup_finish (session, made, NULL);
  g_assert_nonnull (written);
  g_assert_false (has_backup_failure (session));
  g_object_unref (session);
}

static void
restore_backup (PagodaSession *session, const char *backup, const char *phrase)
{
  Wait wait = WAIT;
  GError *error = NULL;

  pagoda_session_restore_async (session, backup, phrase, done_cb, &wait);
  g_autoptr (GAsyncResult) result = wait_for (&wait);
  pagoda_session_restore_finish (session, result, &error);
  g_assert_no_error (error);
}

static void
test_backup_and_restore (void)
{
  g_autofree char *path = make_store ("to-restore", 3);
  g_autofree char *sealed = g_build_filename (pagoda_test_folder (), "away.pagoda-sealed", NULL);
  g_autoptr (PagodaSession) session = pagoda_session_new ();
  Wait backup = WAIT;
  Wait seal = WAIT;
  Wait undo = WAIT;

  open_session (session, path);
  wait_for_stage (session, PAGODA_STAGE_FIGURES);
  pagoda_session_backup_async (session, done_cb, &backup);
  g_autoptr (GAsyncResult) made = wait_for (&backup);
  g_autofree char *copy = pagoda_session_backup_finish (session, made, NULL);
  pagoda_session_seal_async (session, sealed, "phrase", done_cb, &seal);
  g_autoptr (GAsyncResult) sealed_result = wait_for (&seal);
  g_assert_true (pagoda_session_seal_finish (session, sealed_result, NULL));

  pagoda_session_undo_to_async (session, 2, done_cb, &undo);
  g_autoptr (GAsyncResult) undone = wait_for (&undo);
  g_assert_cmpint (pagoda_session_undo_to_finish (session, undone, NULL), ==, 2);
  wait_for_customers (session, 1);
  restore_backup (session, copy, NULL);
  wait_for_customers (session, 3);

  Wait again = WAIT;
  pagoda_session_undo_async (session, done_cb, &again);
  g_autoptr (GAsyncResult) once_more = wait_for (&again);
  g_free (pagoda_session_undo_finish (session, once_more, NULL));
  wait_for_customers (session, 2);
  restore_backup (session, sealed, "phrase");
  wait_for_customers (session, 3);
}

static void
test_refused_restore_keeps_the_store (void)
{
  g_autofree char *path = make_store ("kept", 2);
  g_autofree char *nonsense = g_build_filename (pagoda_test_folder (), "nonsense.pagoda", NULL);
  g_autoptr (PagodaSession) session = pagoda_session_new ();
  g_autoptr (GError) error = NULL;
  Wait restore = WAIT;
  Wait undo = WAIT;

  g_file_set_contents (nonsense, "not a store", -1, NULL);
  open_session (session, path);
  wait_for_stage (session, PAGODA_STAGE_FIGURES);
  pagoda_session_restore_async (session, nonsense, NULL, done_cb, &restore);
  g_autoptr (GAsyncResult) refused = wait_for (&restore);
  g_assert_false (pagoda_session_restore_finish (session, refused, &error));
  g_assert_error (error, PAGODA_STORE_ERROR, PAGODA_STORE_ERROR_NOT_A_STORE);

  /* It is open still and can be worked with. */
  pagoda_session_undo_async (session, done_cb, &undo);
  g_autoptr (GAsyncResult) undone = wait_for (&undo);
  g_autofree char *label = pagoda_session_undo_finish (session, undone, NULL);
  g_assert_nonnull (label);
}

static void
destroy_first_page (const char *path)
{
  g_autofree char *bytes = NULL;
  gsize size = 0;

  g_assert_true (g_file_get_contents (path, &bytes, &size, NULL));
  memset (bytes, 0, 100);
  g_assert_true (g_file_set_contents (path, bytes, (gssize)size, NULL));
}

/* A store that cannot be opened: its newest good backup is offered, and what can be read of it is saved. */
static void
test_rescue (void)
{
  g_autofree char *path = make_store ("rescue", 3);
  g_autoptr (PagodaSession) session = pagoda_session_new ();
  g_autoptr (GError) error = NULL;
  double last = 0;
  Wait open = WAIT;
  Wait look = WAIT;
  Wait list = WAIT;
  Wait rescue = WAIT;

  /* The first opening makes the daily backup. */
  PagodaSession *before = pagoda_session_new ();
  open_session (before, path);
  wait_for_stage (before, PAGODA_STAGE_FIGURES);
  g_object_unref (before);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  destroy_first_page (path);
  pagoda_session_open_async (session, path, NULL, done_cb, &open);
  g_autoptr (GAsyncResult) opened = wait_for (&open);
  g_assert_false (pagoda_session_open_finish (session, opened, &error));
  g_clear_error (&error);

  PagodaBackupContent content;
  pagoda_session_good_backup_async (session, path, done_cb, &look);
  g_autoptr (GAsyncResult) looked = wait_for (&look);
  g_autofree char *good = pagoda_session_good_backup_finish (session, looked, &content);
  g_assert_nonnull (good);
  g_assert_cmpint (content.customers, ==, 3);
  pagoda_session_backups_async (session, path, done_cb, &list);
  g_autoptr (GAsyncResult) listed = wait_for (&list);
  g_autoptr (GPtrArray) files = pagoda_session_backups_finish (session, listed, &error);
  g_assert_cmpuint (files->len, ==, 1);

  pagoda_session_salvage_async (session, path, progress_cb, &last, NULL, done_cb, &rescue);
  g_autoptr (GAsyncResult) rescued = wait_for (&rescue);
  g_autoptr (PagodaSalvage) salvage = pagoda_session_salvage_finish (session, rescued, &error);
  g_assert_no_error (error);
  g_assert_true (pagoda_salvage_is_whole (salvage));
  g_assert_cmpfloat (last, >=, 1.0);
  open_session (session, path);
  wait_for_stage (session, PAGODA_STAGE_FIGURES);
  g_assert_cmpuint (pagoda_snapshot_get_n_customers (pagoda_session_get_snapshot (session)), ==, 3);
}

/* A first run from a backup: there is no store yet, nor its folder. */
static void
test_restore_without_a_store (void)
{
  g_autofree char *path = make_store ("origin", 2);
  g_autofree char *fresh = g_build_filename (pagoda_test_folder (), "fresh", "main.pagoda", NULL);
  g_autoptr (PagodaSession) session = pagoda_session_new ();
  g_autoptr (GError) error = NULL;
  Wait restore = WAIT;

  pagoda_session_restore_to_async (session, fresh, path, NULL, done_cb, &restore);
  g_autoptr (GAsyncResult) restored = wait_for (&restore);
  g_assert_true (pagoda_session_restore_to_finish (session, restored, &error));
  g_assert_no_error (error);
  open_session (session, fresh);
  wait_for_stage (session, PAGODA_STAGE_FIGURES);
  g_assert_cmpuint (pagoda_snapshot_get_n_customers (pagoda_session_get_snapshot (session)), ==, 2);
}

static gboolean
attach_file (PagodaSession *session, PagodaId customer, const char *source, GError **error)
{
  Wait wait = WAIT;

  pagoda_session_attach_async (session, customer, source, 20000, NULL, done_cb, &wait);
  g_autoptr (GAsyncResult) result = wait_for (&wait);
  return pagoda_session_attach_finish (session, result, error);
}

static char *
locate (PagodaSession *session, const PagodaAttachment *attachment, GError **error)
{
  Wait wait = WAIT;

  pagoda_session_locate_attachment_async (session, attachment, done_cb, &wait);
  g_autoptr (GAsyncResult) result = wait_for (&wait);
  return pagoda_session_locate_attachment_finish (session, result, error);
}

static PagodaDossier *
read_dossier (PagodaSession *session, PagodaId customer)
{
  Wait wait = WAIT;

  pagoda_session_dossier_async (session, customer, NULL, done_cb, &wait);
  g_autoptr (GAsyncResult) result = wait_for (&wait);
  return pagoda_session_dossier_finish (session, result, NULL);
}

static void
test_attachments (void)
{
  g_autofree char *path = make_store ("attach", 1);
  g_autofree char *source = g_build_filename (pagoda_test_folder (), "报价单 2026.pdf", NULL);
  g_autoptr (PagodaSession) session = pagoda_session_new ();
  g_autoptr (GError) error = NULL;

  g_file_set_contents (source, "offer", -1, NULL);
  open_session (session, path);
  wait_for_stage (session, PAGODA_STAGE_FIGURES);
  PagodaId customer = pagoda_snapshot_get_id (pagoda_session_get_snapshot (session), 0);
  g_assert_true (attach_file (session, customer, source, &error));
  g_assert_true (attach_file (session, customer, source, &error));
  g_assert_no_error (error);

  g_autoptr (PagodaDossier) dossier = read_dossier (session, customer);
  g_assert_cmpuint (dossier->attachments->len, ==, 2);
  const PagodaAttachment *attachment = g_ptr_array_index (dossier->attachments, 0);
  const PagodaAttachment *other = g_ptr_array_index (dossier->attachments, 1);
  g_assert_cmpstr (attachment->name, ==, "报价单 2026.pdf");
  g_assert_cmpint (attachment->size, ==, 5);
  g_assert_cmpstr (attachment->file, !=, other->file);
  g_autofree char *kept = locate (session, attachment, &error);
  g_autofree char *content = NULL;
  g_assert_true (g_file_get_contents (kept, &content, NULL, NULL));
  g_assert_cmpstr (content, ==, "offer");

  /* Deleting keeps the file, so that undo brings all back. */
  Wait off = WAIT;
  pagoda_session_edit_async (session, pagoda_edit_delete_attachment (attachment->id, attachment->name),
                             done_cb, &off);
  g_autoptr (GAsyncResult) deleted = wait_for (&off);
  g_assert_cmpint (pagoda_session_edit_finish (session, deleted, NULL, NULL), >=, 0);
  g_assert_true (g_file_test (kept, G_FILE_TEST_EXISTS));

  g_unlink (kept);
  g_autofree char *missing = locate (session, attachment, &error);
  g_assert_null (missing);
  g_assert_error (error, PAGODA_STORE_ERROR, PAGODA_STORE_ERROR_NOT_FOUND);
}

static void
test_refused_attachments (void)
{
  g_autofree char *path = make_store ("no-attach", 1);
  g_autoptr (PagodaSession) session = pagoda_session_new ();
  g_autoptr (GError) folder = NULL;
  g_autoptr (GError) absent = NULL;
  g_autoptr (GError) nobody = NULL;
  g_autofree char *files = g_build_filename (pagoda_test_folder (), "no-attach.files", NULL);

  open_session (session, path);
  wait_for_stage (session, PAGODA_STAGE_FIGURES);
  PagodaId customer = pagoda_snapshot_get_id (pagoda_session_get_snapshot (session), 0);
  g_assert_false (attach_file (session, customer, pagoda_test_folder (), &folder));
  g_assert_error (folder, PAGODA_STORE_ERROR, PAGODA_STORE_ERROR_REFUSED);
  g_assert_false (attach_file (session, customer, "/no such file", &absent));
  g_assert_error (absent, PAGODA_STORE_ERROR, PAGODA_STORE_ERROR_NOT_FOUND);
  /* Where the row is refused, the copy goes too. */
  g_assert_false (attach_file (session, 12345, path, &nobody));
  g_assert_nonnull (nobody);
  g_autoptr (GDir) left = g_dir_open (files, 0, NULL);
  g_assert_null (g_dir_read_name (left));
}

/* A session that is dropped with jobs under way ends quietly. */
static void
test_dropped_early (void)
{
  g_autofree char *path = make_store ("dropped", 60);

  for (int i = 0; i < 20; i++)
    {
      PagodaSession *session = pagoda_session_new ();
      open_session (session, path);
      g_object_unref (session);
    }
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_setenv ("PAGODA_DATA_DIR", pagoda_test_folder (), TRUE);
  g_test_add_func ("/session/stages-arrive", test_stages_arrive);
  g_test_add_func ("/session/open-fails-clearly", test_open_fails_clearly);
  g_test_add_func ("/session/later-failure", test_later_failure);
  g_test_add_func ("/session/undo-and-redo", test_undo_and_redo);
  g_test_add_func ("/session/import", test_import);
  g_test_add_func ("/session/cancelled-import", test_cancelled_import);
  g_test_add_func ("/session/second-session-reads-and-follows", test_second_session_reads_and_follows);
  g_test_add_func ("/session/create-and-sample", test_create_and_sample);
  g_test_add_func ("/session/report", test_report);
  g_test_add_func ("/session/report-of-a-view", test_report_of_a_view);
  g_test_add_func ("/session/daily-backup", test_daily_backup);
  g_test_add_func ("/session/daily-backup-fails", test_daily_backup_fails);
  g_test_add_func ("/session/backup-and-restore", test_backup_and_restore);
  g_test_add_func ("/session/refused-restore-keeps-the-store", test_refused_restore_keeps_the_store);
  g_test_add_func ("/session/rescue", test_rescue);
  g_test_add_func ("/session/restore-without-a-store", test_restore_without_a_store);
  g_test_add_func ("/session/attachments", test_attachments);
  g_test_add_func ("/session/refused-attachments", test_refused_attachments);
  g_test_add_func ("/session/dropped-early", test_dropped_early);
  return g_test_run ();
}
