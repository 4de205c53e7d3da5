/* suggestions.h: a row of a form for a text, below which stand those that it may become.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Suggestions come while somebody types and go when the focus does.  Down leads to them, Enter and a click
 * take one.
 */
#pragma once

#include "app/widgets/form_dialog.h"
#include "domain/customer.h"

G_BEGIN_DECLS

typedef struct
{
  char *text;   /* what the row is to hold */
  char *detail; /* what is said about it; nullable */
  PagodaId id;  /* whose text it is; the caller's own */
} PagodaSuggestedText;

/** Adds a copy of @text and @detail to @suggestions, the array given to a PagodaSuggest. */
void pagoda_suggestions_append (GPtrArray *suggestions, const char *text, const char *detail, PagodaId id);

/** How many can be shown. */
#define PAGODA_MOST_SUGGESTIONS 5

/** Fills @suggestions, the best first, with what @typed may become; it may be empty. */
typedef void (*PagodaSuggest) (const char *typed, GPtrArray *suggestions, gpointer data);

/** @suggestion was taken, and the row holds its text. */
typedef void (*PagodaSuggestionTaken) (PagodaFormDialog *form,
                                       const PagodaSuggestedText *suggestion,
                                       gpointer data);

/**
 * Adds the row @key with @value (nullable) to @form.  @first: Enter takes the first suggestion instead of
 * saving the form.
 */
void pagoda_suggestions_add (PagodaFormDialog *form,
                             const char *key,
                             const char *title,
                             const char *value,
                             gboolean first,
                             PagodaSuggest suggest,
                             PagodaSuggestionTaken taken,
                             gpointer data);

/** Sets the text of the row @key without suggesting anything. */
void pagoda_suggestions_set_text (PagodaFormDialog *form, const char *key, const char *text);

G_END_DECLS
