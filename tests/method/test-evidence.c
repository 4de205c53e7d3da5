/* test-evidence.c: which pieces of evidence were used in deals, and which projects lack some (R9).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "method/evidence.h"

#include "support/support.h"

#define DAY 20000

static void
add_case (GArray *cases, PagodaId evidence, PagodaId project, gboolean won, PagodaDay closed)
{
  const PagodaEvidenceCase one = { evidence, project, won, closed };

  g_array_append_val (cases, one);
}

static void
test_count (void)
{
  g_autoptr (GArray) cases = g_array_new (FALSE, FALSE, sizeof (PagodaEvidenceCase));

  for (PagodaId project = 1; project <= 7; project++)
    add_case (cases, 1, project, project <= 5, DAY - 10);
  add_case (cases, 1, 3, TRUE, DAY - 10); /* twice in one project */
  add_case (cases, 2, 1, TRUE, DAY - 10);
  add_case (cases, 1, 8, TRUE, DAY);
  PagodaEvidenceCount before = pagoda_evidence_count (cases, 1, DAY - 1);
  g_assert_cmpuint (before.won, ==, 5);
  g_assert_cmpuint (before.lost, ==, 2);
  g_assert_true (before.too_few);
  PagodaEvidenceCount enough = pagoda_evidence_count (cases, 1, DAY);
  g_assert_cmpuint (enough.won, ==, 6);
  g_assert_false (enough.too_few);
  PagodaEvidenceCount none = pagoda_evidence_count (cases, 9, DAY);
  g_assert_cmpuint (none.won + none.lost, ==, 0);
  g_assert_true (none.too_few);
}

static PagodaProject *
make_project (PagodaStage reached, PagodaDay closed)
{
  PagodaProject *project = pagoda_project_new ();
  PagodaProjectStage *entry = g_new0 (PagodaProjectStage, 1);

  project->opened = DAY - 100;
  project->state = closed != PAGODA_DAY_NONE ? PAGODA_PROJECT_WON : PAGODA_PROJECT_OPEN;
  project->closed = closed;
  entry->stage = reached;
  entry->from = DAY - 5;
  entry->joined = PAGODA_ANSWER_NO;
  g_ptr_array_add (project->stages, entry);
  return project;
}

static void
test_due (void)
{
  static const struct
  {
    PagodaStage reached;
    PagodaDay closed;
    PagodaAccountClass account_class;
    PagodaDay day;
    gboolean due;
  } cases[] = {
    { PAGODA_STAGE_SOLUTION, PAGODA_DAY_NONE, PAGODA_CLASS_TOP, DAY, TRUE },
    { PAGODA_STAGE_ACCEPTANCE, PAGODA_DAY_NONE, PAGODA_CLASS_STRATEGIC, DAY, TRUE },
    { PAGODA_STAGE_NEED, PAGODA_DAY_NONE, PAGODA_CLASS_TOP, DAY, FALSE },
    { PAGODA_STAGE_SOLUTION, PAGODA_DAY_NONE, PAGODA_CLASS_IMPORTANT, DAY, FALSE },
    { PAGODA_STAGE_SOLUTION, DAY - 1, PAGODA_CLASS_TOP, DAY, FALSE },
    { PAGODA_STAGE_SOLUTION, PAGODA_DAY_NONE, PAGODA_CLASS_TOP, DAY - 6, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PagodaProject) project = make_project (cases[i].reached, cases[i].closed);
      g_assert_cmpint (pagoda_evidence_is_due (project, cases[i].account_class, cases[i].day), ==,
                       cases[i].due);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/evidence/count", test_count);
  g_test_add_func ("/evidence/due", test_due);
  return g_test_run ();
}
