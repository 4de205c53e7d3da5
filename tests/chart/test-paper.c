/* test-paper.c
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chart/paper.h"

#include "support/support.h"

#include <string.h>

#define WIDTH 300.0
#define HEIGHT 400.0

/* Nothing of @sheets lies outside of its sheet, and each has at least its number. */
static void
assert_nothing_cut (const PagodaPaperSheets *sheets, double width, double height)
{
  for (int sheet = 0; sheet < pagoda_paper_sheets_count (sheets); sheet++)
    {
      cairo_surface_t *recorded = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
      cairo_t *cr = cairo_create (recorded);
      double x, y, ink_width, ink_height;
      pagoda_paper_sheets_draw (sheets, cr, sheet);
      g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
      cairo_destroy (cr);
      cairo_recording_surface_ink_extents (recorded, &x, &y, &ink_width, &ink_height);
      cairo_surface_destroy (recorded);
      g_assert_cmpfloat (ink_width, >, 0);
      /* Letters may lean over their box by a point. */
      g_assert_cmpfloat (x, >=, -2);
      g_assert_cmpfloat (y, >=, -4);
      g_assert_cmpfloat (x + ink_width, <=, width + 2);
      g_assert_cmpfloat (y + ink_height, <=, height + 2);
    }
}

static int
count_sheets (PagodaPaper *paper, double width, double height)
{
  g_autoptr (PagodaPaperSheets) sheets = pagoda_paper_lay_out (paper, width, height);

  assert_nothing_cut (sheets, width, height);
  return pagoda_paper_sheets_count (sheets);
}

static char *
repeat (const char *text, guint n)
{
  GString *all = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append (all, text);
  return g_string_free (all, FALSE);
}

static void
test_nothing_is_cut (void)
{
  static const struct
  {
    const char *text;
    guint n;
  } cases[] = {
    { "", 1 },        { "one\ntwo\n\nfour", 1 }, { "W", 400 },      { "江苏榆泽纺机有限公司", 120 },
    { "word ", 900 }, { "“引号”，。", 200 },     { "line\n", 300 }, { "gjpqy ÅÄÖ ", 60 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    for (int chinese = FALSE; chinese <= TRUE; chinese++)
      {
        g_autofree char *text = repeat (cases[i].text, cases[i].n);
        g_autoptr (PagodaPaper) paper = pagoda_paper_new (chinese, text);
        pagoda_paper_add_title (paper, text, text);
        pagoda_paper_add_heading (paper, "09:30", text, text);
        pagoda_paper_add_field (paper, "Where", text);
        pagoda_paper_add_text (paper, text);
        pagoda_paper_add_lines (paper, "Notes", 3);
        g_assert_cmpint (count_sheets (paper, WIDTH, HEIGHT), >=, 1);
        g_assert_cmpint (count_sheets (paper, 3 * WIDTH, 2 * HEIGHT), <=,
                         count_sheets (paper, WIDTH, HEIGHT));
      }
}

/* Tables */

static const PagodaPaperColumn columns[] = { { "Customer", 3, FALSE }, { "Profit", 1, TRUE } };

static void
test_tables_are_not_cut (void)
{
  static const struct
  {
    const char *text;
    guint n;
  } cases[] = { { "", 1 }, { "W", 400 }, { "江苏榆泽纺机有限公司", 40 }, { "word ", 900 }, { "line\n", 90 } };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = repeat (cases[i].text, cases[i].n);
      g_autoptr (PagodaPaper) paper = pagoda_paper_new (TRUE, "Foot");
      const char *cells[] = { text, "-1,234,567.00" }, *none[] = { NULL, text };
      pagoda_paper_add_heading (paper, NULL, "Key accounts", NULL);
      pagoda_paper_begin_table (paper, columns, G_N_ELEMENTS (columns));
      for (int row = 0; row < 5; row++)
        pagoda_paper_add_row (paper, row % 2 == 0 ? cells : none);
      pagoda_paper_add_total (paper, cells);
      g_assert_cmpint (count_sheets (paper, WIDTH, HEIGHT), >=, 1);
      g_assert_cmpint (count_sheets (paper, 3 * WIDTH, 2 * HEIGHT), >=, 1);
    }
}

/* The texts of @paper, sheet by sheet, as a program reads them from its PDF file (transfer full). */
static char **
read_sheets (PagodaPaper *paper)
{
  g_autofree char *path = g_build_filename (pagoda_test_folder (), "table.pdf", NULL);
  const char *command[] = { "pdftotext", "-layout", path, "-", NULL };
  g_autofree char *output = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (pagoda_paper_export (paper, PAGODA_SHEET_LETTER, path, &error));
  g_assert_no_error (error);
  g_assert_true (g_spawn_sync (NULL, (char **)command, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &output, NULL,
                               NULL, &error));
  g_assert_no_error (error);
  return g_strsplit (output, "\f", -1);
}

/* Each sheet begins with the head, every row stands there once, and the sum is not alone. */
static void
test_head_again (void)
{
  g_autoptr (PagodaPaper) paper = pagoda_paper_new (FALSE, "Foot");
  g_autoptr (GString) all = g_string_new (NULL);

  pagoda_paper_add_title (paper, "Accounts", NULL);
  pagoda_paper_begin_table (paper, columns, G_N_ELEMENTS (columns));
  for (int row = 0; row < 120; row++)
    {
      g_autofree char *name = g_strdup_printf ("Customer-%03d", row);
      const char *cells[] = { name, "12.00" };
      pagoda_paper_add_row (paper, cells);
    }
  pagoda_paper_add_total (paper, (const char *[]){ "Sum", "1,440.00" });
  g_auto (GStrv) sheets = read_sheets (paper);
  guint n = g_strv_length (sheets) - 1; /* the file ends with a form feed */
  g_assert_cmpuint (n, >, 2);
  for (guint sheet = 0; sheet < n; sheet++)
    {
      g_assert_nonnull (strstr (sheets[sheet], "Profit"));
      g_assert_nonnull (strstr (sheets[sheet], "Customer-"));
      g_string_append (all, sheets[sheet]);
    }
  for (int row = 0; row < 120; row++)
    {
      g_autofree char *name = g_strdup_printf ("Customer-%03d", row);
      const char *found = strstr (all->str, name);
      g_assert_nonnull (found);
      g_assert_null (strstr (found + 1, name));
    }
  g_assert_nonnull (strstr (sheets[n - 1], "1,440.00"));
}

/* However many lines are free at the foot, a sum goes over together with the row above it. */
static void
test_total_is_not_alone (void)
{
  for (int n = 20; n < 60; n++)
    {
      g_autoptr (PagodaPaper) paper = pagoda_paper_new (FALSE, "Foot");
      pagoda_paper_begin_table (paper, columns, G_N_ELEMENTS (columns));
      for (int row = 0; row < n; row++)
        pagoda_paper_add_row (paper, (const char *[]){ "Name", "1" });
      pagoda_paper_add_total (paper, (const char *[]){ "Sum", "1" });
      g_auto (GStrv) sheets = read_sheets (paper);
      guint last = g_strv_length (sheets) - 2;
      g_assert_nonnull (strstr (sheets[last], "Sum"));
      g_assert_nonnull (strstr (sheets[last], "Name"));
    }
}

/* Drawings */

static void
draw_box (cairo_t *cr, double width, double height, gpointer drawn)
{
  (*(guint *)drawn)++;
  cairo_rectangle (cr, 0, 0, width, height);
  cairo_fill (cr);
}

static void
free_drawing (gpointer drawn)
{
  *(guint *)drawn += 100;
}

/* A drawing that is higher than a sheet is made smaller, one that does not fit below goes over whole. */
static void
test_drawing (void)
{
  guint drawn = 0, unused = 0;
  PagodaPaper *paper = pagoda_paper_new (FALSE, "Foot");

  pagoda_paper_add_title (paper, "Pyramid", NULL);
  pagoda_paper_add_drawing (paper, 10 * HEIGHT, draw_box, &drawn, free_drawing);
  pagoda_paper_add_text (paper, "below");
  pagoda_paper_add_drawing (paper, HEIGHT - 40, draw_box, &unused, NULL);
  g_assert_cmpint (count_sheets (paper, WIDTH, HEIGHT), ==, 3);
  g_assert_cmpuint (drawn, ==, 1);
  g_assert_cmpuint (unused, ==, 1);
  pagoda_paper_unref (paper);
  g_assert_cmpuint (drawn, ==, 101);
}

static void
test_headings (void)
{
  g_autoptr (PagodaPaper) paper = pagoda_paper_new (FALSE, NULL);
  g_autofree char *lines = repeat ("line\n", 60);

  pagoda_paper_add_text (paper, lines);
  pagoda_paper_begin_sheet (paper);
  pagoda_paper_add_title (paper, "Second", NULL);
  pagoda_paper_add_heading (paper, NULL, "Deeper", NULL);
  pagoda_paper_add_text (paper, lines);
  g_autoptr (PagodaPaperSheets) sheets = pagoda_paper_lay_out (paper, WIDTH, HEIGHT);
  int last = pagoda_paper_sheets_count (sheets) - 1;
  g_assert_null (pagoda_paper_sheets_get_heading (sheets, 0));
  g_assert_cmpstr (pagoda_paper_sheets_get_heading (sheets, last - 2), ==, "Second");
  g_assert_cmpstr (pagoda_paper_sheets_get_heading (sheets, last), ==, "Deeper");
}

static void
test_empty (void)
{
  g_autoptr (PagodaPaper) bare = pagoda_paper_new (FALSE, NULL);
  g_autoptr (PagodaPaper) paper = pagoda_paper_new (FALSE, "Foot");
  g_autoptr (PagodaPaperSheets) sheets = pagoda_paper_lay_out (bare, WIDTH, HEIGHT);

  g_assert_cmpint (pagoda_paper_sheets_count (sheets), ==, 1);
  pagoda_paper_add_field (paper, "Where", NULL);
  pagoda_paper_add_field (paper, "Where", "");
  pagoda_paper_add_lines (paper, "Notes", 0);
  g_assert_cmpint (count_sheets (paper, WIDTH, HEIGHT), ==, 1);
}

/* The first sheet has room for one more line at its foot, or for so many. */
static PagodaPaper *
fill_all_but (guint lines)
{
  PagodaPaper *paper = pagoda_paper_new (FALSE, "Foot");
  g_autoptr (PagodaPaper) probe = pagoda_paper_new (FALSE, "Foot");
  guint n = 0;

  do
    {
      pagoda_paper_add_field (probe, "Line", "one");
      n++;
    }
  while (count_sheets (probe, WIDTH, HEIGHT) == 1);
  for (guint i = 0; i + 1 + lines < n; i++)
    pagoda_paper_add_field (paper, "Line", "one");
  return paper;
}

/* The lowest ink of a sheet, above its foot. */
static int
find_bottom (const PagodaPaperSheets *sheets, int sheet)
{
  cairo_surface_t *image = cairo_image_surface_create (CAIRO_FORMAT_A8, (int)WIDTH, (int)HEIGHT - 16);
  cairo_t *cr = cairo_create (image);
  int bottom = 0;

  pagoda_paper_sheets_draw (sheets, cr, sheet);
  cairo_destroy (cr);
  cairo_surface_flush (image);
  for (int y = 0; y < (int)HEIGHT - 16; y++)
    for (int x = 0; x < (int)WIDTH; x++)
      if (cairo_image_surface_get_data (image)[y * cairo_image_surface_get_stride (image) + x] > 64)
        bottom = y;
  cairo_surface_destroy (image);
  return bottom;
}

/* @paper and what @add adds to it: it is all on the second sheet, so that the first ends where it did. */
static void
assert_goes_over (PagodaPaper *paper, void (*add) (PagodaPaper *paper))
{
  g_autoptr (PagodaPaperSheets) before = pagoda_paper_lay_out (paper, WIDTH, HEIGHT);
  int bottom = find_bottom (before, 0);

  g_assert_cmpint (pagoda_paper_sheets_count (before), ==, 1);
  add (paper);
  g_autoptr (PagodaPaperSheets) after = pagoda_paper_lay_out (paper, WIDTH, HEIGHT);
  g_assert_cmpint (pagoda_paper_sheets_count (after), ==, 2);
  g_assert_cmpint (find_bottom (after, 0), ==, bottom);
  assert_nothing_cut (after, WIDTH, HEIGHT);
}

static void
add_heading (PagodaPaper *paper)
{
  pagoda_paper_add_heading (paper, "09:30", "Keystone", "Visit");
  pagoda_paper_add_field (paper, "Where", "there");
}

static void
add_two_lines (PagodaPaper *paper)
{
  pagoda_paper_add_field (paper, "Where", "one\ntwo");
}

static void
add_writing (PagodaPaper *paper)
{
  pagoda_paper_add_lines (paper, "Notes", 3);
}

static void
add_part (PagodaPaper *paper)
{
  pagoda_paper_begin_part (paper);
  for (int i = 0; i < 6; i++)
    pagoda_paper_add_field (paper, "Where", "there");
}

static void
add_sheet (PagodaPaper *paper)
{
  pagoda_paper_begin_sheet (paper);
  pagoda_paper_add_text (paper, "new");
}

static void
test_stays_together (void)
{
  static const struct
  {
    guint free; /* lines at the foot */
    void (*add) (PagodaPaper *paper);
  } cases[] = {
    { 2, add_heading }, { 3, add_heading }, { 1, add_two_lines },
    { 2, add_writing }, { 5, add_part },    { 9, add_sheet },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PagodaPaper) paper = fill_all_but (cases[i].free);
      assert_goes_over (paper, cases[i].add);
    }
}

/* A part that is longer than a sheet begins where it is and is divided. */
static void
test_long_part (void)
{
  g_autoptr (PagodaPaper) paper = pagoda_paper_new (FALSE, "Foot");
  g_autofree char *lines = repeat ("line\n", 200);

  pagoda_paper_add_title (paper, "Title", NULL);
  pagoda_paper_begin_part (paper);
  pagoda_paper_add_field (paper, "Where", lines);
  g_autoptr (PagodaPaperSheets) sheets = pagoda_paper_lay_out (paper, WIDTH, HEIGHT);
  g_assert_cmpint (pagoda_paper_sheets_count (sheets), >, 5);
  g_assert_cmpint (find_bottom (sheets, 0), >, (int)(0.8 * HEIGHT));
}

static void
test_export (void)
{
  g_autofree char *path = g_build_filename (pagoda_test_folder (), "paper.pdf", NULL);
  g_autofree char *nowhere = g_build_filename (pagoda_test_folder (), "no", "paper.pdf", NULL);
  g_autofree char *first = NULL, *second = NULL;
  g_autoptr (PagodaPaper) paper = fill_all_but (0);
  g_autoptr (GError) error = NULL;
  gsize n_first, n_second;

  add_sheet (paper);
  for (int round = 0; round < 2; round++)
    {
      g_assert_true (pagoda_paper_export (paper, PAGODA_SHEET_A4, path, &error));
      g_assert_no_error (error);
      g_assert_true (
          g_file_get_contents (path, round == 0 ? &first : &second, round == 0 ? &n_first : &n_second, NULL));
    }
  g_assert_cmpmem (first, n_first, second, n_second);
  g_assert_nonnull (memmem (first, n_first, "/Count 2", strlen ("/Count 2")));
  g_assert_false (pagoda_paper_export (paper, PAGODA_SHEET_A4, nowhere, &error));
  g_assert_nonnull (error);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/paper/empty", test_empty);
  g_test_add_func ("/paper/nothing-is-cut", test_nothing_is_cut);
  g_test_add_func ("/paper/stays-together", test_stays_together);
  g_test_add_func ("/paper/long-part", test_long_part);
  g_test_add_func ("/paper/export", test_export);
  g_test_add_func ("/paper/tables-are-not-cut", test_tables_are_not_cut);
  g_test_add_func ("/paper/head-again", test_head_again);
  g_test_add_func ("/paper/total-is-not-alone", test_total_is_not_alone);
  g_test_add_func ("/paper/drawing", test_drawing);
  g_test_add_func ("/paper/headings", test_headings);
  return g_test_run ();
}
