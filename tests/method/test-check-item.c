/* test-check-item.c: what the method says has a word.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "method/cadence.h"
#include "method/check_item.h"
#include "method/coverage.h"
#include "method/who_first.h"

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
  g_test_add_func ("/check-item/words", test_words);
  return g_test_run ();
}
