/* paper_view.c: the sheets of a paper, with a list of them and a choice of their size.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "app/paper_view.h"

#include "app/widgets/naming.h"
#include "app/widgets/sheet_view.h"
#include "base/decimal.h"

#include <glib/gi18n-lib.h>

#define GAP 12
#define LIST_WIDTH 168

/* Pixels that a point of the paper takes at 100 %. */
#define FULL_SCALE (96.0 / 72.0)

static const double zooms[] = { 0.5, 0.75, 1.0, 1.25, 1.5, 2.0, 3.0 };

struct _PagodaPaperView
{
  AdwBin parent_instance;

  PagodaPaperSheets *sheets;
  GPtrArray *views; /* PagodaSheetView, owned by their box */
  GtkAdjustment *scrolled;
  GtkListBox *list; /* a row for each of the views */
  GtkWidget *list_place;
  GtkToggleButton *listed;
  GtkLabel *place;
  GtkLabel *zoom_label;
  double zoom; /* 0: as wide as there is room */
  guint looks; /* the source that looks what is seen after a scroll; 0: none */
};

G_DEFINE_FINAL_TYPE (PagodaPaperView, pagoda_paper_view, ADW_TYPE_BIN)

/* Places */

static double
top_of (PagodaPaperView *view, guint sheet)
{
  GtkWidget *shown = g_ptr_array_index (view->views, sheet);
  graphene_rect_t bounds;

  if (!gtk_widget_compute_bounds (shown, gtk_widget_get_parent (shown), &bounds))
    return 0;
  return (double)bounds.origin.y;
}

/* The last one that begins in the upper half of what is seen. */
static guint
find_current (PagodaPaperView *view)
{
  double middle
      = gtk_adjustment_get_value (view->scrolled) + gtk_adjustment_get_page_size (view->scrolled) / 2;
  guint low = 0, high = view->views->len - 1;

  while (low < high)
    {
      guint half = (low + high + 1) / 2;
      if (top_of (view, half) <= middle)
        low = half;
      else
        high = half - 1;
    }
  return low;
}

static void
show_place (PagodaPaperView *view)
{
  guint current = find_current (view);
  g_autofree char *text
      = g_strdup_printf (_ ("Sheet %d of %d"), (int)current + 1, pagoda_paper_sheets_count (view->sheets));

  gtk_label_set_label (view->place, text);
  gtk_list_box_select_row (view->list, gtk_list_box_get_row_at_index (view->list, (int)current));
}

static gboolean
look_again (gpointer data)
{
  PagodaPaperView *view = PAGODA_PAPER_VIEW (data);

  view->looks = 0;
  if (view->scrolled == NULL)
    return G_SOURCE_REMOVE;
  for (guint i = 0; i < view->views->len; i++)
    pagoda_sheet_view_scrolled (g_ptr_array_index (view->views, i));
  show_place (view);
  return G_SOURCE_REMOVE;
}

/* The sheets have their new places only when the frame is laid out. */
static void
scrolled_cb (PagodaPaperView *view)
{
  if (view->looks == 0)
    view->looks = g_idle_add_full (GDK_PRIORITY_REDRAW + 5, look_again, view, NULL);
}

static void
row_activated_cb (PagodaPaperView *view, GtkListBoxRow *row)
{
  guint sheet = (guint)gtk_list_box_row_get_index (row);

  gtk_adjustment_set_value (view->scrolled, MAX (top_of (view, sheet) - GAP, 0));
}

/* Sizes */

static void
show_zoom (PagodaPaperView *view)
{
  g_autofree char *text
      = view->zoom > 0 ? g_strdup_printf ("%.0f%%", 100 * view->zoom) : g_strdup (_ ("Fit"));

  gtk_label_set_label (view->zoom_label, text);
  gtk_widget_action_set_enabled (GTK_WIDGET (view), "sheets.larger",
                                 view->zoom < zooms[G_N_ELEMENTS (zooms) - 1]);
  gtk_widget_action_set_enabled (GTK_WIDGET (view), "sheets.smaller",
                                 view->zoom > zooms[0] || view->zoom <= 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (view), "sheets.fit", view->zoom > 0);
}

/* The sheet that is looked at stays in view. */
static gboolean
restore_place (gpointer data)
{
  PagodaPaperView *view = PAGODA_PAPER_VIEW (data);
  GtkListBoxRow *row = gtk_list_box_get_selected_row (view->list);

  if (row != NULL)
    row_activated_cb (view, row);
  return G_SOURCE_REMOVE;
}

static void
set_zoom (PagodaPaperView *view, double zoom)
{
  view->zoom = zoom;
  for (guint i = 0; i < view->views->len; i++)
    pagoda_sheet_view_set_scale (g_ptr_array_index (view->views, i), zoom * FULL_SCALE);
  show_zoom (view);
  g_idle_add_full (G_PRIORITY_LOW, restore_place, g_object_ref (view), g_object_unref);
}

static double
zoom_of (PagodaPaperView *view)
{
  if (view->zoom > 0)
    return view->zoom;
  return pagoda_sheet_view_get_scale (g_ptr_array_index (view->views, 0)) / FULL_SCALE;
}

static void
larger_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PagodaPaperView *view = PAGODA_PAPER_VIEW (widget);
  double zoom = zoom_of (view);

  for (gsize i = 0; i < G_N_ELEMENTS (zooms); i++)
    if (zooms[i] > zoom + 0.01)
      {
        set_zoom (view, zooms[i]);
        return;
      }
}

static void
smaller_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PagodaPaperView *view = PAGODA_PAPER_VIEW (widget);
  double zoom = zoom_of (view);

  for (gsize i = G_N_ELEMENTS (zooms); i-- > 0;)
    if (zooms[i] < zoom - 0.01)
      {
        set_zoom (view, zooms[i]);
        return;
      }
}

static void
fit_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  set_zoom (PAGODA_PAPER_VIEW (widget), 0);
}

/* Life */

static void
pagoda_paper_view_dispose (GObject *object)
{
  PagodaPaperView *view = PAGODA_PAPER_VIEW (object);

  if (view->scrolled != NULL)
    g_signal_handlers_disconnect_by_data (view->scrolled, view);
  view->scrolled = NULL;
  g_clear_handle_id (&view->looks, g_source_remove);
  G_OBJECT_CLASS (pagoda_paper_view_parent_class)->dispose (object);
}

static void
pagoda_paper_view_finalize (GObject *object)
{
  PagodaPaperView *view = PAGODA_PAPER_VIEW (object);

  g_ptr_array_unref (view->views);
  pagoda_paper_sheets_unref (view->sheets);
  G_OBJECT_CLASS (pagoda_paper_view_parent_class)->finalize (object);
}

static void
pagoda_paper_view_class_init (PagodaPaperViewClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = pagoda_paper_view_dispose;
  G_OBJECT_CLASS (class)->finalize = pagoda_paper_view_finalize;
  gtk_widget_class_install_action (widget_class, "sheets.larger", NULL, larger_action);
  gtk_widget_class_install_action (widget_class, "sheets.smaller", NULL, smaller_action);
  gtk_widget_class_install_action (widget_class, "sheets.fit", NULL, fit_action);
}

/* Wherever in the window the focus is. */
static void
add_keys (PagodaPaperView *view)
{
  static const struct
  {
    const char *trigger;
    const char *action;
  } keys[] = { { "<Control>plus|<Control>equal|<Control>KP_Add", "sheets.larger" },
               { "<Control>minus|<Control>KP_Subtract", "sheets.smaller" },
               { "<Control>0|<Control>KP_0", "sheets.fit" } };
  GtkEventController *controller = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_set_scope (GTK_SHORTCUT_CONTROLLER (controller), GTK_SHORTCUT_SCOPE_GLOBAL);
  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_shortcut_controller_add_shortcut (
        GTK_SHORTCUT_CONTROLLER (controller),
        gtk_shortcut_new (gtk_shortcut_trigger_parse_string (keys[i].trigger),
                          gtk_named_action_new (keys[i].action)));
  gtk_widget_add_controller (GTK_WIDGET (view), controller);
}

static void
pagoda_paper_view_init (PagodaPaperView *view)
{
  view->views = g_ptr_array_new ();
  add_keys (view);
}

/* Building */

static void
set_margins (GtkWidget *widget, int margin)
{
  gtk_widget_set_margin_top (widget, margin);
  gtk_widget_set_margin_bottom (widget, margin);
  gtk_widget_set_margin_start (widget, margin);
  gtk_widget_set_margin_end (widget, margin);
}

/* One below the other. */
static GtkWidget *
create_sheets (PagodaPaperView *view)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, GAP);
  int n = MIN (pagoda_paper_sheets_count (view->sheets), PAGODA_PAPER_VIEW_SHEETS);

  set_margins (box, GAP);
  for (int sheet = 0; sheet < n; sheet++)
    {
      GtkWidget *shown = pagoda_sheet_view_new (view->sheets, sheet);
      g_ptr_array_add (view->views, shown);
      gtk_box_append (GTK_BOX (box), shown);
    }
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), box);
  gtk_widget_set_hexpand (scroller, TRUE);
  gtk_widget_set_vexpand (scroller, TRUE);
  view->scrolled = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));
  g_signal_connect_swapped (view->scrolled, "value-changed", G_CALLBACK (scrolled_cb), view);
  g_signal_connect_swapped (view->scrolled, "changed", G_CALLBACK (scrolled_cb), view);
  return scroller;
}

static GtkWidget *
create_list (PagodaPaperView *view)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  view->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_widget_add_css_class (GTK_WIDGET (view->list), "navigation-sidebar");
  pagoda_naming_set (GTK_WIDGET (view->list), _ ("Sheets"));
  for (guint sheet = 0; sheet < view->views->len; sheet++)
    {
      const char *heading = pagoda_paper_sheets_get_heading (view->sheets, (int)sheet);
      g_autofree char *text = heading != NULL ? g_strdup_printf ("%u · %s", sheet + 1, heading)
                                              : g_strdup_printf ("%u", sheet + 1);
      GtkWidget *label = gtk_label_new (text);
      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
      gtk_widget_set_tooltip_text (label, text);
      gtk_list_box_append (view->list, label);
      pagoda_naming_set (GTK_WIDGET (gtk_list_box_get_row_at_index (view->list, (int)sheet)), text);
    }
  g_signal_connect_swapped (view->list, "row-activated", G_CALLBACK (row_activated_cb), view);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (view->list));
  gtk_widget_set_size_request (scroller, LIST_WIDTH, -1);
  view->list_place = scroller;
  return scroller;
}

static GtkWidget *
create_button (const char *icon, const char *name, const char *action)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_widget_add_css_class (button, "flat");
  pagoda_naming_set_with_tooltip (button, name);
  return button;
}

static GtkWidget *
create_fit_button (PagodaPaperView *view)
{
  GtkWidget *button = gtk_button_new ();

  view->zoom_label = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_width_chars (view->zoom_label, 5);
  gtk_button_set_child (GTK_BUTTON (button), GTK_WIDGET (view->zoom_label));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "sheets.fit");
  gtk_widget_add_css_class (button, "flat");
  pagoda_naming_set_with_tooltip (button, _ ("As wide as there is room"));
  return button;
}

static GtkWidget *
create_bar (PagodaPaperView *view)
{
  GtkWidget *bar = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  view->listed = GTK_TOGGLE_BUTTON (gtk_toggle_button_new ());
  gtk_button_set_icon_name (GTK_BUTTON (view->listed), "view-list-symbolic");
  gtk_widget_add_css_class (GTK_WIDGET (view->listed), "flat");
  pagoda_naming_set_with_tooltip (GTK_WIDGET (view->listed), _ ("List of the sheets"));
  gtk_widget_set_visible (GTK_WIDGET (view->listed), view->views->len > 1);
  view->place = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_ellipsize (view->place, PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (view->place, 0);
  gtk_widget_set_hexpand (GTK_WIDGET (view->place), TRUE);
  set_margins (bar, 6);
  gtk_box_append (GTK_BOX (bar), GTK_WIDGET (view->listed));
  gtk_box_append (GTK_BOX (bar), GTK_WIDGET (view->place));
  gtk_box_append (GTK_BOX (bar), create_button ("zoom-out-symbolic", _ ("Smaller"), "sheets.smaller"));
  gtk_box_append (GTK_BOX (bar), create_fit_button (view));
  gtk_box_append (GTK_BOX (bar), create_button ("zoom-in-symbolic", _ ("Larger"), "sheets.larger"));
  return bar;
}

static GtkWidget *
create_note (PagodaPaperView *view)
{
  g_autofree char *all = pagoda_count_format ((guint64)pagoda_paper_sheets_count (view->sheets));
  g_autofree char *shown = pagoda_count_format (view->views->len);
  g_autofree char *text
      = g_strdup_printf (_ ("The first %1$s of %2$s sheets are shown; all of them are printed and saved."),
                         shown, all);
  GtkWidget *note = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (note), TRUE);
  gtk_widget_set_visible (note, (guint)pagoda_paper_sheets_count (view->sheets) > view->views->len);
  return note;
}

GtkWidget *
pagoda_paper_view_new (PagodaPaperSheets *sheets, gboolean listed)
{
  PagodaPaperView *view = g_object_new (PAGODA_TYPE_PAPER_VIEW, NULL);
  GtkWidget *all = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *beside = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  view->sheets = pagoda_paper_sheets_ref (sheets);
  GtkWidget *scroller = create_sheets (view);
  gtk_box_append (GTK_BOX (beside), create_list (view));
  gtk_box_append (GTK_BOX (beside), scroller);
  gtk_box_append (GTK_BOX (all), create_note (view));
  gtk_box_append (GTK_BOX (all), beside);
  gtk_box_append (GTK_BOX (all), create_bar (view));
  gtk_toggle_button_set_active (view->listed, listed && view->views->len > 1);
  g_object_bind_property (view->listed, "active", view->list_place, "visible", G_BINDING_SYNC_CREATE);
  adw_bin_set_child (ADW_BIN (view), all);
  show_zoom (view);
  return GTK_WIDGET (view);
}
