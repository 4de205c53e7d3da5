/* ladder_words.c: what a contact ladder says, in words (R3).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "session/ladder_words.h"

#include <glib/gi18n-lib.h>

#define SEPARATOR " · "

/* @part is taken over; NULL and "" are left out. */
static void
append (GString *text, const char *separator, char *part)
{
  if (part != NULL && *part != '\0')
    g_string_append_printf (text, "%s%s", text->len > 0 ? separator : "", part);
  g_free (part);
}

char *
pagoda_rung_describe (const PagodaRung *rung, PagodaLanguage language)
{
  return g_strdup_printf ("%d %s", rung->goal + 1, pagoda_rung_goal_label (rung->goal, language));
}

char *
pagoda_ladder_describe_next (const PagodaLadderStand *stand, PagodaDayWords word_day, PagodaLanguage language)
{
  gboolean agreed = stand->agreed != PAGODA_DAY_NONE;
  g_autofree char *due = word_day (agreed ? stand->agreed : stand->due);
  GString *text = g_string_new (NULL);

  if (stand->next == NULL)
    {
      append (text, SEPARATOR, g_strdup (pagoda_translate (language, N_ ("all four rungs reached"))));
      return g_string_free (text, FALSE);
    }
  append (text, SEPARATOR, pagoda_rung_describe (stand->next, language));
  append (text, SEPARATOR,
          g_strdup_printf (pagoda_translate (language, agreed           ? N_ ("appointment on %s")
                                                       : stand->overdue ? N_ ("was planned by %s")
                                                                        : N_ ("planned by %s")),
                           due));
  if (stand->stalled)
    append (text, SEPARATOR,
            g_strdup_printf (pagoda_translate (language, N_ ("stalled: %u contacts without a new rung")),
                             stand->contacts));
  return g_string_free (text, FALSE);
}

char *
pagoda_rung_describe_occasion (const PagodaRung *rung, PagodaDayWords word_day, PagodaLanguage language)
{
  GString *text = g_string_new (NULL);

  append (text, " ", word_day (rung->when));
  if (rung->minute >= 0)
    append (text, " ", g_strdup_printf ("%02d:%02d", rung->minute / 60, rung->minute % 60));
  append (text, SEPARATOR, g_strdup (rung->occasion));
  if (rung->quiet != PAGODA_ANSWER_UNKNOWN)
    append (text, SEPARATOR,
            g_strdup (pagoda_translate (language, rung->quiet == PAGODA_ANSWER_YES
                                                      ? N_ ("quiet enough to talk")
                                                      : N_ ("too noisy to talk"))));
  return g_string_free (text, FALSE);
}

char *
pagoda_rung_describe_card (const PagodaRung *rung, PagodaLanguage language)
{
  GString *text = g_string_new (NULL);

  append (text, SEPARATOR, g_strdup (rung->claims));
  append (text, SEPARATOR, g_strdup (rung->figures));
  return g_string_free (text, FALSE);
}

char *
pagoda_rung_describe_needs (const PagodaRung *rung, PagodaLanguage language)
{
  guint needs = pagoda_rung_needs (rung);
  const char *comma = pagoda_translate_in_context (language, "list", NC_ ("list", ", "));
  GString *text = g_string_new (NULL);

  for (int bit = 0; bit < PAGODA_N_RUNG_NEEDS; bit++)
    if ((needs >> bit & 1) != 0)
      append (text, comma, g_strdup (pagoda_rung_need_label (bit, language)));
  return g_string_free (text, needs == 0);
}
