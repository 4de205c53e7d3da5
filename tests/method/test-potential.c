/* test-potential.c: potential large accounts (N2).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "method/potential.h"

#define BOOK                                                                                                 \
  { "top", PAGODA_TIER_TOP, 900, PAGODA_NEED_NONE, 0 }, { "large-1", PAGODA_TIER_LARGE, 500 },               \
      { "large-2", PAGODA_TIER_LARGE, 300, PAGODA_NEED_STATED, 800 },                                        \
  {                                                                                                          \
    "medium", PAGODA_TIER_MEDIUM, 200                                                                        \
  }

/* One customer beside a book whose smallest Large customer brought 300. */
static void
test_who_is_one (void)
{
  static const struct
  {
    const char *name;
    PagodaTier tier;
    PagodaNeed need;
    PagodaMoney amount;
    gboolean potential;
  } cases[] = {
    { "a small one as strong as the smallest large", PAGODA_TIER_SMALL, PAGODA_NEED_STATED, 300, TRUE },
    { "a little less", PAGODA_TIER_SMALL, PAGODA_NEED_STATED, 299, FALSE },
    { "an inactive one", PAGODA_TIER_INACTIVE, PAGODA_NEED_STATED, 5000, TRUE },
    { "a prospect", PAGODA_TIER_PROSPECT, PAGODA_NEED_STATED, 301, TRUE },
    { "a suspect was never spoken with", PAGODA_TIER_SUSPECT, PAGODA_NEED_STATED, 5000, FALSE },
    { "other", PAGODA_TIER_OTHER, PAGODA_NEED_STATED, 5000, FALSE },
    { "medium ranks high enough", PAGODA_TIER_MEDIUM, PAGODA_NEED_STATED, 5000, FALSE },
    { "a latent need", PAGODA_TIER_SMALL, PAGODA_NEED_LATENT, 5000, FALSE },
    { "a need without an amount", PAGODA_TIER_SMALL, PAGODA_NEED_STATED, 0, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PagodaPotentialCandidate candidates[]
          = { BOOK, { "one", cases[i].tier, 10, cases[i].need, cases[i].amount } };
      g_autoptr (GArray) places = pagoda_potential_rank (candidates, G_N_ELEMENTS (candidates));
      g_test_message ("%s", cases[i].name);
      g_assert_cmpuint (places->len, ==, cases[i].potential ? 1 : 0);
      if (cases[i].potential)
        g_assert_cmpuint (g_array_index (places, guint32, 0), ==, 4);
    }
}

static void
test_order (void)
{
  const PagodaPotentialCandidate candidates[] = {
    BOOK,
    { "b", PAGODA_TIER_SMALL, 10, PAGODA_NEED_STATED, 400 },
    { "a", PAGODA_TIER_PROSPECT, 0, PAGODA_NEED_STATED, 400 },
    { "c", PAGODA_TIER_INACTIVE, 0, PAGODA_NEED_STATED, 700 },
  };
  static const guint32 expected[] = { 6, 5, 4 };
  g_autoptr (GArray) places = pagoda_potential_rank (candidates, G_N_ELEMENTS (candidates));

  g_assert_cmpmem (places->data, places->len * sizeof (guint32), expected, sizeof expected);
}

/* Without a Large customer there is nothing to measure a need by; a loss-making one is no measure for none.
 */
static void
test_without_large (void)
{
  const PagodaPotentialCandidate alone[]
      = { { "top", PAGODA_TIER_TOP, 900 }, { "small", PAGODA_TIER_SMALL, 1, PAGODA_NEED_STATED, 5000 } };
  const PagodaPotentialCandidate returns[]
      = { { "large", PAGODA_TIER_LARGE, -5 }, { "small", PAGODA_TIER_SMALL, 1, PAGODA_NEED_STATED, 0 } };
  PagodaMoney strong = 7;

  g_assert_false (pagoda_potential_strong_need (alone, G_N_ELEMENTS (alone), &strong));
  g_assert_cmpint (strong, ==, 7);
  g_autoptr (GArray) nobody = pagoda_potential_rank (alone, G_N_ELEMENTS (alone));
  g_assert_cmpuint (nobody->len, ==, 0);
  g_autoptr (GArray) unstated = pagoda_potential_rank (returns, G_N_ELEMENTS (returns));
  g_assert_cmpuint (unstated->len, ==, 0);
  g_assert_false (pagoda_potential_strong_need (NULL, 0, &strong));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/potential/who-is-one", test_who_is_one);
  g_test_add_func ("/potential/order", test_order);
  g_test_add_func ("/potential/without-large", test_without_large);
  return g_test_run ();
}
