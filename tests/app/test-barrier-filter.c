/* test-barrier-filter.c: which barriers are shown, in which order, and where their columns stand.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An overview by hand: what filter and sort read of it, and nothing else.
 */
#include "app/barriers/barrier_columns.h"
#include "app/barriers/barrier_filter.h"

#include <string.h>

#define TODAY 20000
#define ANY PAGODA_BARRIER_ANY

typedef struct
{
  PagodaBarrierKind kind;
  PagodaBarrierState state;
  PagodaStrategy strategy;
  const char *owner; /* NULL: nobody */
  int severity;
  PagodaDay due;
  int days;
  gboolean overdue;
  guint32 account; /* the place of its account */
  const char *title;
} Row;

/* In the order of an overview: by state. */
static const Row rows[] = {
  { PAGODA_BARRIER_COMPETITOR, PAGODA_BARRIER_OPEN, PAGODA_STRATEGY_ATTACK, "Lin", 3, TODAY - 8, 40, TRUE, 2,
    "rival on site" },
  { PAGODA_BARRIER_SHORTLIST, PAGODA_BARRIER_OPEN, PAGODA_STRATEGY_UNDECIDED, NULL, 2, PAGODA_DAY_NONE, 5,
    FALSE, 0, "framework" },
  { PAGODA_BARRIER_BUYING_HABIT, PAGODA_BARRIER_OPEN, PAGODA_STRATEGY_WATCH, "Ada", 1, TODAY + 9, 9, FALSE, 1,
    "advance payment" },
  { PAGODA_BARRIER_COMPETITOR, PAGODA_BARRIER_WORKING, PAGODA_STRATEGY_WATCH, "Ada", 3, TODAY - 1, 1, TRUE, 1,
    "price cut" },
  { PAGODA_BARRIER_COMPETITOR, PAGODA_BARRIER_CLEARED, PAGODA_STRATEGY_ATTACK, "Lin", 2, TODAY - 30, 2, FALSE,
    2, "old friend" },
};

typedef struct
{
  PagodaBarrierOverview overview;
  PagodaBarrierEntry entries[G_N_ELEMENTS (rows)];
  PagodaBarrier barriers[G_N_ELEMENTS (rows)];
  PagodaBoardCard cards[G_N_ELEMENTS (rows)];
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  memset (fixture, 0, sizeof *fixture);
  fixture->overview.n = G_N_ELEMENTS (rows);
  fixture->overview.entries = fixture->entries;
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      fixture->cards[i] = (PagodaBoardCard){ .place = rows[i].account };
      fixture->barriers[i] = (PagodaBarrier){ .id = (PagodaId)i + 1,
                                              .kind = rows[i].kind,
                                              .severity = rows[i].severity,
                                              .title = (char *)rows[i].title,
                                              .owner = (char *)rows[i].owner,
                                              .due = rows[i].due };
      fixture->entries[i] = (PagodaBarrierEntry){ .barrier = &fixture->barriers[i],
                                                  .card = &fixture->cards[i],
                                                  .state = rows[i].state,
                                                  .days = rows[i].days,
                                                  .overdue = rows[i].overdue,
                                                  .strategy = rows[i].strategy };
    }
}

static void
assert_places (const guint32 *places, gsize n, const char *expected)
{
  GString *text = g_string_new (NULL);

  for (gsize i = 0; i < n; i++)
    g_string_append_printf (text, "%u", places[i]);
  g_assert_cmpstr (text->str, ==, expected);
  g_string_free (text, TRUE);
}

static void
test_filter (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    PagodaBarrierFilter filter;
    const char *shown;
  } cases[] = {
    { { ANY, ANY, ANY, NULL, FALSE, "" }, "01234" },
    { { PAGODA_BARRIER_COMPETITOR, ANY, ANY, NULL, FALSE, "" }, "034" },
    { { PAGODA_BARRIER_SHORTLIST, ANY, ANY, NULL, FALSE, "" }, "1" },
    { { ANY, PAGODA_BARRIER_OPEN, ANY, NULL, FALSE, "" }, "012" },
    { { ANY, PAGODA_BARRIER_WAIVED, ANY, NULL, FALSE, "" }, "" },
    { { ANY, ANY, PAGODA_STRATEGY_WATCH, NULL, FALSE, "" }, "23" },
    { { ANY, ANY, PAGODA_STRATEGY_UNDECIDED, NULL, FALSE, "" }, "1" },
    { { ANY, ANY, ANY, "Ada", FALSE, "" }, "23" },
    { { ANY, ANY, ANY, "", FALSE, "" }, "1" },
    { { ANY, ANY, ANY, NULL, TRUE, "" }, "03" },
    { { PAGODA_BARRIER_COMPETITOR, PAGODA_BARRIER_WORKING, PAGODA_STRATEGY_WATCH, "Ada", TRUE, "" }, "3" },
    { { PAGODA_BARRIER_COMPETITOR, ANY, ANY, "", FALSE, "" }, "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gsize n;
      g_autofree guint32 *places = pagoda_barrier_filter_apply (&cases[i].filter, &fixture->overview, &n);
      assert_places (places, n, cases[i].shown);
      g_assert_cmpint (pagoda_barrier_filter_is_open (&cases[i].filter), ==, i == 0);
    }
}

/* What is empty stands at the end both ways; ties keep the order of the overview. */
static void
test_sort (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    PagodaBarrierOrder order;
    const char *ascending, *descending;
  } cases[] = {
    { PAGODA_BARRIER_BY_ACCOUNT, "12304", "04231" },  { PAGODA_BARRIER_BY_TITLE, "21430", "03412" },
    { PAGODA_BARRIER_BY_KIND, "12034", "03421" },     { PAGODA_BARRIER_BY_SEVERITY, "21403", "03142" },
    { PAGODA_BARRIER_BY_OWNER, "23041", "04231" },    { PAGODA_BARRIER_BY_DUE, "40321", "23041" },
    { PAGODA_BARRIER_BY_STATE, "01234", "43012" },    { PAGODA_BARRIER_BY_DAYS, "34120", "02143" },
    { PAGODA_BARRIER_BY_STRATEGY, "04231", "23041" }, { PAGODA_BARRIER_BY_WAY, "01234", "01234" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    for (int descending = FALSE; descending <= TRUE; descending++)
      {
        guint32 places[] = { 0, 1, 2, 3, 4 };
        PagodaBarrierSort sort = { cases[i].order, descending };
        pagoda_barrier_sort_apply (&sort, &fixture->overview, places, G_N_ELEMENTS (places));
        g_test_message ("order %d, descending %d", (int)cases[i].order, descending);
        assert_places (places, G_N_ELEMENTS (places), descending ? cases[i].descending : cases[i].ascending);
      }
}

static void
test_owners (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) owners = pagoda_barrier_filter_list_owners (&fixture->overview);

  g_assert_cmpuint (owners->len, ==, 2);
  g_assert_cmpstr (g_ptr_array_index (owners, 0), ==, "Ada");
  g_assert_cmpstr (g_ptr_array_index (owners, 1), ==, "Lin");
}

/* At any width all that has room stands beside each other and within the row. */
static void
test_columns (void)
{
  gboolean two_lines = TRUE;

  for (double width = 200; width < 1800; width += 7)
    {
      PagodaBarrierColumns columns = pagoda_barrier_columns_layout (width, 14);
      double end = 0;
      g_assert_true (!columns.two_lines || two_lines);
      two_lines = columns.two_lines;
      for (int order = 0; order < PAGODA_N_BARRIER_ORDERS; order++)
        if (columns.places[order].width > 0)
          {
            g_assert_cmpfloat (columns.places[order].x, >=, end);
            end = columns.places[order].x + columns.places[order].width;
          }
      g_assert_cmpfloat (end, <=, width);
      g_assert_cmpfloat (columns.places[PAGODA_BARRIER_BY_ACCOUNT].width, >, 0);
    }
  g_assert_false (two_lines);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/barrier-filter/filter", Fixture, NULL, set_up, test_filter, NULL);
  g_test_add ("/barrier-filter/sort", Fixture, NULL, set_up, test_sort, NULL);
  g_test_add ("/barrier-filter/owners", Fixture, NULL, set_up, test_owners, NULL);
  g_test_add_func ("/barrier-filter/columns", test_columns);
  return g_test_run ();
}
