/* layers_page.c: the five layers, seen as one of several views.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "app/layers/layers_page.h"

#include "app/barriers/barriers_page.h"
#include "app/board/board_page.h"
#include "app/coverage/coverage_page.h"
#include "app/colleagues/people_page.h"
#include "app/colleagues/people_printout.h"
#include "app/settings.h"
#include "app/widgets/stack_pages.h"
#include "app/widgets/view_switch.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define SETTING "layers-view"

struct _PagodaLayersPage
{
  PagodaPage parent_instance;

  GtkStack *stack;
  GtkWidget *view_switch;
  GSimpleAction *view; /* its state: the name of the view that is seen */
  PagodaOutlook *outlook;
};

G_DEFINE_FINAL_TYPE (PagodaLayersPage, pagoda_layers_page, PAGODA_TYPE_PAGE)

/* A new view is one line here. */
static const PagodaPageInfo views[] = {
  { "board", N_ ("Board"), "pagoda-layers-symbolic", PAGODA_REPORT_LAYERS, NULL, pagoda_board_page_get_type },
  { "barriers", N_ ("Barriers"), "pagoda-layers-symbolic", PAGODA_REPORT_BARRIERS, NULL,
    pagoda_barriers_page_get_type },
  { "coverage", N_ ("Coverage"), "pagoda-layers-symbolic", PAGODA_REPORT_COVERAGE, NULL,
    pagoda_coverage_page_get_type },
  { "people", N_ ("Our people"), "pagoda-customers-symbolic", PAGODA_REPORT_PEOPLE, &pagoda_printout_people,
    pagoda_people_page_get_type },
};

static const PagodaPageInfo *
find_view (const char *name)
{
  for (gsize i = 0; i < G_N_ELEMENTS (views); i++)
    if (strcmp (views[i].name, name) == 0)
      return &views[i];
  return NULL;
}

/* The view that was shown last, if there still is one of that name. */
static const PagodaPageInfo *
remembered_view (void)
{
  GSettings *settings = pagoda_settings_get (SETTING);
  g_autofree char *name = settings != NULL ? g_settings_get_string (settings, SETTING) : NULL;
  const PagodaPageInfo *info = name != NULL ? find_view (name) : NULL;

  return info != NULL ? info : &views[0];
}

/* A view is built when it is first chosen. */
static GtkWidget *
ensure_view (PagodaLayersPage *page, const PagodaPageInfo *info)
{
  GtkWidget *view = gtk_stack_get_child_by_name (page->stack, info->name);

  if (view == NULL)
    {
      view = GTK_WIDGET (pagoda_page_new (info, page->outlook));
      gtk_stack_add_named (page->stack, view, info->name);
    }
  return view;
}

/* Who was in the view that goes is in the one that comes. */
static void
exchange_view (PagodaLayersPage *page, GtkWidget *view)
{
  GtkWidget *before = gtk_stack_get_visible_child (page->stack);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (page));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  gboolean inside
      = before != NULL && before != view && focus != NULL && gtk_widget_is_ancestor (focus, before);

  if (inside)
    gtk_root_set_focus (root, NULL);
  gtk_stack_set_visible_child (page->stack, view);
  if (inside)
    gtk_widget_child_focus (view, GTK_DIR_TAB_FORWARD);
}

static void
show_view (PagodaLayersPage *page, const PagodaPageInfo *info)
{
  g_simple_action_set_state (page->view, g_variant_new_string (info->name));
  exchange_view (page, ensure_view (page, info));
  pagoda_view_switch_show (PAGODA_VIEW_SWITCH (page->view_switch), _ (info->title));
  pagoda_page_view_changed (PAGODA_PAGE (page));
}

static void
choose_cb (GSimpleAction *action, GVariant *name, gpointer data)
{
  pagoda_layers_page_choose (PAGODA_LAYERS_PAGE (data), g_variant_get_string (name, NULL));
}

/* The key counts wherever the focus is in the window, while the page is seen. */
static gboolean
choose_place_cb (GtkWidget *widget, GVariant *place, gpointer data)
{
  if (!gtk_widget_get_mapped (widget))
    return FALSE;
  pagoda_layers_page_choose (PAGODA_LAYERS_PAGE (widget), views[g_variant_get_uint32 (place)].name);
  return TRUE;
}

static void
add_keys (PagodaLayersPage *page)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();

  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
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
  return PAGODA_PAGE (gtk_stack_get_visible_child (PAGODA_LAYERS_PAGE (page)->stack));
}

static void
pagoda_layers_page_set_outlook (PagodaPage *base, PagodaOutlook *outlook)
{
  PagodaLayersPage *page = PAGODA_LAYERS_PAGE (base);

  page->outlook = g_object_ref (outlook);
  show_view (page, remembered_view ());
}

static GtkWidget *
pagoda_layers_page_get_title_widget (PagodaPage *base)
{
  return G_N_ELEMENTS (views) > 1 ? PAGODA_LAYERS_PAGE (base)->view_switch : NULL;
}

static void
pagoda_layers_page_prepare_report (PagodaPage *base, PagodaReportRequest *request)
{
  pagoda_page_prepare_report (view_of (base), request);
}

static void
pagoda_layers_page_focus_results (PagodaPage *base)
{
  pagoda_page_focus_results (view_of (base));
}

static void
pagoda_layers_page_reveal (PagodaPage *base, PagodaId id)
{
  pagoda_page_reveal (view_of (base), id);
}

/* Life */

static void
pagoda_layers_page_dispose (GObject *object)
{
  PagodaLayersPage *page = PAGODA_LAYERS_PAGE (object);

  g_clear_object (&page->view_switch);
  g_clear_object (&page->view);
  g_clear_object (&page->outlook);
  G_OBJECT_CLASS (pagoda_layers_page_parent_class)->dispose (object);
}

static void
pagoda_layers_page_class_init (PagodaLayersPageClass *class)
{
  PagodaPageClass *page_class = PAGODA_PAGE_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = pagoda_layers_page_dispose;
  page_class->set_outlook = pagoda_layers_page_set_outlook;
  page_class->get_view = view_of;
  page_class->get_title_widget = pagoda_layers_page_get_title_widget;
  page_class->prepare_report = pagoda_layers_page_prepare_report;
  page_class->focus_results = pagoda_layers_page_focus_results;
  page_class->reveal = pagoda_layers_page_reveal;
}

/* The switch stands elsewhere in the window than the page, and has its action with it. */
static void
create_switch (PagodaLayersPage *page)
{
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  page->view
      = g_simple_action_new_stateful ("view", G_VARIANT_TYPE_STRING, g_variant_new_string (views[0].name));
  g_signal_connect_object (page->view, "change-state", G_CALLBACK (choose_cb), page, 0);
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (page->view));
  page->view_switch = g_object_ref_sink (pagoda_view_switch_new (_ ("View"), "views.view"));
  gtk_widget_insert_action_group (page->view_switch, "views", G_ACTION_GROUP (group));
  for (gsize i = 0; i < G_N_ELEMENTS (views); i++)
    pagoda_view_switch_add (PAGODA_VIEW_SWITCH (page->view_switch), views[i].name, _ (views[i].title));
}

static void
pagoda_layers_page_init (PagodaLayersPage *page)
{
  page->stack = GTK_STACK (gtk_stack_new ());
  gtk_stack_set_hhomogeneous (page->stack, FALSE);
  gtk_stack_set_vhomogeneous (page->stack, FALSE);
  adw_bin_set_child (ADW_BIN (page), GTK_WIDGET (page->stack));
  pagoda_stack_pages_hide_others (page->stack);
  create_switch (page);
  add_keys (page);
}

const PagodaPageInfo *
pagoda_layers_views_get (gsize *n)
{
  *n = G_N_ELEMENTS (views);
  return views;
}

void
pagoda_layers_page_choose (PagodaLayersPage *page, const char *name)
{
  const PagodaPageInfo *info = find_view (name);
  GSettings *settings = pagoda_settings_get (SETTING);

  if (info == NULL)
    return;
  show_view (page, info);
  if (settings != NULL)
    g_settings_set_string (settings, SETTING, info->name);
}
