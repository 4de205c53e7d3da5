/* recommender_rows.c: whom a customer has to do with, and who could recommend us to it, as rows (N1).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "app/customer/recommender_rows.h"

#include "app/customer/customer_finder.h"
#include "app/widgets/text_row.h"
#include "app/wording.h"
#include "session/referral_words.h"

#include <glib/gi18n-lib.h>

/* @part is taken over; NULL is left out. */
static void
append (GString *text, const char *between, char *part)
{
  if (part != NULL && *part != '\0')
    g_string_append_printf (text, "%s%s", text->len > 0 ? between : "", part);
  g_free (part);
}

/* A row that activates @action with @target (floating); @text is taken over. */
static GtkWidget *
add_row (AdwPreferencesGroup *group, const char *title, GString *text, const char *action, GVariant *target)
{
  GtkWidget *row = pagoda_text_row_new (title, text->str);

  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  pagoda_text_row_set_action (row, action, target);
  adw_preferences_group_add (group, row);
  g_string_free (text, TRUE);
  return row;
}

static const char *
name_of (const PagodaCareView *view, PagodaId customer)
{
  return pagoda_customer_finder_name (pagoda_standings_get_snapshot (view->standings), customer);
}

/* NULL where it is nobody of this customer's people. */
static const char *
name_of_contact (const PagodaCareView *view, PagodaId id)
{
  for (guint i = 0; i < view->dossier->contacts->len; i++)
    {
      const PagodaContact *contact = g_ptr_array_index (view->dossier->contacts, i);
      if (contact->id == id)
        return contact->name;
    }
  return NULL;
}

/* Links */

static void
add_links (AdwPreferencesPage *page, const PagodaCareView *view)
{
  AdwPreferencesGroup *group
      = pagoda_text_row_add_group (page, _ ("Companies it has to do with"),
                                   _ ("Customers who know it, and could put in a word for us."));

  pagoda_text_row_add_group_button (group, _ ("Add company"), "customer.new-company-link", NULL);
  for (guint i = 0; i < view->dossier->links->len; i++)
    {
      const PagodaCompanyLink *link = g_ptr_array_index (view->dossier->links, i);
      const char *other = name_of (view, pagoda_company_link_other (link, view->dossier->customer->id));
      GString *text = g_string_new (pagoda_link_kind_label (link->kind, pagoda_language_current ()));
      append (text, " · ", g_strdup (name_of_contact (view, link->contact)));
      append (text, " · ", pagoda_wording_day (link->from, PAGODA_DAY_NONE));
      append (text, " · ", link->told_by != NULL ? g_strdup_printf (_ ("told by %s"), link->told_by) : NULL);
      append (text, " · ", g_strdup (link->note));
      GtkWidget *row = add_row (group, other, text, "customer.company-link", g_variant_new_int64 (link->id));
      pagoda_text_row_add_delete_button (row, other, "customer.delete-company-link", link->id);
    }
}

/* Who could recommend us */

static void
add_recommender (AdwPreferencesGroup *group, const PagodaRecommendations *found, guint i)
{
  const PagodaRecommender *one = &g_array_index (found->recommenders, PagodaRecommender, i);
  PagodaSnapshot *snapshot = found->book->snapshot;
  PagodaLanguage language = pagoda_language_current ();
  const char *name = pagoda_snapshot_get_name (snapshot, one->customer);
  gint64 id = pagoda_snapshot_get_id (snapshot, one->customer);
  g_autofree char *caution = pagoda_recommender_describe_caution (one, pagoda_wording_dated, language);
  g_autofree char *button = g_strdup_printf (_ ("Ask %s to recommend us"), name);
  GString *text = g_string_new (pagoda_referrer_standing_label (one->standing, language));

  append (text, " · ", pagoda_recommender_describe_ties (one, language));
  append (text, "\n",
          pagoda_recommender_describe_signs (one, pagoda_snapshot_get_currency (snapshot), language));
  append (text, "\n", caution != NULL ? g_strdup_printf ("! %s", caution) : NULL);
  GtkWidget *row = add_row (group, name, text, "win.customer", g_variant_new_int64 (id));
  pagoda_text_row_add_button (row, gtk_button_new_with_label (_ ("Ask…")), button, "customer.ask",
                              g_variant_new_int64 (id));
}

static void
add_recommenders (AdwPreferencesPage *page, const PagodaCareView *view)
{
  const PagodaRecommendations *found = view->recommendations;

  if (found == NULL)
    return;
  AdwPreferencesGroup *group = pagoda_text_row_add_group (
      page, _ ("Who could recommend us"),
      found->is_won ? _ ("It buys from us already; for others of the house a word still helps.")
      : found->recommenders->len > 0
          ? _ ("Customers of ours who know it, the most promising first.")
          : _ ("Nobody is found. Add a company that it has to do with, and that buys from us."));
  for (guint i = 0; i < found->recommenders->len; i++)
    add_recommender (group, found, i);
}

/* Asks */

static char *
word_ask (const PagodaCareView *view, const PagodaReferralAsk *ask)
{
  PagodaAskOutcome outcome = pagoda_referral_ask_outcome_on (ask, view->day);
  g_autofree char *day = pagoda_wording_day (ask->day, PAGODA_DAY_NONE);
  g_autofree char *due = pagoda_wording_day (ask->due, PAGODA_DAY_NONE);
  GString *text = g_string_new (pagoda_ask_outcome_label (outcome, pagoda_language_current ()));

  append (text, " · ", g_strdup_printf (_ ("asked on %s"), day));
  append (text, " · ", g_strdup (name_of_contact (view, ask->contact)));
  if (outcome != PAGODA_ASK_OPEN)
    append (text, " · ", pagoda_wording_day (ask->ended, PAGODA_DAY_NONE));
  if (pagoda_referral_ask_is_pending (ask, view->day))
    append (text, " · ",
            ask->due < view->day ? g_strdup_printf (_ ("overdue by %d days"), view->day - ask->due)
                                 : g_strdup_printf (_ ("due on %s"), due));
  append (text, " · ", g_strdup (ask->note));
  return g_string_free (text, FALSE);
}

static void
add_asks (AdwPreferencesPage *page, const PagodaCareView *view)
{
  AdwPreferencesGroup *group = NULL;

  /* The newest comes first. */
  for (guint i = view->dossier->asks->len; i-- > 0;)
    {
      const PagodaReferralAsk *ask = g_ptr_array_index (view->dossier->asks, i);
      gboolean of_it = ask->customer == view->dossier->customer->id;
      const char *name = name_of (view, of_it ? ask->wanted : ask->customer);
      g_autofree char *title = of_it ? g_strdup_printf (_ ("To recommend us to %s"), name) : g_strdup (name);
      g_autofree char *text = word_ask (view, ask);
      if (group == NULL)
        group = pagoda_text_row_add_group (page, _ ("Asked for a recommendation"), NULL);
      GtkWidget *row = add_row (group, title, g_string_new (text), "customer.referral-ask",
                                g_variant_new_int64 (ask->id));
      GtkWidget *mark = gtk_label_new (pagoda_referral_ask_is_due (ask, view->day)       ? "!"
                                       : pagoda_referral_ask_is_pending (ask, view->day) ? "○"
                                       : ask->outcome == PAGODA_ASK_INTRODUCED           ? "✓"
                                                                                         : "–");
      gtk_widget_add_css_class (mark, pagoda_referral_ask_is_due (ask, view->day) ? "late" : "secondary");
      adw_action_row_add_prefix (ADW_ACTION_ROW (row), mark);
    }
}

void
pagoda_recommender_rows_fill (AdwPreferencesPage *page, const PagodaCareView *view)
{
  add_links (page, view);
  add_recommenders (page, view);
  add_asks (page, view);
}
