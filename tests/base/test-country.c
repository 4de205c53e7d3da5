/* test-country.c
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "base/country.h"

static void
test_names (void)
{
  static const struct
  {
    const char *text;
    gboolean is_country;
  } cases[] = {
    { "China", TRUE }, { "中国", TRUE },    { "germany", TRUE },     { "The Netherlands", TRUE },
    { "UK", TRUE },    { "USA", TRUE },     { "US", TRUE },          { "CHN", TRUE },
    { "德国", TRUE },  { " Japan ", TRUE }, { "P.R. China", TRUE },  { "Berlin", FALSE },
    { "", FALSE },     { "the ", FALSE },   { "China Town", FALSE }, { "ABCD", FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].text);
      g_assert_cmpint (pagoda_country_is_name (cases[i].text), ==, cases[i].is_country);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/country/names", test_names);
  return g_test_run ();
}
