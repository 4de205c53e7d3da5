/* words.c: enumerations as the words of files, JSON and the screen.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "domain/words.h"

#include "base/text.h"

int
pagoda_word_find (const PagodaWord *words, gsize n_words, const char *word)
{
  for (gsize i = 0; i < n_words; i++)
    if (g_strcmp0 (words[i].word, word) == 0)
      return (int)i;
  return -1;
}

static gboolean
label_matches (const char *label, const char *folded)
{
  g_autofree char *folded_label = pagoda_text_fold (label);

  return g_str_equal (folded_label, folded);
}

static gboolean
any_form_matches (const char *forms, const char *folded)
{
  g_auto (GStrv) each = forms != NULL ? g_strsplit (forms, "|", -1) : NULL;

  return each != NULL && g_strv_contains ((const char *const *)each, folded);
}

int
pagoda_word_find_typed (const PagodaWord *words, gsize n_words, const char *typed)
{
  int found = pagoda_word_find (words, n_words, typed);
  if (found >= 0)
    return found;

  g_autofree char *folded = pagoda_text_fold (typed);
  for (gsize i = 0; i < n_words; i++)
    if (g_str_equal (words[i].word, folded) || label_matches (words[i].label, folded)
        || any_form_matches (words[i].typed, folded))
      return (int)i;
  return -1;
}
