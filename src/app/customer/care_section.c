/* care_section.c: what an account is worth beyond what it buys, and what is owed to it (Q1–Q6).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "app/customer/care_section.h"

#include "app/customer/care_editing.h"
#include "app/customer/promise_rows.h"
#include "app/customer/recommender_rows.h"
#include "app/widgets/naming.h"
#include "app/widgets/text_row.h"
#include "app/wording.h"

#include <glib/gi18n-lib.h>

#define MINUTES_PER_HOUR 60

static PagodaLanguage
language (void)
{
  return pagoda_language_current ();
}

static const char *
currency_of (const PagodaCareView *view)
{
  return pagoda_snapshot_get_currency (pagoda_standings_get_snapshot (view->standings));
}

/* @part is taken over; NULL is left out. */
static void
append (GString *text, char *part)
{
  if (part != NULL && part[0] != '\0')
    g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", part);
  g_free (part);
}

static GtkWidget *
add_row (AdwPreferencesGroup *group, const char *title, const char *text)
{
  GtkWidget *row = pagoda_text_row_new (title, text);

  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_preferences_group_add (group, row);
  return row;
}

/* The same for a row that activates @action with @target (floating, nullable): it knows both before it is
 * placed. */
static GtkWidget *
add_opening_row (AdwPreferencesGroup *group,
                 const char *title,
                 const char *text,
                 const char *action,
                 GVariant *target)
{
  GtkWidget *row = pagoda_text_row_new (title, text);

  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  pagoda_text_row_set_action (row, action, target);
  adw_preferences_group_add (group, row);
  return row;
}

static void
add_arrow (GtkWidget *row)
{
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
}

/* Class and coverage */

static char *
word_suggestion (const PagodaCareView *view)
{
  const PagodaHouseRules *rules = pagoda_snapshot_get_rules (view->board->snapshot);
  int influence = pagoda_dossier_get_influence (view->dossier, view->day);
  PagodaTier tier = view->card->tier;
  const char *label
      = pagoda_account_class_label (pagoda_account_class_suggest (tier, influence, rules), language ());

  if (pagoda_influence_is_strategic (influence, rules))
    return g_strdup_printf (_ ("%s (suggested by influence %d)"), label, influence);
  /* Translators: a class and the tier that suggests it. */
  return g_strdup_printf (_ ("%1$s (suggested by tier: %2$s)"), label, pagoda_wording_tier (tier));
}

static char *
word_hand_set (const PagodaHandSetClass *set)
{
  GString *text = g_string_new (pagoda_account_class_label (set->account_class, language ()));
  g_autofree char *from = pagoda_wording_day (set->from, PAGODA_DAY_NONE);

  append (text, g_strdup_printf (_ ("set by hand on %s"), from));
  if (set->until != PAGODA_DAY_NONE)
    {
      g_autofree char *until = pagoda_wording_day (set->until, PAGODA_DAY_NONE);
      append (text, g_strdup_printf (_ ("until %s, then the suggestion counts"), until));
    }
  append (text, g_strdup (set->reason != NULL ? set->reason : _ ("no reason ?")));
  return g_string_free (text, FALSE);
}

char *
pagoda_care_word_class (const PagodaCareView *view)
{
  const PagodaHandSetClass *set = pagoda_dossier_get_class (view->dossier, view->day);

  return set != NULL ? word_hand_set (set) : word_suggestion (view);
}

static void
add_owed_layer (AdwPreferencesGroup *group, const PagodaCareView *view, PagodaLayer layer)
{
  const PagodaLayerJudgement *judgement = &view->card->layers->layers[layer];
  const PagodaCheckItem *next = pagoda_five_layers_next (view->card->layers, layer);
  gboolean passed = judgement->verdict == PAGODA_VERDICT_PASSED;
  g_autofree char *item
      = next != NULL ? pagoda_board_describe_check (view->board, view->card, next, language ()) : NULL;
  g_autofree char *title = g_strdup_printf ("%d %s", layer + 1, pagoda_layer_label (layer, language ()));
  GString *text = g_string_new (pagoda_verdict_label (judgement->verdict, language ()));
  GtkWidget *mark = gtk_label_new (passed ? "✓" : judgement->verdict == PAGODA_VERDICT_WORKING ? "◐" : "○");

  append (text, g_strdup_printf (_ ("Score %d"), judgement->score));
  if (!passed && item != NULL)
    append (text, g_strdup_printf (_ ("Next: %s"), item));
  GtkWidget *row = add_opening_row (group, title, text->str, "customer.layer", g_variant_new_int32 (layer));
  gtk_widget_add_css_class (mark, passed ? "done" : "late");
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), mark);
  add_arrow (row);
  g_string_free (text, TRUE);
}

static char *
word_coverage (const PagodaCoverage *coverage)
{
  int owed = 0, missing = 0;

  for (int layer = 0; layer < PAGODA_N_LAYERS; layer++)
    {
      owed += (coverage->owed & 1U << layer) != 0;
      missing += (coverage->missing & 1U << layer) != 0;
    }
  if (missing == 0)
    return g_strdup (_ ("All that is owed to this class is passed."));
  return g_strdup_printf (_ ("Layers owed to this class: %1$d · not passed: %2$d"), owed, missing);
}

static void
add_class (AdwPreferencesPage *page, const PagodaCareView *view)
{
  AdwPreferencesGroup *group = pagoda_text_row_add_group (page, _ ("Class and coverage"), NULL);
  const PagodaCoverage *coverage = view->card != NULL ? &view->card->coverage : NULL;

  if (coverage == NULL)
    return;
  g_autofree char *text = pagoda_care_word_class (view);
  g_autofree char *owed = word_coverage (coverage);
  GtkWidget *row = add_opening_row (group, _ ("Account class"), text, "customer.class", NULL);
  add_arrow (row);
  if (pagoda_dossier_get_class (view->dossier, view->day) != NULL)
    {
      g_autofree char *suggestion = word_suggestion (view);
      add_row (group, _ ("Without that"), suggestion);
    }
  add_row (group, pagoda_management_label (coverage->management, language ()), owed);
  for (PagodaLayer layer = PAGODA_LAYER_INFORMATION; layer < PAGODA_N_LAYERS; layer++)
    if ((coverage->owed & 1U << layer) != 0)
      add_owed_layer (group, view, layer);
}

/* Effort */

/* Whether the work is worth it, in words; NULL where nobody set what an hour costs. */
static char *
word_worth (const PagodaCareView *view, PagodaMoney cost)
{
  PagodaMoney profit = view->card->profit;
  char times[G_ASCII_DTOSTR_BUF_SIZE];

  if (cost <= 0)
    return NULL;
  if (profit < cost)
    return g_strdup (_ ("The work costs more than the account earns: reconsider the class."));
  g_ascii_formatd (times, sizeof times, "%.1f", (double)profit / (double)cost);
  return g_strdup_printf (_ ("The profit is %s times the cost of the work."), times);
}

static void
add_effort (AdwPreferencesPage *page, const PagodaCareView *view)
{
  const char *currency = currency_of (view);
  char number[G_ASCII_DTOSTR_BUF_SIZE];

  if (view->card == NULL)
    return;
  gint64 rate = pagoda_snapshot_get_rules (view->board->snapshot)->values[PAGODA_RULE_HOURLY_RATE];
  PagodaMoney cost = pagoda_work_cost (view->card->minutes, rate, pagoda_currency_digits (currency));
  g_ascii_formatd (number, sizeof number, "%.1f", (double)view->card->minutes / MINUTES_PER_HOUR);
  g_autofree char *hours = g_strdup_printf (_ ("%s h"), number);
  g_autofree char *cost_text = rate > 0 ? pagoda_wording_money (cost, currency)
                                        : g_strdup (_ ("The preferences have no cost of an hour."));
  g_autofree char *profit = pagoda_wording_money (view->card->profit, currency);
  g_autofree char *worth = word_worth (view, cost);
  AdwPreferencesGroup *group
      = pagoda_text_row_add_group (page, _ ("Effort and profit of the last 12 months"), worth);
  GtkWidget *row = add_opening_row (group, _ ("Work"), hours, "customer.work", NULL);
  add_arrow (row);
  add_row (group, _ ("Cost of the work"), cost_text);
  add_row (group, _ ("Profit"), profit);
}

/* Influence */

static char *
word_influence (const PagodaInfluence *influence)
{
  g_autofree char *from = pagoda_wording_day (influence->from, PAGODA_DAY_NONE);
  g_autofree char *until = influence->until != PAGODA_DAY_NONE
                               ? pagoda_wording_day (influence->until, PAGODA_DAY_NONE)
                               : g_strdup (_ ("further notice"));

  /* Translators: strength of an influence, its reason, from which day, until which day. */
  return g_strdup_printf (_ ("Strength %d: %s, %s until %s"), influence->strength, influence->reason, from,
                          until);
}

static void
add_influences (AdwPreferencesPage *page, const PagodaCareView *view)
{
  AdwPreferencesGroup *group
      = pagoda_text_row_add_group (page, _ ("Influence"),
                                   _ ("Why this account matters beyond what it buys."));

  pagoda_text_row_add_group_button (group, _ ("Add influence"), "customer.new-influence", NULL);
  for (guint i = 0; i < view->dossier->influences->len; i++)
    {
      const PagodaInfluence *influence = g_ptr_array_index (view->dossier->influences, i);
      const char *kind = pagoda_influence_kind_label (influence->kind, language ());
      g_autofree char *text = word_influence (influence);
      GtkWidget *row
          = add_opening_row (group, kind, text, "customer.influence", g_variant_new_int64 (influence->id));
      pagoda_text_row_add_delete_button (row, kind, "customer.delete-influence", influence->id);
    }
}

/* Referrals */

static const char *
name_of (const PagodaSnapshot *snapshot, PagodaId customer)
{
  gssize place = pagoda_snapshot_find (snapshot, customer);

  return place >= 0 ? pagoda_snapshot_get_name (snapshot, (gsize)place) : "";
}

/* Whether @referral counts; an earlier one of @referrals, or a circle, keeps it from that. */
static const char *
word_standing (const PagodaCareView *view, const PagodaReferral *referral, gboolean *counted)
{
  const PagodaSnapshot *snapshot = pagoda_standings_get_snapshot (view->standings);
  gssize place = pagoda_snapshot_find (snapshot, referral->customer);
  gssize referrer = pagoda_snapshot_find (snapshot, referral->referrer);

  if (view->ledger == NULL || place < 0 || referral->from > view->day)
    return referral->from > view->day ? _ ("counts from its day on") : NULL;
  if (!*counted && view->ledger->referrers[place] == (gint32)referrer)
    {
      *counted = TRUE;
      return _ ("counts");
    }
  return *counted || view->ledger->referrers[place] != PAGODA_NO_REFERRER
             ? _ ("does not count: another one brought it first")
             : _ ("does not count: it brought that one itself");
}

static void
add_referrers (AdwPreferencesPage *page, const PagodaCareView *view)
{
  const PagodaSnapshot *snapshot = pagoda_standings_get_snapshot (view->standings);
  AdwPreferencesGroup *group = pagoda_text_row_add_group (page, _ ("Brought by"),
                                                          _ ("Who of our customers brought this one to us."));
  gboolean counted = FALSE;

  pagoda_text_row_add_group_button (group, _ ("Add referrer"), "customer.new-referral", NULL);
  for (guint i = 0; i < view->dossier->referrals->len; i++)
    {
      const PagodaReferral *referral = g_ptr_array_index (view->dossier->referrals, i);
      GString *text = g_string_new (NULL);
      append (text, pagoda_wording_day (referral->from, PAGODA_DAY_NONE));
      append (text, g_strdup (word_standing (view, referral, &counted)));
      append (text, g_strdup (referral->note));
      GtkWidget *row = add_opening_row (group, name_of (snapshot, referral->referrer), text->str,
                                        "customer.referral", g_variant_new_int64 (referral->id));
      add_arrow (row);
      g_string_free (text, TRUE);
    }
}

static void
add_ledger (AdwPreferencesPage *page, const PagodaCareView *view)
{
  gssize place
      = pagoda_snapshot_find (pagoda_standings_get_snapshot (view->standings), view->dossier->customer->id);
  AdwPreferencesGroup *group = pagoda_text_row_add_group (
      page, _ ("Influence ledger"),
      _ ("What the customers that it brought earn, and those whom they brought."));

  if (view->ledger == NULL || place < 0)
    return;
  guint32 n = view->ledger->n_descendants[place];
  if (n == 0)
    {
      add_row (group, _ ("It brought nobody yet."), NULL);
      return;
    }
  g_autofree char *profit = pagoda_wording_money (view->ledger->profits[place], currency_of (view));
  g_autofree char *text = g_strdup_printf (_ ("Profit of the last 12 months: %s"), profit);
  g_autofree char *count = pagoda_count_format (n);
  g_autofree char *title = g_strdup_printf (_ ("Customers brought: %s"), count);
  GtkWidget *row = add_opening_row (group, title, text, "customer.ledger", NULL);
  add_arrow (row);
}

/* Care items */

static char *
word_care_item (const PagodaCareView *view, const PagodaCareItem *item)
{
  GString *text = g_string_new (NULL);
  g_autofree char *due = pagoda_wording_day (item->due, PAGODA_DAY_NONE);
  g_autofree char *done = pagoda_wording_day (item->done, PAGODA_DAY_NONE);

  if (item->done != PAGODA_DAY_NONE)
    append (text, g_strdup_printf (_ ("done on %s"), done));
  else if (item->due == PAGODA_DAY_NONE)
    append (text, g_strdup (_ ("no day set")));
  else if (item->due < view->day)
    append (text, g_strdup_printf (_ ("overdue by %d days"), view->day - item->due));
  else
    append (text, g_strdup_printf (_ ("due on %s"), due));
  append (text, g_strdup (item->owner));
  append (text, g_strdup (item->note));
  return g_string_free (text, FALSE);
}

static void
add_care_items (AdwPreferencesPage *page, const PagodaCareView *view)
{
  AdwPreferencesGroup *group
      = pagoda_text_row_add_group (page, _ ("Care items"), _ ("The small things that it cares about most."));

  pagoda_text_row_add_group_button (group, _ ("Add care item"), "customer.new-care-item", NULL);
  for (guint i = 0; i < view->dossier->care_items->len; i++)
    {
      const PagodaCareItem *item = g_ptr_array_index (view->dossier->care_items, i);
      g_autofree char *text = word_care_item (view, item);
      g_autofree char *name = g_strdup_printf (_ ("Done: %s"), item->title);
      gboolean due = pagoda_care_item_is_due (item, view->day);
      GtkWidget *mark = gtk_label_new (item->done != PAGODA_DAY_NONE ? "✓" : due ? "!" : "○");
      GtkWidget *row
          = add_opening_row (group, item->title, text, "customer.care-item", g_variant_new_int64 (item->id));
      gtk_widget_add_css_class (mark, item->done != PAGODA_DAY_NONE ? "done" : due ? "late" : "secondary");
      adw_action_row_add_prefix (ADW_ACTION_ROW (row), mark);
      if (item->done == PAGODA_DAY_NONE)
        pagoda_text_row_add_button (row, gtk_button_new_with_label (C_ ("care item", "Done")), name,
                                    "customer.complete-care-item", g_variant_new_int64 (item->id));
    }
}

/* Growth */

/* `due on 3 June · Lin Shan · note`, or when it was done. */
static char *
word_step (const PagodaGrowthStep *step)
{
  gboolean done = step->done != PAGODA_DAY_NONE;
  PagodaDay day = done ? step->done : step->due;
  GString *text = g_string_new (NULL);

  if (day != PAGODA_DAY_NONE)
    {
      g_autofree char *words = pagoda_wording_day (day, PAGODA_DAY_NONE);
      append (text, g_strdup_printf (done ? _ ("done on %s") : _ ("due on %s"), words));
    }
  append (text, g_strdup (step->owner));
  append (text, g_strdup (step->note));
  return g_string_free (text, FALSE);
}

static void
add_growth (AdwPreferencesPage *page, const PagodaCareView *view)
{
  AdwPreferencesGroup *group
      = pagoda_text_row_add_group (page, _ ("Growth support"), _ ("What we do so that this customer grows."));

  pagoda_text_row_add_group_button (group, _ ("Add growth step"), "customer.new-growth-step", NULL);
  for (guint i = 0; i < view->dossier->growth_steps->len; i++)
    {
      const PagodaGrowthStep *step = g_ptr_array_index (view->dossier->growth_steps, i);
      gboolean done = step->done != PAGODA_DAY_NONE;
      gboolean due = !done && step->due != PAGODA_DAY_NONE && step->due <= view->day;
      g_autofree char *text = word_step (step);
      g_autofree char *name = g_strdup_printf (_ ("Done: %s"), step->title);
      GtkWidget *mark = gtk_label_new (done ? "✓" : due ? "!" : "○");
      GtkWidget *row = add_opening_row (group, step->title, text, "customer.growth-step",
                                        g_variant_new_int64 (step->id));
      gtk_widget_add_css_class (mark, done ? "done" : due ? "late" : "secondary");
      adw_action_row_add_prefix (ADW_ACTION_ROW (row), mark);
      if (!done)
        pagoda_text_row_add_button (row, gtk_button_new_with_label (C_ ("care item", "Done")), name,
                                    "customer.complete-growth-step", g_variant_new_int64 (step->id));
    }
}

/* Offers and discounts */

static void
add_offers (AdwPreferencesPage *page, const PagodaCareView *view)
{
  AdwPreferencesGroup *group = pagoda_text_row_add_group (
      page, _ ("Non-price offers"),
      _ ("What we offer before the price gives way; ★ where no rival can match it."));

  pagoda_text_row_add_group_button (group, _ ("Add offer"), "customer.new-offer", NULL);
  for (guint i = view->dossier->offers->len; i-- > 0;)
    {
      const PagodaNonPriceOffer *offer = g_ptr_array_index (view->dossier->offers, i);
      g_autofree char *title = pagoda_editing_word_offer (offer);
      GString *text = g_string_new (NULL);
      append (text, pagoda_wording_day (offer->day, PAGODA_DAY_NONE));
      append (text, g_strdup (offer->answer));
      GtkWidget *row
          = add_opening_row (group, title, text->str, "customer.offer", g_variant_new_int64 (offer->id));
      add_arrow (row);
      g_string_free (text, TRUE);
    }
}

static gboolean
has_offers_before (const PagodaCareView *view, const PagodaDiscount *discount)
{
  g_autoptr (GPtrArray) before
      = pagoda_discount_offers_before (discount, view->dossier->offers, view->dossier->discounts);

  return before->len > 0;
}

static char *
word_discount (const PagodaCareView *view, const PagodaDiscount *discount)
{
  g_autoptr (GPtrArray) before
      = pagoda_discount_offers_before (discount, view->dossier->offers, view->dossier->discounts);
  GString *text = g_string_new (NULL);
  g_autoptr (GString) offers = g_string_new (NULL);

  for (guint i = 0; i < before->len; i++)
    {
      g_autofree char *offer = pagoda_editing_word_offer (g_ptr_array_index (before, i));
      g_string_append_printf (offers, "%s%s", i > 0 ? C_ ("list", ", ") : "", offer);
    }
  append (text, pagoda_wording_day (discount->day, PAGODA_DAY_NONE));
  append (text, g_strdup (discount->reason));
  append (text, before->len > 0 ? g_strdup_printf (_ ("offered before: %s"), offers->str)
                                : g_strdup (_ ("nothing but the price was offered before")));
  return g_string_free (text, FALSE);
}

static void
add_discounts (AdwPreferencesPage *page, const PagodaCareView *view)
{
  AdwPreferencesGroup *group = pagoda_text_row_add_group (page, _ ("Discounts"), NULL);

  pagoda_text_row_add_group_button (group, _ ("Grant discount"), "customer.new-discount", NULL);
  for (guint i = view->dossier->discounts->len; i-- > 0;)
    {
      const PagodaDiscount *discount = g_ptr_array_index (view->dossier->discounts, i);
      g_autofree char *reduction = pagoda_wording_share (pagoda_decimal_to_double (discount->reduction));
      g_autofree char *text = word_discount (view, discount);
      GtkWidget *row
          = add_opening_row (group, reduction, text, "customer.discount", g_variant_new_int64 (discount->id));
      if (!has_offers_before (view, discount))
        {
          GtkWidget *mark = gtk_label_new ("!");
          gtk_widget_add_css_class (mark, "late");
          adw_action_row_add_prefix (ADW_ACTION_ROW (row), mark);
        }
      add_arrow (row);
    }
}

void
pagoda_care_section_fill (AdwPreferencesPage *page, const PagodaCareView *view)
{
  add_class (page, view);
  add_care_items (page, view);
  pagoda_promise_rows_fill (page, view->dossier,
                            pagoda_snapshot_get_rules (pagoda_standings_get_snapshot (view->standings)),
                            view->day);
  add_growth (page, view);
  add_offers (page, view);
  add_discounts (page, view);
  add_effort (page, view);
  add_influences (page, view);
  add_referrers (page, view);
  add_ledger (page, view);
  pagoda_recommender_rows_fill (page, view);
}
