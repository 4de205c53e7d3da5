/* pyramid_view.c: the pyramid drawing with a button per tier.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The buttons are transparent and lie over the rows of the drawing, so that a tier has a place for the focus,
 * a name for a screen reader and something to click.  Choosing the chosen tier again releases it.
 */
#include "config.h"

#include "app/pyramid/pyramid_view.h"
#include "app/widgets/ink.h"
#include "app/widgets/naming.h"
#include "app/wording.h"
#include "session/pyramid_picture.h"

#include <glib/gi18n-lib.h>

#define LEAST_WIDTH 220
#define USUAL_WIDTH 560

struct _PagodaPyramidView
{
  PagodaDrawing parent_instance;

  PagodaOutlook *outlook;
  PagodaPyramidTime *time;
  PagodaPyramidWidth width;
  PagodaPyramidPicture *picture; /* NULL before figures are there */
  GtkWidget *buttons[PAGODA_N_TIERS];
};

G_DEFINE_FINAL_TYPE (PagodaPyramidView, pagoda_pyramid_view, PAGODA_TYPE_DRAWING)

static void
layout_picture (PagodaPyramidView *view, double width, double height, PagodaPyramidLayout *layout)
{
  PagodaRect area = { 0, 0, width, height };

  pagoda_pyramid_chart_layout (&view->picture->pyramid, area, pagoda_ink_em (GTK_WIDGET (view)), layout);
}

static void
append_part (GString *text, const char *title, const char *part)
{
  if (part == NULL)
    return;
  if (text->len > 0)
    g_string_append (text, ", ");
  if (title != NULL)
    g_string_append_printf (text, "%s: ", title);
  g_string_append (text, part);
}

/* What the drawing says about the tier, in one line: its name, its customers, what they bring and take; or
 * what became of it between two days. */
static char *
describe_tier (const PagodaPyramidChart *chart, int i)
{
  const PagodaPyramidChartTier *tier = &chart->tiers[i];
  const PagodaPyramidChange *change = &chart->changes[i];
  GString *text = g_string_new (tier->label);

  if (chart->changing)
    {
      g_autofree char *counts = g_strconcat (change->from_text, " → ", change->to_text, NULL);
      append_part (text, NULL, counts);
      append_part (text, chart->change_titles[1], change->risen_text);
      append_part (text, chart->change_titles[2], change->fallen_text);
      return g_string_free (text, FALSE);
    }
  append_part (text, NULL, tier->count_text);
  append_part (text, NULL, tier->count_share);
  append_part (text, NULL, tier->value_text);
  append_part (text, NULL, tier->value_share);
  append_part (text, NULL, tier->note);
  append_part (text, chart->effort_title, tier->effort_text);
  return g_string_free (text, FALSE);
}

static void
button_toggled_cb (GtkToggleButton *button, PagodaPyramidView *view)
{
  int chosen = PAGODA_OUTLOOK_ALL_TIERS;

  for (int tier = 0; tier < PAGODA_N_TIERS; tier++)
    if (view->buttons[tier] == GTK_WIDGET (button) && gtk_toggle_button_get_active (button))
      chosen = tier;
  pagoda_outlook_set_tier (view->outlook, chosen);
}

static void
show_tier (PagodaPyramidView *view)
{
  int chosen = pagoda_outlook_get_tier (view->outlook);

  for (int tier = 0; tier < PAGODA_N_TIERS; tier++)
    {
      GtkWidget *button = view->buttons[tier];
      g_signal_handlers_block_by_func (button, button_toggled_cb, view);
      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), tier == chosen);
      g_signal_handlers_unblock_by_func (button, button_toggled_cb, view);
    }
  if (view->picture != NULL)
    view->picture->pyramid.selected = chosen;
  gtk_widget_queue_draw (GTK_WIDGET (view));
}

static void
name_buttons (PagodaPyramidView *view)
{
  for (int tier = 0; tier < PAGODA_N_TIERS; tier++)
    {
      g_autofree char *name = view->picture != NULL ? describe_tier (&view->picture->pyramid, tier)
                                                    : g_strdup (pagoda_wording_tier (tier));
      pagoda_naming_set (view->buttons[tier], name);
      gtk_widget_set_sensitive (view->buttons[tier], view->picture != NULL);
    }
}

static void
show_scene (PagodaPyramidView *view)
{
  PagodaPyramidScene *scene = pagoda_pyramid_time_get_scene (view->time);

  g_clear_pointer (&view->picture, pagoda_pyramid_picture_free);
  if (scene != NULL)
    {
      gboolean comparing = pagoda_pyramid_time_get_comparing (view->time);
      view->picture = pagoda_pyramid_scene_describe (scene, comparing);
      view->picture->pyramid.width = view->width;
    }
  name_buttons (view);
  show_tier (view);
  gtk_widget_queue_allocate (GTK_WIDGET (view));
}

static void
pagoda_pyramid_view_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  PagodaPyramidView *view = PAGODA_PYRAMID_VIEW (widget);
  PagodaPyramidLayout layout;

  if (view->picture != NULL)
    layout_picture (view, width, height, &layout);
  for (int tier = 0; tier < PAGODA_N_TIERS; tier++)
    {
      PagodaRect row = view->picture != NULL ? layout.tiers[tier].row : (PagodaRect){ 0 };
      pagoda_drawing_place (view->buttons[tier], row.x, row.y, row.width, row.height);
    }
}

static void
pagoda_pyramid_view_draw (PagodaDrawing *drawing, cairo_t *cr, double width, double height, double em)
{
  PagodaPyramidView *view = PAGODA_PYRAMID_VIEW (drawing);
  PagodaPyramidLayout layout;

  if (view->picture == NULL)
    return;
  layout_picture (view, width, height, &layout);
  pagoda_pyramid_chart_draw (&view->picture->pyramid, &layout, pagoda_ink_palette (), cr);
}

static int
pagoda_pyramid_view_measure_height (PagodaDrawing *drawing, double em)
{
  return (int)pagoda_pyramid_chart_min_height (em) + 1;
}

static void
pagoda_pyramid_view_dispose (GObject *object)
{
  PagodaPyramidView *view = PAGODA_PYRAMID_VIEW (object);

  for (int tier = 0; tier < PAGODA_N_TIERS; tier++)
    g_clear_pointer (&view->buttons[tier], gtk_widget_unparent);
  g_clear_pointer (&view->picture, pagoda_pyramid_picture_free);
  g_clear_object (&view->time);
  g_clear_object (&view->outlook);
  G_OBJECT_CLASS (pagoda_pyramid_view_parent_class)->dispose (object);
}

static void
pagoda_pyramid_view_class_init (PagodaPyramidViewClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);
  PagodaDrawingClass *drawing_class = PAGODA_DRAWING_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = pagoda_pyramid_view_dispose;
  widget_class->size_allocate = pagoda_pyramid_view_size_allocate;
  drawing_class->least_width = LEAST_WIDTH;
  drawing_class->usual_width = USUAL_WIDTH;
  drawing_class->measure_height = pagoda_pyramid_view_measure_height;
  drawing_class->draw = pagoda_pyramid_view_draw;
  gtk_widget_class_set_css_name (widget_class, "pyramid-view");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
pagoda_pyramid_view_init (PagodaPyramidView *view)
{
  for (int tier = 0; tier < PAGODA_N_TIERS; tier++)
    {
      view->buttons[tier] = gtk_toggle_button_new ();
      gtk_widget_add_css_class (view->buttons[tier], "drawn-part");
      gtk_widget_set_parent (view->buttons[tier], GTK_WIDGET (view));
      g_signal_connect (view->buttons[tier], "toggled", G_CALLBACK (button_toggled_cb), view);
    }
  pagoda_naming_set (GTK_WIDGET (view), _ ("Customer pyramid"));
  name_buttons (view);
}

void
pagoda_pyramid_view_follow (PagodaPyramidView *view, PagodaOutlook *outlook, PagodaPyramidTime *time)
{
  g_return_if_fail (view->outlook == NULL);

  view->outlook = g_object_ref (outlook);
  view->time = g_object_ref (time);
  g_signal_connect_object (time, "computed", G_CALLBACK (show_scene), view, G_CONNECT_SWAPPED);
  g_signal_connect_object (time, "chosen", G_CALLBACK (show_scene), view, G_CONNECT_SWAPPED);
  g_signal_connect_object (outlook, "notify::tier", G_CALLBACK (show_tier), view, G_CONNECT_SWAPPED);
  show_scene (view);
}

PagodaPyramidWidth
pagoda_pyramid_view_get_width (PagodaPyramidView *view)
{
  return view->width;
}

void
pagoda_pyramid_view_set_width (PagodaPyramidView *view, PagodaPyramidWidth width)
{
  view->width = width;
  show_scene (view);
}
