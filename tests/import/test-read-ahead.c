/* test-read-ahead.c: rows that another thread reads are the rows of the table.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "shop.h"

#include "import/read_ahead.h"

/* What is heard of a table, up to @most rows. */
typedef struct
{
  GString *text;
  GThread *thread;
  guint rows;
  guint most;
  gboolean fails;
  GCancellable *cancels; /* after @most rows */
} Hearing;

static gboolean
hear (const PagodaRow *row, gpointer data, GError **error)
{
  Hearing *hearing = data;

  g_assert_true (g_thread_self () == hearing->thread);
  g_string_append_printf (hearing->text, "%" G_GUINT64_FORMAT " %.6f", row->number, row->progress);
  for (guint i = 0; i < row->n_cells; i++)
    g_string_append_printf (hearing->text, "|%d:%s", (int)row->cells[i].kind,
                            row->cells[i].kind == PAGODA_CELL_TEXT ? row->cells[i].text : "");
  g_string_append_c (hearing->text, '\n');
  if (++hearing->rows < hearing->most)
    return TRUE;
  if (hearing->fails)
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, "enough");
  if (hearing->cancels != NULL)
    g_cancellable_cancel (hearing->cancels);
  return hearing->cancels != NULL;
}

static Hearing
hearing_of (guint most)
{
  return (Hearing){ .text = g_string_new (NULL), .thread = g_thread_self (), .most = most };
}

/* Many short rows, some rows of many cells, and some cells that are longer than a batch. */
static char *
make_text (void)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < 20000; i++)
    {
      g_string_append_printf (text, "%u,,甲%u", i, i % 7);
      for (guint j = 0; i % 1000 == 7 && j < 6000; j++)
        g_string_append_printf (text, ",%u", j);
      for (guint j = 0; i % 1500 == 9 && j < 50000; j++)
        g_string_append (text, "长");
      g_string_append_c (text, '\n');
    }
  return g_string_free (text, FALSE);
}

static void
assert_same (const char *text, guint most)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PagodaTable) table = shop_table (text);
  Hearing plain = hearing_of (most);
  Hearing ahead = hearing_of (most);

  gboolean read = pagoda_table_read (table, 0, hear, &plain, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (pagoda_read_ahead (table, 0, hear, &ahead, NULL, &error) == read);
  g_assert_no_error (error);
  g_assert_cmpuint (ahead.rows, ==, plain.rows);
  g_assert_true (g_string_equal (ahead.text, plain.text));
  g_string_free (plain.text, TRUE);
  g_string_free (ahead.text, TRUE);
}

static void
test_same_rows (void)
{
  static const guint ends[] = { 1, 2, 255, 256, 257, 1024, 1025, 5000, 19999, 20000, G_MAXUINT };
  g_autofree char *text = make_text ();

  for (gsize i = 0; i < G_N_ELEMENTS (ends); i++)
    assert_same (text, ends[i]);
  assert_same ("a", G_MAXUINT);
}

static void
test_failures (void)
{
  g_autofree char *rows = make_text ();
  g_autofree char *damaged = g_strconcat (rows, "1,\"open\n", NULL);
  g_autoptr (PagodaTable) table = shop_table (damaged);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) of_func = NULL;
  g_autoptr (GError) of_file = NULL;
  g_autoptr (GError) of_cancel = NULL;
  Hearing hearing = hearing_of (300);

  hearing.fails = TRUE;
  g_assert_false (pagoda_read_ahead (table, 0, hear, &hearing, NULL, &of_func));
  g_assert_error (of_func, G_IO_ERROR, G_IO_ERROR_FAILED);
  g_assert_cmpuint (hearing.rows, ==, 300);

  hearing.most = G_MAXUINT;
  g_assert_false (pagoda_read_ahead (table, 0, hear, &hearing, NULL, &of_file));
  g_assert_error (of_file, PAGODA_FORMAT_ERROR, PAGODA_FORMAT_ERROR_TRUNCATED);
  g_assert_cmpuint (hearing.rows, ==, 300 + 20000);

  hearing.most = hearing.rows + 300;
  hearing.fails = FALSE;
  hearing.cancels = cancellable;
  g_assert_false (pagoda_read_ahead (table, 0, hear, &hearing, cancellable, &of_cancel));
  g_assert_error (of_cancel, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_string_free (hearing.text, TRUE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/read-ahead/same-rows", test_same_rows);
  g_test_add_func ("/read-ahead/failures", test_failures);
  return g_test_run ();
}
