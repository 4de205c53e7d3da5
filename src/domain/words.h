/* words.h: enumerations as the words of files, JSON and the screen.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Every enumeration of the domain has a *word*, lower-case English and fixed for ever (the store, JSON and
 * import files contain it), and a *label*, which is what people read.
 */
#pragma once

#include "base/translation.h"

G_BEGIN_DECLS

/** One value of an enumeration; a table of them is indexed by the value. */
typedef struct
{
  const char *word;
  const char *label; /* marked with NC_ under the enumeration's context */
} PagodaWord;

/** The index of the entry of @words (length @n_words) whose word is @word, or −1. */
int pagoda_word_find (const PagodaWord *words, gsize n_words, const char *word);

/**
 * The same, but forgiving as for typed input: case and width folded, and matched against the labels in every
 * language too (@context as in NC_).
 */
int pagoda_word_find_typed (const PagodaWord *words, gsize n_words, const char *context, const char *typed);

G_END_DECLS
