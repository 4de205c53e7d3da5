/* window.c: the window: sidebar, header, pages.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A page is built when it is first chosen.  Which content is seen follows from the session and the outlook
 * (show_content()); nobody sets it elsewhere.
 */
#include "config.h"

#include "app/compat.h"
#include "app/customers/customers_page.h"
#include "app/widgets/size_guard.h"
#include "app/start_page.h"
#include "app/widgets/tab_stop.h"
#include "app/transfers.h"
#include "app/window-private.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

G_DEFINE_FINAL_TYPE (PagodaWindow, pagoda_window, ADW_TYPE_APPLICATION_WINDOW)

PagodaSession *
pagoda_window_session (PagodaWindow *window)
{
  return pagoda_outlook_get_session (window->outlook);
}

/* Content */

static void
ensure_start_page (PagodaWindow *window)
{
  if (window->start_page != NULL)
    return;
  window->start_page = PAGODA_START_PAGE (pagoda_start_page_new ());
  gtk_stack_add_named (window->stack, GTK_WIDGET (window->start_page), "start");
}

PagodaPage *
pagoda_window_ensure_page (PagodaWindow *window, const PagodaPageInfo *info)
{
  GtkWidget *page = gtk_stack_get_child_by_name (window->stack, info->name);

  if (page == NULL)
    {
      page = GTK_WIDGET (pagoda_page_new (info, window->outlook));
      gtk_stack_add_named (window->stack, page, info->name);
    }
  return PAGODA_PAGE (page);
}

static gboolean
is_store_empty (PagodaWindow *window)
{
  PagodaStandings *standings = pagoda_outlook_get_standings (window->outlook);

  return standings != NULL && pagoda_standings_get_n_customers (standings) == 0;
}

static void
customer_gone_cb (PagodaWindow *window)
{
  pagoda_window_show_customer (window, PAGODA_ID_NONE);
}

static GtkWidget *
ensure_customer_page (PagodaWindow *window)
{
  if (window->customer_page == NULL)
    {
      window->customer_page = PAGODA_CUSTOMER_PAGE (pagoda_customer_page_new (window));
      g_signal_connect_object (window->customer_page, "gone", G_CALLBACK (customer_gone_cb), window,
                               G_CONNECT_SWAPPED);
      gtk_stack_add_named (window->stack, GTK_WIDGET (window->customer_page), "customer");
    }
  return GTK_WIDGET (window->customer_page);
}

static void
show_content (PagodaWindow *window)
{
  gboolean start = window->failure != NULL || is_store_empty (window);

  if (start)
    ensure_start_page (window);
  if (window->failure != NULL)
    pagoda_start_page_fail (window->start_page, window->failure);
  else if (start)
    pagoda_start_page_welcome (window->start_page);
  if (start)
    gtk_stack_set_visible_child_name (window->stack, "start");
  else if (window->customer != PAGODA_ID_NONE)
    {
      gtk_stack_set_visible_child (window->stack, ensure_customer_page (window));
      pagoda_customer_page_show (window->customer_page, window->customer);
    }
  else
    gtk_stack_set_visible_child (window->stack,
                                 GTK_WIDGET (pagoda_window_ensure_page (window, window->page)));
  gtk_widget_set_visible (window->back_button, !start && window->customer != PAGODA_ID_NONE);
  gtk_widget_action_set_enabled (GTK_WIDGET (window), "win.back", window->customer != PAGODA_ID_NONE);
  adw_window_title_set_title (window->page_title, start ? _ ("Pagoda") : _ (window->page->title));
}

static void
show_store (PagodaWindow *window)
{
  const char *path = pagoda_session_get_path (pagoda_window_session (window));
  g_autofree char *name
      = path != NULL && window->failure == NULL ? g_path_get_basename (path) : g_strdup ("");
  gboolean read_only
      = window->failure == NULL && pagoda_session_get_read_only (pagoda_window_session (window));

  gtk_label_set_label (GTK_LABEL (window->store_label), name);
  gtk_widget_set_visible (window->banner, read_only);
  if (!read_only)
    return;
  const char *holder = pagoda_session_get_holder (pagoda_window_session (window));
  g_autofree char *text
      = holder != NULL
            ? g_strdup_printf (_ ("%s is writing to this store. You can read it; changes are not possible."),
                               holder)
            : g_strdup (_ ("This store is open for reading; changes are not possible."));
  gtk_label_set_label (GTK_LABEL (window->banner), text);
}

/* What can be done follows from what there is: a store to change, figures to export. */
static void
show_possible_actions (PagodaWindow *window)
{
  GtkWidget *widget = GTK_WIDGET (window);
  PagodaStandings *standings = pagoda_outlook_get_standings (window->outlook);
  gboolean idle = !pagoda_session_get_busy (pagoda_window_session (window)) && window->cancellable == NULL;
  gboolean present = standings != NULL && window->failure == NULL;
  gboolean writable = idle && present && !pagoda_session_get_read_only (pagoda_window_session (window));
  gboolean figures = present && pagoda_standings_get_pyramid (standings) != NULL;

  gtk_widget_action_set_enabled (widget, "win.open", idle);
  gtk_widget_action_set_enabled (widget, "win.import", writable);
  gtk_widget_action_set_enabled (widget, "win.sample", writable && is_store_empty (window));
  gtk_widget_action_set_enabled (widget, "win.new-customer", writable);
  gtk_widget_action_set_enabled (widget, "win.history", present);
  gtk_widget_action_set_enabled (widget, "win.backup", writable);
  gtk_widget_action_set_enabled (widget, "win.undo", writable);
  gtk_widget_action_set_enabled (widget, "win.redo", writable);
  gtk_widget_action_set_enabled (widget, "win.export", idle && figures && !is_store_empty (window));
  gtk_widget_action_set_enabled (widget, "win.search", present && !is_store_empty (window));
  gtk_widget_set_sensitive (window->search_button, present && !is_store_empty (window));
}

static void
show_state (PagodaWindow *window)
{
  show_content (window);
  show_store (window);
  show_possible_actions (window);
}

static void
set_failure (PagodaWindow *window, const char *failure)
{
  g_free (window->failure);
  window->failure = g_strdup (failure);
  show_state (window);
}

/* Pages */

static void
select_entry (PagodaWindow *window)
{
  gsize n;
  const PagodaPageInfo *pages = pagoda_pages_get (&n);

  gtk_list_box_select_row (window->entries,
                           gtk_list_box_get_row_at_index (window->entries, (int)(window->page - pages)));
}

void
pagoda_window_choose_page (PagodaWindow *window, const PagodaPageInfo *info)
{
  window->page = info;
  window->customer = PAGODA_ID_NONE;
  select_entry (window);
  show_content (window);
  pagoda_compat_leaflet_show (window->leaflet, window->content);
}

void
pagoda_window_show_customer (PagodaWindow *window, PagodaId id)
{
  gboolean coming = id != PAGODA_ID_NONE && window->customer == PAGODA_ID_NONE;
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (window));

  if (coming)
    g_set_weak_pointer (&window->focus_before, focus);
  window->customer = id;
  show_content (window);
  if (id != PAGODA_ID_NONE && window->customer_page != NULL)
    gtk_widget_child_focus (GTK_WIDGET (window->customer_page), GTK_DIR_TAB_FORWARD);
  else if (window->focus_before != NULL && gtk_widget_get_root (window->focus_before) != NULL)
    gtk_widget_grab_focus (window->focus_before);
}

static void
entry_activated_cb (GtkListBox *entries, GtkListBoxRow *row, PagodaWindow *window)
{
  gsize n;

  pagoda_window_choose_page (window, &pagoda_pages_get (&n)[gtk_list_box_row_get_index (row)]);
}

static GtkWidget *
create_entry (const PagodaPageInfo *info)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *row = gtk_list_box_row_new ();

  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name (info->icon));
  gtk_box_append (GTK_BOX (box), gtk_label_new (_ (info->title)));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, _ (info->title), -1);
  return row;
}

static void
folded_cb (PagodaWindow *window)
{
  gboolean folded = pagoda_compat_leaflet_is_folded (window->leaflet);

  /* Beside its page the chosen entry is marked; alone the sidebar is only a list to choose from. */
  gtk_list_box_set_selection_mode (window->entries, folded ? GTK_SELECTION_NONE : GTK_SELECTION_BROWSE);
  if (!folded && window->page != NULL)
    select_entry (window);
}

/* Search */

static void
search_changed_cb (PagodaWindow *window)
{
  pagoda_outlook_set_search (window->outlook, gtk_editable_get_text (window->search_entry));
}

static void
outlook_search_changed_cb (PagodaWindow *window)
{
  const char *search = pagoda_outlook_get_search (window->outlook);

  if (!g_str_equal (search, gtk_editable_get_text (window->search_entry)))
    gtk_editable_set_text (window->search_entry, search);
}

/* Stores */

/* A store that is open stays so when another one cannot be opened. */
static void
store_opened_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (PagodaWindow) window = data;
  g_autoptr (GError) error = NULL;

  if (pagoda_session_open_finish (PAGODA_SESSION (source), result, &error))
    {
      window->customer = PAGODA_ID_NONE;
      pagoda_outlook_set_search (window->outlook, "");
      pagoda_outlook_set_tier (window->outlook, PAGODA_OUTLOOK_ALL_TIERS);
      set_failure (window, NULL);
    }
  else if (pagoda_session_get_path (PAGODA_SESSION (source)) == NULL)
    set_failure (window, error->message);
  else
    pagoda_compat_show_message (GTK_WINDOW (window), _ ("The store was not opened"), error->message);
}

/* Signals of the template */

static gboolean
file_dropped_cb (GtkDropTarget *target, const GValue *value, double x, double y, PagodaWindow *window)
{
  GSList *files = g_value_get_boxed (value);
  g_autofree char *path = files != NULL ? g_file_get_path (files->data) : NULL;

  if (path == NULL)
    return FALSE;
  pagoda_transfers_take (window, path);
  return TRUE;
}

static void
cancel_clicked_cb (PagodaWindow *window)
{
  g_cancellable_cancel (window->cancellable);
}

/* Life */

static void
pagoda_window_dispose (GObject *object)
{
  PagodaWindow *window = PAGODA_WINDOW (object);

  g_clear_weak_pointer (&window->toast);
  g_clear_weak_pointer (&window->focus_before);
  g_clear_object (&window->outlook);
  g_clear_object (&window->cancellable);
  g_clear_pointer (&window->failure, g_free);
  G_OBJECT_CLASS (pagoda_window_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *class)
{
  gtk_widget_class_set_template_from_resource (class, "/io/github/pagoda_sales/Pagoda/window.ui");
  gtk_widget_class_bind_template_child (class, PagodaWindow, drop_target);
  gtk_widget_class_bind_template_child (class, PagodaWindow, toasts);
  gtk_widget_class_bind_template_child (class, PagodaWindow, leaflet);
  gtk_widget_class_bind_template_child (class, PagodaWindow, sidebar);
  gtk_widget_class_bind_template_child (class, PagodaWindow, content);
  gtk_widget_class_bind_template_child (class, PagodaWindow, entries);
  gtk_widget_class_bind_template_child (class, PagodaWindow, menu_button);
  gtk_widget_class_bind_template_child (class, PagodaWindow, store_label);
  gtk_widget_class_bind_template_child (class, PagodaWindow, page_title);
  gtk_widget_class_bind_template_child (class, PagodaWindow, sidebar_button);
  gtk_widget_class_bind_template_child (class, PagodaWindow, back_button);
  gtk_widget_class_bind_template_child (class, PagodaWindow, search_button);
  gtk_widget_class_bind_template_child (class, PagodaWindow, search_bar);
  gtk_widget_class_bind_template_child (class, PagodaWindow, search_entry);
  gtk_widget_class_bind_template_child (class, PagodaWindow, banner);
  gtk_widget_class_bind_template_child (class, PagodaWindow, progress_strip);
  gtk_widget_class_bind_template_child (class, PagodaWindow, progress_label);
  gtk_widget_class_bind_template_child (class, PagodaWindow, progress_bar);
  gtk_widget_class_bind_template_child (class, PagodaWindow, stack);
  gtk_widget_class_bind_template_callback (class, entry_activated_cb);
  gtk_widget_class_bind_template_callback (class, folded_cb);
  gtk_widget_class_bind_template_callback (class, search_changed_cb);
  gtk_widget_class_bind_template_callback (class, file_dropped_cb);
  gtk_widget_class_bind_template_callback (class, cancel_clicked_cb);
}

static void
pagoda_window_class_init (PagodaWindowClass *class)
{
  G_OBJECT_CLASS (class)->dispose = pagoda_window_dispose;
  g_type_ensure (PAGODA_TYPE_SIZE_GUARD);
  bind_template (GTK_WIDGET_CLASS (class));
  pagoda_window_install_actions (GTK_WIDGET_CLASS (class));
}

/* Built when it is first opened: its widgets would only delay the first frame. */
static void
menu_popup_cb (GtkMenuButton *button, gpointer data)
{
  g_autoptr (GtkBuilder) builder = gtk_builder_new_from_resource ("/io/github/pagoda_sales/Pagoda/menu.ui");

  gtk_menu_button_set_create_popup_func (button, NULL, NULL, NULL);
  gtk_menu_button_set_menu_model (button, G_MENU_MODEL (gtk_builder_get_object (builder, "primary_menu")));
}

static void
pagoda_window_init (PagodaWindow *window)
{
  gsize n;
  const PagodaPageInfo *pages = pagoda_pages_get (&n);
  GType dropped = GDK_TYPE_FILE_LIST;

  gtk_widget_init_template (GTK_WIDGET (window));
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (window->menu_button), menu_popup_cb, NULL, NULL);
  gtk_search_bar_connect_entry (window->search_bar, window->search_entry);
  gtk_drop_target_set_gtypes (window->drop_target, &dropped, 1);
  for (gsize i = 0; i < n; i++)
    gtk_list_box_append (window->entries, create_entry (&pages[i]));
  /* Passing by with Tab would mark one entry after the other as chosen. */
  pagoda_tab_stop_install (GTK_WIDGET (window->entries));
  gtk_accessible_update_property (GTK_ACCESSIBLE (window->menu_button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Main menu"), -1);
}

PagodaWindow *
pagoda_window_new (GtkApplication *application, PagodaSession *session)
{
  PagodaWindow *window = g_object_new (PAGODA_TYPE_WINDOW, "application", application, NULL);
  gsize n;

  window->outlook = pagoda_outlook_new (session);
  g_signal_connect_object (window->outlook, "notify::standings", G_CALLBACK (show_state), window,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (window->outlook, "notify::search", G_CALLBACK (outlook_search_changed_cb), window,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::busy", G_CALLBACK (show_possible_actions), window,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::read-only", G_CALLBACK (show_state), window, G_CONNECT_SWAPPED);
  pagoda_window_choose_page (window, pagoda_pages_get (&n));
  show_state (window);
  return window;
}

PagodaOutlook *
pagoda_window_get_outlook (PagodaWindow *window)
{
  return window->outlook;
}

const PagodaPageInfo *
pagoda_window_get_page (PagodaWindow *window)
{
  return window->page;
}

/* TRUE where both paths lead to one file, whatever they are called. */
static gboolean
is_same_file (const char *one, const char *other)
{
  GStatBuf first;
  GStatBuf second;

  return one != NULL && g_stat (one, &first) == 0 && g_stat (other, &second) == 0
         && first.st_dev == second.st_dev && first.st_ino == second.st_ino;
}

/* What a toast offers to undo is the last command of this store: neither another command nor another store
 * may come in between. */
static void
dismiss_toast (PagodaWindow *window)
{
  if (window->toast != NULL)
    adw_toast_dismiss (window->toast);
}

void
pagoda_window_open_store (PagodaWindow *window, const char *path)
{
  if (is_same_file (pagoda_session_get_path (pagoda_window_session (window)), path))
    return;
  dismiss_toast (window);
  pagoda_session_open_async (pagoda_window_session (window), path, NULL, store_opened_cb,
                             g_object_ref (window));
}

void
pagoda_window_show_failure (PagodaWindow *window, const char *message)
{
  set_failure (window, message);
}

/* The library's button that closes a toast has no name of its own. */
static void
name_close_button (GtkWidget *widget)
{
  if (GTK_IS_BUTTON (widget)
      && g_strcmp0 (gtk_button_get_icon_name (GTK_BUTTON (widget)), "window-close-symbolic") == 0)
    gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Close"), -1);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    name_close_button (child);
}

void
pagoda_window_show_toast (PagodaWindow *window, const char *text, const char *button, const char *action)
{
  /* The title is markup, and names may hold any character. */
  g_autofree char *escaped = g_markup_escape_text (text, -1);
  AdwToast *toast = adw_toast_new (escaped);

  if (button != NULL)
    {
      adw_toast_set_button_label (toast, button);
      adw_toast_set_detailed_action_name (toast, action);
    }
  dismiss_toast (window);
  g_set_weak_pointer (&window->toast, toast);
  adw_toast_overlay_add_toast (window->toasts, toast);
  /* The toast is the last child, in front of the content. */
  name_close_button (gtk_widget_get_last_child (GTK_WIDGET (window->toasts)));
}

void
pagoda_window_show_done (PagodaWindow *window, const char *text)
{
  pagoda_window_show_toast (window, text, _ ("Undo"), "win.undo");
}

void
pagoda_window_begin_progress (PagodaWindow *window, const char *text, GCancellable *cancellable)
{
  g_set_object (&window->cancellable, cancellable);
  gtk_label_set_label (GTK_LABEL (window->progress_label), text);
  gtk_progress_bar_set_fraction (window->progress_bar, 0);
  gtk_widget_set_visible (window->progress_strip, TRUE);
  show_possible_actions (window);
}

void
pagoda_window_set_progress (PagodaWindow *window, double fraction)
{
  gtk_progress_bar_set_fraction (window->progress_bar, fraction);
}

void
pagoda_window_end_progress (PagodaWindow *window)
{
  g_clear_object (&window->cancellable);
  gtk_widget_set_visible (window->progress_strip, FALSE);
  show_possible_actions (window);
}

gboolean
pagoda_window_has_names (PagodaWindow *window)
{
  GtkWidget *page = gtk_stack_get_visible_child (window->stack);

  return PAGODA_IS_CUSTOMERS_PAGE (page) && pagoda_customers_page_has_rows (PAGODA_CUSTOMERS_PAGE (page));
}
