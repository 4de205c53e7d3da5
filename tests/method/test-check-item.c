/* test-check-item.c: what is checked, in words.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "method/cadence.h"
#include "method/check_item.h"
#include "method/coverage.h"
#include "method/who_first.h"

static void
test_description (void)
{
  static const struct
  {
    PagodaCheckItem item;
    const char *text;
  } cases[] = {
    { { .kind = PAGODA_CHECK_FACT, .which = PAGODA_FACT_FOUNDED }, "Fact: Founded" },
    { { .kind = PAGODA_CHECK_STAGE, .which = PAGODA_STAGE_NEED }, "Stage joined: Bring out the need" },
    { { .kind = PAGODA_CHECK_BARRIER, .which = PAGODA_BARRIER_OPEN }, "Barrier overcome: Open" },
    { { .kind = PAGODA_CHECK_LOCK_IN, .which = PAGODA_LOCK_IN_CUSTOMISATION }, "Lock-in" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = pagoda_check_item_describe (&cases[i].item, PAGODA_LANGUAGE_EN);
      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

/* Every value has a word that reads back as that value, and a label. */
#define CHECK_WORDS(Type, name, n)                                                                           \
  G_STMT_START                                                                                               \
  {                                                                                                          \
    for (guint i = 0; i < (n); i++)                                                                          \
      {                                                                                                      \
        Type value = (Type)(n);                                                                              \
        g_assert_true (pagoda_##name##_parse (pagoda_##name##_word ((Type)i), &value));                      \
        g_assert_cmpuint (value, ==, i);                                                                     \
        g_assert_cmpstr (pagoda_##name##_label ((Type)i, PAGODA_LANGUAGE_EN), !=, "");                       \
      }                                                                                                      \
  }                                                                                                          \
  G_STMT_END

static void
test_words (void)
{
  CHECK_WORDS (PagodaCheckKind, check_kind, PAGODA_N_CHECK_KINDS);
  CHECK_WORDS (PagodaSkill, skill, PAGODA_N_SKILLS);
  CHECK_WORDS (PagodaManagement, management, PAGODA_N_MANAGEMENTS);
  CHECK_WORDS (PagodaCadenceReason, cadence_reason, PAGODA_N_CADENCE_REASONS);
  CHECK_WORDS (PagodaWhyKind, why_kind, PAGODA_N_WHY_KINDS);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/check-item/description", test_description);
  g_test_add_func ("/check-item/words", test_words);
  return g_test_run ();
}
