/* test-ladder.c: the preparation of a rung, and the templates that every store has (R3).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "domain/ladder.h"

#include "support/support.h"

static void
test_needs (void)
{
  static const struct
  {
    PagodaDay when;
    const char *occasion;
    PagodaAnswer quiet;
    const char *claims, *figures;
    guint needs;
  } cases[] = {
    { PAGODA_DAY_NONE, NULL, PAGODA_ANSWER_UNKNOWN, NULL, NULL, 31 },
    { 100, "茶馆", PAGODA_ANSWER_YES, "少停机", "每月 3 小时", 0 },
    { 100, "茶馆", PAGODA_ANSWER_NO, "少停机", "3", PAGODA_RUNG_NEEDS_QUIET },
    { 100, "茶馆", PAGODA_ANSWER_YES, "少停机", "很多", PAGODA_RUNG_NEEDS_FIGURES },
    { 100, "茶馆", PAGODA_ANSWER_YES, "少停机", "３ 小时", 0 }, /* wide digits are digits */
    { 100, NULL, PAGODA_ANSWER_YES, NULL, "12 %", PAGODA_RUNG_NEEDS_OCCASION | PAGODA_RUNG_NEEDS_CLAIMS },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const PagodaRung rung = { .when = cases[i].when,
                                .occasion = (char *)cases[i].occasion,
                                .quiet = cases[i].quiet,
                                .claims = (char *)cases[i].claims,
                                .figures = (char *)cases[i].figures };
      g_test_message ("R3: preparation %zu", i);
      g_assert_cmpuint (pagoda_rung_needs (&rung), ==, cases[i].needs);
    }
}

static void
test_ready_made (void)
{
  g_autoptr (GPtrArray) templates = pagoda_ladder_templates_ready_made (PAGODA_LANGUAGE_EN);

  g_assert_cmpuint (templates->len, ==, 3);
  for (guint i = 0; i < templates->len; i++)
    {
      const PagodaLadderTemplate *template = g_ptr_array_index (templates, i);
      g_assert_cmpstr (template->name, !=, "");
      for (int goal = 0; goal < PAGODA_N_RUNGS; goal++)
        {
          g_assert_cmpint (template->intervals[goal], >=, 1);
          g_assert_nonnull (template->claims[goal]);
        }
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ladder/needs", test_needs);
  g_test_add_func ("/ladder/ready-made", test_ready_made);
  return g_test_run ();
}
