/* customer_preview.c: one customer beside the table.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "app/customers/customer_preview.h"
#include "app/customer/months_view.h"
#include "app/customers/customer_sort.h"
#include "app/wording.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* How many of each are listed. */
#define MOST_MISSING 4
#define MOST_ACTIVITIES 3

struct _PagodaCustomerPreview
{
  GtkWidget parent_instance;

  GtkWidget *stack;
  GtkLabel *name;
  GtkLabel *place; /* tier, class, region, owner */
  GtkLabel *profit;
  GtkLabel *rank;
  GtkLabel *trend;
  PagodaMonthsView *months;
  GtkLabel *last_order;
  GtkLabel *last_contact;
  GtkLabel *missing;
  GtkWidget *recent_title;
  GtkLabel *recent;
  GtkWidget *open_button;

  PagodaStandings *standings; /* what is shown, NULL for nothing */
  PagodaId id;
  GCancellable *reading; /* the dossier on its way, or NULL */
};

G_DEFINE_FINAL_TYPE (PagodaCustomerPreview, pagoda_customer_preview, GTK_TYPE_WIDGET)

static void
append_word (GString *text, const char *word, const char *between)
{
  if (word == NULL || *word == '\0')
    return;
  if (text->len > 0)
    g_string_append (text, between);
  g_string_append (text, word);
}

/* From the standings */

static void
show_place (PagodaCustomerPreview *preview, gsize customer)
{
  const PagodaPyramid *pyramid = pagoda_standings_get_pyramid (preview->standings);
  const PagodaCustomerTraits *traits = pagoda_standings_get_traits (preview->standings);
  g_autofree char *region = pagoda_standings_make_region (preview->standings, customer);
  g_autoptr (GString) text = g_string_new (NULL);

  append_word (text, pagoda_wording_tier (pyramid->tiers[customer]), " · ");
  append_word (text, pagoda_account_class_label (traits->classes[customer], pagoda_language_current ()),
               " · ");
  append_word (text, region, " · ");
  append_word (text, g_ptr_array_index (traits->owners.names, traits->owners.of[customer]), " · ");
  gtk_label_set_label (preview->place, text->str);
}

static void
show_trend (PagodaCustomerPreview *preview, gsize customer)
{
  double trend = pagoda_customer_trend (preview->standings, customer);
  g_autofree char *share = pagoda_wording_share (fabs (trend));
  g_autofree char *text = share != NULL ? g_strconcat (trend < 0 ? "▼ " : "▲ ", share, NULL) : g_strdup ("");
  const char *const classes[] = { "figure", trend < 0 ? "fallen" : "risen", NULL };

  gtk_widget_set_css_classes (GTK_WIDGET (preview->trend), (const char **)classes);
  gtk_label_set_label (preview->trend, text);
  gtk_widget_set_tooltip_text (GTK_WIDGET (preview->trend), _ ("Against the twelve months before"));
}

static void
show_months (PagodaCustomerPreview *preview, gsize customer)
{
  const PagodaSnapshot *snapshot = pagoda_standings_get_snapshot (preview->standings);
  PagodaDay as_of = pagoda_standings_get_pyramid (preview->standings)->as_of;
  PagodaMoney sums[PAGODA_MONTHS_SHOWN];
  int year;
  int month;

  pagoda_day_to_ymd (as_of, &year, &month, NULL);
  PagodaDay this_month = pagoda_day_from_ymd (year, month, 1);
  for (int i = 0; i < PAGODA_MONTHS_SHOWN; i++)
    {
      int ago = PAGODA_MONTHS_SHOWN - 1 - i;
      PagodaPeriod period = { pagoda_day_add_months (this_month, -ago),
                              MIN (as_of, pagoda_day_add_months (this_month, 1 - ago) - 1) };
      sums[i] = pagoda_snapshot_sum_profit (snapshot, customer, period);
    }
  pagoda_months_view_show (preview->months, sums, as_of, pagoda_snapshot_get_currency (snapshot));
}

static void
show_dates (PagodaCustomerPreview *preview, gsize customer)
{
  const PagodaPyramid *pyramid = pagoda_standings_get_pyramid (preview->standings);
  PagodaDay contact = pagoda_standings_get_traits (preview->standings)->last_contacts[customer];
  g_autofree char *order = pagoda_wording_day (pyramid->last_orders[customer], pyramid->as_of);
  g_autofree char *met = pagoda_wording_day (contact, pyramid->as_of);
  const char *never = C_ ("time", "never");

  gtk_label_set_label (preview->last_order, *order != '\0' ? order : never);
  gtk_label_set_label (preview->last_contact, *met != '\0' ? met : never);
}

static void
show_figures (PagodaCustomerPreview *preview, gsize customer)
{
  const PagodaSnapshot *snapshot = pagoda_standings_get_snapshot (preview->standings);
  const PagodaPyramid *pyramid = pagoda_standings_get_pyramid (preview->standings);
  g_autofree char *profit
      = pagoda_wording_money (pyramid->profits[customer], pagoda_snapshot_get_currency (snapshot));
  g_autofree char *rank = pyramid->ranks[customer] > 0
                              /* Translators: the place among the active customers. */
                              ? g_strdup_printf (_ ("No. %u"), pyramid->ranks[customer])
                              : g_strdup ("");

  gtk_label_set_label (preview->name, pagoda_snapshot_get_name (snapshot, customer));
  gtk_label_set_label (preview->profit, profit);
  gtk_label_set_label (preview->rank, rank);
  show_place (preview, customer);
  show_trend (preview, customer);
  show_months (preview, customer);
  show_dates (preview, customer);
}

/* From the dossier */

static void
show_missing (PagodaCustomerPreview *preview, const PagodaDossier *dossier)
{
  PagodaDay as_of = pagoda_standings_get_pyramid (preview->standings)->as_of;
  g_autoptr (GString) text = g_string_new (NULL);
  guint known = pagoda_dossier_count_known (dossier, as_of);
  g_autofree char *summary = g_strdup_printf (_ ("Facts known: %u of %d"), known, PAGODA_N_FACTS);
  int named = 0;

  g_string_append (text, summary);
  if (dossier->contacts->len == 0)
    append_word (text, _ ("No contact person"), "\n");
  for (int kind = 0; kind < PAGODA_N_FACTS && named < MOST_MISSING; kind++)
    {
      const PagodaFact *fact = pagoda_dossier_get_fact (dossier, kind, as_of);
      if (fact != NULL && fact->source != NULL)
        continue;
      append_word (text, named == 0 ? "\n? " : "? ", named == 0 ? "" : "\n");
      g_string_append (text, pagoda_fact_kind_label (kind, pagoda_language_current ()));
      named++;
    }
  gtk_label_set_label (preview->missing, text->str);
}

static void
show_recent (PagodaCustomerPreview *preview, const PagodaDossier *dossier)
{
  PagodaDay as_of = pagoda_standings_get_pyramid (preview->standings)->as_of;
  g_autoptr (GString) text = g_string_new (NULL);
  int shown = 0;

  for (guint i = dossier->activities->len; i > 0 && shown < MOST_ACTIVITIES; i--)
    {
      const PagodaActivity *activity = g_ptr_array_index (dossier->activities, i - 1);
      if (activity->state != PAGODA_ACTIVITY_DONE)
        continue;
      g_autofree char *day = pagoda_wording_day (activity->day, as_of);
      append_word (text, day, "\n");
      append_word (text, pagoda_activity_kind_label (activity->kind, pagoda_language_current ()), "  ");
      append_word (text, activity->next_step, C_ ("pair", ": "));
      shown++;
    }
  gtk_label_set_label (preview->recent, text->str);
  gtk_widget_set_visible (preview->recent_title, shown > 0);
}

static void
dossier_read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (PagodaCustomerPreview) preview = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (PagodaDossier) dossier = pagoda_session_dossier_finish (PAGODA_SESSION (source), result, &error);

  /* Another customer is shown by now, or this one is being deleted. */
  if (dossier == NULL || preview->standings == NULL || dossier->customer->id != preview->id)
    return;
  show_missing (preview, dossier);
  show_recent (preview, dossier);
}

static void
open_clicked_cb (GtkWidget *button, PagodaCustomerPreview *preview)
{
  gtk_widget_activate_action (button, "win.customer", "x", preview->id);
}

/* Life */

static void
pagoda_customer_preview_dispose (GObject *object)
{
  PagodaCustomerPreview *preview = PAGODA_CUSTOMER_PREVIEW (object);

  g_cancellable_cancel (preview->reading);
  g_clear_object (&preview->reading);
  g_clear_pointer (&preview->standings, pagoda_standings_unref);
  g_clear_pointer (&preview->stack, gtk_widget_unparent);
  G_OBJECT_CLASS (pagoda_customer_preview_parent_class)->dispose (object);
}

static void
pagoda_customer_preview_class_init (PagodaCustomerPreviewClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = pagoda_customer_preview_dispose;
  g_type_ensure (PAGODA_TYPE_MONTHS_VIEW);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/pagoda_sales/Pagoda/customer_preview.ui");
  gtk_widget_class_bind_template_child (widget_class, PagodaCustomerPreview, stack);
  gtk_widget_class_bind_template_child (widget_class, PagodaCustomerPreview, name);
  gtk_widget_class_bind_template_child (widget_class, PagodaCustomerPreview, place);
  gtk_widget_class_bind_template_child (widget_class, PagodaCustomerPreview, profit);
  gtk_widget_class_bind_template_child (widget_class, PagodaCustomerPreview, rank);
  gtk_widget_class_bind_template_child (widget_class, PagodaCustomerPreview, trend);
  gtk_widget_class_bind_template_child (widget_class, PagodaCustomerPreview, months);
  gtk_widget_class_bind_template_child (widget_class, PagodaCustomerPreview, last_order);
  gtk_widget_class_bind_template_child (widget_class, PagodaCustomerPreview, last_contact);
  gtk_widget_class_bind_template_child (widget_class, PagodaCustomerPreview, missing);
  gtk_widget_class_bind_template_child (widget_class, PagodaCustomerPreview, recent_title);
  gtk_widget_class_bind_template_child (widget_class, PagodaCustomerPreview, recent);
  gtk_widget_class_bind_template_child (widget_class, PagodaCustomerPreview, open_button);
  gtk_widget_class_bind_template_callback (widget_class, open_clicked_cb);
}

static void
pagoda_customer_preview_init (PagodaCustomerPreview *preview)
{
  gtk_widget_init_template (GTK_WIDGET (preview));
}

static void
read_dossier (PagodaCustomerPreview *preview, PagodaSession *session)
{
  g_cancellable_cancel (preview->reading);
  g_clear_object (&preview->reading);
  preview->reading = g_cancellable_new ();
  pagoda_session_dossier_async (session, preview->id, preview->reading, dossier_read_cb,
                                g_object_ref (preview));
}

void
pagoda_customer_preview_show (PagodaCustomerPreview *preview,
                              PagodaSession *session,
                              PagodaStandings *standings,
                              PagodaId id)
{
  gboolean figures = standings != NULL && pagoda_standings_get_pyramid (standings) != NULL;
  gssize customer = figures && id != PAGODA_ID_NONE
                        ? pagoda_snapshot_find (pagoda_standings_get_snapshot (standings), id)
                        : -1;

  if (customer >= 0 && preview->standings == standings && preview->id == id)
    return;
  g_clear_pointer (&preview->standings, pagoda_standings_unref);
  preview->id = id;
  gtk_stack_set_visible_child_name (GTK_STACK (preview->stack), customer >= 0 ? "customer" : "nobody");
  if (customer < 0)
    return;
  preview->standings = pagoda_standings_ref (standings);
  gtk_label_set_label (preview->missing, "");
  gtk_label_set_label (preview->recent, "");
  gtk_widget_set_visible (preview->recent_title, FALSE);
  show_figures (preview, (gsize)customer);
  read_dossier (preview, session);
}
