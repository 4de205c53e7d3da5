/* quadrant_view.c: share of wallet against budget, drawn, each customer a button.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Of many customers those with the largest gaps have a button, all of them are in the list below the drawing.
 */
#include "config.h"

#include "app/insight/quadrant_view.h"

#include "app/widgets/ink.h"
#include "app/widgets/naming.h"

#include <glib/gi18n-lib.h>

#define LEAST_WIDTH 220
#define USUAL_WIDTH 620
#define MOST_BUTTONS PAGODA_QUADRANT_NAMES
#define BUTTON_SIZE 18

struct _PagodaQuadrantView
{
  PagodaDrawing parent_instance;

  PagodaWalletMap *map;         /* NULL before there is one */
  PagodaWalletPicture *picture; /* of the map */
};

G_DEFINE_FINAL_TYPE (PagodaQuadrantView, pagoda_quadrant_view, PAGODA_TYPE_DRAWING)

static void
layout_chart (PagodaQuadrantView *view, double width, double height, PagodaQuadrantLayout *layout)
{
  pagoda_quadrant_chart_layout (&view->picture->chart, (PagodaRect){ 0, 0, width, height },
                                pagoda_ink_em (GTK_WIDGET (view)), layout);
}

static void
choose (PagodaQuadrantView *view, gssize chosen)
{
  if (view->picture == NULL || view->picture->chart.chosen == chosen)
    return;
  view->picture->chart.chosen = chosen;
  gtk_widget_queue_draw (GTK_WIDGET (view));
}

static void
flags_changed_cb (GtkWidget *button, GtkStateFlags before, PagodaQuadrantView *view)
{
  if (gtk_widget_get_state_flags (button) & (GTK_STATE_FLAG_FOCUSED | GTK_STATE_FLAG_PRELIGHT))
    choose (view, pagoda_drawing_find_part (PAGODA_DRAWING (view), button));
}

static void
pagoda_quadrant_view_part_added (PagodaDrawing *drawing, GtkWidget *part)
{
  g_signal_connect (part, "state-flags-changed", G_CALLBACK (flags_changed_cb), drawing);
}

static void
pagoda_quadrant_view_place_parts (PagodaDrawing *drawing, int width, int height)
{
  PagodaQuadrantView *view = PAGODA_QUADRANT_VIEW (drawing);
  PagodaQuadrantLayout layout;

  if (view->picture == NULL)
    return;
  layout_chart (view, width, height, &layout);
  for (guint i = 0; i < pagoda_drawing_get_n_parts (drawing); i++)
    {
      PagodaPoint at = pagoda_quadrant_chart_at (&layout, view->picture->chart.points[i].place);
      pagoda_drawing_place (pagoda_drawing_get_part (drawing, i), at.x - BUTTON_SIZE / 2.0,
                            at.y - BUTTON_SIZE / 2.0, BUTTON_SIZE, BUTTON_SIZE);
    }
}

static void
pagoda_quadrant_view_draw (PagodaDrawing *drawing, cairo_t *cr, double width, double height, double em)
{
  PagodaQuadrantView *view = PAGODA_QUADRANT_VIEW (drawing);
  PagodaQuadrantLayout layout;

  if (view->picture == NULL)
    return;
  layout_chart (view, width, height, &layout);
  pagoda_quadrant_chart_draw (&view->picture->chart, &layout, pagoda_ink_palette (), cr);
}

static int
pagoda_quadrant_view_measure_height (PagodaDrawing *drawing, double em)
{
  return (int)pagoda_quadrant_chart_height (em);
}

static void
pagoda_quadrant_view_dispose (GObject *object)
{
  PagodaQuadrantView *view = PAGODA_QUADRANT_VIEW (object);

  g_clear_pointer (&view->picture, pagoda_wallet_picture_free);
  g_clear_pointer (&view->map, pagoda_wallet_map_unref);
  G_OBJECT_CLASS (pagoda_quadrant_view_parent_class)->dispose (object);
}

static void
pagoda_quadrant_view_class_init (PagodaQuadrantViewClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);
  PagodaDrawingClass *drawing_class = PAGODA_DRAWING_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = pagoda_quadrant_view_dispose;
  drawing_class->least_width = LEAST_WIDTH;
  drawing_class->usual_width = USUAL_WIDTH;
  drawing_class->measure_height = pagoda_quadrant_view_measure_height;
  drawing_class->draw = pagoda_quadrant_view_draw;
  drawing_class->place_parts = pagoda_quadrant_view_place_parts;
  drawing_class->part_added = pagoda_quadrant_view_part_added;
  gtk_widget_class_set_css_name (widget_class, "quadrant-view");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
pagoda_quadrant_view_init (PagodaQuadrantView *view)
{
  pagoda_naming_set (GTK_WIDGET (view), _ ("Share of wallet and budget"));
}

static void
name_buttons (PagodaQuadrantView *view)
{
  PagodaLanguage language = pagoda_language_current ();
  guint n = MIN (view->map->entries->len, MOST_BUTTONS);

  pagoda_drawing_set_parts (PAGODA_DRAWING (view), n);
  for (guint i = 0; i < n; i++)
    {
      const PagodaWalletEntry *entry = &g_array_index (view->map->entries, PagodaWalletEntry, i);
      g_autofree char *words = pagoda_wallet_map_describe (view->map, entry, language);
      g_autofree char *name
          = g_strdup_printf ("%s, %s, %s", pagoda_snapshot_get_name (view->map->snapshot, entry->place),
                             pagoda_wallet_entry_label (entry, language), words);
      pagoda_naming_set_with_tooltip (pagoda_drawing_get_part (PAGODA_DRAWING (view), i), name);
    }
}

/* Whose share has grown the most tells the most. */
static gssize
find_riser (const PagodaWalletMap *map)
{
  gssize best = -1;
  double most = 0;

  for (guint i = 0; i < map->entries->len; i++)
    {
      const PagodaWalletEntry *entry = &g_array_index (map->entries, PagodaWalletEntry, i);
      double rise = entry->n_path > 1 ? entry->share - entry->path[0].share : 0;
      if (rise > most)
        {
          most = rise;
          best = (gssize)i;
        }
    }
  return best;
}

void
pagoda_quadrant_view_show (PagodaQuadrantView *view, PagodaWalletMap *map)
{
  g_clear_pointer (&view->picture, pagoda_wallet_picture_free);
  g_clear_pointer (&view->map, pagoda_wallet_map_unref);
  view->map = pagoda_wallet_map_ref (map);
  view->picture = pagoda_wallet_picture_new (map, find_riser (map), pagoda_language_current ());
  name_buttons (view);
  gtk_widget_queue_resize (GTK_WIDGET (view));
  gtk_widget_queue_draw (GTK_WIDGET (view));
}

gssize
pagoda_quadrant_view_get_chosen (PagodaQuadrantView *view)
{
  return view->picture != NULL ? view->picture->chart.chosen : -1;
}
