/* people_words.c: leads, supports and stages as texts.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "session/people_words.h"

#include <math.h>
#include <stdlib.h>

char *
pagoda_people_word_lead (double lead)
{
  char digits[G_ASCII_DTOSTR_BUF_SIZE];
  int hundredths = (int)lround (lead * 100);
  const char *sign = hundredths > 0 ? "+" : hundredths < 0 ? "\xe2\x88\x92" : "";

  g_ascii_formatd (digits, sizeof digits, "%.2f", abs (hundredths) / 100.0);
  return g_strconcat (sign, digits, NULL);
}

char *
pagoda_people_word_mark (int mark)
{
  const char *sign = mark > 0 ? "+" : mark < 0 ? "\xe2\x88\x92" : "";

  return g_strdup_printf ("%s%d", sign, ABS (mark));
}

char *
pagoda_people_word_stages (PagodaStageSet stages)
{
  GString *text = g_string_new (NULL);

  for (int first = 0; first < PAGODA_N_STAGES; first++)
    {
      int last = first;
      if ((stages & PAGODA_STAGE_BIT (first)) == 0)
        continue;
      while (last + 1 < PAGODA_N_STAGES && (stages & PAGODA_STAGE_BIT (last + 1)) != 0)
        last++;
      g_string_append_printf (text, "%s%d", text->len > 0 ? ", " : "", first + 1);
      if (last > first)
        g_string_append_printf (text, "–%d", last + 1);
      first = last;
    }
  return g_string_free (text, FALSE);
}
