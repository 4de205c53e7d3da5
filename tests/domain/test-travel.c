/* test-travel.c
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "domain/travel.h"

#define TEXT(text) ((char *)(text))
#define YES PAGODA_ANSWER_YES
#define NO PAGODA_ANSWER_NO
#define UNKNOWN PAGODA_ANSWER_UNKNOWN

static void
test_where_it_goes (void)
{
  static const struct
  {
    const char *destination;
    const char *province;
    const char *city;
    PagodaAnswer reaches;
  } cases[] = {
    { "杭州", "浙江", "杭州", YES },
    { "杭州", "浙江省", "杭州市", YES },
    { "杭州市", "浙江", "杭州", YES },
    { "杭州", "浙江", "宁波", NO },
    { "浙江 杭州", "浙江", "杭州", YES },
    { "浙江 杭州", "浙江", "宁波", NO },
    { "浙江省杭州市", "浙江省", "宁波市", NO },
    { "浙江", "浙江", "宁波", YES },
    { "浙江省", "浙江", "宁波", YES },
    { "浙江 杭州", "浙江", "", YES }, /* nobody knows where in Zhejiang */
    { "上海、苏州", "江苏", "苏州", YES },
    { "上海，苏州", "上海", "上海", YES },
    { "上海/苏州", "江苏", "南京", NO },
    { "江苏、上海", "江苏", "南京", YES },
    { "Hangzhou", "Zhejiang", "HANGZHOU", YES },
    { "Lyon", "Rhône", "Paris", NO },
    { "呼和浩特", "内蒙古自治区", "呼和浩特市", YES },
    { "杭州", NULL, NULL, UNKNOWN },
    { "杭州", "", "", UNKNOWN },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PagodaTravel travel = { .destination = TEXT (cases[i].destination) };
      g_test_message ("%s: %s %s", cases[i].destination, cases[i].province, cases[i].city);
      g_assert_cmpint (pagoda_travel_reaches (&travel, cases[i].province, cases[i].city), ==,
                       cases[i].reaches);
    }
}

static void
test_when_and_who (void)
{
  PagodaTravel mine = { .from = 100, .until = 102, .destination = TEXT ("杭州") };
  PagodaTravel hers = mine;

  hers.traveller = TEXT ("林珊");
  for (PagodaDay day = 98; day < 105; day++)
    g_assert_cmpint (pagoda_travel_is_on (&mine, day), ==, day >= 100 && day <= 102);
  g_assert_true (pagoda_travel_concerns (&mine, "林珊"));
  g_assert_true (pagoda_travel_concerns (&mine, NULL));
  g_assert_true (pagoda_travel_concerns (&hers, "林珊"));
  g_assert_true (pagoda_travel_concerns (&hers, ""));
  g_assert_true (pagoda_travel_concerns (&hers, NULL));
  g_assert_false (pagoda_travel_concerns (&hers, "周明"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/travel/where-it-goes", test_where_it_goes);
  g_test_add_func ("/travel/when-and-who", test_when_and_who);
  return g_test_run ();
}
