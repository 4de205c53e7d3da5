/* window-sidebar.c: the list of pages beside them.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Beside its page the chosen entry is marked, and the mark is the choice: moving it with the arrow keys turns
 * the pages.  In a narrow window the sidebar stands alone and is only a list to choose from.
 */
#include "config.h"

#include "app/compat.h"
#include "app/settings.h"
#include "app/widgets/naming.h"
#include "app/widgets/tab_stop.h"
#include "app/window-private.h"
#include "app/wording.h"
#include "session/next_action.h"

#include <glib/gi18n-lib.h>

#define GAP 12

static gboolean
is_folded (PagodaWindow *window)
{
  return pagoda_compat_leaflet_is_folded (window->leaflet);
}

void
pagoda_window_mark_page (PagodaWindow *window)
{
  gsize n;
  const PagodaPageInfo *pages = pagoda_pages_get (&n);

  if (!is_folded (window))
    gtk_list_box_select_row (window->entries,
                             gtk_list_box_get_row_at_index (window->entries, (int)(window->page - pages)));
}

static const PagodaPageInfo *
page_of (GtkListBoxRow *row)
{
  gsize n;

  return &pagoda_pages_get (&n)[gtk_list_box_row_get_index (row)];
}

static void
entry_activated_cb (GtkListBox *entries, GtkListBoxRow *row, PagodaWindow *window)
{
  pagoda_window_choose_page (window, page_of (row));
}

static void
entry_selected_cb (GtkListBox *entries, GtkListBoxRow *row, PagodaWindow *window)
{
  if (row != NULL && page_of (row) != window->page)
    pagoda_window_choose_page (window, page_of (row));
}

/* A sidebar that was hidden comes back while it is the only way to another page. */
static void
show_sidebar (PagodaWindow *window)
{
  gboolean folded = is_folded (window);

  gtk_widget_set_visible (window->sidebar, folded || !window->sidebar_hidden);
  gtk_widget_set_visible (window->sidebar_line, !folded && !window->sidebar_hidden);
  gtk_widget_set_visible (window->sidebar_button, folded || window->sidebar_hidden);
}

static void
hide_sidebar (PagodaWindow *window, gboolean hidden)
{
  GSettings *settings = pagoda_settings_get ("sidebar");

  window->sidebar_hidden = hidden;
  if (settings != NULL)
    g_settings_set_boolean (settings, "sidebar", !hidden);
  show_sidebar (window);
}

static void
focus_sidebar (PagodaWindow *window)
{
  pagoda_compat_leaflet_show (window->leaflet, window->sidebar);
  gtk_widget_child_focus (GTK_WIDGET (window->entries), GTK_DIR_TAB_FORWARD);
}

void
pagoda_window_toggle_sidebar (PagodaWindow *window)
{
  if (!is_folded (window))
    hide_sidebar (window, !window->sidebar_hidden);
  if (is_folded (window) || !window->sidebar_hidden)
    focus_sidebar (window);
}

/* A menu opens beside its button, which in a narrow window has to come into sight first. */
static gboolean
popup_menu_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  PagodaWindow *window = PAGODA_WINDOW (widget);
  graphene_rect_t bounds;

  if (!gtk_widget_compute_bounds (window->menu_button, widget, &bounds) || bounds.size.width < 1
      || bounds.origin.x < 0 || bounds.origin.x > (float)gtk_widget_get_width (widget))
    return G_SOURCE_CONTINUE;
  gtk_menu_button_popup (GTK_MENU_BUTTON (window->menu_button));
  return G_SOURCE_REMOVE;
}

void
pagoda_window_open_menu (PagodaWindow *window)
{
  if (!is_folded (window) && window->sidebar_hidden)
    hide_sidebar (window, FALSE);
  pagoda_compat_leaflet_show (window->leaflet, window->sidebar);
  gtk_widget_add_tick_callback (GTK_WIDGET (window), popup_menu_cb, NULL, NULL);
}

static void
folded_cb (PagodaWindow *window)
{
  if (is_folded (window))
    gtk_widget_add_css_class (GTK_WIDGET (window), "folded");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (window), "folded");
  gtk_list_box_set_selection_mode (window->entries,
                                   is_folded (window) ? GTK_SELECTION_NONE : GTK_SELECTION_BROWSE);
  show_sidebar (window);
  if (window->page != NULL)
    pagoda_window_mark_page (window);
}

static GtkWidget *
create_entry (const PagodaPageInfo *info, gsize place)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, GAP);
  GtkWidget *row = gtk_list_box_row_new ();
  g_autofree char *key = g_strdup_printf ("Alt+%d", (int)place + 1);

  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name (info->icon));
  gtk_box_append (GTK_BOX (box), gtk_label_new (_ (info->title)));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_widget_set_tooltip_text (row, key);
  pagoda_naming_set (row, _ (info->title));
  return row;
}

/* "_" stands before a mnemonic in a menu. */
static void
append_step (GMenu *menu, const char *verb, const char *label, const char *action)
{
  g_autofree char *item = label != NULL ? pagoda_wording_item (label) : NULL;
  g_autofree char *text
      = item != NULL ? pagoda_pair_in_words (verb, item, pagoda_language_current ()) : g_strdup (verb);
  g_auto (GStrv) parts = g_strsplit (text, "_", -1);
  g_autofree char *plain = g_strjoinv ("__", parts);

  g_menu_append (menu, plain, action);
}

/* Where a submenu was open, GTK 4.8 leaves the focus on a widget of the menu that is no longer shown, and the
 * window hears no key any more. */
static void
menu_closed_cb (PagodaWindow *window)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (window));

  if (focus != NULL && gtk_widget_is_ancestor (focus, window->menu_button))
    gtk_widget_grab_focus (window->menu_button);
}

/* Made anew each time: its first section says what would be undone, and its widgets would only delay the
 * first frame of the window. */
static void
menu_popup_cb (GtkMenuButton *button, gpointer data)
{
  PagodaWindow *window = PAGODA_WINDOW (data);
  g_autoptr (GtkBuilder) builder = gtk_builder_new_from_resource ("/io/github/pagoda_sales/Pagoda/menu.ui");
  GMenu *menu = G_MENU (gtk_builder_get_object (builder, "primary_menu"));
  GMenu *steps = G_MENU (gtk_builder_get_object (builder, "steps"));
  g_autofree char *undo = pagoda_window_get_step (window, FALSE);
  g_autofree char *redo = pagoda_window_get_step (window, TRUE);

  append_step (steps, _ ("Undo"), undo, "win.undo");
  append_step (steps, _ ("Redo"), redo, "win.redo");
  gtk_menu_button_set_menu_model (button, G_MENU_MODEL (menu));
  g_signal_connect_object (gtk_menu_button_get_popover (button), "closed", G_CALLBACK (menu_closed_cb),
                           window, G_CONNECT_SWAPPED);
}

void
pagoda_window_prepare_sidebar (PagodaWindow *window)
{
  GSettings *settings = pagoda_settings_get ("sidebar");
  gsize n;
  const PagodaPageInfo *pages = pagoda_pages_get (&n);

  for (gsize i = 0; i < n; i++)
    gtk_list_box_append (window->entries, create_entry (&pages[i], i));
  /* Passing by with Tab would mark one entry after the other as chosen. */
  pagoda_tab_stop_install (GTK_WIDGET (window->entries));
  g_signal_connect (window->entries, "row-activated", G_CALLBACK (entry_activated_cb), window);
  g_signal_connect (window->entries, "row-selected", G_CALLBACK (entry_selected_cb), window);
  g_signal_connect_object (window->leaflet, "notify::folded", G_CALLBACK (folded_cb), window,
                           G_CONNECT_SWAPPED);
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (window->menu_button), menu_popup_cb, window, NULL);
  pagoda_naming_set (window->menu_button, _ ("Main menu"));
  window->sidebar_hidden = settings != NULL && !g_settings_get_boolean (settings, "sidebar");
  show_sidebar (window);
}
