/* season_window.c: when in the year a customer is to be visited, and when better not (V5).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "domain/season_window.h"

#include "domain/month_span.h"

#include <glib/gi18n-lib.h>

static const PagodaWord purposes[PAGODA_N_SEASON_PURPOSES] = {
  [PAGODA_SEASON_VISIT] = { "visit", NC_ ("season", "To visit"), "适宜拜访|拜访" },
  [PAGODA_SEASON_AVOID] = { "avoid", NC_ ("season", "To avoid"), "不宜拜访|避开" },
};
PAGODA_DEFINE_WORDS (PagodaSeasonPurpose, season_purpose, purposes, "season")

PagodaSeasonWindow *
pagoda_season_window_copy (const PagodaSeasonWindow *window)
{
  PagodaSeasonWindow *copy = g_memdup2 (window, sizeof *window);

  copy->note = g_strdup (window->note);
  return copy;
}

void
pagoda_season_window_free (PagodaSeasonWindow *window)
{
  if (window == NULL)
    return;
  g_free (window->note);
  g_free (window);
}

char *
pagoda_third_label (int third, PagodaLanguage language)
{
  /* Translators: %s is the name of a month. */
  static const char *const thirds[PAGODA_THIRDS_PER_MONTH]
      = { NC_ ("third of a month", "early %s"), NC_ ("third of a month", "mid %s"),
          NC_ ("third of a month", "late %s") };

  g_return_val_if_fail (third >= 0 && third < PAGODA_N_THIRDS, NULL);
  const char *month = pagoda_month_label (third / PAGODA_THIRDS_PER_MONTH + 1, language);
  const char *part
      = pagoda_translate_in_context (language, "third of a month", thirds[third % PAGODA_THIRDS_PER_MONTH]);
  g_autoptr (GString) text = g_string_new (part);
  g_string_replace (text, "%s", month, 1);
  return g_string_free (g_steal_pointer (&text), FALSE);
}
