/* test-sheet-tally.c
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "report/sheet_tally.h"

/* Each letter is an event: t a text, 1 … 9 a number in column 0, a a number in column 1, / the end of a row.
 */
static PagodaSheetTally *
tally_of (const char *name, const char *events)
{
  PagodaSheetTally *tally = pagoda_sheet_tally_new (name, 2);

  for (const char *p = events; *p != '\0'; p++)
    if (*p == 't')
      pagoda_sheet_tally_add_text (tally);
    else if (*p == '/')
      pagoda_sheet_tally_end_row (tally);
    else if (*p == 'z')
      pagoda_sheet_tally_add_number (tally, 2, 0);
    else
      pagoda_sheet_tally_add_number (tally, *p == 'a' ? 1 : 0, *p == 'a' ? 0.1 : g_ascii_digit_value (*p));
  return tally;
}

static gboolean
agree (const char *name, const char *events)
{
  g_autoptr (PagodaSheetTally) written = tally_of ("Sheet", "tt/1a/2a//t/");
  g_autoptr (PagodaSheetTally) read = tally_of (name, events);
  g_autofree char *difference = pagoda_sheet_tally_describe_difference (written, read);

  return difference == NULL;
}

static void
test_agree (void)
{
  static const struct
  {
    const char *events;
    gboolean same;
  } cases[] = {
    { "tt/1a/2a/t/", TRUE },   /* an empty row is none */
    { "tt/2a/1a/t/", TRUE },   /* sums do not know the order */
    { "tt/1a/2a/", FALSE },    /* a row is missing */
    { "tt/1a/2a/tt/", FALSE }, /* a text too many */
    { "tt/1a/2a1/t/", FALSE }, /* a number too many */
    { "tt/1a/2/at/", TRUE },   /* a number in another row of its column is not seen */
    { "tt/11/2a/t/", FALSE },  /* a number in another column */
    { "tt/1a/3a/t/", FALSE },  /* another number */
    { "tt/1a/2az/t/", FALSE }, /* a number beyond the columns */
    { "", FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (agree ("Sheet", cases[i].events), ==, cases[i].same);
  g_assert_false (agree ("Other", "tt/1a/2a/t/"));
}

/* A lost cent shows in a column of large sums; what sixteen digits round does not. */
static void
test_precision (void)
{
  g_autoptr (PagodaSheetTally) written = pagoda_sheet_tally_new ("Sheet", 1);
  g_autoptr (PagodaSheetTally) rounded = pagoda_sheet_tally_new ("Sheet", 1);
  g_autoptr (PagodaSheetTally) wrong = pagoda_sheet_tally_new ("Sheet", 1);

  for (int i = 0; i < 1000; i++)
    {
      pagoda_sheet_tally_add_number (written, 0, 1234567.89);
      pagoda_sheet_tally_add_number (rounded, 0, 1234567.89 * (1 + 1e-16));
      pagoda_sheet_tally_add_number (wrong, 0, i == 500 ? 1234567.88 : 1234567.89);
    }
  g_autofree char *none = pagoda_sheet_tally_describe_difference (written, rounded);
  g_autofree char *some = pagoda_sheet_tally_describe_difference (written, wrong);
  g_assert_null (none);
  g_assert_nonnull (some);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sheet-tally/agree", test_agree);
  g_test_add_func ("/sheet-tally/precision", test_precision);
  return g_test_run ();
}
