/* tier_chip.c: the tier of a customer as a small coloured word.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "app/widgets/tier_chip.h"

#include "app/wording.h"

GtkWidget *
pagoda_tier_chip_new (PagodaTier tier)
{
  static const char *const styles[PAGODA_N_TIERS] = {
    [PAGODA_TIER_TOP] = "top",           [PAGODA_TIER_LARGE] = "large",
    [PAGODA_TIER_MEDIUM] = "medium",     [PAGODA_TIER_SMALL] = "small",
    [PAGODA_TIER_INACTIVE] = "inactive", [PAGODA_TIER_PROSPECT] = "prospect",
    [PAGODA_TIER_SUSPECT] = "suspect",   [PAGODA_TIER_OTHER] = "other",
  };
  GtkWidget *chip = gtk_label_new (pagoda_wording_tier (tier));

  gtk_widget_add_css_class (chip, "tier-chip");
  gtk_widget_add_css_class (chip, styles[tier]);
  gtk_widget_set_valign (chip, GTK_ALIGN_CENTER);
  return chip;
}
