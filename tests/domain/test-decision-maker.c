/* test-decision-maker.c: how the stages that somebody decides in are written.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "domain/decision_maker.h"

/* A digit is a stage by its number. */
static PagodaStageSet
set_of (const char *digits)
{
  PagodaStageSet set = 0;

  for (; *digits != '\0'; digits++)
    set |= PAGODA_STAGE_BIT (*digits - '1');
  return set;
}

static void
test_parse (void)
{
  static const struct
  {
    const char *text;
    const char *stages; /* "" where @text is refused */
  } cases[] = {
    { "1", "1" },
    { "9", "9" },
    { "2–4, 6", "2346" },
    { "1–2", "12" },
    { "2-4", "234" },
    { "2—4", "234" },
    { "2−4", "234" },
    { "2~4", "234" },
    { "2～4", "234" },
    { "2〜4", "234" },
    { "2－4", "234" },
    { "２－４，６", "2346" },
    { "2到4", "234" },
    { "2至4、6", "2346" },
    { " 2 – 4 ; 6 ", "2346" },
    { "2 3 5", "235" },
    { "1,,2；3、", "123" },
    { "3-3", "3" },
    { "1-3, 2-5", "12345" },
    { "1–9", "123456789" },
    { "", "" },
    { ",", "" },
    { "0", "" },
    { "10", "" },
    { "12", "" },
    { "4-2", "" },
    { "2-", "" },
    { "-2", "" },
    { "1-2-3", "" },
    { "2–4 x", "" },
    { "two", "" },
    { "18446744073709551617", "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("L4: %s", cases[i].text);
      g_assert_cmphex (pagoda_stage_set_parse (cases[i].text), ==, set_of (cases[i].stages));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/domain/decision-maker/stages", test_parse);
  return g_test_run ();
}
