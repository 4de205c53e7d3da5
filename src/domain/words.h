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
  const char
      *typed; /* what people write for it in Chinese, separated by `|`; NULL where only word and label do */
} PagodaWord;

/** The index of the entry of @words (length @n_words) whose word is @word, or −1. */
int pagoda_word_find (const PagodaWord *words, gsize n_words, const char *word);

/**
 * The same, but forgiving as for typed input: case and width folded, and matched against the labels and the
 * typed forms too.  It needs no catalogue: files from China are read on any system.
 */
int pagoda_word_find_typed (const PagodaWord *words, gsize n_words, const char *typed);

/**
 * Defines `pagoda_NAME_word()`, `pagoda_NAME_label()` and `pagoda_NAME_parse()` for the enumeration @Type
 * whose values are the indices of the table @words; @context is that of the NC_ marks.
 */
#define PAGODA_DEFINE_WORDS(Type, name, words, context)                                                      \
  const char *pagoda_##name##_word (Type value)                                                              \
  {                                                                                                          \
    return (words)[value].word;                                                                              \
  }                                                                                                          \
  const char *pagoda_##name##_label (Type value, PagodaLanguage language)                                    \
  {                                                                                                          \
    return pagoda_translate_in_context (language, context, (words)[value].label);                            \
  }                                                                                                          \
  gboolean pagoda_##name##_parse (const char *typed, Type *value)                                            \
  {                                                                                                          \
    int found = pagoda_word_find_typed (words, G_N_ELEMENTS (words), typed);                                 \
    if (found >= 0)                                                                                          \
      *value = (Type)found;                                                                                  \
    return found >= 0;                                                                                       \
  }

/** Declares what PAGODA_DEFINE_WORDS defines.  Parsing reads a word or a label; FALSE where it is neither. */
#define PAGODA_DECLARE_WORDS(Type, name)                                                                     \
  const char *pagoda_##name##_word (Type value);                                                             \
  const char *pagoda_##name##_label (Type value, PagodaLanguage language);                                   \
  gboolean pagoda_##name##_parse (const char *typed, Type *value);

G_END_DECLS
