/* test-board-groups.c: the lanes of the board: which there are, in which order, and what they sum to.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A board by hand: what grouping reads of it, and nothing else.
 */
#include "app/board/board_groups.h"

#include <string.h>

typedef struct
{
  PagodaLayer layer;
  PagodaAccountClass account_class;
  const char *owner;
  gboolean stalled;
  PagodaMoney profit;
  PagodaMoney value;
} Row;

static const Row rows[] = {
  { PAGODA_LAYER_INFORMATION, PAGODA_CLASS_TOP, "Lin", TRUE, 900, 50 },
  { PAGODA_LAYER_INFORMATION, PAGODA_CLASS_TOP, "", FALSE, 800, PAGODA_AMOUNT_UNKNOWN },
  { PAGODA_LAYER_BARRIER, PAGODA_CLASS_STRATEGIC, "Ada", TRUE, -70, 30 },
  { PAGODA_LAYER_BARRIER, PAGODA_CLASS_IMPORTANT, "Lin", FALSE, 60, 0 },
  { PAGODA_LAYER_INTEREST, PAGODA_CLASS_TOP, "Lin", FALSE, 5, 7 },
};
#define N G_N_ELEMENTS (rows)

static PagodaBoardCard cards[N];
static PagodaFiveLayers layers[N];
static PagodaBoard board = { .n = N, .cards = cards };

static const struct
{
  PagodaBoardGrouping grouping;
  const char *places; /* of the whole board that are shown */
  const char *lanes;  /* `key:places:tallest:stalled:profit:value`, one after the other */
} cases[] = {
  { PAGODA_GROUPING_NONE, "01234", ":01234:2:2:1695:87 " },
  { PAGODA_GROUPING_CLASS, "01234", "strategic:2:1:1:-70:30 top:014:2:1:1705:57 important:3:1:0:60:0 " },
  { PAGODA_GROUPING_OWNER, "01234", "Ada:2:1:1:-70:30 Lin:034:1:1:965:57 :1:1:0:800:0 " },
  { PAGODA_GROUPING_OWNER, "34", "Lin:34:1:0:65:7 " },
  { PAGODA_GROUPING_CLASS, "", "" },
};

static void
set_up (void)
{
  for (gsize i = 0; i < N; i++)
    {
      layers[i].shown = rows[i].layer;
      layers[i].stalled = rows[i].stalled;
      cards[i] = (PagodaBoardCard){ .account_class = rows[i].account_class,
                                    .owner = rows[i].owner,
                                    .profit = rows[i].profit,
                                    .value = rows[i].value,
                                    .layers = &layers[i] };
    }
}

static void
test_groups (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      guint32 places[N];
      gsize n = strlen (cases[i].places);
      g_autoptr (GString) found = g_string_new (NULL);

      for (gsize k = 0; k < n; k++)
        places[k] = (guint32)(cases[i].places[k] - '0');
      g_autoptr (GPtrArray) groups = pagoda_board_groups_new (&board, places, n, cases[i].grouping);
      for (guint k = 0; k < groups->len; k++)
        {
          const PagodaBoardGroup *group = g_ptr_array_index (groups, k);
          g_string_append_printf (found, "%s:", group->key);
          for (guint p = 0; p < group->places->len; p++)
            g_string_append_printf (found, "%u", g_array_index (group->places, guint32, p));
          g_assert_cmpuint (group->sum.cards, ==, group->places->len);
          g_string_append_printf (found, ":%u:%u:%d:%d ", group->tallest, group->sum.stalled,
                                  (int)group->sum.profit, (int)group->sum.value);
        }
      g_assert_cmpstr (found->str, ==, cases[i].lanes);
    }
}

static void
test_titles (void)
{
  PagodaBoardGroup top = { .key = (char *)"top" }, lin = { .key = (char *)"Lin" },
                   nobody = { .key = (char *)"" };

  g_assert_cmpstr (pagoda_board_group_title (&top, PAGODA_GROUPING_CLASS), ==, "TOP");
  g_assert_cmpstr (pagoda_board_group_title (&lin, PAGODA_GROUPING_OWNER), ==, "Lin");
  g_assert_cmpstr (pagoda_board_group_title (&nobody, PAGODA_GROUPING_OWNER), ==, "nobody");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  set_up ();
  g_test_add_func ("/board-groups/lanes", test_groups);
  g_test_add_func ("/board-groups/titles", test_titles);
  return g_test_run ();
}
