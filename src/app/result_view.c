/* result_view.c: a page made of a result of the worker: chips, and below them what follows from it.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "app/result_view.h"

#include "app/result_feed.h"
#include "app/widgets/naming.h"
#include "app/widgets/stack_pages.h"

#include <glib/gi18n-lib.h>

#define SPINNER_SIZE 32

typedef struct
{
  GtkWidget *chips;
  GtkWidget *tools; /* the line that the chips and the menu stand in */
  GtkStack *stack;
  AdwStatusPage *message;
  GtkBox *content;

  PagodaOutlook *outlook;
  PagodaResultFeed *feed;
} PagodaResultViewPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (PagodaResultView, pagoda_result_view, PAGODA_TYPE_PAGE)

static PagodaResultViewPrivate *
private_of (PagodaResultView *view)
{
  return pagoda_result_view_get_instance_private (view);
}

/* Loading */

static void
ask (gpointer view, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data)
{
  PagodaSession *session = pagoda_outlook_get_session (private_of (view)->outlook);
  PagodaResultViewClass *class = PAGODA_RESULT_VIEW_GET_CLASS (view);

  if (class->ask_chosen != NULL)
    class->ask_chosen (view, session, pagoda_day_today (), cancellable, callback, data);
  else
    class->ask (session, pagoda_day_today (), cancellable, callback, data);
}

/* The class may show that the result is empty. */
static gboolean
take (gpointer view, PagodaSession *session, GAsyncResult *result, GError **error)
{
  pagoda_result_view_show_empty (view, NULL, NULL);
  return PAGODA_RESULT_VIEW_GET_CLASS (view)->take (view, session, result, error);
}

static void
fail (gpointer view, const char *message)
{
  pagoda_result_view_show_empty (view, _ ("This could not be computed"), message);
}

static const PagodaResultFeedKind feed_kind = { ask, take, fail };

static void
pagoda_result_view_set_outlook (PagodaPage *base, PagodaOutlook *outlook)
{
  PagodaResultView *view = PAGODA_RESULT_VIEW (base);

  private_of (view)->outlook = g_object_ref (outlook);
  private_of (view)->feed = pagoda_result_feed_new (outlook, GTK_WIDGET (view), &feed_kind, view);
}

static void
pagoda_result_view_dispose (GObject *object)
{
  PagodaResultViewPrivate *self = private_of (PAGODA_RESULT_VIEW (object));

  pagoda_result_feed_clear (&self->feed);
  g_clear_object (&self->outlook);
  G_OBJECT_CLASS (pagoda_result_view_parent_class)->dispose (object);
}

static void
pagoda_result_view_class_init (PagodaResultViewClass *class)
{
  G_OBJECT_CLASS (class)->dispose = pagoda_result_view_dispose;
  PAGODA_PAGE_CLASS (class)->set_outlook = pagoda_result_view_set_outlook;
}

static void
set_margins (GtkWidget *widget, int bottom)
{
  gtk_widget_set_margin_top (widget, 9);
  gtk_widget_set_margin_bottom (widget, bottom);
  gtk_widget_set_margin_start (widget, 14);
  gtk_widget_set_margin_end (widget, 14);
}

static GtkWidget *
create_tools (PagodaResultViewPrivate *self)
{
  GtkWidget *scrolled
      = g_object_new (GTK_TYPE_SCROLLED_WINDOW, "hscrollbar-policy", GTK_POLICY_EXTERNAL, "vscrollbar-policy",
                      GTK_POLICY_NEVER, "propagate-natural-width", TRUE, NULL);

  self->tools = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  self->chips = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gtk_widget_add_css_class (scrolled, "fading");
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), self->chips);
  gtk_widget_set_hexpand (scrolled, TRUE);
  gtk_box_append (GTK_BOX (self->tools), scrolled);
  set_margins (self->tools, 0);
  return self->tools;
}

/* What the first result is waited for with; it turns while it is seen. */
static GtkWidget *
create_waiting (void)
{
  GtkWidget *spinner
      = g_object_new (GTK_TYPE_SPINNER, "spinning", TRUE, "width-request", SPINNER_SIZE, "height-request",
                      SPINNER_SIZE, "halign", GTK_ALIGN_CENTER, "valign", GTK_ALIGN_CENTER, NULL);

  pagoda_naming_set (spinner, _ ("Being computed"));
  return spinner;
}

static void
pagoda_result_view_init (PagodaResultView *view)
{
  PagodaResultViewPrivate *self = private_of (view);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  self->stack = GTK_STACK (gtk_stack_new ());
  self->message
      = ADW_STATUS_PAGE (g_object_new (ADW_TYPE_STATUS_PAGE, "icon-name", "pagoda-insight-symbolic", NULL));
  self->content = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 9));
  set_margins (GTK_WIDGET (self->content), 14);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (self->content));
  gtk_stack_add_named (self->stack, create_waiting (), "waiting");
  gtk_stack_add_named (self->stack, scrolled, "content");
  gtk_stack_add_named (self->stack, GTK_WIDGET (self->message), "message");
  gtk_widget_set_vexpand (GTK_WIDGET (self->stack), TRUE);
  gtk_box_append (GTK_BOX (box), create_tools (self));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->stack));
  adw_bin_set_child (ADW_BIN (view), box);
  pagoda_stack_pages_hide_others (self->stack);
}

void
pagoda_result_view_renew (PagodaResultView *view)
{
  if (private_of (view)->feed != NULL)
    pagoda_result_feed_renew (private_of (view)->feed);
}

void
pagoda_result_view_add_chip (PagodaResultView *view, GtkWidget *widget)
{
  gtk_box_append (GTK_BOX (private_of (view)->chips), widget);
}

void
pagoda_result_view_set_menu (PagodaResultView *view, GMenuModel *menu)
{
  GtkWidget *button
      = g_object_new (GTK_TYPE_MENU_BUTTON, "icon-name", "view-more-symbolic", "menu-model", menu, NULL);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (private_of (view)->tools), button);
  pagoda_naming_set_with_tooltip (button, _ ("Copy and save"));
  pagoda_naming_set (gtk_widget_get_first_child (button), _ ("Copy and save"));
}

void
pagoda_result_view_add (PagodaResultView *view, GtkWidget *widget)
{
  gtk_box_append (private_of (view)->content, widget);
}

void
pagoda_result_view_add_heading (PagodaResultView *view, const char *title)
{
  GtkWidget *label = gtk_label_new (title);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "section");
  pagoda_result_view_add (view, label);
}

GtkLabel *
pagoda_result_view_add_sentence (PagodaResultView *view)
{
  GtkWidget *label
      = g_object_new (GTK_TYPE_LABEL, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, "xalign", 0.0, NULL);

  gtk_widget_add_css_class (label, "secondary");
  pagoda_result_view_add (view, label);
  return GTK_LABEL (label);
}

GtkListBox *
pagoda_result_view_add_list (PagodaResultView *view, const char *title)
{
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  pagoda_result_view_add (view, list);
  return GTK_LIST_BOX (list);
}

void
pagoda_result_view_show_empty (PagodaResultView *view, const char *title, const char *text)
{
  PagodaResultViewPrivate *self = private_of (view);

  if (title != NULL)
    {
      adw_status_page_set_title (self->message, title);
      adw_status_page_set_description (self->message, text);
    }
  gtk_stack_set_visible_child_name (self->stack, title != NULL ? "message" : "content");
}

PagodaOutlook *
pagoda_result_view_get_outlook (PagodaResultView *view)
{
  return private_of (view)->outlook;
}

PagodaWindow *
pagoda_result_view_get_window (PagodaResultView *view)
{
  return PAGODA_WINDOW (gtk_widget_get_root (GTK_WIDGET (view)));
}
