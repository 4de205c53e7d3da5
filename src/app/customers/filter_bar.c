/* filter_bar.c: the chips of the customer table's filter.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "app/customers/filter_bar.h"
#include "app/customers/filter_popover.h"
#include "app/customers/filter_words.h"

#include <glib/gi18n-lib.h>

struct _PagodaFilterBar
{
  GtkBox parent_instance;

  PagodaOutlook *outlook;
  GtkWidget *chips[PAGODA_N_FILTER_FIELDS];
  GtkWidget *releases[PAGODA_N_FILTER_FIELDS];
};

G_DEFINE_FINAL_TYPE (PagodaFilterBar, pagoda_filter_bar, GTK_TYPE_BOX)

static void
show_chip (PagodaFilterBar *bar, PagodaFilterField field, const char *currency)
{
  const PagodaCustomerFilter *filter = pagoda_outlook_get_filter (bar->outlook);
  gboolean used = pagoda_customer_filter_uses (filter, field);
  g_autofree char *text = pagoda_filter_describe (filter, field, currency);
  GtkWidget *chip = bar->chips[field];

  gtk_menu_button_set_label (GTK_MENU_BUTTON (chip), text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (chip), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  gtk_menu_button_set_always_show_arrow (GTK_MENU_BUTTON (chip), !used);
  gtk_widget_set_visible (bar->releases[field], used);
  if (used)
    gtk_widget_add_css_class (gtk_widget_get_parent (chip), "active");
  else
    gtk_widget_remove_css_class (gtk_widget_get_parent (chip), "active");
}

static PagodaFilterField
find_field (GtkWidget *const *widgets, GtkWidget *widget)
{
  PagodaFilterField field = 0;

  while (widgets[field] != widget)
    field++;
  return field;
}

/* Counts are those of the moment: the content is made anew each time. */
static void
popup_cb (GtkMenuButton *chip, gpointer data)
{
  PagodaFilterBar *bar = data;

  gtk_menu_button_set_popover (chip, pagoda_filter_popover_new (bar->outlook,
                                                                find_field (bar->chips, GTK_WIDGET (chip))));
}

static void
release_clicked_cb (GtkWidget *button, PagodaFilterBar *bar)
{
  PagodaFilterField field = find_field (bar->releases, button);
  g_autoptr (PagodaCustomerFilter) filter
      = pagoda_customer_filter_copy (pagoda_outlook_get_filter (bar->outlook));

  gtk_widget_grab_focus (bar->chips[field]);
  pagoda_customer_filter_release (filter, field);
  pagoda_outlook_set_filter (bar->outlook, filter);
}

static void
add_chip (PagodaFilterBar *bar, PagodaFilterField field)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *chip = gtk_menu_button_new ();
  GtkWidget *release = gtk_button_new_from_icon_name ("window-close-symbolic");
  g_autofree char *name = g_strdup_printf (_ ("Release the filter %s"), pagoda_filter_title (field));

  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (box, "chip");
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (chip), popup_cb, bar, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (release), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_set_tooltip_text (release, name);
  g_signal_connect (release, "clicked", G_CALLBACK (release_clicked_cb), bar);
  gtk_box_append (GTK_BOX (box), chip);
  gtk_box_append (GTK_BOX (box), release);
  gtk_box_append (GTK_BOX (bar), box);
  bar->chips[field] = chip;
  bar->releases[field] = release;
}

/* Before figures are there a filter has nothing to match, and chips would only delay the first frame. */
static void
show_filter (PagodaFilterBar *bar)
{
  PagodaStandings *standings = pagoda_outlook_get_standings (bar->outlook);
  gboolean figures = standings != NULL && pagoda_standings_get_pyramid (standings) != NULL;

  gtk_widget_set_sensitive (GTK_WIDGET (bar), figures);
  if (!figures)
    return;
  for (int field = 0; field < PAGODA_N_FILTER_FIELDS; field++)
    {
      if (bar->chips[field] == NULL)
        add_chip (bar, field);
      show_chip (bar, field, pagoda_snapshot_get_currency (pagoda_standings_get_snapshot (standings)));
    }
}

/* The chip of the first field that @filter uses, or NULL. */
static GtkWidget *
find_used (PagodaFilterBar *bar, const PagodaCustomerFilter *filter)
{
  for (int field = 0; field < PAGODA_N_FILTER_FIELDS; field++)
    if (bar->chips[field] != NULL && pagoda_customer_filter_uses (filter, (PagodaFilterField)field))
      return gtk_widget_get_parent (bar->chips[field]);
  return NULL;
}

/* A filter that another page sets is to be seen, however far the chips were scrolled before. */
static void
filter_changed_cb (PagodaFilterBar *bar)
{
  GtkWidget *pane = gtk_widget_get_ancestor (GTK_WIDGET (bar), GTK_TYPE_SCROLLED_WINDOW);
  GtkWidget *used = find_used (bar, pagoda_outlook_get_filter (bar->outlook));
  graphene_rect_t bounds;

  show_filter (bar);
  if (pane == NULL || used == NULL || gtk_widget_get_focus_child (GTK_WIDGET (bar)) != NULL
      || !gtk_widget_compute_bounds (used, GTK_WIDGET (bar), &bounds))
    return;
  GtkAdjustment *adjustment = gtk_scrolled_window_get_hadjustment (GTK_SCROLLED_WINDOW (pane));
  double end = bounds.origin.x + gtk_adjustment_get_page_size (adjustment) / 2;
  gtk_adjustment_clamp_page (adjustment, bounds.origin.x, end);
}

static void
pagoda_filter_bar_dispose (GObject *object)
{
  g_clear_object (&PAGODA_FILTER_BAR (object)->outlook);
  G_OBJECT_CLASS (pagoda_filter_bar_parent_class)->dispose (object);
}

static void
pagoda_filter_bar_class_init (PagodaFilterBarClass *class)
{
  G_OBJECT_CLASS (class)->dispose = pagoda_filter_bar_dispose;
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (class), GTK_ACCESSIBLE_ROLE_TOOLBAR);
}

static void
pagoda_filter_bar_init (PagodaFilterBar *bar)
{
  gtk_box_set_spacing (GTK_BOX (bar), 6);
  gtk_accessible_update_property (GTK_ACCESSIBLE (bar), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Filter"), -1);
}

void
pagoda_filter_bar_set_outlook (PagodaFilterBar *bar, PagodaOutlook *outlook)
{
  bar->outlook = g_object_ref (outlook);
  g_signal_connect_object (outlook, "notify::filter", G_CALLBACK (filter_changed_cb), bar, G_CONNECT_SWAPPED);
  g_signal_connect_object (outlook, "notify::standings", G_CALLBACK (show_filter), bar, G_CONNECT_SWAPPED);
  show_filter (bar);
}
