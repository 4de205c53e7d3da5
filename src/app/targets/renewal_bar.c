/* renewal_bar.c: whether the plan renews itself in the quarter, and who has too many A-targets.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "app/targets/renewal_bar.h"

#include "app/targets/target_card.h"
#include "app/widgets/naming.h"
#include "app/widgets/records_dialog.h"
#include "app/widgets/wrap.h"
#include "app/wording.h"
#include "session/workshop.h"

#include <glib/gi18n-lib.h>

#define SPACING 8

/* The numbers of a quarter. */
typedef enum
{
  NUMBER_START,
  NUMBER_ENTERED,
  NUMBER_CONVERTED,
  NUMBER_DROPPED,
  NUMBER_LEFT,
  N_NUMBERS,
} Number;

struct _PagodaRenewalBar
{
  GtkWidget parent_instance;

  GtkLabel *quarter;
  GtkWidget *buttons[N_NUMBERS];
  GtkWidget *won_back;
  GArray *comebacks; /* of PagodaComeback: who came back in the quarter, in the plan or not */
  GtkLabel *sentences;
  PagodaTargets *targets; /* NULL before there are any */
};

G_DEFINE_FINAL_TYPE (PagodaRenewalBar, pagoda_renewal_bar, GTK_TYPE_WIDGET)

static const GArray *
places_of (const PagodaRenewal *renewal, Number number)
{
  const GArray *const places[N_NUMBERS]
      = { renewal->start, renewal->entered, renewal->converted, renewal->dropped, renewal->left };

  return places[number];
}

static const char *
title_of (Number number)
{
  static const char *const titles[N_NUMBERS] = {
    NC_ ("renewal", "At the start"), NC_ ("renewal", "Entered"), NC_ ("renewal", "Converted"),
    NC_ ("renewal", "Dropped"),      NC_ ("renewal", "Left"),
  };

  return g_dpgettext2 (NULL, "renewal", titles[number]);
}

/* How many there should be, or −1 where nothing is asked for. */
static int
needed_of (const PagodaRenewal *renewal, Number number)
{
  if (number == NUMBER_ENTERED)
    return (int)renewal->entered_needed;
  return number == NUMBER_CONVERTED ? (int)renewal->converted_needed : -1;
}

/* The names behind a number */

static PagodaRecord *
record_of (const PagodaTargets *targets, const PagodaTargetEntry *entry)
{
  PagodaLanguage language = pagoda_language_current ();
  gboolean pursued = pagoda_target_entry_is_pursued (entry);
  g_autofree char *due = pagoda_target_word_due (targets, entry);
  g_autofree char *since = pagoda_wording_day (entry->standing.since, targets->as_of);
  g_autofree char *detail
      = g_strdup_printf ("%s · %s", *entry->owner != '\0' ? entry->owner : "—", pursued ? due : since);
  const char *figure = pursued ? pagoda_target_tier_label (entry->tier, language)
                               : pagoda_target_outcome_label (entry->standing.outcome, language);
  PagodaRecord *record
      = pagoda_record_new (PAGODA_DAY_NONE, pagoda_snapshot_get_name (targets->snapshot, entry->place),
                           detail, g_strdup (figure));

  pagoda_records_dialog_link (record, entry->planned.target->customer);
  return record;
}

static void
clicked_cb (GtkWidget *button, gpointer number)
{
  PagodaRenewalBar *bar = PAGODA_RENEWAL_BAR (gtk_widget_get_ancestor (button, PAGODA_TYPE_RENEWAL_BAR));
  const GArray *places = places_of (bar->targets->renewal, (Number)GPOINTER_TO_INT (number));
  GPtrArray *records = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < places->len; i++)
    g_ptr_array_add (records,
                     record_of (bar->targets, &bar->targets->entries[g_array_index (places, guint32, i)]));
  g_autofree char *title
      = g_strdup_printf ("%s (%u)", title_of ((Number)GPOINTER_TO_INT (number)), places->len);
  pagoda_records_dialog_show (GTK_WINDOW (gtk_widget_get_root (button)), title,
                              _ ("No target is among them."), records);
}

/* Who was dormant and ordered again is counted apart (G2). */
static void
won_back_cb (GtkWidget *button)
{
  PagodaRenewalBar *bar = PAGODA_RENEWAL_BAR (gtk_widget_get_ancestor (button, PAGODA_TYPE_RENEWAL_BAR));
  const PagodaSnapshot *snapshot = bar->targets->snapshot;
  GPtrArray *records = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < bar->comebacks->len; i++)
    {
      const PagodaComeback *comeback = &g_array_index (bar->comebacks, PagodaComeback, i);
      PagodaRecord *record
          = pagoda_record_new (comeback->reactivation.day,
                               pagoda_snapshot_get_name (snapshot, comeback->place), "", NULL);
      pagoda_records_dialog_link_orders (record, pagoda_snapshot_get_id (snapshot, comeback->place),
                                         (PagodaPeriod){ comeback->reactivation.before,
                                                         bar->targets->as_of });
      g_ptr_array_add (records, record);
    }
  pagoda_records_dialog_show (GTK_WINDOW (gtk_widget_get_root (button)), _ ("Won back"),
                              _ ("Nobody was won back this quarter."), records);
}

/* Showing */

static void
show_won_back (PagodaRenewalBar *bar)
{
  const PagodaTargets *targets = bar->targets;
  PagodaPeriod period = { targets->renewal->quarter.first, targets->as_of };

  g_clear_pointer (&bar->comebacks, g_array_unref);
  bar->comebacks = pagoda_snapshot_list_comebacks (targets->snapshot, period);
  g_autofree char *text = g_strdup_printf (C_ ("renewal", "%1$s %2$u"), _ ("Won back"), bar->comebacks->len);
  gtk_button_set_label (GTK_BUTTON (bar->won_back), text);
}

static void
show_number (PagodaRenewalBar *bar, Number number)
{
  const PagodaRenewal *renewal = bar->targets->renewal;
  int needed = needed_of (renewal, number);
  guint count = places_of (renewal, number)->len;
  g_autofree char *text
      = needed >= 0
            /* Translators: what is counted, how many there are, and how many there should be. */
            ? g_strdup_printf (C_ ("renewal", "%1$s %2$u · needed %3$d"), title_of (number), count, needed)
            : g_strdup_printf (C_ ("renewal", "%1$s %2$u"), title_of (number), count);

  gtk_button_set_label (GTK_BUTTON (bar->buttons[number]), text);
}

static void
add_sentence (GString *text, char *sentence)
{
  g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", sentence);
  g_free (sentence);
}

/* What is missing, in plain words. */
static void
show_sentences (PagodaRenewalBar *bar)
{
  const PagodaTargets *targets = bar->targets;
  const PagodaRenewal *renewal = targets->renewal;
  g_autoptr (GString) text = g_string_new (NULL);

  if (renewal->entered_missing > 0)
    add_sentence (text,
                  g_strdup_printf (_ ("New targets still to enter this quarter: %u (one for every twenty)."),
                                   renewal->entered_missing));
  if (renewal->converted_missing > 0)
    add_sentence (text,
                  g_strdup_printf (_ ("Targets still to be won this quarter, as many as have entered: %u."),
                                   renewal->converted_missing));
  for (guint i = 0; i < targets->efforts->len; i++)
    {
      const PagodaTargetEffort *effort = &g_array_index (targets->efforts, PagodaTargetEffort, i);
      if (pagoda_targets_is_too_much (targets, effort))
        add_sentence (text,
                      g_strdup_printf (_ ("Too many A-targets for one person: %s, %u"),
                                       *effort->owner != '\0' ? effort->owner : "—", effort->a_targets));
    }
  gtk_label_set_label (bar->sentences, text->str);
  gtk_widget_set_visible (GTK_WIDGET (bar->sentences), text->len > 0);
}

void
pagoda_renewal_bar_show (PagodaRenewalBar *bar, PagodaTargets *targets)
{
  g_autoptr (PagodaTargets) before = bar->targets;
  const PagodaRenewal *renewal = targets->renewal;
  g_autofree char *first = pagoda_wording_day (renewal->quarter.first, targets->as_of);
  g_autofree char *last = pagoda_wording_day (renewal->quarter.last, targets->as_of);
  /* Translators: the first and the last day of the quarter. */
  g_autofree char *quarter = g_strdup_printf (_ ("Renewal, %1$s to %2$s"), first, last);

  bar->targets = pagoda_targets_ref (targets);
  gtk_label_set_label (bar->quarter, quarter);
  for (int number = 0; number < N_NUMBERS; number++)
    show_number (bar, (Number)number);
  show_won_back (bar);
  show_sentences (bar);
}

/* Life */

static void
pagoda_renewal_bar_dispose (GObject *object)
{
  PagodaRenewalBar *bar = PAGODA_RENEWAL_BAR (object);

  for (GtkWidget *child; (child = gtk_widget_get_first_child (GTK_WIDGET (bar))) != NULL;)
    gtk_widget_unparent (child);
  g_clear_pointer (&bar->targets, pagoda_targets_unref);
  g_clear_pointer (&bar->comebacks, g_array_unref);
  G_OBJECT_CLASS (pagoda_renewal_bar_parent_class)->dispose (object);
}

static void
pagoda_renewal_bar_class_init (PagodaRenewalBarClass *class)
{
  G_OBJECT_CLASS (class)->dispose = pagoda_renewal_bar_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (class), GTK_TYPE_BOX_LAYOUT);
}

static GtkLabel *
create_label (const char *style)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, style);
  return GTK_LABEL (label);
}

static void
pagoda_renewal_bar_init (PagodaRenewalBar *bar)
{
  GtkWidget *wrap = g_object_new (PAGODA_TYPE_WRAP, "spacing", SPACING, "line-spacing", SPACING, NULL);
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (bar));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), SPACING);
  bar->quarter = create_label ("section");
  bar->sentences = create_label ("late");
  gtk_widget_set_parent (GTK_WIDGET (bar->quarter), GTK_WIDGET (bar));
  gtk_widget_set_parent (wrap, GTK_WIDGET (bar));
  gtk_widget_set_parent (GTK_WIDGET (bar->sentences), GTK_WIDGET (bar));
  for (int number = 0; number < N_NUMBERS; number++)
    {
      bar->buttons[number] = gtk_button_new_with_label ("");
      g_signal_connect (bar->buttons[number], "clicked", G_CALLBACK (clicked_cb), GINT_TO_POINTER (number));
      gtk_widget_set_parent (bar->buttons[number], wrap);
    }
  bar->won_back = gtk_button_new_with_label ("");
  g_signal_connect (bar->won_back, "clicked", G_CALLBACK (won_back_cb), NULL);
  gtk_widget_set_parent (bar->won_back, wrap);
}
