/* test-returned-class.c: what somebody means who edits the class of a customer in a workbook.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "import/returned_class.h"

#define TODAY "2026-09-22"

typedef struct
{
  PagodaClassCells exported;
  PagodaClassCells edited;
  gboolean refused;
  PagodaSheetField field; /* where it is refused */
  gboolean is_set;
  PagodaAccountClass account_class;
  const char *until;
} Case;

static const Case cases[] = {
  { { "TOP", "FALSE", NULL }, { "Strategic", "FALSE", NULL }, FALSE, 0, TRUE, PAGODA_CLASS_STRATEGIC, NULL },
  { { "TOP", "FALSE", NULL },
    { "战略", "FALSE", "2027-01-31" },
    FALSE,
    0,
    TRUE,
    PAGODA_CLASS_STRATEGIC,
    "2027-01-31" },
  { { "TOP", "FALSE", NULL }, { "TOP", "TRUE", NULL }, FALSE, 0, TRUE, PAGODA_CLASS_TOP, NULL },
  { { "TOP", "FALSE", NULL }, { "TOP", "是", NULL }, FALSE, 0, TRUE, PAGODA_CLASS_TOP, NULL },
  { { "TOP", "TRUE", NULL }, { "TOP", "FALSE", NULL }, FALSE, 0, FALSE, PAGODA_CLASS_TOP, NULL },
  { { "TOP", "TRUE", NULL }, { NULL, "TRUE", NULL }, FALSE, 0, FALSE, PAGODA_CLASS_TOP, NULL },
  { { "TOP", "TRUE", "2027-01-01" }, { "TOP", "TRUE", NULL }, FALSE, 0, TRUE, PAGODA_CLASS_TOP, NULL },
  { { "TOP", "TRUE", "2027-01-01" },
    { "Important", "TRUE", "2027-01-01" },
    FALSE,
    0,
    TRUE,
    PAGODA_CLASS_IMPORTANT,
    "2027-01-01" },
  { { "TOP", "FALSE", NULL }, { "Best", "FALSE", NULL }, TRUE, PAGODA_SHEET_FIELD_CLASS, FALSE, 0, NULL },
  { { "TOP", "FALSE", NULL }, { "TOP", "perhaps", NULL }, TRUE, PAGODA_SHEET_FIELD_BY_HAND, FALSE, 0, NULL },
  { { "TOP", "TRUE", NULL },
    { "Important", "FALSE", NULL },
    TRUE,
    PAGODA_SHEET_FIELD_BY_HAND,
    FALSE,
    0,
    NULL },
  { { "TOP", "FALSE", NULL },
    { "TOP", "FALSE", "2027-01-01" },
    TRUE,
    PAGODA_SHEET_FIELD_CLASS_UNTIL,
    FALSE,
    0,
    NULL },
  { { "TOP", "TRUE", NULL },
    { "TOP", "TRUE", "soon" },
    TRUE,
    PAGODA_SHEET_FIELD_CLASS_UNTIL,
    FALSE,
    0,
    NULL },
  { { "TOP", "TRUE", NULL },
    { "TOP", "TRUE", "2026-09-21" },
    TRUE,
    PAGODA_SHEET_FIELD_CLASS_UNTIL,
    FALSE,
    0,
    NULL },
};

static void
test_wanted (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const Case *one = &cases[i];
      PagodaReturnedClass wanted;
      PagodaSheetField field;
      const char *fault = pagoda_returned_class_want (&one->exported, &one->edited,
                                                      pagoda_day_from_iso (TODAY), &wanted, &field);
      g_test_message ("case %" G_GSIZE_FORMAT ": %s", i, fault);
      g_assert_cmpint (fault != NULL, ==, one->refused);
      if (one->refused)
        {
          g_assert_cmpint (field, ==, one->field);
          continue;
        }
      PagodaReturnedClass expected
          = { one->is_set, one->account_class,
              one->until != NULL ? pagoda_day_from_iso (one->until) : PAGODA_DAY_NONE };
      g_assert_true (pagoda_returned_class_equal (&wanted, &expected));
    }
}

/* Of several that were set the newest up to the day is in force, unless it has ended. */
static void
test_in_force (void)
{
  PagodaHandSetClass later
      = { .from = 200, .until = PAGODA_DAY_NONE, .is_set = TRUE, .account_class = PAGODA_CLASS_TOP };
  PagodaHandSetClass ended
      = { .from = 100, .until = 120, .is_set = TRUE, .account_class = PAGODA_CLASS_IMPORTANT };
  g_autoptr (GPtrArray) classes = g_ptr_array_new ();

  g_ptr_array_add (classes, &later);
  g_ptr_array_add (classes, &ended);
  g_assert_true (pagoda_returned_class_in_force (classes, 200).is_set);
  g_assert_cmpint (pagoda_returned_class_in_force (classes, 120).account_class, ==, PAGODA_CLASS_IMPORTANT);
  g_assert_false (pagoda_returned_class_in_force (classes, 121).is_set);
  g_assert_false (pagoda_returned_class_in_force (classes, 99).is_set);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/returned-class/wanted", test_wanted);
  g_test_add_func ("/returned-class/in-force", test_in_force);
  return g_test_run ();
}
