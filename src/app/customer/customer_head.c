/* customer_head.c: the head of a customer's page: name, standing, tags.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "app/customer/customer_page-private.h"

#include "app/widgets/naming.h"
#include "app/wording.h"

#include <glib/gi18n-lib.h>

/* The mark in force on @day, or NULL. */
static const PagodaOtherMark *
find_other_mark (const PagodaDossier *dossier, PagodaDay day)
{
  for (guint i = 0; i < dossier->others->len; i++)
    {
      const PagodaOtherMark *mark = g_ptr_array_index (dossier->others, i);
      if (mark->from <= day)
        return mark->other ? mark : NULL;
    }
  return NULL;
}

static char *
word_hand_set (const PagodaHandSetClass *set, PagodaLanguage language)
{
  const char *label = pagoda_account_class_label (set->account_class, language);
  g_autofree char *until
      = set->until != PAGODA_DAY_NONE ? pagoda_wording_day (set->until, PAGODA_DAY_NONE) : NULL;

  if (until != NULL && set->reason != NULL)
    /* Translators: a class, its last day and the reason. */
    return g_strdup_printf (_ ("%1$s (set by hand until %2$s: %3$s)"), label, until, set->reason);
  if (until != NULL)
    return g_strdup_printf (_ ("%1$s (set by hand until %2$s)"), label, until);
  if (set->reason != NULL)
    return g_strdup_printf (_ ("%s (set by hand: %s)"), label, set->reason);
  return g_strdup_printf (_ ("%s (set by hand)"), label);
}

static char *
word_class (const PagodaDossier *dossier, PagodaTier tier, PagodaDay day, const PagodaHouseRules *rules)
{
  PagodaLanguage language = pagoda_language_current ();
  const PagodaHandSetClass *set = pagoda_dossier_get_class (dossier, day);
  int influence = pagoda_dossier_get_influence (dossier, day);
  const char *suggested
      = pagoda_account_class_label (pagoda_account_class_suggest (tier, influence, rules), language);

  if (set != NULL)
    return word_hand_set (set, language);
  if (pagoda_influence_is_strategic (influence, rules))
    return g_strdup_printf (_ ("%s (suggested by influence %d)"), suggested, influence);
  return g_strdup_printf (_ ("%s (suggested by tier)"), suggested);
}

/* @place is the customer's in the standings. */
static void
show_standing (PagodaCustomerPage *page, PagodaStandings *standings, gsize place)
{
  const PagodaPyramid *pyramid = pagoda_standings_get_pyramid (standings);
  const PagodaSnapshot *snapshot = pagoda_standings_get_snapshot (standings);
  PagodaTier tier = pyramid->tiers[place];
  const char *owner = pagoda_snapshot_get_owner (snapshot, place, pyramid->as_of);
  g_autofree char *account_class
      = word_class (page->dossier, tier, pyramid->as_of, pagoda_snapshot_get_rules (snapshot));
  g_autofree char *region = pagoda_standings_make_region (standings, place);
  g_autofree char *profit
      = pagoda_wording_money (pyramid->profits[place], pagoda_snapshot_get_currency (snapshot));
  g_autofree char *standing = g_strdup_printf (_ ("Tier: %s · Class: %s · Profit of 12 months: %s"),
                                               pagoda_wording_tier (tier), account_class, profit);
  g_autofree char *where
      = g_strdup_printf (_ ("Owner: %s · Region: %s"), owner[0] != '\0' ? owner : _ ("Unknown ?"),
                         region[0] != '\0' ? region : _ ("Unknown ?"));

  gtk_label_set_label (page->standing_label, standing);
  const PagodaOtherMark *mark = find_other_mark (page->dossier, pagoda_day_today ());
  g_autofree char *never = mark != NULL ? g_strdup_printf (_ ("%s · Never a customer: %s"), where,
                                                           mark->reason != NULL ? mark->reason : "—")
                                        : NULL;
  gtk_label_set_label (page->place_label, never != NULL ? never : where);
}

/* Tags: a chip for each, which takes it off, and one more that adds another. */
static void
add_chip (GtkFlowBox *box, const char *label, const char *name, const char *action, GVariant *target)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_widget_add_css_class (button, "chip");
  pagoda_naming_set_with_tooltip (button, name);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_actionable_set_action_target_value (GTK_ACTIONABLE (button), target);
  gtk_flow_box_insert (box, button, -1);
  gtk_widget_set_focusable (gtk_widget_get_parent (button), FALSE);
}

static void
show_tags (PagodaCustomerPage *page)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (page->tags))) != NULL)
    gtk_flow_box_remove (page->tags, child);
  for (guint i = 0; i < page->dossier->tags->len; i++)
    {
      const char *tag = g_ptr_array_index (page->dossier->tags, i);
      g_autofree char *label = g_strdup_printf ("%s ×", tag);
      g_autofree char *name = g_strdup_printf (_ ("Take off the tag %s"), tag);
      add_chip (page->tags, label, name, "customer.remove-tag", g_variant_new_string (tag));
    }
  add_chip (page->tags, _ ("+ Tag"), _ ("Add a tag"), "customer.add-tag", NULL);
}

void
pagoda_customer_page_show_head (PagodaCustomerPage *page)
{
  PagodaStandings *standings = pagoda_customer_page_get_standings (page);
  gssize place
      = standings != NULL ? pagoda_snapshot_find (pagoda_standings_get_snapshot (standings), page->id) : -1;

  gtk_label_set_label (page->name_label, page->dossier->customer->name);
  if (place >= 0 && pagoda_standings_get_pyramid (standings) != NULL)
    show_standing (page, standings, (gsize)place);
  show_tags (page);
}
