/* test-board-filter.c: which cards of the board are shown, and what they sum to.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A board by hand: what a filter reads of it, and nothing else.
 */
#include "app/board/board_filter.h"
#include "app/board/card_words.h"

#include <string.h>

#define TODAY 20000

typedef struct
{
  PagodaLayer layer;
  PagodaAccountClass account_class;
  const char *owner;
  gboolean stalled;
  PagodaDay next;
  gboolean planned; /* or only spoken of */
  PagodaMoney profit;
  PagodaMoney value;
} Row;

static const Row rows[] = {
  { PAGODA_LAYER_INFORMATION, PAGODA_CLASS_STRATEGIC, "Lin", TRUE, TODAY - 1, TRUE, 900, 50 },
  { PAGODA_LAYER_INFORMATION, PAGODA_CLASS_TOP, "", FALSE, TODAY, TRUE, 800, PAGODA_AMOUNT_UNKNOWN },
  { PAGODA_LAYER_BARRIER, PAGODA_CLASS_TOP, "Ada", TRUE, PAGODA_DAY_NONE, FALSE, -70, 30 },
  { PAGODA_LAYER_BARRIER, PAGODA_CLASS_IMPORTANT, "Lin", FALSE, TODAY - 9, TRUE, 60, 0 },
  { PAGODA_LAYER_INTEREST, PAGODA_CLASS_ORDINARY, "Lin", FALSE, TODAY - 4, FALSE, 5, 7 },
};

typedef struct
{
  PagodaBoard board;
  PagodaBoardCard cards[G_N_ELEMENTS (rows)];
  PagodaFiveLayers layers[G_N_ELEMENTS (rows)];
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  memset (fixture, 0, sizeof *fixture);
  fixture->board.as_of = TODAY;
  fixture->board.n = G_N_ELEMENTS (rows);
  fixture->board.cards = fixture->cards;
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      fixture->layers[i].shown = rows[i].layer;
      fixture->layers[i].stalled = rows[i].stalled;
      fixture->cards[i] = (PagodaBoardCard){ .account_class = rows[i].account_class,
                                             .owner = rows[i].owner,
                                             .profit = rows[i].profit,
                                             .value = rows[i].value,
                                             .layers = &fixture->layers[i],
                                             .next = { .day = rows[i].next, .planned = rows[i].planned } };
    }
}

static const struct
{
  const char *what;
  PagodaBoardFilter filter;
  const char *places;
} cases[] = {
  { "all", { .search = "" }, "01234" },
  { "a class", { .classes = 1U << PAGODA_CLASS_TOP, .search = "" }, "12" },
  { "either class",
    { .classes = 1U << PAGODA_CLASS_STRATEGIC | 1U << PAGODA_CLASS_ORDINARY, .search = "" },
    "04" },
  { "an owner", { .owner = "Lin", .search = "" }, "034" },
  { "nobody's", { .owner = "", .search = "" }, "1" },
  { "stalled", { .stalled = TRUE, .search = "" }, "02" },
  { "overdue: today is not yet, what was only promised is", { .overdue = TRUE, .search = "" }, "034" },
  { "all conditions hold", { .owner = "Lin", .overdue = TRUE, .stalled = TRUE, .search = "" }, "0" },
  { "and nobody is left", { .classes = 1U << PAGODA_CLASS_TOP, .owner = "Lin", .search = "" }, "" },
};

static void
test_filter (Fixture *fixture, gconstpointer data)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GString) places = g_string_new (NULL);
      gsize n;
      g_autofree guint32 *shown = pagoda_board_filter_apply (&cases[i].filter, &fixture->board, &n);

      for (gsize k = 0; k < n; k++)
        g_string_append_printf (places, "%u", shown[k]);
      g_test_message ("%s", cases[i].what);
      g_assert_cmpstr (places->str, ==, cases[i].places);
      g_assert_cmpint (pagoda_board_filter_is_open (&cases[i].filter), ==, i == 0);
    }
}

/* Every choice of three conditions against the plain question for each card. */
static void
test_combinations (Fixture *fixture, gconstpointer data)
{
  static const char *const owners[] = { NULL, "", "Lin", "Ada" };

  for (guint choice = 0; choice < 16U * 4 * 4; choice++)
    {
      PagodaBoardFilter filter = { .classes = choice % 16,
                                   .owner = owners[choice / 16 % 4],
                                   .stalled = choice / 64 % 2 == 1,
                                   .overdue = choice / 128 == 1,
                                   .search = "" };
      gsize n, expected = 0;
      g_autofree guint32 *shown = pagoda_board_filter_apply (&filter, &fixture->board, &n);

      for (guint32 i = 0; i < G_N_ELEMENTS (rows); i++)
        {
          if (filter.classes != 0 && (filter.classes >> rows[i].account_class) % 2 == 0)
            continue;
          if (filter.owner != NULL && g_strcmp0 (filter.owner, rows[i].owner) != 0)
            continue;
          if ((filter.stalled && !rows[i].stalled)
              || (filter.overdue && (rows[i].next == PAGODA_DAY_NONE || rows[i].next >= TODAY)))
            continue;
          g_assert_cmpuint (expected, <, n);
          g_assert_cmpuint (shown[expected++], ==, i);
        }
      g_assert_cmpuint (n, ==, expected);
    }
}

static void
test_offers (Fixture *fixture, gconstpointer data)
{
  PagodaBoardOffers offers = pagoda_board_filter_count (&fixture->board);
  g_autoptr (GPtrArray) owners = pagoda_board_filter_list_owners (&fixture->board);

  g_assert_cmpuint (offers.classes[PAGODA_CLASS_TOP], ==, 2);
  g_assert_cmpuint (offers.classes[PAGODA_CLASS_IMPORTANT], ==, 1);
  g_assert_cmpuint (offers.stalled, ==, 2);
  g_assert_cmpuint (offers.overdue, ==, 3);
  g_assert_cmpuint (owners->len, ==, 2);
  g_assert_cmpstr (g_ptr_array_index (owners, 0), ==, "Ada");
  g_assert_cmpstr (g_ptr_array_index (owners, 1), ==, "Lin");
}

/* The head of a column sums what is shown, and leaves unknown values out. */
static void
test_sums (Fixture *fixture, gconstpointer data)
{
  PagodaBoardFilter filter = { .search = "" };
  PagodaBoardSum sums[PAGODA_N_LAYERS];
  gsize n;
  g_autofree guint32 *shown = pagoda_board_filter_apply (&filter, &fixture->board, &n);

  pagoda_board_sum (&fixture->board, shown, n, sums);
  g_assert_cmpuint (sums[PAGODA_LAYER_INFORMATION].cards, ==, 2);
  g_assert_cmpuint (sums[PAGODA_LAYER_INFORMATION].stalled, ==, 1);
  g_assert_cmpint (sums[PAGODA_LAYER_INFORMATION].profit, ==, 1700);
  g_assert_cmpint (sums[PAGODA_LAYER_INFORMATION].value, ==, 50);
  g_assert_cmpint (sums[PAGODA_LAYER_BARRIER].profit, ==, -10);
  g_assert_cmpuint (sums[PAGODA_LAYER_BUSINESS].cards, ==, 0);
  pagoda_board_sum (&fixture->board, shown, 1, sums);
  g_assert_cmpint (sums[PAGODA_LAYER_INFORMATION].profit, ==, 900);
  g_assert_cmpuint (sums[PAGODA_LAYER_BARRIER].cards, ==, 0);
}

/* A lead is written with its sign, and what rounds to nothing has none. */
static void
test_leads (void)
{
  static const struct
  {
    double lead;
    const char *text;
  } leads[] = { { 0.24, "+0.2" },
                { -1.0, "\xe2\x88\x92"
                        "1.0" },
                { 0, "0.0" },
                { -0.04, "0.0" },
                { 4, "+4.0" } };

  for (gsize i = 0; i < G_N_ELEMENTS (leads); i++)
    {
      g_autofree char *text = pagoda_card_words_lead (leads[i].lead);
      g_assert_cmpstr (text, ==, leads[i].text);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/board/filter", Fixture, NULL, set_up, test_filter, NULL);
  g_test_add ("/board/combinations", Fixture, NULL, set_up, test_combinations, NULL);
  g_test_add ("/board/offers", Fixture, NULL, set_up, test_offers, NULL);
  g_test_add ("/board/sums", Fixture, NULL, set_up, test_sums, NULL);
  g_test_add_func ("/board/leads", test_leads);
  return g_test_run ();
}
