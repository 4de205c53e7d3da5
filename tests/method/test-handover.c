/* test-handover.c: what goes to a successor and what stays (T3).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "method/handover.h"

#define TODAY 20718
#define OPEN PAGODA_DAY_NONE

static GHashTable *
make_chosen (PagodaId customer)
{
  GHashTable *chosen = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  g_hash_table_add (chosen, g_memdup2 (&customer, sizeof customer));
  return chosen;
}

/* Account 1 is handed over, 2 is not. */
static void
test_fates (void)
{
  static const struct
  {
    const char *person;
    PagodaId customer;
    PagodaDay day;
    PagodaDay due;
    int fate; /* −1: it has nothing to do with it */
  } cases[] = {
    { "Ada Wong", 1, TODAY, TODAY + 5, PAGODA_FATE_MOVES },
    { " ada  WONG", 1, TODAY, OPEN, PAGODA_FATE_MOVES },
    { "Ada Wong", 1, TODAY, TODAY - 40, PAGODA_FATE_MOVES },
    { "Ada Wong", 1, TODAY - 9, TODAY - 40, PAGODA_FATE_MOVES },
    { "Ada Wong", 1, TODAY + 9, TODAY + 8, PAGODA_FATE_DUE_BEFORE },
    { "Ada Wong", 1, TODAY + 9, TODAY + 9, PAGODA_FATE_MOVES },
    { "Ada Wong", 1, TODAY + 9, OPEN, PAGODA_FATE_MOVES },
    { "林珊", 1, TODAY, TODAY, PAGODA_FATE_SOMEBODY_ELSE },
    { "", 1, TODAY, TODAY, PAGODA_FATE_SOMEBODY_ELSE },
    { "Ada Wong", 2, TODAY, TODAY, PAGODA_FATE_ELSEWHERE },
    { "林珊", 2, TODAY, TODAY, -1 },
  };
  g_autoptr (GHashTable) chosen = make_chosen (1);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PagodaHandoverTerms terms = { "Ada Wong", cases[i].day, TODAY, chosen };
      PagodaHolding holding = { .kind = PAGODA_HOLDING_PROMISE,
                                .customer = cases[i].customer,
                                .person = (char *)cases[i].person,
                                .due = cases[i].due };
      PagodaHoldingFate fate;
      gboolean judged = pagoda_handover_judge (&terms, &holding, &fate);
      g_assert_cmpint (judged ? (int)fate : -1, ==, cases[i].fate);
    }
}

static PagodaHolding *
make_holding (PagodaHoldingKind kind, PagodaId customer, const char *person)
{
  PagodaHolding *holding = g_new0 (PagodaHolding, 1);

  holding->kind = kind;
  holding->customer = customer;
  holding->person = g_strdup (person);
  holding->due = OPEN;
  return holding;
}

static PagodaEndedWork *
make_ended (PagodaId customer, const char *person, guint n)
{
  PagodaEndedWork *ended = g_new0 (PagodaEndedWork, 1);

  ended->kind = PAGODA_HOLDING_ACTIVITY;
  ended->customer = customer;
  ended->person = g_strdup (person);
  ended->n = n;
  return ended;
}

/* The lines say how many of what are whose, moved ones first; what is over elsewhere is nobody's concern. */
static void
test_tally (void)
{
  g_autoptr (GHashTable) chosen = make_chosen (1);
  PagodaHandoverTerms terms = { "Ada", TODAY, TODAY, chosen };
  g_autoptr (GPtrArray) holdings = g_ptr_array_new_with_free_func ((GDestroyNotify)pagoda_holding_free);
  g_autoptr (GPtrArray) ended = g_ptr_array_new_with_free_func ((GDestroyNotify)pagoda_ended_work_free);
  g_autoptr (GString) text = g_string_new (NULL);

  g_ptr_array_add (holdings, make_holding (PAGODA_HOLDING_PROMISE, 1, "Bo"));
  g_ptr_array_add (holdings, make_holding (PAGODA_HOLDING_PROMISE, 1, "Ada"));
  g_ptr_array_add (holdings, make_holding (PAGODA_HOLDING_ACCOUNT, 1, "Ada"));
  g_ptr_array_add (holdings, make_holding (PAGODA_HOLDING_PROMISE, 1, "Ada"));
  g_ptr_array_add (ended, make_ended (1, "Ada", 7));
  g_ptr_array_add (ended, make_ended (1, "Bo", 2));
  g_ptr_array_add (ended, make_ended (2, "Ada", 90));
  g_autoptr (GArray) lines = pagoda_handover_tally (&terms, holdings, ended);
  for (guint i = 0; i < lines->len; i++)
    {
      const PagodaHandoverLine *line = &g_array_index (lines, PagodaHandoverLine, i);
      g_string_append_printf (text, "%s/%s/%s/%u ", pagoda_holding_fate_word (line->fate),
                              pagoda_holding_kind_word (line->kind), line->person, line->n);
    }
  g_assert_cmpstr (text->str, ==,
                   "moves/account/Ada/1 moves/promise/Ada/2 somebody else/promise/Bo/1 "
                   "over/activity/Ada/7 over/activity/Bo/2 ");
}

static void
test_counts (void)
{
  gint64 before[PAGODA_N_ACCOUNT_COUNTS] = { 0 }, after[PAGODA_N_ACCOUNT_COUNTS] = { 0 };

  g_assert_cmpint (pagoda_account_counts_differ (before, after), ==, -1);
  after[PAGODA_N_ACCOUNT_COUNTS - 1] = 1;
  g_assert_cmpint (pagoda_account_counts_differ (before, after), ==, PAGODA_ACCOUNT_ATTACHMENTS);
  before[0] = -1;
  g_assert_cmpint (pagoda_account_counts_differ (before, after), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/handover/fates", test_fates);
  g_test_add_func ("/handover/tally", test_tally);
  g_test_add_func ("/handover/counts", test_counts);
  return g_test_run ();
}
