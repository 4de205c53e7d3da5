/* lead_meter.c: the support lead of a project, with its band (L4).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "app/customer/lead_meter.h"

#include "app/widgets/ink.h"
#include "app/widgets/naming.h"
#include "app/wording.h"
#include "chart/lead_chart.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define LEAST_WIDTH 200
#define USUAL_WIDTH 480

struct _PagodaLeadMeter
{
  PagodaDrawing parent_instance;

  PagodaLeadMeterChart chart;
  char *lead_text;
  char *low_text;
  char *high_text;
};

G_DEFINE_FINAL_TYPE (PagodaLeadMeter, pagoda_lead_meter, PAGODA_TYPE_DRAWING)

static void
pagoda_lead_meter_draw (PagodaDrawing *drawing, cairo_t *cr, double width, double height, double em)
{
  const PagodaLeadMeterChart *chart = &PAGODA_LEAD_METER (drawing)->chart;
  PagodaLeadMeterLayout layout;

  pagoda_lead_meter_chart_layout (chart, (PagodaRect){ 0, 0, width, height }, em, &layout);
  pagoda_lead_meter_chart_draw (chart, &layout, pagoda_ink_palette (), cr);
}

static int
pagoda_lead_meter_measure_height (PagodaDrawing *drawing, double em)
{
  return (int)ceil (pagoda_lead_meter_chart_height (em));
}

static void
pagoda_lead_meter_finalize (GObject *object)
{
  PagodaLeadMeter *meter = PAGODA_LEAD_METER (object);

  g_free (meter->lead_text);
  g_free (meter->low_text);
  g_free (meter->high_text);
  G_OBJECT_CLASS (pagoda_lead_meter_parent_class)->finalize (object);
}

static void
pagoda_lead_meter_class_init (PagodaLeadMeterClass *class)
{
  PagodaDrawingClass *drawing_class = PAGODA_DRAWING_CLASS (class);

  G_OBJECT_CLASS (class)->finalize = pagoda_lead_meter_finalize;
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

  double low = pagoda_support_lead_value (lead, lead->low);
  double high = pagoda_support_lead_value (lead, lead->high);
  double value = pagoda_support_lead_value (lead, lead->lead);

  meter->lead_text = pagoda_wording_lead (value);
  meter->low_text = lead->low != lead->high ? pagoda_wording_lead (low) : NULL;
  meter->high_text = lead->low != lead->high ? pagoda_wording_lead (high) : NULL;
  meter->chart = (PagodaLeadMeterChart){ .lead = value,
                                         .low = low,
                                         .high = high,
                                         .flip = (double)NAN,
                                         .lead_text = meter->lead_text,
                                         .low_text = meter->low_text,
                                         .high_text = meter->high_text,
                                         .behind_text = _ ("Behind"),
                                         .ahead_text = _ ("Ahead") };
  gtk_accessible_update_property (GTK_ACCESSIBLE (meter), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description,
                                  -1);
  return GTK_WIDGET (meter);
}
