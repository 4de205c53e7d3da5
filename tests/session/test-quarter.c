/* test-quarter.c: the pack of a quarter, frozen and computed.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "session/quarter.h"

#include "session/edit_quarters.h"
#include "session/edits.h"
#include "store/book.h"
#include "store/frozen_quarters.h"
#include "support/support.h"

#define TODAY (pagoda_day_from_iso ("2026-11-20"))

static const PagodaQuarter third = { 2026, 3 };
static const PagodaQuarter fourth = { 2026, 4 };

/* Quarters */

static void
test_words (void)
{
  static const struct
  {
    const char *word;
    gboolean read;
    PagodaQuarter quarter;
    const char *first;
    const char *last;
  } cases[] = {
    { "2026Q3", TRUE, { 2026, 3 }, "2026-07-01", "2026-09-30" },
    { "2024q1", TRUE, { 2024, 1 }, "2024-01-01", "2024-03-31" },
    { "0001Q4", TRUE, { 1, 4 }, "0001-10-01", "0001-12-31" },
    { "2026Q0", FALSE },
    { "2026Q5", FALSE },
    { "2026-3", FALSE },
    { "0000Q1", FALSE },
    { "2026Q33", FALSE },
    { "", FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PagodaQuarter quarter = { 0, 0 };
      g_assert_cmpint (pagoda_quarter_parse (cases[i].word, &quarter), ==, cases[i].read);
      if (!cases[i].read)
        continue;
      PagodaPeriod period = pagoda_quarter_period (quarter);
      g_autofree char *upper = g_ascii_strup (cases[i].word, -1);
      g_autofree char *word = pagoda_quarter_word (quarter);
      g_assert_cmpint (quarter.year, ==, cases[i].quarter.year);
      g_assert_cmpint (quarter.quarter, ==, cases[i].quarter.quarter);
      g_assert_cmpint (period.first, ==, pagoda_day_from_iso (cases[i].first));
      g_assert_cmpint (period.last, ==, pagoda_day_from_iso (cases[i].last));
      g_assert_cmpstr (word, ==, upper);
      g_assert_cmpint (pagoda_quarter_of (period.last).quarter, ==, quarter.quarter);
    }
}

static void
test_shift (void)
{
  static const struct
  {
    PagodaQuarter from;
    int by;
    PagodaQuarter to;
  } cases[] = { { { 2026, 3 }, 1, { 2026, 4 } },
                { { 2026, 4 }, 1, { 2027, 1 } },
                { { 2026, 1 }, -1, { 2025, 4 } },
                { { 2026, 3 }, -4, { 2025, 3 } },
                { { 2026, 3 }, 0, { 2026, 3 } } };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PagodaQuarter to = pagoda_quarter_shift (cases[i].from, cases[i].by);
      g_assert_cmpint (to.year, ==, cases[i].to.year);
      g_assert_cmpint (to.quarter, ==, cases[i].to.quarter);
    }
  g_assert_cmpint (pagoda_quarter_usual (TODAY).quarter, ==, 3);
}

/* Packs */

static PagodaQuarterPack *
compute (PagodaDatabase *database, PagodaQuarter quarter)
{
  GError *error = NULL;
  g_autoptr (PagodaSnapshot) snapshot = pagoda_snapshot_load (database, PAGODA_STAGE_FIGURES, NULL, &error);

  g_assert_no_error (error);
  g_assert_true (pagoda_database_begin (database, PAGODA_OPEN_READ, NULL));
  PagodaQuarterPack *pack = pagoda_quarter_compute (database, snapshot, quarter, TODAY, NULL, &error);
  pagoda_database_rollback (database);
  g_assert_no_error (error);
  return pack;
}

static PagodaQuarterPack *
thaw (PagodaDatabase *database, PagodaQuarter quarter)
{
  GError *error = NULL;

  g_assert_true (pagoda_database_begin (database, PAGODA_OPEN_READ, NULL));
  PagodaQuarterPack *pack = pagoda_quarter_thaw (database, quarter, &error);
  pagoda_database_rollback (database);
  g_assert_no_error (error);
  return pack;
}

/* What stands in the cell. */
static char *
cell (const PagodaQuarterPack *pack, PagodaQuarterSection section, guint row, const char *key)
{
  return pagoda_quarter_pack_describe (pack, section, row, pagoda_quarter_column (section, key),
                                       PAGODA_LANGUAGE_EN);
}

#define assert_cell(pack, section, row, key, text)                                                           \
  G_STMT_START                                                                                               \
  {                                                                                                          \
    g_autofree char *found = cell (pack, section, row, key);                                                 \
    g_assert_cmpstr (found, ==, text);                                                                       \
  }                                                                                                          \
  G_STMT_END

/* Two customers: one bought in this and in the quarter before, one with an unknown cost in this one alone. */
static PagodaDatabase *
open_book (const char *name)
{
  PagodaDatabase *database = book_open (name);
  PagodaId first = book_add_customer (database, "C1", "一号公司");
  PagodaId second = book_add_customer (database, "C2", "Second & Sons");

  book_add_order (database, first, "A1", "2026-05-10", 100000, 60000);
  book_add_order (database, first, "A2", "2026-07-01", 200000, 120000);
  book_add_order (database, second, "B1", "2026-09-30", 40000, PAGODA_COST_UNKNOWN);
  book_add_order (database, second, "B2", "2026-10-01", 70000, 10000);
  return database;
}

static void
test_figures (void)
{
  g_autoptr (PagodaDatabase) database = open_book ("figures");
  g_autoptr (PagodaQuarterPack) pack = compute (database, third);

  g_assert_true (pagoda_quarter_pack_is_whole (pack));
  g_assert_true (pagoda_quarter_pack_is_assumed (pack));
  assert_cell (pack, PAGODA_QUARTER_SALES, 0, "quarter", "2026Q3");
  assert_cell (pack, PAGODA_QUARTER_SALES, 0, "revenue", "¥2,400.00");
  assert_cell (pack, PAGODA_QUARTER_SALES, 0, "profit", "¥900.00*");
  assert_cell (pack, PAGODA_QUARTER_SALES, 0, "active", "2");
  assert_cell (pack, PAGODA_QUARTER_SALES, 1, "quarter", "2026Q2");
  assert_cell (pack, PAGODA_QUARTER_SALES, 1, "profit", "¥400.00");
  assert_cell (pack, PAGODA_QUARTER_SALES, 2, "revenue", "¥0.00");
  assert_cell (pack, PAGODA_QUARTER_PYRAMID, PAGODA_TIER_TOP, "customers", "1");
  assert_cell (pack, PAGODA_QUARTER_PYRAMID, PAGODA_TIER_SUSPECT, "before", "1");
  assert_cell (pack, PAGODA_QUARTER_PYRAMID, PAGODA_TIER_SMALL, "risen", "1");
  assert_cell (pack, PAGODA_QUARTER_MOVERS, 0, "name", "Second & Sons");
  assert_cell (pack, PAGODA_QUARTER_MOVERS, 0, "to", "Small");
  assert_cell (pack, PAGODA_QUARTER_WIN_RATE, 0, "rate", "Too few");
  g_assert_cmpint (pagoda_quarter_pack_n_rows (pack, PAGODA_QUARTER_DIFFERENCES), ==, 0);
}

static void
test_running (void)
{
  g_autoptr (PagodaDatabase) database = open_book ("running");
  g_autoptr (PagodaQuarterPack) pack = compute (database, fourth);
  g_autofree char *state = pagoda_quarter_describe_state (pack, PAGODA_LANGUAGE_EN);
  g_autoptr (PagodaSnapshot) snapshot = pagoda_snapshot_load (database, PAGODA_STAGE_FIGURES, NULL, NULL);
  GError *error = NULL;

  g_assert_cmpint (pack->as_of, ==, TODAY);
  g_assert_cmpstr (state, ==, "Not frozen, the quarter is running: as of 2026-11-20");
  g_assert_true (pagoda_database_begin (database, PAGODA_OPEN_READ, NULL));
  g_assert_null (
      pagoda_quarter_compute (database, snapshot, (PagodaQuarter){ 2027, 1 }, TODAY, NULL, &error));
  pagoda_database_rollback (database);
  g_assert_error (error, PAGODA_STORE_ERROR, PAGODA_STORE_ERROR_REFUSED);
  g_clear_error (&error);
  edits_refuse (database, pagoda_edit_freeze_quarter (pack, TODAY, NULL));
}

static void
test_round_trip (void)
{
  g_autoptr (PagodaDatabase) database = open_book ("round-trip");
  g_autoptr (PagodaQuarterPack) pack = compute (database, third);
  g_autofree char *text = pagoda_quarter_pack_to_text (pack);
  g_autoptr (PagodaQuarterPack) read = pagoda_quarter_pack_from_text (text, NULL);
  g_autofree char *again = pagoda_quarter_pack_to_text (read);

  g_assert_cmpstr (again, ==, text);
  for (int section = 0; section < PAGODA_N_QUARTER_SECTIONS; section++)
    for (guint row = 0; row < pagoda_quarter_pack_n_rows (pack, (PagodaQuarterSection)section); row++)
      for (guint i = 0; i < pagoda_quarter_section_kind ((PagodaQuarterSection)section)->n_columns; i++)
        {
          g_autofree char *one = pagoda_quarter_pack_describe (pack, (PagodaQuarterSection)section, row, i,
                                                               PAGODA_LANGUAGE_EN);
          g_autofree char *other = pagoda_quarter_pack_describe (read, (PagodaQuarterSection)section, row, i,
                                                                 PAGODA_LANGUAGE_EN);
          g_assert_cmpstr (one, ==, other);
        }
}

static void
test_damaged (void)
{
  static const struct
  {
    const char *text;
    int code;
  } cases[] = {
    { "", PAGODA_STORE_ERROR_DAMAGED },
    { "[]", PAGODA_STORE_ERROR_DAMAGED },
    { "{}", PAGODA_STORE_ERROR_DAMAGED },
    { "{\"version\":1,\"year\":2026,\"quarter\":5,\"currency\":\"CNY\",\"sections\":{}}",
      PAGODA_STORE_ERROR_DAMAGED },
    { "{\"version\":1,\"year\":\"2026\",\"quarter\":3,\"currency\":\"CNY\",\"sections\":{}}",
      PAGODA_STORE_ERROR_DAMAGED },
    { "{\"version\":2,\"year\":2026,\"quarter\":3,\"currency\":\"CNY\",\"sections\":{}}",
      PAGODA_STORE_ERROR_NEWER },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GError *error = NULL;
      g_assert_null (pagoda_quarter_pack_from_text (cases[i].text, &error));
      g_assert_error (error, PAGODA_STORE_ERROR, cases[i].code);
      g_clear_error (&error);
    }

  /* What is no row, or has no such cell, is not known, and drawn as that. */
  g_autoptr (PagodaQuarterPack) odd = pagoda_quarter_pack_from_text (
      "{\"version\":1,\"year\":2026,\"quarter\":3,\"currency\":\"CNY\",\"sections\":{\"pyramid\":[1,{},"
      "{\"tier\":\"nothing\",\"customers\":3}],\"movers\":[{}],\"chain\":[{}],\"differences\":[{\"section\":"
      "\"nothing\",\"row\":\"x\"},{\"row\":\"y\"}],\"reasons\":[{\"command\":\"x\"}]}}",
      NULL);
  odd->before_day = TODAY;
  g_autoptr (PagodaPaper) paper = pagoda_quarter_make_paper (odd, PAGODA_LANGUAGE_EN);
  g_autoptr (PagodaPaperSheets) sheets = pagoda_paper_lay_out (paper, 700, 500);
  g_assert_cmpint (pagoda_paper_sheets_count (sheets), >, 0);
}

/* Freezing */

static char *
read_pdf (PagodaQuarterPack *pack, PagodaLanguage language)
{
  g_autoptr (PagodaPaper) paper = pagoda_quarter_make_paper (pack, language);
  g_autofree char *path = g_build_filename (pagoda_test_folder (), "pack.pdf", NULL);
  g_autofree char *bytes = NULL;
  gsize length = 0;
  GError *error = NULL;

  pagoda_paper_export (paper, PAGODA_SHEET_A4, path, &error);
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (path, &bytes, &length, NULL));
  return g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guchar *)bytes, length);
}

static void
freeze_third (PagodaDatabase **database, const char *reason)
{
  g_autoptr (PagodaQuarterPack) pack = compute (*database, third);

  edits_run (database, pagoda_edit_freeze_quarter (pack, TODAY, reason));
}

static void
test_freeze (void)
{
  g_autoptr (PagodaDatabase) database = open_book ("freeze");

  g_assert_null (thaw (database, third));
  freeze_third (&database, NULL);
  g_autoptr (PagodaQuarterPack) frozen = thaw (database, third);
  g_autofree char *state = pagoda_quarter_describe_state (frozen, PAGODA_LANGUAGE_EN);
  g_assert_true (g_str_has_prefix (state, "Frozen on 2026-11-20 by "));
  g_autofree char *english = read_pdf (frozen, PAGODA_LANGUAGE_EN);
  g_autofree char *chinese = read_pdf (frozen, PAGODA_LANGUAGE_ZH_CN);

  g_autoptr (PagodaQuarterPack) pack = compute (database, third);
  edits_refuse (database, pagoda_edit_freeze_quarter (pack, TODAY, NULL));
  edits_refuse (database, pagoda_edit_freeze_quarter (pack, TODAY, "  "));

  book_add_order (database, book_add_customer (database, "C3", "三号"), "Z1", "2026-08-08", 999900, 1);
  g_autoptr (PagodaQuarterPack) same = thaw (database, third);
  g_autofree char *same_english = read_pdf (same, PAGODA_LANGUAGE_EN);
  g_autofree char *same_chinese = read_pdf (same, PAGODA_LANGUAGE_ZH_CN);
  g_assert_cmpstr (same_english, ==, english);
  g_assert_cmpstr (same_chinese, ==, chinese);

  freeze_third (&database, "An order was entered late");
  g_autoptr (PagodaQuarterPack) newest = thaw (database, third);
  g_assert_cmpint (newest->n_older, ==, 1);
  g_assert_cmpstr (newest->frozen->reason, ==, "An order was entered late");
  assert_cell (newest, PAGODA_QUARTER_SALES, 0, "active", "3");
  g_assert_true (pagoda_database_begin (database, PAGODA_OPEN_READ, NULL));
  g_autoptr (GPtrArray) list = pagoda_frozen_quarters_list (database, NULL);
  pagoda_database_rollback (database);
  g_assert_cmpint (list->len, ==, 2);
}

static void
test_differences (void)
{
  g_autoptr (PagodaDatabase) database = open_book ("differences");

  freeze_third (&database, NULL);
  g_autoptr (PagodaQuarterPack) same = compute (database, fourth);
  g_assert_cmpint (same->before_day, ==, TODAY);
  g_assert_cmpint (pagoda_quarter_pack_n_rows (same, PAGODA_QUARTER_DIFFERENCES), ==, 0);

  /* In the quarter, after it, and without a day. */
  PagodaId id = book_add_customer (database, "C3", "三号");
  book_add_order (database, id, "Z1", "2026-08-08", 100000, 40000);
  book_add_order (database, id, "Z2", "2026-10-08", 100000, 40000);
  g_autoptr (PagodaQuarterPack) next = compute (database, fourth);
  assert_cell (next, PAGODA_QUARTER_DIFFERENCES, 0, "section", "Sales of the quarter");
  assert_cell (next, PAGODA_QUARTER_DIFFERENCES, 0, "row", "2026Q3");
  assert_cell (next, PAGODA_QUARTER_DIFFERENCES, 0, "column", "Revenue");
  assert_cell (next, PAGODA_QUARTER_DIFFERENCES, 0, "frozen", "¥2,400.00");
  assert_cell (next, PAGODA_QUARTER_DIFFERENCES, 0, "now", "¥3,400.00");
  assert_cell (next, PAGODA_QUARTER_DIFFERENCES, 1, "frozen", "¥900.00*");
  assert_cell (next, PAGODA_QUARTER_DIFFERENCES, 1, "now", "¥1,500.00*");
  g_assert_cmpint (pagoda_quarter_pack_n_rows (next, PAGODA_QUARTER_REASONS), ==, 2);
  assert_cell (next, PAGODA_QUARTER_REASONS, 0, "dating", "changed facts of that time");
  assert_cell (next, PAGODA_QUARTER_REASONS, 1, "dating", "cannot be told to which time it belongs");

  /* The differences are frozen with the pack that shows them. */
  g_autofree char *text = pagoda_quarter_pack_to_text (next);
  g_autoptr (PagodaQuarterPack) read = pagoda_quarter_pack_from_text (text, NULL);
  assert_cell (read, PAGODA_QUARTER_DIFFERENCES, 0, "now", "¥3,400.00");

  /* Taken back, all is as it was frozen. */
  for (int i = 0; i < 3; i++)
    {
      g_autoptr (PagodaHistoryEntry) undone = pagoda_history_undo (database, NULL);
      g_assert_nonnull (undone);
    }
  g_autoptr (PagodaQuarterPack) back = compute (database, fourth);
  g_assert_cmpint (pagoda_quarter_pack_n_rows (back, PAGODA_QUARTER_DIFFERENCES), ==, 0);
  g_assert_cmpint (pagoda_quarter_pack_n_rows (back, PAGODA_QUARTER_REASONS), ==, 0);
}

static void
test_empty (void)
{
  g_autoptr (PagodaDatabase) database = book_open ("empty");

  freeze_third (&database, NULL);
  for (int quarter = 3; quarter <= 4; quarter++)
    {
      g_autoptr (PagodaQuarterPack) pack = compute (database, (PagodaQuarter){ 2026, quarter });
      g_autoptr (PagodaPaper) paper = pagoda_quarter_make_paper (pack, PAGODA_LANGUAGE_ZH_CN);
      g_autoptr (PagodaPaperSheets) sheets = pagoda_paper_lay_out (paper, 700, 500);
      g_assert_false (pagoda_quarter_pack_is_assumed (pack));
      g_assert_cmpint (pagoda_paper_sheets_count (sheets), >, 0);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/quarter/words", test_words);
  g_test_add_func ("/quarter/shift", test_shift);
  g_test_add_func ("/quarter/figures", test_figures);
  g_test_add_func ("/quarter/running", test_running);
  g_test_add_func ("/quarter/round-trip", test_round_trip);
  g_test_add_func ("/quarter/damaged", test_damaged);
  g_test_add_func ("/quarter/freeze", test_freeze);
  g_test_add_func ("/quarter/differences", test_differences);
  g_test_add_func ("/quarter/empty", test_empty);
  return g_test_run ();
}
