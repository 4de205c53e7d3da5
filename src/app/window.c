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
#include "app/settings.h"
#include "app/transfers.h"
#include "app/widgets/naming.h"
#include "app/widgets/size_guard.h"
#include "app/widgets/stack_pages.h"
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

/* A page may have more to say in the header bar than its title. */
static void
add_title (PagodaWindow *window, PagodaPage *page, const PagodaPageInfo *info)
{
  GtkWidget *title = pagoda_page_get_title_widget (page);

  if (title != NULL)
    gtk_stack_add_named (window->titles, title, info->name);
}

static void
show_title (PagodaWindow *window, GtkWidget *content)
{
  GtkWidget *title = PAGODA_IS_PAGE (content) ? pagoda_page_get_title_widget (PAGODA_PAGE (content)) : NULL;

  gtk_stack_set_visible_child (window->titles, title != NULL ? title : GTK_WIDGET (window->page_title));
}

PagodaPage *
pagoda_window_ensure_page (PagodaWindow *window, const PagodaPageInfo *info)
{
  GtkWidget *page = gtk_stack_get_child_by_name (window->stack, info->name);

  if (page == NULL)
    {
      page = GTK_WIDGET (pagoda_page_new (info, window->outlook));
      gtk_stack_add_named (window->stack, page, info->name);
      g_signal_connect_object (page, "view-changed", G_CALLBACK (pagoda_window_show_possible_actions), window,
                               G_CONNECT_SWAPPED);
      add_title (window, PAGODA_PAGE (page), info);
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

static GtkWidget *
ensure_start_page (PagodaWindow *window)
{
  if (window->start_page == NULL)
    {
      window->start_page = pagoda_start_page_new ();
      gtk_stack_add_named (window->stack, window->start_page, "start");
    }
  return window->start_page;
}

static GtkWidget *
ensure_rescue_page (PagodaWindow *window)
{
  if (window->rescue_page == NULL)
    {
      window->rescue_page = PAGODA_RESCUE_PAGE (pagoda_rescue_page_new (pagoda_window_session (window)));
      gtk_stack_add_named (window->stack, GTK_WIDGET (window->rescue_page), "rescue");
    }
  return GTK_WIDGET (window->rescue_page);
}

static GtkWidget *
ensure_content (PagodaWindow *window)
{
  if (window->failure != NULL)
    return ensure_rescue_page (window);
  if (is_store_empty (window))
    return ensure_start_page (window);
  if (window->customer != PAGODA_ID_NONE)
    return ensure_customer_page (window);
  return GTK_WIDGET (pagoda_window_ensure_page (window, window->page));
}

/* Who was in the content that goes is in the one that comes.  Else a toast gets the focus that is lost, and
 * keeps it, or nobody has it. */
static void
exchange_content (PagodaWindow *window, GtkWidget *content)
{
  GtkWidget *before = gtk_stack_get_visible_child (window->stack);
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (window));
  gboolean inside
      = before != NULL && before != content && focus != NULL && gtk_widget_is_ancestor (focus, before);

  if (inside)
    gtk_window_set_focus (GTK_WINDOW (window), NULL);
  gtk_stack_set_visible_child (window->stack, content);
  if (inside)
    gtk_widget_child_focus (content, GTK_DIR_TAB_FORWARD);
}

/* Where nothing can be done yet, nobody has the focus, or a pane takes it for itself, which has no name: the
 * first thing that can be done gets it. */
static void
ensure_focus (PagodaWindow *window)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (window));

  if (focus != NULL && !GTK_IS_SCROLLED_WINDOW (focus))
    return;
  gtk_window_set_focus (GTK_WINDOW (window), NULL);
  gtk_widget_child_focus (gtk_stack_get_visible_child (window->stack), GTK_DIR_TAB_FORWARD);
}

static void
show_content (PagodaWindow *window)
{
  GtkWidget *content = ensure_content (window);
  gboolean has_page = content != window->start_page && content != GTK_WIDGET (window->rescue_page);

  exchange_content (window, content);
  if (content == GTK_WIDGET (window->customer_page))
    pagoda_customer_page_show (window->customer_page, window->customer);
  gtk_widget_set_visible (window->back_button, has_page && window->customer != PAGODA_ID_NONE);
  gtk_widget_action_set_enabled (GTK_WIDGET (window), "win.back", window->customer != PAGODA_ID_NONE);
  show_title (window, content);
  adw_window_title_set_title (window->page_title, has_page ? _ (window->page->title) : _ ("Pagoda"));
}

static void
show_state (PagodaWindow *window)
{
  show_content (window);
  pagoda_window_show_store (window);
  pagoda_window_show_possible_actions (window);
  ensure_focus (window);
}

static void
busy_cb (PagodaWindow *window)
{
  pagoda_window_show_possible_actions (window);
  ensure_focus (window);
}

/* Pages */

static void
remember_page (const PagodaPageInfo *info)
{
  GSettings *settings = pagoda_settings_get ("page");

  if (settings != NULL)
    g_settings_set_string (settings, "page", info->name);
}

/* The page that was shown last, if there still is one of that name. */
static const PagodaPageInfo *
remembered_page (void)
{
  GSettings *settings = pagoda_settings_get ("page");
  g_autofree char *name = settings != NULL ? g_settings_get_string (settings, "page") : NULL;
  const PagodaPageInfo *info = name != NULL ? pagoda_pages_find (name) : NULL;

  return info != NULL ? info : pagoda_pages_find ("customers");
}

void
pagoda_window_choose_page (PagodaWindow *window, const PagodaPageInfo *info)
{
  window->page = info;
  window->customer = PAGODA_ID_NONE;
  pagoda_window_mark_page (window);
  show_content (window);
  remember_page (info);
  pagoda_window_show_possible_actions (window);
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

/* Search */

static void
search_changed_cb (PagodaWindow *window)
{
  pagoda_outlook_set_search (window->outlook, gtk_editable_get_text (window->search_entry));
}

static void
search_activated_cb (PagodaWindow *window)
{
  gtk_widget_activate_action (GTK_WIDGET (window), "win.results", NULL);
}

static gboolean
is_searching (PagodaWindow *window, GtkWidget *focus)
{
  return focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (window->search_bar));
}

static void
focus_changed_cb (PagodaWindow *window)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (window));

  if (focus != NULL && !is_searching (window, focus))
    g_set_weak_pointer (&window->focus_before_search, focus);
}

/* The focus comes back from a search to where it was before; a row that is no longer there, to the first. */
static void
search_mode_cb (PagodaWindow *window)
{
  GtkWidget *before = window->focus_before_search;

  if (gtk_search_bar_get_search_mode (window->search_bar)
      || !is_searching (window, gtk_window_get_focus (GTK_WINDOW (window))))
    return;
  if (before == NULL || !gtk_widget_get_mapped (before) || !gtk_widget_grab_focus (before))
    gtk_widget_activate_action (GTK_WIDGET (window), "win.results", NULL);
}

static void
outlook_search_changed_cb (PagodaWindow *window)
{
  const char *search = pagoda_outlook_get_search (window->outlook);

  if (!g_str_equal (search, gtk_editable_get_text (window->search_entry)))
    gtk_editable_set_text (window->search_entry, search);
}

/* Stores */

typedef struct
{
  PagodaWindow *window;
  char *path;
} Opening;

/* A store that is open stays so when another one cannot be opened. */
static void
store_opened_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Opening *opening = data;
  g_autoptr (PagodaWindow) window = opening->window;
  g_autofree char *path = opening->path;
  g_autoptr (GError) error = NULL;

  g_free (opening);
  if (pagoda_session_open_finish (PAGODA_SESSION (source), result, &error))
    {
      window->customer = PAGODA_ID_NONE;
      pagoda_outlook_set_today (window->outlook, FALSE);
      pagoda_outlook_show_all (window->outlook);
      pagoda_window_show_failure (window, NULL, NULL);
    }
  else if (pagoda_session_get_path (PAGODA_SESSION (source)) == NULL
           || g_error_matches (error, PAGODA_STORE_ERROR, PAGODA_STORE_ERROR_DAMAGED))
    pagoda_window_show_failure (window, path, error);
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

  g_clear_pointer (&window->toasts, pagoda_toasts_free);
  g_clear_weak_pointer (&window->focus_before);
  g_clear_weak_pointer (&window->focus_before_search);
  g_clear_object (&window->outlook);
  g_clear_object (&window->cancellable);
  g_clear_error (&window->failure);
  G_OBJECT_CLASS (pagoda_window_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *class)
{
  gtk_widget_class_set_template_from_resource (class, "/io/github/pagoda_sales/Pagoda/window.ui");
  gtk_widget_class_bind_template_child (class, PagodaWindow, drop_target);
  gtk_widget_class_bind_template_child (class, PagodaWindow, overlay);
  gtk_widget_class_bind_template_child (class, PagodaWindow, leaflet);
  gtk_widget_class_bind_template_child (class, PagodaWindow, sidebar);
  gtk_widget_class_bind_template_child (class, PagodaWindow, content);
  gtk_widget_class_bind_template_child (class, PagodaWindow, entries);
  gtk_widget_class_bind_template_child (class, PagodaWindow, menu_button);
  gtk_widget_class_bind_template_child (class, PagodaWindow, store_label);
  gtk_widget_class_bind_template_child (class, PagodaWindow, titles);
  gtk_widget_class_bind_template_child (class, PagodaWindow, page_title);
  gtk_widget_class_bind_template_child (class, PagodaWindow, sidebar_button);
  gtk_widget_class_bind_template_child (class, PagodaWindow, sidebar_line);
  gtk_widget_class_bind_template_child (class, PagodaWindow, back_button);
  gtk_widget_class_bind_template_child (class, PagodaWindow, search_button);
  gtk_widget_class_bind_template_child (class, PagodaWindow, search_bar);
  gtk_widget_class_bind_template_child (class, PagodaWindow, search_entry);
  gtk_widget_class_bind_template_child (class, PagodaWindow, undo_button);
  gtk_widget_class_bind_template_child (class, PagodaWindow, redo_button);
  gtk_widget_class_bind_template_child (class, PagodaWindow, strips);
  gtk_widget_class_bind_template_child (class, PagodaWindow, read_only_strip);
  gtk_widget_class_bind_template_child (class, PagodaWindow, backup_strip);
  gtk_widget_class_bind_template_child (class, PagodaWindow, sample_strip);
  gtk_widget_class_bind_template_child (class, PagodaWindow, day_strip);
  gtk_widget_class_bind_template_child (class, PagodaWindow, progress_strip);
  gtk_widget_class_bind_template_child (class, PagodaWindow, progress_label);
  gtk_widget_class_bind_template_child (class, PagodaWindow, stack);
  gtk_widget_class_bind_template_callback (class, search_changed_cb);
  gtk_widget_class_bind_template_callback (class, search_activated_cb);
  gtk_widget_class_bind_template_callback (class, file_dropped_cb);
  gtk_widget_class_bind_template_callback (class, cancel_clicked_cb);
}

static void
pagoda_window_class_init (PagodaWindowClass *class)
{
  G_OBJECT_CLASS (class)->dispose = pagoda_window_dispose;
  g_type_ensure (PAGODA_TYPE_SIZE_GUARD);
  g_type_ensure (PAGODA_TYPE_STRIP);
  bind_template (GTK_WIDGET_CLASS (class));
  pagoda_window_install_actions (GTK_WIDGET_CLASS (class));
}

/* The size of the window is that of the last time. */
static void
bind_settings (PagodaWindow *window)
{
  static const char *const bound[][2]
      = { { "width", "default-width" }, { "height", "default-height" }, { "maximized", "maximized" } };

  for (gsize i = 0; i < G_N_ELEMENTS (bound); i++)
    if (pagoda_settings_get (bound[i][0]) != NULL)
      g_settings_bind (pagoda_settings_get (bound[i][0]), bound[i][0], window, bound[i][1],
                       G_SETTINGS_BIND_DEFAULT);
}

/* In a small window there is no room for a search, what the strips say and rows that are found. */
static void
show_strips (PagodaWindow *window)
{
  gboolean searching = gtk_search_bar_get_search_mode (window->search_bar);

  gtk_widget_set_visible (window->strips, !searching || !pagoda_compat_leaflet_is_folded (window->leaflet));
}

/* Whatever opens a menu, the focus goes into it. */
static void
name_menu (PagodaWindow *window)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (window));
  GtkWidget *menu = focus != NULL ? gtk_widget_get_ancestor (focus, GTK_TYPE_POPOVER_MENU) : NULL;

  if (menu != NULL)
    pagoda_naming_set_menu_items (menu);
}

static void
pagoda_window_init (PagodaWindow *window)
{
  GType dropped = GDK_TYPE_FILE_LIST;

  gtk_widget_init_template (GTK_WIDGET (window));
  window->toasts = pagoda_toasts_new (window->overlay);
  pagoda_stack_pages_hide_others (window->stack);
  pagoda_stack_pages_hide_others (window->titles);
  gtk_search_bar_connect_entry (window->search_bar, window->search_entry);
  g_signal_connect (window, "notify::focus-widget", G_CALLBACK (focus_changed_cb), NULL);
  g_signal_connect_object (window->search_bar, "notify::search-mode-enabled", G_CALLBACK (search_mode_cb),
                           window, G_CONNECT_SWAPPED);
  gtk_drop_target_set_gtypes (window->drop_target, &dropped, 1);
  pagoda_window_prepare_sidebar (window);
  bind_settings (window);
  g_signal_connect (window, "notify::focus-widget", G_CALLBACK (name_menu), NULL);
  g_signal_connect_object (window->search_bar, "notify::search-mode-enabled", G_CALLBACK (show_strips),
                           window, G_CONNECT_SWAPPED);
  g_signal_connect_object (window->leaflet, "notify::folded", G_CALLBACK (show_strips), window,
                           G_CONNECT_SWAPPED);
}

/* Damage may be met only after the first rows were shown. */
static void
session_failed_cb (PagodaWindow *window, const char *path, const GError *error)
{
  pagoda_window_show_failure (window, path, error);
}

PagodaWindow *
pagoda_window_new (GtkApplication *application, PagodaSession *session)
{
  PagodaWindow *window = g_object_new (PAGODA_TYPE_WINDOW, "application", application, NULL);

  window->outlook = pagoda_outlook_new (session);
  g_signal_connect_object (window->outlook, "notify::standings", G_CALLBACK (show_state), window,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (window->outlook, "notify::search", G_CALLBACK (outlook_search_changed_cb), window,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::busy", G_CALLBACK (busy_cb), window, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "failed", G_CALLBACK (session_failed_cb), window, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::read-only", G_CALLBACK (show_state), window, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::backup-failure", G_CALLBACK (show_state), window,
                           G_CONNECT_SWAPPED);
  pagoda_window_choose_page (window, remembered_page ());
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

PagodaPage *
pagoda_window_get_view (PagodaWindow *window)
{
  return pagoda_page_get_view (pagoda_window_ensure_page (window, window->page));
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

void
pagoda_window_open_store (PagodaWindow *window, const char *path)
{
  if (is_same_file (pagoda_session_get_path (pagoda_window_session (window)), path))
    return;

  Opening *opening = g_new (Opening, 1);
  *opening = (Opening){ g_object_ref (window), g_strdup (path) };
  pagoda_window_dismiss_toast (window);
  pagoda_session_open_async (pagoda_window_session (window), path, NULL, store_opened_cb, opening);
}

void
pagoda_window_show_failure (PagodaWindow *window, const char *path, const GError *error)
{
  g_clear_error (&window->failure);
  window->failure = error != NULL ? g_error_copy (error) : NULL;
  show_state (window);
  if (error != NULL)
    pagoda_rescue_page_show (window->rescue_page, path, error);
}

gboolean
pagoda_window_has_names (PagodaWindow *window)
{
  GtkWidget *page = gtk_stack_get_visible_child (window->stack);

  return PAGODA_IS_CUSTOMERS_PAGE (page) && pagoda_customers_page_has_rows (PAGODA_CUSTOMERS_PAGE (page));
}
