/* letter.h: texts with places for what is known of a customer, and how they are filled in.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A place is its word or its label in braces, in English or Chinese: `{customer}`, `{客户}`.
 */
#pragma once

#include "domain/customer.h"

G_BEGIN_DECLS

/** A letter as it is kept, with its places. */
typedef struct
{
  PagodaId id;
  char *name;
  char *body;
} PagodaLetter;

PagodaLetter *pagoda_letter_copy (const PagodaLetter *letter);
void pagoda_letter_free (PagodaLetter *letter);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PagodaLetter, pagoda_letter_free)

/** What a letter has places for. */
typedef enum
{
  PAGODA_PLACE_CUSTOMER,
  PAGODA_PLACE_CONTACT, /* whom it is written to */
  PAGODA_PLACE_TITLE,   /* theirs */
  PAGODA_PLACE_DEAL,
  PAGODA_PLACE_AMOUNT, /* of the deal */
  PAGODA_PLACE_TODAY,
  PAGODA_PLACE_ME,
} PagodaLetterPlace;
#define PAGODA_N_LETTER_PLACES 7

PAGODA_DECLARE_WORDS (PagodaLetterPlace, letter_place)

/**
 * @body with @values, by place, in its places.  Where a value is NULL or "" the label of its place stays in
 * square brackets, in @language; braces around anything else stay as they are.  @missing (nullable, of char
 * *) receives both, each once: what somebody still has to write (transfer full).
 */
char *pagoda_letter_fill (const char *body,
                          const char *const values[PAGODA_N_LETTER_PLACES],
                          PagodaLanguage language,
                          GPtrArray *missing);

/** TRUE where @place is somewhere in @body. */
gboolean pagoda_letter_has_place (const char *body, PagodaLetterPlace place);

/** The letters that a store has before somebody writes one, in @language: thanks for a deal, and an
 * introduction with material; of PagodaLetter without ids (transfer full). */
GPtrArray *pagoda_letters_ready_made (PagodaLanguage language);

G_END_DECLS
