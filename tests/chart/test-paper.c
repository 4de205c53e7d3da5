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
      g_assert_true (pagoda_paper_export (paper, path, &error));
      g_assert_no_error (error);
      g_assert_true (
          g_file_get_contents (path, round == 0 ? &first : &second, round == 0 ? &n_first : &n_second, NULL));
    }
  g_assert_cmpmem (first, n_first, second, n_second);
  g_assert_nonnull (memmem (first, n_first, "/Count 2", strlen ("/Count 2")));
  g_assert_false (pagoda_paper_export (paper, nowhere, &error));
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
  return g_test_run ();
}
