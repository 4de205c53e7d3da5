/* choice_chip.h: a condition of a filter: a chip that opens a menu of its values.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** Signal `changed`: another value was chosen. */
#define PAGODA_TYPE_CHOICE_CHIP (pagoda_choice_chip_get_type ())
G_DECLARE_FINAL_TYPE (PagodaChoiceChip, pagoda_choice_chip, PAGODA, CHOICE_CHIP, GtkBox)

/** A chip called @title that lets everything pass, which it calls @any (floating). */
GtkWidget *pagoda_choice_chip_new (const char *title, const char *any);

/** Offers @labels (NULL-terminated), which stand for @values, beside @any; what is chosen stays. */
void pagoda_choice_chip_offer (PagodaChoiceChip *chip, const char *const *labels, const char *const *values);

/** What is chosen, NULL for any (transfer none). */
const char *pagoda_choice_chip_get (PagodaChoiceChip *chip);

/** Lets everything pass again. */
void pagoda_choice_chip_release (PagodaChoiceChip *chip);

G_END_DECLS
