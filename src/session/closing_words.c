/* closing_words.c: what is said of closed projects, in words.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "session/closing_words.h"

#include "session/next_action.h"

#include <glib/gi18n-lib.h>

/* @part is taken over; NULL and "" are left out. */
static void
append (GString *text, const char *between, char *part)
{
  if (part != NULL && *part != '\0')
    g_string_append_printf (text, "%s%s", text->len > 0 ? between : "", part);
  g_free (part);
}

static char *
end_list (GString *text)
{
  if (text->len > 0)
    return g_string_free (text, FALSE);
  g_string_free (text, TRUE);
  return NULL;
}

static const char *
label_method (int bit, PagodaLanguage language)
{
  return pagoda_closing_method_label ((PagodaClosingMethod)bit, language);
}

static const char *
label_loss (int bit, PagodaLanguage language)
{
  return pagoda_loss_reason_label ((PagodaLossReason)bit, language);
}

static const char *
label_likeness (int bit, PagodaLanguage language)
{
  static const char *const labels[PAGODA_N_LIKENESSES]
      = { NC_ ("likeness", "the same customer"),        NC_ ("likeness", "the same product"),
          NC_ ("likeness", "joined at the same stage"), NC_ ("likeness", "of about the same size"),
          NC_ ("likeness", "the same source"),          NC_ ("likeness", "the same region"),
          NC_ ("likeness", "the same seller") };

  return pagoda_translate_in_context (language, "likeness", labels[bit]);
}

static char *
list_bits (guint bits,
           int n,
           const char *(*label) (int bit, PagodaLanguage language),
           PagodaLanguage language)
{
  const char *between = pagoda_translate_in_context (language, "list", NC_ ("list", ", "));
  GString *text = g_string_new (NULL);

  for (int bit = 0; bit < n; bit++)
    if ((bits & (1u << bit)) != 0)
      append (text, between, g_strdup (label (bit, language)));
  return end_list (text);
}

char *
pagoda_closing_word_methods (guint methods, PagodaLanguage language)
{
  return list_bits (methods, PAGODA_N_CLOSING_METHODS, label_method, language);
}

char *
pagoda_closing_word_losses (guint losses, PagodaLanguage language)
{
  return list_bits (losses, PAGODA_N_LOSS_REASONS, label_loss, language);
}

char *
pagoda_closing_word_likeness (guint reasons, PagodaLanguage language)
{
  return list_bits (reasons, PAGODA_N_LIKENESSES, label_likeness, language);
}

char *
pagoda_closing_word_stages (PagodaStageSet stages, PagodaLanguage language)
{
  const char *between = pagoda_translate_in_context (language, "list", NC_ ("list", ", "));
  GString *text = g_string_new (NULL);

  for (int stage = 0; stage < PAGODA_N_STAGES; stage++)
    if ((stages & PAGODA_STAGE_BIT (stage)) != 0)
      append (text, between,
              g_strdup_printf ("%d %s", stage + 1, pagoda_stage_label ((PagodaStage)stage, language)));
  return end_list (text);
}

/* Who won instead, and what they did. */
static char *
word_winner (const PagodaClosingAnalysis *analysis, PagodaLanguage language)
{
  if (analysis->winner == NULL)
    return g_strdup (analysis->winner_did);
  g_autofree char *won
      = g_strdup_printf (pagoda_translate (language, N_ ("%s won instead")), analysis->winner);
  return analysis->winner_did != NULL ? g_strdup_printf ("%s: %s", won, analysis->winner_did)
                                      : g_steal_pointer (&won);
}

/* @said behind what it is, NULL where there is none; @said is taken over. */
static char *
name_part (const char *title, char *said, PagodaLanguage language)
{
  g_autofree char *words = said;

  return words != NULL ? pagoda_pair_in_words (pagoda_translate (language, title), words, language) : NULL;
}

char *
pagoda_closing_describe_analysis (const PagodaClosingAnalysis *analysis, PagodaLanguage language)
{
  GString *text = g_string_new (NULL);

  if (analysis->cornerstone != PAGODA_CORNERSTONE_UNKNOWN)
    append (text, " · ",
            name_part (N_ ("Cornerstone"),
                       g_strdup (pagoda_cornerstone_label (analysis->cornerstone, language)), language));
  append (text, " · ",
          name_part (N_ ("Methods used"), pagoda_closing_word_methods (analysis->methods, language),
                     language));
  append (text, " · ",
          name_part (N_ ("Why it was lost"), pagoda_closing_word_losses (analysis->losses, language),
                     language));
  append (text, " · ", word_winner (analysis, language));
  if (analysis->performance > 0)
    append (text, " · ",
            g_strdup_printf (pagoda_translate (language, N_ ("Our performance: %d of 10")),
                             analysis->performance));
  append (text, " · ", name_part (N_ ("What we learnt"), g_strdup (analysis->lesson), language));
  return g_string_free (text, FALSE);
}
