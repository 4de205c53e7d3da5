/* lead_meter.c: the support lead of a project, with its band and the flip person (L4).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Blue from zero to a lead of ours, orange to one of theirs; the grey band runs over all that the unknown
 * supports could mean, with its two ends in figures.  The scale runs from −2 to +2, and further only where
 * the band does.
 */
#include "config.h"

#include "app/customer/lead_meter.h"

#include "app/widgets/ink.h"
#include "app/widgets/naming.h"
#include "app/wording.h"
#include "chart/lettering.h"
#include "chart/scale.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define LEAST_WIDTH 200
#define USUAL_WIDTH 480
#define HEIGHT_EM 4.6
#define TRACK_EM 0.7
#define MARK_EM 0.55
#define LABEL_EM 3.2
#define USUAL_END 2.0

struct _PagodaLeadMeter
{
  PagodaDrawing parent_instance;

  double lead;
  double low;
  double high;
};

G_DEFINE_FINAL_TYPE (PagodaLeadMeter, pagoda_lead_meter, PAGODA_TYPE_DRAWING)

static void
fill_bar (cairo_t *cr, double from, double to, double y, double height, PagodaInk ink)
{
  pagoda_palette_set_source (cr, pagoda_ink_palette ()->inks[ink]);
  cairo_rectangle (cr, MIN (from, to), y - height / 2, fabs (to - from), height);
  cairo_fill (cr);
}

static void
draw_text (cairo_t *cr, const char *text, double x, double y, double em, gboolean strong)
{
  PagodaLettering lettering
      = pagoda_lettering (strong ? PAGODA_LETTERING_BODY : PAGODA_LETTERING_SMALLEST, strong, em);

  pagoda_lettering_draw (cr, &lettering, text, (PagodaRect){ x - LABEL_EM * em / 2, y, LABEL_EM * em, em },
                         0.5, pagoda_ink_palette ()->inks[strong ? PAGODA_INK_TEXT : PAGODA_INK_SECONDARY]);
}

/* A triangle that points up where we lead and down where we are behind: shape, not colour, says so. */
static void
draw_mark (cairo_t *cr, double lead, double x, double y, double size)
{
  double tip = lead < 0 ? size : -size;

  pagoda_palette_set_source (cr,
                             pagoda_ink_palette ()->inks[lead < 0 ? PAGODA_INK_AGAINST : PAGODA_INK_ACCENT]);
  cairo_move_to (cr, x, y + tip);
  cairo_line_to (cr, x - size, y - tip);
  cairo_line_to (cr, x + size, y - tip);
  cairo_close_path (cr);
  cairo_fill (cr);
}

static void
draw_ends (PagodaLeadMeter *meter, cairo_t *cr, const PagodaScale *scale, double y, double em)
{
  g_autofree char *low = pagoda_wording_lead (meter->low);
  g_autofree char *high = pagoda_wording_lead (meter->high);
  double left = pagoda_scale_position (scale, meter->low);
  double right = pagoda_scale_position (scale, meter->high);

  /* Ends that would cover each other move apart. */
  double apart = MAX (0, LABEL_EM * em - (right - left)) / 2;
  if (meter->high - meter->low > 0)
    {
      draw_text (cr, low, left - apart, y, em, FALSE);
      draw_text (cr, high, right + apart, y, em, FALSE);
    }
}

static void
pagoda_lead_meter_draw (PagodaDrawing *drawing, cairo_t *cr, double width, double height, double em)
{
  PagodaLeadMeter *meter = PAGODA_LEAD_METER (drawing);
  double end = MAX (USUAL_END, MAX (fabs (meter->low), fabs (meter->high)));
  double margin = LABEL_EM * em / 2;
  PagodaScale scale = { -end, end, margin, width - margin };
  double y = height / 2;
  double zero = pagoda_scale_position (&scale, 0);
  double lead = pagoda_scale_position (&scale, meter->lead);
  g_autofree char *text = pagoda_wording_lead (meter->lead);

  fill_bar (cr, margin, width - margin, y, TRACK_EM * em / 2, PAGODA_INK_TRACK);
  fill_bar (cr, pagoda_scale_position (&scale, meter->low), pagoda_scale_position (&scale, meter->high), y,
            TRACK_EM * em, PAGODA_INK_BAND);
  fill_bar (cr, zero, lead, y, TRACK_EM * em / 2, meter->lead < 0 ? PAGODA_INK_AGAINST : PAGODA_INK_ACCENT);
  fill_bar (cr, zero - 1, zero + 1, y, 2 * TRACK_EM * em, PAGODA_INK_NEUTRAL);
  draw_mark (cr, meter->lead, lead, y, MARK_EM * em);
  draw_text (cr, text, lead, 0, em, TRUE);
  draw_ends (meter, cr, &scale, height - 1.2 * em, em);
}

static int
pagoda_lead_meter_measure_height (PagodaDrawing *drawing, double em)
{
  return (int)ceil (HEIGHT_EM * em);
}

static void
pagoda_lead_meter_class_init (PagodaLeadMeterClass *class)
{
  PagodaDrawingClass *drawing_class = PAGODA_DRAWING_CLASS (class);

  drawing_class->least_width = LEAST_WIDTH;
  drawing_class->usual_width = USUAL_WIDTH;
  drawing_class->measure_height = pagoda_lead_meter_measure_height;
  drawing_class->draw = pagoda_lead_meter_draw;
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (class), GTK_ACCESSIBLE_ROLE_IMG);
}

static void
pagoda_lead_meter_init (PagodaLeadMeter *meter)
{
  pagoda_naming_set (GTK_WIDGET (meter), _ ("Support lead"));
}

GtkWidget *
pagoda_lead_meter_new (const PagodaSupportLead *lead, const char *description)
{
  PagodaLeadMeter *meter = g_object_new (PAGODA_TYPE_LEAD_METER, NULL);

  meter->lead = pagoda_support_lead_value (lead, lead->lead);
  meter->low = pagoda_support_lead_value (lead, lead->low);
  meter->high = pagoda_support_lead_value (lead, lead->high);
  gtk_accessible_update_property (GTK_ACCESSIBLE (meter), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description,
                                  -1);
  return GTK_WIDGET (meter);
}
