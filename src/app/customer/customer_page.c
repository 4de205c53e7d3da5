/* customer_page.c: everything about one customer.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The dossier is read again with every new snapshot, so that what the page shows is what the store holds,
 * after an undo too.
 */
#include "config.h"

#include "app/customer/customer_page.h"

#include "app/customer/customer_sections.h"
#include "app/customer/editing.h"
#include "app/customer/months_view.h"
#include "app/widgets/record_list.h"
#include "app/wording.h"

#include <glib/gi18n-lib.h>

struct _PagodaCustomerPage
{
  AdwBin parent_instance;

  GtkLabel *name_label;
  GtkLabel *standing_label;
  GtkLabel *place_label;
  GtkWidget *change_button;
  GtkStack *sections;
  AdwBin *profile;
  AdwBin *contacts;
  PagodaMonthsView *months;
  AdwBin *orders;
  AdwBin *timeline;

  PagodaWindow *window;
  PagodaId id;
  PagodaDossier *dossier; /* NULL until it is read */
  GCancellable *cancellable;
};

G_DEFINE_FINAL_TYPE (PagodaCustomerPage, pagoda_customer_page, ADW_TYPE_BIN)

enum
{
  SIGNAL_GONE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static PagodaStandings *
standings_of (PagodaCustomerPage *page)
{
  return pagoda_outlook_get_standings (pagoda_window_get_outlook (page->window));
}

/* Head */

static const PagodaHandSetClass *
find_hand_set (const PagodaDossier *dossier, PagodaDay day)
{
  for (guint i = 0; i < dossier->classes->len; i++)
    {
      const PagodaHandSetClass *set = g_ptr_array_index (dossier->classes, i);
      if (set->from <= day)
        return set->is_set ? set : NULL;
    }
  return NULL;
}

static char *
word_class (const PagodaDossier *dossier, PagodaTier tier, PagodaDay day)
{
  PagodaLanguage language = pagoda_language_current ();
  const PagodaHandSetClass *set = find_hand_set (dossier, day);
  int influence = pagoda_dossier_get_influence (dossier, day);
  const char *suggested
      = pagoda_account_class_label (pagoda_account_class_suggest (tier, influence), language);

  if (set != NULL && set->reason != NULL)
    return g_strdup_printf (_ ("%s (set by hand: %s)"),
                            pagoda_account_class_label (set->account_class, language), set->reason);
  if (set != NULL)
    return g_strdup_printf (_ ("%s (set by hand)"),
                            pagoda_account_class_label (set->account_class, language));
  if (influence >= PAGODA_INFLUENCE_STRATEGIC)
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
  g_autofree char *account_class = word_class (page->dossier, tier, pyramid->as_of);
  g_autofree char *region = pagoda_standings_make_region (standings, place);
  g_autofree char *profit
      = pagoda_wording_money (pyramid->profits[place], pagoda_snapshot_get_currency (snapshot));
  g_autofree char *standing = g_strdup_printf (_ ("Tier: %s · Class: %s · Profit of 12 months: %s"),
                                               pagoda_wording_tier (tier), account_class, profit);
  g_autofree char *where
      = g_strdup_printf (_ ("Owner: %s · Region: %s"), owner[0] != '\0' ? owner : _ ("Unknown ?"),
                         region[0] != '\0' ? region : _ ("Unknown ?"));

  gtk_label_set_label (page->standing_label, standing);
  gtk_label_set_label (page->place_label, where);
}

static void
show_head (PagodaCustomerPage *page)
{
  PagodaStandings *standings = standings_of (page);
  gssize place
      = standings != NULL ? pagoda_snapshot_find (pagoda_standings_get_snapshot (standings), page->id) : -1;

  gtk_label_set_label (page->name_label, page->dossier->customer->name);
  if (place >= 0 && pagoda_standings_get_pyramid (standings) != NULL)
    show_standing (page, standings, (gsize)place);
}

/* Sections */

static void
show_records (AdwBin *bin, GListModel *records, const char *name)
{
  adw_bin_set_child (bin, pagoda_record_list_new (records, name));
  g_object_unref (records);
}

static PagodaDay
find_last_day (PagodaCustomerPage *page)
{
  PagodaStandings *standings = standings_of (page);
  const PagodaPyramid *pyramid = standings != NULL ? pagoda_standings_get_pyramid (standings) : NULL;

  return pyramid != NULL ? pyramid->as_of : pagoda_day_today ();
}

static void
show_sections (PagodaCustomerPage *page)
{
  PagodaDay day = find_last_day (page);
  const char *currency = pagoda_snapshot_get_currency (pagoda_standings_get_snapshot (standings_of (page)));
  PagodaMoney sums[PAGODA_MONTHS_SHOWN];

  adw_bin_set_child (page->profile,
                     pagoda_customer_profile_new (page->dossier, MAX (day, pagoda_day_today ())));
  adw_bin_set_child (page->contacts, pagoda_customer_contacts_new (page->dossier));
  pagoda_customer_sum_months (page->dossier, day, sums, PAGODA_MONTHS_SHOWN);
  pagoda_months_view_show (page->months, sums, day, currency);
  show_records (page->orders, pagoda_customer_orders_new (page->dossier, currency), _ ("Orders"));
  show_records (page->timeline, pagoda_customer_timeline_new (page->dossier, currency), _ ("Timeline"));
}

/* Reading */

static void
read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (PagodaCustomerPage) page = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (PagodaDossier) dossier = pagoda_session_dossier_finish (PAGODA_SESSION (source), result, &error);

  /* An answer for the customer before, or for a page that is gone. */
  if (page->window == NULL || (dossier != NULL && dossier->customer->id != page->id)
      || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (dossier == NULL)
    {
      g_signal_emit (page, signals[SIGNAL_GONE], 0);
      return;
    }
  pagoda_dossier_free (page->dossier);
  page->dossier = g_steal_pointer (&dossier);
  show_head (page);
  show_sections (page);
}

static void
read_again (PagodaCustomerPage *page)
{
  PagodaStandings *standings = standings_of (page);

  if (page->id == PAGODA_ID_NONE || standings == NULL || !gtk_widget_get_mapped (GTK_WIDGET (page)))
    return;
  if (page->cancellable != NULL)
    g_cancellable_cancel (page->cancellable);
  g_clear_object (&page->cancellable);
  page->cancellable = g_cancellable_new ();
  pagoda_session_dossier_async (pagoda_outlook_get_session (pagoda_window_get_outlook (page->window)),
                                page->id, page->cancellable, read_cb, g_object_ref (page));
}

/* Actions */

static gpointer
find_record (GPtrArray *records, gsize id_offset, PagodaId id)
{
  for (guint i = 0; i < records->len; i++)
    if (G_STRUCT_MEMBER (PagodaId, g_ptr_array_index (records, i), id_offset) == id)
      return g_ptr_array_index (records, i);
  return NULL;
}

static void
edit_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PagodaCustomerPage *page = PAGODA_CUSTOMER_PAGE (widget);

  if (page->dossier != NULL)
    pagoda_editing_customer (page->window, page->dossier->customer);
}

static void
class_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PagodaCustomerPage *page = PAGODA_CUSTOMER_PAGE (widget);

  pagoda_editing_class (page->window, &page->id, 1);
}

static void
owner_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PagodaCustomerPage *page = PAGODA_CUSTOMER_PAGE (widget);
  const PagodaSnapshot *snapshot = pagoda_standings_get_snapshot (standings_of (page));
  gssize place = pagoda_snapshot_find (snapshot, page->id);

  if (place >= 0 && pagoda_snapshot_get_stage (snapshot) == PAGODA_STAGE_FIGURES)
    pagoda_editing_owner (page->window, &page->id, 1,
                          pagoda_snapshot_get_owner (snapshot, (gsize)place, pagoda_day_today ()));
}

static void
delete_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PagodaCustomerPage *page = PAGODA_CUSTOMER_PAGE (widget);

  if (page->dossier != NULL)
    pagoda_editing_delete_customers (page->window, &page->id, 1, page->dossier->customer->name);
}

static void
fact_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PagodaCustomerPage *page = PAGODA_CUSTOMER_PAGE (widget);
  PagodaFactKind kind = (PagodaFactKind)g_variant_get_int32 (parameter);

  pagoda_editing_fact (page->window, page->id, kind,
                       pagoda_dossier_get_fact (page->dossier, kind, pagoda_day_today ()));
}

static void
contact_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PagodaCustomerPage *page = PAGODA_CUSTOMER_PAGE (widget);

  pagoda_editing_contact (page->window, page->id,
                          find_record (page->dossier->contacts, G_STRUCT_OFFSET (PagodaContact, id),
                                       g_variant_get_int64 (parameter)));
}

static void
delete_contact_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PagodaCustomerPage *page = PAGODA_CUSTOMER_PAGE (widget);
  PagodaContact *contact = find_record (page->dossier->contacts, G_STRUCT_OFFSET (PagodaContact, id),
                                        g_variant_get_int64 (parameter));

  if (contact != NULL)
    pagoda_editing_delete_contact (page->window, contact);
}

static void
influence_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PagodaCustomerPage *page = PAGODA_CUSTOMER_PAGE (widget);

  pagoda_editing_influence (page->window, page->id,
                            find_record (page->dossier->influences, G_STRUCT_OFFSET (PagodaInfluence, id),
                                         g_variant_get_int64 (parameter)));
}

static void
delete_influence_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PagodaCustomerPage *page = PAGODA_CUSTOMER_PAGE (widget);
  PagodaInfluence *influence = find_record (page->dossier->influences, G_STRUCT_OFFSET (PagodaInfluence, id),
                                            g_variant_get_int64 (parameter));

  if (influence != NULL)
    pagoda_editing_delete_influence (page->window, influence);
}

/* Life */

static void
pagoda_customer_page_dispose (GObject *object)
{
  PagodaCustomerPage *page = PAGODA_CUSTOMER_PAGE (object);

  if (page->cancellable != NULL)
    g_cancellable_cancel (page->cancellable);
  g_clear_object (&page->cancellable);
  g_clear_pointer (&page->dossier, pagoda_dossier_free);
  page->window = NULL;
  G_OBJECT_CLASS (pagoda_customer_page_parent_class)->dispose (object);
}

static void
install_actions (GtkWidgetClass *class)
{
  gtk_widget_class_install_action (class, "customer.edit", NULL, edit_action);
  gtk_widget_class_install_action (class, "customer.class", NULL, class_action);
  gtk_widget_class_install_action (class, "customer.owner", NULL, owner_action);
  gtk_widget_class_install_action (class, "customer.delete", NULL, delete_action);
  gtk_widget_class_install_action (class, "customer.fact", "i", fact_action);
  gtk_widget_class_install_action (class, "customer.contact", "x", contact_action);
  gtk_widget_class_install_action (class, "customer.delete-contact", "x", delete_contact_action);
  gtk_widget_class_install_action (class, "customer.influence", "x", influence_action);
  gtk_widget_class_install_action (class, "customer.delete-influence", "x", delete_influence_action);
  gtk_widget_class_add_binding_action (class, GDK_KEY_Delete, 0, "customer.delete", NULL);
  gtk_widget_class_add_binding_action (class, GDK_KEY_F2, 0, "customer.edit", NULL);
}

static void
pagoda_customer_page_class_init (PagodaCustomerPageClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = pagoda_customer_page_dispose;
  signals[SIGNAL_GONE] = g_signal_new ("gone", G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                       NULL, G_TYPE_NONE, 0);
  install_actions (widget_class);
  g_type_ensure (PAGODA_TYPE_MONTHS_VIEW);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/pagoda_sales/Pagoda/customer_page.ui");
  gtk_widget_class_bind_template_child (widget_class, PagodaCustomerPage, name_label);
  gtk_widget_class_bind_template_child (widget_class, PagodaCustomerPage, standing_label);
  gtk_widget_class_bind_template_child (widget_class, PagodaCustomerPage, place_label);
  gtk_widget_class_bind_template_child (widget_class, PagodaCustomerPage, change_button);
  gtk_widget_class_bind_template_child (widget_class, PagodaCustomerPage, sections);
  gtk_widget_class_bind_template_child (widget_class, PagodaCustomerPage, profile);
  gtk_widget_class_bind_template_child (widget_class, PagodaCustomerPage, contacts);
  gtk_widget_class_bind_template_child (widget_class, PagodaCustomerPage, months);
  gtk_widget_class_bind_template_child (widget_class, PagodaCustomerPage, orders);
  gtk_widget_class_bind_template_child (widget_class, PagodaCustomerPage, timeline);
}

/* A screen reader asks the button inside the menu button. */
static void
pagoda_customer_page_init (PagodaCustomerPage *page)
{
  gtk_widget_init_template (GTK_WIDGET (page));
  g_signal_connect (page, "map", G_CALLBACK (read_again), NULL);
}

GtkWidget *
pagoda_customer_page_new (PagodaWindow *window)
{
  PagodaCustomerPage *page = g_object_new (PAGODA_TYPE_CUSTOMER_PAGE, NULL);

  page->window = window;
  g_signal_connect_object (pagoda_window_get_outlook (window), "notify::standings", G_CALLBACK (read_again),
                           page, G_CONNECT_SWAPPED);
  return GTK_WIDGET (page);
}

void
pagoda_customer_page_show (PagodaCustomerPage *page, PagodaId id)
{
  if (page->id != id)
    {
      g_clear_pointer (&page->dossier, pagoda_dossier_free);
      gtk_stack_set_visible_child_name (page->sections, "profile");
    }
  page->id = id;
  read_again (page);
}
