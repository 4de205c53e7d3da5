/* test-profile.c: which values a fact can have.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "domain/layer.h"
#include "domain/profile.h"

static const struct
{
  PagodaFactKind kind;
  const char *value;
  gboolean possible;
} cases[] = {
  { PAGODA_FACT_BUDGET, "300000", TRUE },
  { PAGODA_FACT_BUDGET, "30万", TRUE },
  { PAGODA_FACT_BUDGET, "1,200,000.50", TRUE },
  { PAGODA_FACT_BUDGET, "0", FALSE },
  { PAGODA_FACT_BUDGET, "-5", FALSE },
  { PAGODA_FACT_BUDGET, "-150%", FALSE },
  { PAGODA_FACT_BUDGET, "150%", FALSE },
  { PAGODA_FACT_BUDGET, "150％", FALSE },
  { PAGODA_FACT_BUDGET, "quite a lot", FALSE },
  { PAGODA_FACT_REVENUE, "0", TRUE },
  { PAGODA_FACT_REVENUE, "about 2 million", TRUE },
  { PAGODA_FACT_REVENUE, "-1", FALSE },
  { PAGODA_FACT_REVENUE, "12%", FALSE },
  { PAGODA_FACT_HEADCOUNT, "320", TRUE },
  { PAGODA_FACT_HEADCOUNT, "300人左右", TRUE },
  { PAGODA_FACT_HEADCOUNT, "-5", FALSE },
  { PAGODA_FACT_HEADCOUNT, "0", FALSE },
  { PAGODA_FACT_HEADCOUNT, "2.5", FALSE },
  { PAGODA_FACT_FOUNDED, "1986", TRUE },
  { PAGODA_FACT_FOUNDED, "2026", TRUE },
  { PAGODA_FACT_FOUNDED, "1986年5月", TRUE },
  { PAGODA_FACT_FOUNDED, "2027", FALSE },
  { PAGODA_FACT_FOUNDED, "-3", FALSE },
  { PAGODA_FACT_BUSINESS, "-5", TRUE },
  { PAGODA_FACT_ADDRESS, "100%", TRUE },
  { PAGODA_FACT_DIFFICULTY, "3", TRUE },
  { PAGODA_FACT_DIFFICULTY, "0", FALSE },
  { PAGODA_FACT_DIFFICULTY, "6", FALSE },
  { PAGODA_FACT_DIFFICULTY, "33", FALSE },
  { PAGODA_FACT_DIFFICULTY, "", FALSE },
};

/* What cannot be one does not count as known, whoever wrote it. */
static void
test_values (void)
{
  PagodaDay day = pagoda_day_from_iso ("2026-11-22");

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PagodaLayerRecord) record = pagoda_layer_record_new (1);
      PagodaFact *fact = g_new0 (PagodaFact, 1);
      fact->kind = cases[i].kind;
      fact->from = day;
      fact->value = g_strdup (cases[i].value);
      fact->source = g_strdup ("annual report");
      g_ptr_array_add (record->facts, fact);
      g_test_message ("L1: %s: %s", pagoda_fact_kind_word (cases[i].kind), cases[i].value);
      g_assert_cmpint (pagoda_fact_is_possible (cases[i].kind, cases[i].value, day), ==, cases[i].possible);
      g_assert_cmpint (pagoda_layer_record_knows (record, cases[i].kind, day), ==, cases[i].possible);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/domain/profile/values", test_values);
  return g_test_run ();
}
