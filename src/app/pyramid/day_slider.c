/* day_slider.c: the active customers through time, over a slider of days.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Each handle is a scale of its own over the same track, so that keyboard and screen reader have two of what
 * they know.  The track is drawn here, and a pointer takes whichever handle is nearer.
 */
#include "config.h"

#include "app/pyramid/day_slider.h"

#include "app/widgets/ink.h"
#include "app/widgets/naming.h"
#include "app/wording.h"
#include "chart/trend_chart.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define LEAST_WIDTH 200
#define USUAL_WIDTH 560
#define MONTH 30

/* The handle of style.css. */
#define HALF_HANDLE 10.0

/* Years with more than these have no marks for their quarters. */
#define MOST_QUARTERED_YEARS 12

typedef enum
{
  EARLIER,
  LATER,
} Handle;
#define N_HANDLES 2

struct _PagodaDaySlider
{
  PagodaDrawing parent_instance;

  PagodaPyramidTime *time;
  GtkWidget *scales[N_HANDLES]; /* in the order of Tab */
  Handle dragged;
  GArray *marks;    /* PagodaTrendMark */
  GPtrArray *names; /* char *, of the marks */
};

G_DEFINE_FINAL_TYPE (PagodaDaySlider, pagoda_day_slider, PAGODA_TYPE_DRAWING)

/* The count of the scene where that is of @day, else of the nearest point before. */
static guint
count_on (PagodaDaySlider *slider, const PagodaPyramid *pyramid, PagodaDay day)
{
  PagodaPyramidScene *scene = pagoda_pyramid_time_get_scene (slider->time);
  const PagodaActiveTrend *trend = pagoda_pyramid_scene_get_trend (scene);
  guint count = 0;

  if (pyramid != NULL && pyramid->as_of == day)
    return (guint)pyramid->n_active;
  for (gsize i = 0; trend != NULL && i < trend->n && trend->days[i] <= day; i++)
    count = trend->counts[i];
  return count;
}

/* What is drawn, with the arrays that it points into. */
typedef struct
{
  PagodaTrendChart chart;
  double *days;
  char *from_text;
  char *to_text;
} Drawing;

static void
clear_drawing (Drawing *drawing)
{
  g_free (drawing->days);
  g_free (drawing->from_text);
  g_free (drawing->to_text);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Drawing, clear_drawing)

static void
describe (PagodaDaySlider *slider, PagodaPyramidScene *scene, Drawing *drawing)
{
  const PagodaActiveTrend *trend = pagoda_pyramid_scene_get_trend (scene);
  PagodaPeriod span = pagoda_pyramid_time_get_span (slider->time);
  PagodaDay from = pagoda_pyramid_time_get_before (slider->time);
  PagodaDay to = pagoda_pyramid_time_get_day (slider->time);
  gsize n = trend != NULL ? trend->n : 0;

  drawing->days = g_new (double, MAX (n, 1));
  for (gsize i = 0; i < n; i++)
    drawing->days[i] = trend->days[i];
  drawing->from_text = pagoda_count_format (count_on (slider, pagoda_pyramid_scene_get_before (scene), from));
  drawing->to_text = pagoda_count_format (count_on (slider, pagoda_pyramid_scene_get_pyramid (scene), to));
  drawing->chart
      = (PagodaTrendChart){ .first = span.first,
                            .last = span.last,
                            .days = drawing->days,
                            .counts = trend != NULL ? trend->counts : NULL,
                            .n = n,
                            .marks = (const PagodaTrendMark *)(gconstpointer)slider->marks->data,
                            .n_marks = slider->marks->len,
                            .title = _ ("Active customers"),
                            .from = pagoda_pyramid_time_get_comparing (slider->time) ? from : (double)NAN,
                            .to = to,
                            .from_text = drawing->from_text,
                            .to_text = drawing->to_text };
}

static void
make_marks (PagodaDaySlider *slider, PagodaPeriod span)
{
  int first;
  int last;

  pagoda_day_to_ymd (span.first, &first, NULL, NULL);
  pagoda_day_to_ymd (span.last, &last, NULL, NULL);
  g_array_set_size (slider->marks, 0);
  g_ptr_array_set_size (slider->names, 0);
  for (int year = first; year <= last; year++)
    for (int month = 1; month <= (last - first < MOST_QUARTERED_YEARS ? 12 : 1); month += 3)
      {
        PagodaTrendMark mark = { pagoda_day_from_ymd (year, month, 1), NULL };
        if (mark.day < span.first || mark.day > span.last)
          continue;
        if (month == 1)
          {
            /* Translators: a year on an axis. */
            mark.text = g_strdup_printf (C_ ("year", "%d"), year);
            g_ptr_array_add (slider->names, (gpointer)mark.text);
          }
        g_array_append_val (slider->marks, mark);
      }
}

static void
name_scale (GtkWidget *scale, const char *title, PagodaDay day)
{
  g_autofree char *date = pagoda_wording_full_day (day);
  g_autofree char *name = g_strdup_printf ("%s: %s", title, date);

  gtk_accessible_update_property (GTK_ACCESSIBLE (scale), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, date, -1);
}

static void
value_changed_cb (GtkRange *range, PagodaDaySlider *slider)
{
  PagodaDay day = (PagodaDay)lround (gtk_range_get_value (range));

  if (GTK_WIDGET (range) == slider->scales[EARLIER])
    pagoda_pyramid_time_set_before (slider->time, day);
  else
    pagoda_pyramid_time_set_day (slider->time, day);
}

static void
set_scale (PagodaDaySlider *slider, Handle handle, PagodaDay first, PagodaDay last, PagodaDay day)
{
  GtkRange *range = GTK_RANGE (slider->scales[handle]);

  g_signal_handlers_block_by_func (range, value_changed_cb, slider);
  gtk_range_set_range (range, first, last);
  gtk_range_set_value (range, day);
  g_signal_handlers_unblock_by_func (range, value_changed_cb, slider);
}

/* The choice moves the handles. */
static void
show_choice (PagodaDaySlider *slider)
{
  PagodaPeriod span = pagoda_pyramid_time_get_span (slider->time);
  gboolean comparing = pagoda_pyramid_time_get_comparing (slider->time);

  gtk_widget_set_visible (GTK_WIDGET (slider), span.first < span.last);
  gtk_widget_set_visible (slider->scales[EARLIER], comparing);
  if (span.last < span.first)
    return;

  PagodaDay day = pagoda_pyramid_time_get_day (slider->time);
  PagodaDay before = pagoda_pyramid_time_get_before (slider->time);
  set_scale (slider, LATER, span.first, span.last, day);
  set_scale (slider, EARLIER, span.first, span.last, before);
  name_scale (slider->scales[LATER], comparing ? _ ("Later day") : _ ("Day"), day);
  name_scale (slider->scales[EARLIER], _ ("Earlier day"), before);
  make_marks (slider, span);
  gtk_widget_queue_draw (GTK_WIDGET (slider));
}

static void
show_scene (PagodaDaySlider *slider)
{
  PagodaPyramidScene *scene = pagoda_pyramid_time_get_scene (slider->time);
  g_auto (Drawing) drawing = { 0 };

  gtk_widget_queue_draw (GTK_WIDGET (slider));
  if (scene == NULL)
    return;
  describe (slider, scene, &drawing);
  gboolean comparing = pagoda_pyramid_time_get_comparing (slider->time);
  g_autofree char *text
      = g_strdup_printf ("%s: %s%s%s", drawing.chart.title, comparing ? drawing.from_text : "",
                         comparing ? " → " : "", drawing.to_text);
  pagoda_naming_set (GTK_WIDGET (slider), text);
}

/* The pointer */

static double
handle_x (PagodaDaySlider *slider, Handle handle)
{
  GtkRange *range = GTK_RANGE (slider->scales[handle]);
  GtkAdjustment *adjustment = gtk_range_get_adjustment (range);
  PagodaScale scale = { gtk_adjustment_get_lower (adjustment), gtk_adjustment_get_upper (adjustment),
                        HALF_HANDLE, gtk_widget_get_width (GTK_WIDGET (slider)) - HALF_HANDLE };

  return pagoda_scale_position (&scale, gtk_range_get_value (range));
}

static void
drag_to (PagodaDaySlider *slider, double x)
{
  PagodaPeriod span = pagoda_pyramid_time_get_span (slider->time);
  PagodaScale scale
      = { span.first, span.last, HALF_HANDLE, gtk_widget_get_width (GTK_WIDGET (slider)) - HALF_HANDLE };
  double day = CLAMP (pagoda_scale_value (&scale, x), span.first, span.last);

  gtk_range_set_value (GTK_RANGE (slider->scales[slider->dragged]), lround (day));
}

static void
drag_begin_cb (GtkGestureDrag *gesture, double x, double y, PagodaDaySlider *slider)
{
  gboolean comparing = pagoda_pyramid_time_get_comparing (slider->time);

  slider->dragged = comparing && fabs (handle_x (slider, EARLIER) - x) < fabs (handle_x (slider, LATER) - x)
                        ? EARLIER
                        : LATER;
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  gtk_widget_grab_focus (slider->scales[slider->dragged]);
  drag_to (slider, x);
}

static void
drag_update_cb (GtkGestureDrag *gesture, double dx, double dy, PagodaDaySlider *slider)
{
  double x;

  if (gtk_gesture_drag_get_start_point (gesture, &x, NULL))
    drag_to (slider, x + dx);
}

/* The widget */

static void
layout_drawing (PagodaDaySlider *slider, const PagodaTrendChart *chart, PagodaTrendLayout *layout)
{
  GtkWidget *widget = GTK_WIDGET (slider);
  PagodaRect area = { 0, 0, gtk_widget_get_width (widget), gtk_widget_get_height (widget) };

  pagoda_trend_chart_layout (chart, area, pagoda_ink_em (widget), HALF_HANDLE, layout);
}

static void
pagoda_day_slider_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  PagodaDaySlider *slider = PAGODA_DAY_SLIDER (widget);
  PagodaTrendChart chart = { .to = 0, .from = (double)NAN };
  PagodaTrendLayout layout;

  layout_drawing (slider, &chart, &layout);
  for (int handle = 0; handle < N_HANDLES; handle++)
    {
      int least;
      int scale_height;
      gtk_widget_measure (slider->scales[handle], GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
      gtk_widget_measure (slider->scales[handle], GTK_ORIENTATION_VERTICAL, -1, &scale_height, NULL, NULL,
                          NULL);
      float y = (float)(layout.track.y + layout.track.height / 2 - scale_height / 2.0);
      gtk_widget_allocate (slider->scales[handle], MAX (least, width), scale_height, -1,
                           gsk_transform_translate (NULL, &GRAPHENE_POINT_INIT (0, y)));
    }
}

static void
pagoda_day_slider_draw (PagodaDrawing *base, cairo_t *cr, double width, double height, double em)
{
  PagodaDaySlider *slider = PAGODA_DAY_SLIDER (base);
  PagodaPyramidScene *scene = slider->time != NULL ? pagoda_pyramid_time_get_scene (slider->time) : NULL;
  g_auto (Drawing) drawing = { 0 };
  PagodaTrendLayout layout;

  if (scene == NULL)
    return;
  describe (slider, scene, &drawing);
  layout_drawing (slider, &drawing.chart, &layout);
  pagoda_trend_chart_draw (&drawing.chart, &layout, pagoda_ink_palette (), cr);
}

static int
pagoda_day_slider_measure_height (PagodaDrawing *drawing, double em)
{
  return (int)pagoda_trend_chart_height (em);
}

static void
pagoda_day_slider_dispose (GObject *object)
{
  PagodaDaySlider *slider = PAGODA_DAY_SLIDER (object);

  for (int handle = 0; handle < N_HANDLES; handle++)
    g_clear_pointer (&slider->scales[handle], gtk_widget_unparent);
  g_clear_pointer (&slider->marks, g_array_unref);
  g_clear_pointer (&slider->names, g_ptr_array_unref);
  g_clear_object (&slider->time);
  G_OBJECT_CLASS (pagoda_day_slider_parent_class)->dispose (object);
}

static void
pagoda_day_slider_class_init (PagodaDaySliderClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);
  PagodaDrawingClass *drawing_class = PAGODA_DRAWING_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = pagoda_day_slider_dispose;
  widget_class->size_allocate = pagoda_day_slider_size_allocate;
  drawing_class->least_width = LEAST_WIDTH;
  drawing_class->usual_width = USUAL_WIDTH;
  drawing_class->measure_height = pagoda_day_slider_measure_height;
  drawing_class->draw = pagoda_day_slider_draw;
  gtk_widget_class_set_css_name (widget_class, "day-slider");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
pagoda_day_slider_init (PagodaDaySlider *slider)
{
  GtkGesture *drag = gtk_gesture_drag_new ();

  slider->marks = g_array_new (FALSE, FALSE, sizeof (PagodaTrendMark));
  slider->names = g_ptr_array_new_with_free_func (g_free);
  for (int handle = 0; handle < N_HANDLES; handle++)
    {
      slider->scales[handle] = gtk_scale_new_with_range (GTK_ORIENTATION_HORIZONTAL, 0, 1, 1);
      gtk_scale_set_draw_value (GTK_SCALE (slider->scales[handle]), FALSE);
      gtk_scale_set_has_origin (GTK_SCALE (slider->scales[handle]), FALSE);
      gtk_range_set_increments (GTK_RANGE (slider->scales[handle]), 1, MONTH);
      gtk_widget_set_parent (slider->scales[handle], GTK_WIDGET (slider));
      g_signal_connect (slider->scales[handle], "value-changed", G_CALLBACK (value_changed_cb), slider);
    }
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (drag), GTK_PHASE_CAPTURE);
  g_signal_connect (drag, "drag-begin", G_CALLBACK (drag_begin_cb), slider);
  g_signal_connect (drag, "drag-update", G_CALLBACK (drag_update_cb), slider);
  gtk_widget_add_controller (GTK_WIDGET (slider), GTK_EVENT_CONTROLLER (drag));
}

void
pagoda_day_slider_set_time (PagodaDaySlider *slider, PagodaPyramidTime *time)
{
  g_return_if_fail (slider->time == NULL);

  slider->time = g_object_ref (time);
  g_signal_connect_object (time, "chosen", G_CALLBACK (show_choice), slider, G_CONNECT_SWAPPED);
  g_signal_connect_object (time, "computed", G_CALLBACK (show_scene), slider, G_CONNECT_SWAPPED);
  show_choice (slider);
  show_scene (slider);
}
