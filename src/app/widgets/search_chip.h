/* search_chip.h: a chip that opens a list of so many values that they are searched.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** Signal `changed`: another value was chosen. */
#define PAGODA_TYPE_SEARCH_CHIP (pagoda_search_chip_get_type ())
G_DECLARE_FINAL_TYPE (PagodaSearchChip, pagoda_search_chip, PAGODA, SEARCH_CHIP, GtkBox)

/** How many values are listed at the most. */
#define PAGODA_SEARCH_CHIP_MOST 50

/** Adds, with pagoda_search_chip_offer(), the values that @typed finds, the best first; all for "". */
typedef void (*PagodaSearchChipFind) (PagodaSearchChip *chip, const char *typed, gpointer data);

/** A chip called @title that lets everything pass, which it calls @any; @find is asked when it is opened and
 * while somebody types (floating). */
GtkWidget *
pagoda_search_chip_new (const char *title, const char *any, PagodaSearchChipFind find, gpointer data);

/** Offers @label, which stands for @value, with @detail (nullable) behind it.  FALSE: there is no more room.
 */
gboolean
pagoda_search_chip_offer (PagodaSearchChip *chip, const char *label, const char *detail, const char *value);

/** What is chosen, NULL for any (transfer none). */
const char *pagoda_search_chip_get (PagodaSearchChip *chip);

/** Lets everything pass again. */
void pagoda_search_chip_release (PagodaSearchChip *chip);

G_END_DECLS
