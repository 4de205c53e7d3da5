/* credit_section.c: the tab of a customer's money.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Every amount opens into the receivables that it is made of.
 */
#include "config.h"

#include "app/credit/credit_section.h"

#include "app/credit/ageing_view.h"
#include "app/widgets/naming.h"
#include "app/widgets/text_row.h"
#include "app/wording.h"
#include "method/wallet.h"
#include "session/credit_words.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* The group of receivables that are paid, behind those of the ages. */
#define PAID PAGODA_N_RECEIVABLE_AGES

static PagodaLanguage
language (void)
{
  return pagoda_language_current ();
}

static const char *
currency_of (const PagodaCreditView *view)
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
create_row (const char *title, const char *text, const char *action, GVariant *target)
{
  GtkWidget *row = pagoda_text_row_new (title, text);

  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  if (action != NULL)
    pagoda_text_row_set_action (row, action, target);
  return row;
}

static GtkWidget *
add_row (AdwPreferencesGroup *group,
         const char *title,
         const char *text,
         const char *action,
         GVariant *target)
{
  GtkWidget *row = create_row (title, text, action, target);

  adw_preferences_group_add (group, row);
  if (action != NULL)
    adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
  return row;
}

void
pagoda_credit_section_read (const PagodaDossier *dossier,
                            PagodaDay day,
                            const char *currency,
                            PagodaCreditAccount *account)
{
  PagodaCreditOrders orders = { .first = PAGODA_DAY_NONE };

  for (guint i = 0; i < dossier->orders->len; i++)
    {
      const PagodaOrder *order = g_ptr_array_index (dossier->orders, i);
      if (order->day > day || order->totals.revenue <= 0)
        continue;
      orders.n++;
      orders.first = orders.first == PAGODA_DAY_NONE ? order->day : MIN (orders.first, order->day);
    }
  pagoda_credit_account_read (dossier->credit, &orders, day, currency, account);
}

/* Alert */

static void
add_alert (AdwPreferencesPage *page, const PagodaCreditView *view, const PagodaCreditAccount *account)
{
  PagodaCreditAlert alert;

  if (!pagoda_credit_alert (view->dossier->credit, view->day, currency_of (view), &alert))
    return;
  g_autofree char *text = pagoda_credit_describe_alert (&alert, account, currency_of (view), language ());
  AdwPreferencesGroup *group = pagoda_text_row_add_group (page, _ ("To be answered"), NULL);
  GtkWidget *row = create_row (text, _ ("Say what was agreed; until it gets worse it stays silent then."),
                               "customer.answer-credit", NULL);
  GtkWidget *mark = gtk_label_new ("!");

  gtk_widget_add_css_class (mark, "late");
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), mark);
  pagoda_text_row_add_button (row, gtk_button_new_with_label (_ ("Plan a call")), _ ("Plan a call"),
                              "customer.credit-call", NULL);
  adw_preferences_group_add (group, row);
}

/* Receivables */

/* Few receivables are in sight at once; @open remembers where somebody wanted it otherwise. */
#define FEW 5

static void
expanded_cb (AdwExpanderRow *expander, GParamSpec *pspec, GHashTable *open)
{
  const char *key = g_object_get_data (G_OBJECT (expander), "key");
  gboolean usual = g_object_get_data (G_OBJECT (expander), "usual") != NULL;

  if (adw_expander_row_get_expanded (expander) != usual)
    g_hash_table_add (open, g_strdup (key));
  else
    g_hash_table_remove (open, key);
}

/* Where @receivable belongs: to its age, or to what is paid. */
static int
group_of (const PagodaCreditView *view, const PagodaReceivable *receivable)
{
  return pagoda_receivable_open_on (receivable, view->day) > 0
             ? (int)pagoda_receivable_age (receivable->due, view->day)
             : PAID;
}

static const char *
number_of_order (const PagodaCreditView *view, PagodaId id)
{
  for (guint i = 0; i < view->dossier->orders->len; i++)
    {
      const PagodaOrder *order = g_ptr_array_index (view->dossier->orders, i);
      if (order->id == id)
        return order->number;
    }
  return NULL;
}

static char *
word_receivable (const PagodaCreditView *view, const PagodaReceivable *receivable)
{
  const char *currency = receivable->currency != NULL ? receivable->currency : currency_of (view);
  PagodaMoney paid = pagoda_receivable_paid_on (receivable, view->day);
  g_autofree char *due = pagoda_wording_day (receivable->due, PAGODA_DAY_NONE);
  g_autofree char *amount = pagoda_money_format (receivable->amount, currency);
  g_autofree char *paid_text = pagoda_money_format (paid, currency);
  const char *order = number_of_order (view, receivable->order);
  GString *text = g_string_new (NULL);

  append (text, g_strdup_printf (_ ("due on %s"), due));
  if (view->day > receivable->due && pagoda_receivable_open_on (receivable, view->day) > 0)
    append (text, g_strdup_printf (ngettext ("overdue by %d day", "overdue by %d days",
                                             (gulong)(view->day - receivable->due)),
                                   view->day - receivable->due));
  if (paid > 0)
    append (text, g_strdup_printf (_ ("%1$s of %2$s paid"), paid_text, amount));
  if (order != NULL)
    append (text, g_strdup_printf (_ ("order %s"), order));
  append (text, g_strdup (receivable->note));
  return g_string_free (text, FALSE);
}

static void
add_receivable (GtkWidget *expander, const PagodaCreditView *view, const PagodaReceivable *receivable)
{
  PagodaMoney open = pagoda_receivable_open_on (receivable, view->day);
  const char *currency = receivable->currency != NULL ? receivable->currency : currency_of (view);
  g_autofree char *text = word_receivable (view, receivable);
  g_autofree char *figure = pagoda_money_format (open > 0 ? open : receivable->amount, currency);
  g_autofree char *name = g_strdup_printf (_ ("Payment for %s"), receivable->number);
  GtkWidget *row
      = create_row (receivable->number, text, "customer.receivable", g_variant_new_int64 (receivable->id));

  pagoda_text_row_add_figure (row, figure);
  if (open > 0)
    pagoda_text_row_add_button (row, gtk_button_new_with_label (_ ("Payment")), name, "customer.new-payment",
                                g_variant_new_int64 (receivable->id));
  adw_expander_row_add_row (ADW_EXPANDER_ROW (expander), row);
}

static GtkWidget *
create_expander (const PagodaCreditView *view, int which, guint n, const char *title, const char *text)
{
  GtkWidget *expander = adw_expander_row_new ();
  g_autofree char *name = g_strdup_printf ("%s: %s", title, text);
  char *key = g_strdup_printf ("receivables %d", which);
  gboolean usual = which != PAID && n <= FEW;

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (expander), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (expander), title);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (expander), text);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (expander),
                                 g_hash_table_contains (view->open, key) != usual);
  g_object_set_data (G_OBJECT (expander), "usual", GINT_TO_POINTER (usual));
  g_object_set_data_full (G_OBJECT (expander), "key", key, g_free);
  g_signal_connect_data (expander, "notify::expanded", G_CALLBACK (expanded_cb),
                         g_hash_table_ref (view->open), (GClosureNotify)(void *)g_hash_table_unref, 0);
  /* The library's rows within have no names of their own. */
  pagoda_naming_set_inside (expander, GTK_TYPE_LIST_BOX, name);
  pagoda_naming_set_inside (expander, GTK_TYPE_LIST_BOX_ROW, name);
  return expander;
}

/* The receivables of one age, or those that are paid; nothing where there are none. */
static void
add_age (AdwPreferencesGroup *group,
         const PagodaCreditView *view,
         const PagodaCreditAccount *account,
         int which)
{
  const GPtrArray *receivables = view->dossier->credit->receivables;
  const char *title = which == PAID ? C_ ("receivable", "Paid")
                                    : pagoda_receivable_age_label ((PagodaReceivableAge)which, language ());
  GtkWidget *expander = NULL;
  guint n = 0;

  for (guint i = 0; i < receivables->len; i++)
    n += group_of (view, g_ptr_array_index (receivables, i)) == which;
  if (n == 0)
    return;
  g_autofree char *count = pagoda_count_format (n);
  g_autofree char *sum
      = which == PAID ? NULL : pagoda_money_format (account->ages[which], currency_of (view));
  g_autofree char *text = sum != NULL ? g_strdup_printf (_ ("%1$s · receivables: %2$s"), sum, count)
                                      : g_strdup_printf (_ ("Receivables: %s"), count);
  expander = create_expander (view, which, n, title, text);
  for (guint i = 0; i < receivables->len; i++)
    if (group_of (view, g_ptr_array_index (receivables, i)) == which)
      add_receivable (expander, view, g_ptr_array_index (receivables, i));
  adw_preferences_group_add (group, expander);
}

static void
add_receivables (AdwPreferencesPage *page, const PagodaCreditView *view, const PagodaCreditAccount *account)
{
  g_autofree char *open = pagoda_money_format (account->open, currency_of (view));
  g_autofree char *overdue = pagoda_money_format (account->overdue, currency_of (view));
  g_autofree char *text = g_strdup_printf (_ ("Open %1$s, overdue %2$s"), open, overdue);
  gboolean empty = view->dossier->credit->receivables->len == 0;
  AdwPreferencesGroup *group = pagoda_text_row_add_group (
      page, _ ("Receivables"), empty ? _ ("Nothing is owed. Enter a receivable, or import a list.") : text);

  pagoda_text_row_add_group_button (group, _ ("Add receivable"), "customer.new-receivable", NULL);
  if (empty)
    return;
  GtkWidget *bars = pagoda_ageing_view_new (account->ages, currency_of (view));
  gtk_widget_set_margin_top (bars, 6);
  adw_preferences_group_add (group, bars);
  AdwPreferencesGroup *list = pagoda_text_row_add_group (page, NULL, NULL);
  /* The list inside a group without a heading has no name of its own. */
  pagoda_naming_set_inside (GTK_WIDGET (list), GTK_TYPE_LIST_BOX, _ ("Receivables"));
  for (int which = PAID - 1; which >= 0; which--)
    add_age (list, view, account, which);
  add_age (list, view, account, PAID);
}

/* Terms */

static char *
word_terms (const PagodaCreditView *view, const PagodaCreditTerms *terms)
{
  GString *text = g_string_new (NULL);

  if (terms->channel != PAGODA_CHANNEL_UNKNOWN)
    append (text, g_strdup (pagoda_channel_label ((PagodaChannel)terms->channel, language ())));
  if (terms->limit != PAGODA_NO_LIMIT)
    {
      g_autofree char *limit = pagoda_money_format (terms->limit, currency_of (view));
      append (text, g_strdup_printf (_ ("limit %s"), limit));
    }
  if (terms->payment_days != PAGODA_NO_TERMS)
    append (text, g_strdup_printf (_ ("payment days: %d"), terms->payment_days));
  append (text, g_strdup (terms->reason));
  if (text->len == 0)
    append (text, g_strdup (_ ("nothing is set")));
  return g_string_free (text, FALSE);
}

static void
add_terms (AdwPreferencesPage *page, const PagodaCreditView *view, const PagodaCreditAccount *account)
{
  AdwPreferencesGroup *group
      = pagoda_text_row_add_group (page, _ ("Credit terms"),
                                   _ ("Before terms are promised, check them: a new customer with unknown "
                                      "capability or long terms comes out red."));
  g_autofree char *terms
      = account->terms != NULL ? word_terms (view, account->terms) : g_strdup (_ ("nothing is set"));
  g_autofree char *undelivered = pagoda_money_format (account->undelivered, currency_of (view));
  PagodaCreditRequest request = pagoda_credit_account_request (account, 0, 0);
  PagodaCreditGate gate = pagoda_credit_gate (&request, view->day, G_MAXINT);
  GString *counted = g_string_new (undelivered);

  pagoda_text_row_add_group_button (group, _ ("Check terms…"), "customer.check-terms", NULL);
  if (account->undelivered_source != NULL)
    append (counted, pagoda_wording_day (account->undelivered_source->from, PAGODA_DAY_NONE));
  add_row (group, _ ("Channel, limit and payment days"), terms, "customer.credit-terms", NULL);
  add_row (group, _ ("Ordered and not delivered"), counted->str, "customer.undelivered", NULL);
  add_row (group, _ ("Standing"),
           gate.is_new ? _ ("New: no paid order yet, or the first one less than twelve months ago")
                       : _ ("Not new: it has paid orders, the first at least twelve months ago"),
           NULL, NULL);
  g_string_free (counted, TRUE);
}

/* Capability */

static void
add_capability (AdwPreferencesGroup *group, const PagodaCreditView *view, PagodaCapability capability)
{
  const PagodaCapabilityGrade *grade
      = pagoda_credit_record_grade_on (view->dossier->credit, capability, view->day);
  gboolean known = grade != NULL && grade->grade != PAGODA_CAPABILITY_UNKNOWN;
  const char *title = pagoda_capability_label (capability, language ());
  GString *text = g_string_new (NULL);
  GtkWidget *mark = gtk_label_new (known ? NULL : "?");
  g_autofree char *figure
      = known ? g_strdup_printf (C_ ("grade", "%1$d of %2$d"), grade->grade, PAGODA_CAPABILITY_MOST) : NULL;

  if (known)
    {
      gtk_label_set_label (GTK_LABEL (mark), figure);
      append (text, g_strdup (grade->source));
      append (text, pagoda_wording_day (grade->from, PAGODA_DAY_NONE));
    }
  else
    append (text, g_strdup (_ ("Nobody knows yet: a blind spot")));
  GtkWidget *row = add_row (group, title, text->str, "customer.capability", g_variant_new_int32 (capability));
  gtk_widget_add_css_class (mark, known ? "figure" : "secondary");
  g_autofree char *name
      = g_strdup_printf ("%s: %s%s%s", title, known ? figure : "", known ? ", " : "", text->str);
  pagoda_naming_set (row, name);
  if (!known)
    gtk_widget_add_css_class (row, "blind-spot");
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), mark);
  g_string_free (text, TRUE);
}

static void
add_capabilities (AdwPreferencesPage *page, const PagodaCreditView *view, const PagodaCreditAccount *account)
{
  AdwPreferencesGroup *group
      = pagoda_text_row_add_group (page, _ ("Dealer capability"),
                                   _ ("What it is able to do, each from 0 to 3, and from where we know it."));

  for (int i = 0; i < PAGODA_N_CAPABILITIES; i++)
    add_capability (group, view, (PagodaCapability)i);
}

/* Decisions */

static void
add_decisions (AdwPreferencesPage *page, const PagodaCreditView *view)
{
  const GPtrArray *decisions = view->dossier->credit->decisions;

  if (decisions->len == 0)
    return;
  AdwPreferencesGroup *group = pagoda_text_row_add_group (page, _ ("Terms that were promised"), NULL);
  for (guint i = decisions->len; i-- > 0;)
    {
      const PagodaCreditDecision *decision = g_ptr_array_index (decisions, i);
      g_autofree char *amount = pagoda_money_format (decision->amount, currency_of (view));
      g_autofree char *title
          = g_strdup_printf (_ ("%1$s, payment days: %2$d"), amount, decision->payment_days);
      GString *text = g_string_new (NULL);
      append (text, pagoda_wording_day (decision->day, PAGODA_DAY_NONE));
      append (text, g_strdup (decision->reasons != 0 ? C_ ("verdict", "red") : C_ ("verdict", "not red")));
      append (text, g_strdup (decision->reason));
      append (text, g_strdup (decision->second));
      GtkWidget *row
          = add_row (group, title, text->str, "customer.terms-decision", g_variant_new_int64 (decision->id));
      if (decision->reasons != 0)
        {
          GtkWidget *mark = gtk_label_new ("!");
          gtk_widget_add_css_class (mark, "refused");
          adw_action_row_add_prefix (ADW_ACTION_ROW (row), mark);
        }
      g_string_free (text, TRUE);
    }
}

/* Wallet */

static void
add_wallet (AdwPreferencesPage *page, const PagodaCreditView *view)
{
  const PagodaSnapshot *snapshot = pagoda_standings_get_snapshot (view->standings);
  gssize place = pagoda_snapshot_find (snapshot, view->dossier->customer->id);
  PagodaMoney budget = pagoda_wallet_budget (view->dossier->layers, currency_of (view), view->day);
  AdwPreferencesGroup *group = pagoda_text_row_add_group (page, _ ("Wallet"), NULL);

  if (place < 0)
    return;
  if (budget == PAGODA_AMOUNT_UNKNOWN)
    {
      add_row (group, _ ("Share of wallet"), _ ("Its yearly budget for our category is not known."),
               "customer.fact", g_variant_new_int32 (PAGODA_FACT_BUDGET));
      return;
    }
  PagodaMoney revenue
      = pagoda_snapshot_sum_revenue (snapshot, (gsize)place, pagoda_period_trailing_year (view->day));
  g_autofree char *share = pagoda_wording_share (pagoda_wallet_share (revenue, budget));
  g_autofree char *bought = pagoda_wording_money (revenue, currency_of (view));
  g_autofree char *all = pagoda_wording_money (budget, currency_of (view));
  g_autofree char *gap = pagoda_wording_money (pagoda_wallet_gap (revenue, budget), currency_of (view));
  g_autofree char *text = g_strdup_printf (_ ("%1$s of a budget of %2$s, gap %3$s"), bought, all, gap);
  GtkWidget *row = add_row (group, _ ("Share of wallet"), text, "customer.fact",
                            g_variant_new_int32 (PAGODA_FACT_BUDGET));
  pagoda_text_row_add_figure (row, share != NULL ? share : "?");
}

void
pagoda_credit_section_fill (AdwPreferencesPage *page, const PagodaCreditView *view)
{
  PagodaCreditAccount account;

  pagoda_credit_section_read (view->dossier, view->day, currency_of (view), &account);
  add_alert (page, view, &account);
  add_receivables (page, view, &account);
  add_terms (page, view, &account);
  add_capabilities (page, view, &account);
  add_decisions (page, view);
  add_wallet (page, view);
}
