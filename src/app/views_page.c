/* views_page.c: a page that is seen as one of several views.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "app/views_page.h"

#include "app/settings.h"
#include "app/widgets/stack_pages.h"
#include "app/widgets/view_switch.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct
{
  GtkStack *stack;
  GtkWidget *view_switch;
  GSimpleAction *view; /* its state: the name of the view that is seen */
  PagodaOutlook *outlook;
} PagodaViewsPagePrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (PagodaViewsPage, pagoda_views_page, PAGODA_TYPE_PAGE)

static PagodaViewsPagePrivate *
private_of (PagodaViewsPage *page)
{
  return pagoda_views_page_get_instance_private (page);
}

static const PagodaPageInfo *
find_view (PagodaViewsPage *page, const char *name)
{
  const PagodaViewsPageClass *class = PAGODA_VIEWS_PAGE_GET_CLASS (page);

  for (gsize i = 0; i < class->n_views; i++)
    if (strcmp (class->views[i].name, name) == 0)
      return &class->views[i];
  return NULL;
}

/* The view that was shown last, if there still is one of that name. */
static const PagodaPageInfo *
remembered_view (PagodaViewsPage *page)
{
  const PagodaViewsPageClass *class = PAGODA_VIEWS_PAGE_GET_CLASS (page);
  GSettings *settings = pagoda_settings_get (class->setting);
  g_autofree char *name = settings != NULL ? g_settings_get_string (settings, class->setting) : NULL;
  const PagodaPageInfo *info = name != NULL ? find_view (page, name) : NULL;

  return info != NULL ? info : &class->views[0];
}

/* A view is built when it is first chosen. */
static GtkWidget *
ensure_view (PagodaViewsPage *page, const PagodaPageInfo *info)
{
  GtkWidget *view = gtk_stack_get_child_by_name (private_of (page)->stack, info->name);

  if (view == NULL)
    {
      view = GTK_WIDGET (pagoda_page_new (info, private_of (page)->outlook));
      gtk_stack_add_named (private_of (page)->stack, view, info->name);
    }
  return view;
}

/* Who was in the view that goes is in the one that comes. */
static void
exchange_view (PagodaViewsPage *page, GtkWidget *view)
{
  GtkWidget *before = gtk_stack_get_visible_child (private_of (page)->stack);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (page));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  gboolean inside
      = before != NULL && before != view && focus != NULL && gtk_widget_is_ancestor (focus, before);

  if (inside)
    gtk_root_set_focus (root, NULL);
  gtk_stack_set_visible_child (private_of (page)->stack, view);
  if (inside)
    gtk_widget_child_focus (view, GTK_DIR_TAB_FORWARD);
}

static void
show_view (PagodaViewsPage *page, const PagodaPageInfo *info)
{
  g_simple_action_set_state (private_of (page)->view, g_variant_new_string (info->name));
  exchange_view (page, ensure_view (page, info));
  pagoda_view_switch_show (PAGODA_VIEW_SWITCH (private_of (page)->view_switch), _ (info->title));
  pagoda_page_view_changed (PAGODA_PAGE (page));
}

static void
choose_cb (GSimpleAction *action, GVariant *name, gpointer data)
{
  pagoda_views_page_choose (PAGODA_VIEWS_PAGE (data), g_variant_get_string (name, NULL));
}

/* The key counts wherever the focus is in the window, while the page is seen. */
static gboolean
choose_place_cb (GtkWidget *widget, GVariant *place, gpointer data)
{
  if (!gtk_widget_get_mapped (widget))
    return FALSE;
  const PagodaViewsPageClass *class = PAGODA_VIEWS_PAGE_GET_CLASS (widget);
  pagoda_views_page_choose (PAGODA_VIEWS_PAGE (widget), class->views[g_variant_get_uint32 (place)].name);
  return TRUE;
}

static void
add_keys (PagodaViewsPage *page)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();

  for (guint i = 0; i < PAGODA_VIEWS_PAGE_GET_CLASS (page)->n_views; i++)
    {
      GtkShortcut *shortcut = gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_1 + i, GDK_CONTROL_MASK),
                                                gtk_callback_action_new (choose_place_cb, NULL, NULL));
      gtk_shortcut_set_arguments (shortcut, g_variant_new_uint32 (i));
      gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller), shortcut);
    }
  gtk_shortcut_controller_set_scope (GTK_SHORTCUT_CONTROLLER (controller), GTK_SHORTCUT_SCOPE_GLOBAL);
  gtk_widget_add_controller (GTK_WIDGET (page), controller);
}

/* Page */

static PagodaPage *
view_of (PagodaPage *page)
{
  return PAGODA_PAGE (gtk_stack_get_visible_child (private_of (PAGODA_VIEWS_PAGE (page))->stack));
}

static void
pagoda_views_page_set_outlook (PagodaPage *base, PagodaOutlook *outlook)
{
  PagodaViewsPage *page = PAGODA_VIEWS_PAGE (base);

  private_of (page)->outlook = g_object_ref (outlook);
  show_view (page, remembered_view (page));
}

static GtkWidget *
pagoda_views_page_get_title_widget (PagodaPage *base)
{
  PagodaViewsPage *page = PAGODA_VIEWS_PAGE (base);

  return PAGODA_VIEWS_PAGE_GET_CLASS (page)->n_views > 1 ? private_of (page)->view_switch : NULL;
}

static void
pagoda_views_page_prepare_report (PagodaPage *base, PagodaReportRequest *request)
{
  pagoda_page_prepare_report (view_of (base), request);
}

static void
pagoda_views_page_focus_results (PagodaPage *base)
{
  pagoda_page_focus_results (view_of (base));
}

static void
pagoda_views_page_reveal (PagodaPage *base, PagodaId id)
{
  pagoda_page_reveal (view_of (base), id);
}

/* Life */

static void
pagoda_views_page_dispose (GObject *object)
{
  PagodaViewsPage *page = PAGODA_VIEWS_PAGE (object);

  g_clear_object (&private_of (page)->view_switch);
  g_clear_object (&private_of (page)->view);
  g_clear_object (&private_of (page)->outlook);
  G_OBJECT_CLASS (pagoda_views_page_parent_class)->dispose (object);
}

/* The switch stands elsewhere in the window than the page, and has its action with it. */
static void
create_switch (PagodaViewsPage *page)
{
  const PagodaViewsPageClass *class = PAGODA_VIEWS_PAGE_GET_CLASS (page);
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  private_of (page)->view = g_simple_action_new_stateful ("view", G_VARIANT_TYPE_STRING,
                                                          g_variant_new_string (class->views[0].name));
  g_signal_connect_object (private_of (page)->view, "change-state", G_CALLBACK (choose_cb), page, 0);
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (private_of (page)->view));
  private_of (page)->view_switch = g_object_ref_sink (pagoda_view_switch_new (_ ("View"), "views.view"));
  gtk_widget_insert_action_group (private_of (page)->view_switch, "views", G_ACTION_GROUP (group));
  for (gsize i = 0; i < class->n_views; i++)
    pagoda_view_switch_add (PAGODA_VIEW_SWITCH (private_of (page)->view_switch), class->views[i].name,
                            _ (class->views[i].title));
}

static void
pagoda_views_page_constructed (GObject *object)
{
  PagodaViewsPage *page = PAGODA_VIEWS_PAGE (object);

  G_OBJECT_CLASS (pagoda_views_page_parent_class)->constructed (object);
  create_switch (page);
  add_keys (page);
}

static void
pagoda_views_page_class_init (PagodaViewsPageClass *class)
{
  PagodaPageClass *page_class = PAGODA_PAGE_CLASS (class);

  G_OBJECT_CLASS (class)->constructed = pagoda_views_page_constructed;
  G_OBJECT_CLASS (class)->dispose = pagoda_views_page_dispose;
  page_class->set_outlook = pagoda_views_page_set_outlook;
  page_class->get_view = view_of;
  page_class->get_title_widget = pagoda_views_page_get_title_widget;
  page_class->prepare_report = pagoda_views_page_prepare_report;
  page_class->focus_results = pagoda_views_page_focus_results;
  page_class->reveal = pagoda_views_page_reveal;
}

static void
pagoda_views_page_init (PagodaViewsPage *page)
{
  private_of (page)->stack = GTK_STACK (gtk_stack_new ());
  gtk_stack_set_hhomogeneous (private_of (page)->stack, FALSE);
  gtk_stack_set_vhomogeneous (private_of (page)->stack, FALSE);
  adw_bin_set_child (ADW_BIN (page), GTK_WIDGET (private_of (page)->stack));
  pagoda_stack_pages_hide_others (private_of (page)->stack);
}

void
pagoda_views_page_choose (PagodaViewsPage *page, const char *name)
{
  const PagodaPageInfo *info = find_view (page, name);
  const char *setting = PAGODA_VIEWS_PAGE_GET_CLASS (page)->setting;
  GSettings *settings = pagoda_settings_get (setting);

  if (info == NULL)
    return;
  show_view (page, info);
  if (settings != NULL)
    g_settings_set_string (settings, setting, info->name);
}
