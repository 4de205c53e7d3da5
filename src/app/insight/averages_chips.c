/* averages_chips.c: chips that choose whose attempts are looked at, when, and with which customers.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "app/insight/averages_chips.h"

#include "app/widgets/choice_chip.h"
#include "session/next_action.h"

#include <glib/gi18n-lib.h>

struct _PagodaAveragesChips
{
  GtkBox parent_instance;

  PagodaChoiceChip *person;
  PagodaChoiceChip *period;
  PagodaChoiceChip *segment;
};

G_DEFINE_FINAL_TYPE (PagodaAveragesChips, pagoda_averages_chips, GTK_TYPE_BOX)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* Without a choice it is the last twelve months. */
static const char *const period_values[] = { "quarter", "last-quarter", "year", "always", NULL };

static void
add_offer (GPtrArray *labels, GPtrArray *values, char *label, char *value)
{
  g_ptr_array_add (labels, label);
  g_ptr_array_add (values, value);
}

static void
offer (PagodaChoiceChip *chip, GPtrArray *labels, GPtrArray *values)
{
  g_ptr_array_add (labels, NULL);
  g_ptr_array_add (values, NULL);
  pagoda_choice_chip_offer (chip, (const char *const *)labels->pdata, (const char *const *)values->pdata);
}

static void
offer_persons (PagodaAveragesChips *chips, const PagodaAverages *averages)
{
  g_autoptr (GPtrArray) persons = pagoda_averages_list_persons (averages);
  g_autoptr (GPtrArray) names = g_ptr_array_copy (persons, NULL, NULL);

  offer (chips->person, names, persons);
}

static void
offer_segments (PagodaAveragesChips *chips, const PagodaAverages *averages)
{
  PagodaLanguage language = pagoda_language_current ();
  g_autoptr (GPtrArray) regions = pagoda_averages_list_regions (averages);
  g_autoptr (GPtrArray) labels = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) values = g_ptr_array_new_with_free_func (g_free);

  for (int i = 0; i < PAGODA_N_CLASSES; i++)
    add_offer (labels, values,
               pagoda_pair_in_words (_ ("Class"),
                                     pagoda_account_class_label ((PagodaAccountClass)i, language), language),
               g_strconcat ("class=", pagoda_account_class_word ((PagodaAccountClass)i), NULL));
  for (int i = 0; i < PAGODA_N_TIERS; i++)
    add_offer (labels, values,
               pagoda_pair_in_words (_ ("Tier"), pagoda_tier_label ((PagodaTier)i, language), language),
               g_strconcat ("tier=", pagoda_tier_word ((PagodaTier)i), NULL));
  for (guint i = 0; i < regions->len; i++)
    add_offer (labels, values, g_strdup (g_ptr_array_index (regions, i)),
               g_strconcat ("region=", g_ptr_array_index (regions, i), NULL));
  offer (chips->segment, labels, values);
}

static void
chip_changed_cb (PagodaAveragesChips *chips)
{
  g_signal_emit (chips, signals[SIGNAL_CHANGED], 0);
}

static void
pagoda_averages_chips_class_init (PagodaAveragesChipsClass *class)
{
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST, 0, NULL,
                                          NULL, NULL, G_TYPE_NONE, 0);
}

static PagodaChoiceChip *
add_chip (PagodaAveragesChips *chips, const char *title, const char *any)
{
  GtkWidget *chip = pagoda_choice_chip_new (title, any);

  g_signal_connect_swapped (chip, "changed", G_CALLBACK (chip_changed_cb), chips);
  gtk_box_append (GTK_BOX (chips), chip);
  return PAGODA_CHOICE_CHIP (chip);
}

static void
pagoda_averages_chips_init (PagodaAveragesChips *chips)
{
  const char *const labels[]
      = { _ ("This quarter"), _ ("Last quarter"), _ ("This year"), _ ("All the time"), NULL };

  gtk_box_set_spacing (GTK_BOX (chips), 6);
  chips->person = add_chip (chips, _ ("Person"), _ ("Everybody"));
  chips->period = add_chip (chips, _ ("Period"), _ ("Last 12 months"));
  chips->segment = add_chip (chips, _ ("Customers"), _ ("All"));
  pagoda_choice_chip_offer (chips->period, labels, period_values);
}

void
pagoda_averages_chips_offer (PagodaAveragesChips *chips, const PagodaAverages *averages)
{
  offer_persons (chips, averages);
  offer_segments (chips, averages);
}

static PagodaPeriod
period_of (const char *chosen, PagodaDay day)
{
  PagodaPeriod quarter = pagoda_period_quarter (day);
  int year;

  pagoda_day_to_ymd (day, &year, NULL, NULL);
  if (g_strcmp0 (chosen, "quarter") == 0)
    return (PagodaPeriod){ quarter.first, day };
  if (g_strcmp0 (chosen, "last-quarter") == 0)
    return pagoda_period_quarter (quarter.first - 1);
  if (g_strcmp0 (chosen, "year") == 0)
    return (PagodaPeriod){ pagoda_day_from_ymd (year, 1, 1), day };
  if (g_strcmp0 (chosen, "always") == 0)
    return (PagodaPeriod){ pagoda_day_from_ymd (1, 1, 1), day };
  return pagoda_period_trailing_year (day);
}

PagodaAveragesFilter
pagoda_averages_chips_get (PagodaAveragesChips *chips, PagodaDay day)
{
  const char *segment = pagoda_choice_chip_get (chips->segment);
  PagodaAveragesFilter filter = { .person = pagoda_choice_chip_get (chips->person),
                                  .period = period_of (pagoda_choice_chip_get (chips->period), day) };

  if (segment != NULL)
    pagoda_segment_parse (segment, &filter.segment);
  return filter;
}

const char *
pagoda_averages_chips_get_segment (PagodaAveragesChips *chips)
{
  return pagoda_choice_chip_get (chips->segment);
}
