/* barrier_chips.c: the chips of the filter of barriers.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "app/barriers/barrier_chips.h"

#include "app/widgets/choice_chip.h"
#include "app/widgets/form_dialog.h"
#include "app/widgets/naming.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>

struct _PagodaBarrierChips
{
  GtkBox parent_instance;

  GtkWidget *kind;
  GtkWidget *owner;
  GtkWidget *state;
  GtkWidget *strategy;
  GtkWidget *overdue;
  GtkWidget *release;
};

G_DEFINE_FINAL_TYPE (PagodaBarrierChips, pagoda_barrier_chips, GTK_TYPE_BOX)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
changed_cb (PagodaBarrierChips *chips)
{
  PagodaBarrierFilter filter = pagoda_barrier_chips_get_filter (chips);

  gtk_widget_set_visible (chips->release, !pagoda_barrier_filter_is_open (&filter));
  g_signal_emit (chips, signals[CHANGED], 0);
}

static GtkWidget *
add_choice (PagodaBarrierChips *chips, const char *title, const char *any)
{
  GtkWidget *chip = pagoda_choice_chip_new (title, any);

  g_signal_connect_swapped (chip, "changed", G_CALLBACK (changed_cb), chips);
  gtk_box_append (GTK_BOX (chips), chip);
  return chip;
}

/* The @n labels of an enumeration; what is chosen is the number of its value. */
static void
offer_labels (GtkWidget *chip, guint n, PagodaLabeller label)
{
  g_autoptr (GStrvBuilder) labels = g_strv_builder_new ();
  g_autoptr (GStrvBuilder) values = g_strv_builder_new ();

  for (guint value = 0; value < n; value++)
    {
      g_autofree char *number = g_strdup_printf ("%u", value);
      g_strv_builder_add (labels, label (value, pagoda_language_current ()));
      g_strv_builder_add (values, number);
    }
  g_auto (GStrv) offered = g_strv_builder_end (labels);
  g_auto (GStrv) chosen = g_strv_builder_end (values);
  pagoda_choice_chip_offer (PAGODA_CHOICE_CHIP (chip), (const char *const *)offered,
                            (const char *const *)chosen);
}

static int
chosen_number (GtkWidget *chip)
{
  const char *chosen = pagoda_choice_chip_get (PAGODA_CHOICE_CHIP (chip));

  return chosen != NULL ? atoi (chosen) : PAGODA_BARRIER_ANY;
}

/* Life */

static void
pagoda_barrier_chips_class_init (PagodaBarrierChipsClass *class)
{
  signals[CHANGED] = g_signal_new ("changed", PAGODA_TYPE_BARRIER_CHIPS, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);
}

static void
pagoda_barrier_chips_init (PagodaBarrierChips *chips)
{
  gtk_box_set_spacing (GTK_BOX (chips), 6);
  chips->state = add_choice (chips, _ ("State"), C_ ("filter", "all"));
  chips->kind = add_choice (chips, _ ("Kind"), C_ ("filter", "all"));
  chips->owner = add_choice (chips, _ ("Owner"), C_ ("owner", "anybody"));
  chips->strategy = add_choice (chips, _ ("Strategy"), C_ ("filter", "all"));
  offer_labels (chips->state, PAGODA_N_BARRIER_STATES, pagoda_barrier_state_label);
  offer_labels (chips->kind, PAGODA_N_BARRIER_KINDS, pagoda_barrier_kind_label);
  offer_labels (chips->strategy, PAGODA_N_STRATEGIES, pagoda_strategy_label);
  chips->overdue = gtk_toggle_button_new ();
  gtk_widget_set_valign (chips->overdue, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (chips->overdue, "toggle-chip");
  g_signal_connect_swapped (chips->overdue, "toggled", G_CALLBACK (changed_cb), chips);
  gtk_box_append (GTK_BOX (chips), chips->overdue);
  chips->release = gtk_button_new_from_icon_name ("window-close-symbolic");
  gtk_widget_set_valign (chips->release, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (chips->release, "toggle-chip");
  pagoda_naming_set_with_tooltip (chips->release, _ ("Show all barriers"));
  g_signal_connect_swapped (chips->release, "clicked", G_CALLBACK (pagoda_barrier_chips_release), chips);
  gtk_widget_set_visible (chips->release, FALSE);
  gtk_box_append (GTK_BOX (chips), chips->release);
}

PagodaBarrierFilter
pagoda_barrier_chips_get_filter (PagodaBarrierChips *chips)
{
  return (PagodaBarrierFilter){
    .kind = chosen_number (chips->kind),
    .state = chosen_number (chips->state),
    .strategy = chosen_number (chips->strategy),
    .owner = pagoda_choice_chip_get (PAGODA_CHOICE_CHIP (chips->owner)),
    .overdue = gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (chips->overdue)),
    .search = "",
  };
}

static guint
count_overdue (const PagodaBarrierOverview *overview)
{
  guint overdue = 0;

  for (gsize i = 0; i < overview->n; i++)
    overdue += overview->entries[i].overdue;
  return overdue;
}

void
pagoda_barrier_chips_show_offers (PagodaBarrierChips *chips, const PagodaBarrierOverview *overview)
{
  g_autoptr (GPtrArray) owners = pagoda_barrier_filter_list_owners (overview);
  g_autoptr (GPtrArray) labels = g_ptr_array_new ();
  g_autoptr (GPtrArray) values = g_ptr_array_new ();
  g_autofree char *overdue
      = g_strdup_printf (C_ ("chip", "%s %u"), C_ ("filter", "Overdue"), count_overdue (overview));

  g_ptr_array_add (labels, (gpointer)C_ ("owner", "nobody"));
  g_ptr_array_add (values, (gpointer) "");
  for (guint i = 0; i < owners->len; i++)
    {
      g_ptr_array_add (labels, g_ptr_array_index (owners, i));
      g_ptr_array_add (values, g_ptr_array_index (owners, i));
    }
  g_ptr_array_add (labels, NULL);
  g_ptr_array_add (values, NULL);
  pagoda_choice_chip_offer (PAGODA_CHOICE_CHIP (chips->owner), (const char *const *)labels->pdata,
                            (const char *const *)values->pdata);
  gtk_button_set_label (GTK_BUTTON (chips->overdue), overdue);
}

/* The focus leaves the button before that goes. */
void
pagoda_barrier_chips_release (PagodaBarrierChips *chips)
{
  if (gtk_widget_has_focus (chips->release))
    gtk_widget_child_focus (chips->state, GTK_DIR_TAB_FORWARD);
  pagoda_choice_chip_release (PAGODA_CHOICE_CHIP (chips->state));
  pagoda_choice_chip_release (PAGODA_CHOICE_CHIP (chips->kind));
  pagoda_choice_chip_release (PAGODA_CHOICE_CHIP (chips->owner));
  pagoda_choice_chip_release (PAGODA_CHOICE_CHIP (chips->strategy));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (chips->overdue), FALSE);
}
