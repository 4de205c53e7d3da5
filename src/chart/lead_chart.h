/* lead_chart.h: the support lead as a meter, and its course over time.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Blue from zero to a lead of ours, orange to one of theirs; the grey band runs over all that the unknown
 * supports could mean, with its two ends in figures.
 */
#pragma once

#include "chart/geometry.h"
#include "chart/palette.h"
#include "chart/scale.h"

G_BEGIN_DECLS

typedef struct
{
  double lead;
  double low;
  double high;
  double flip; /* the lead that the flip person would make of it; NAN where there is none */
  const char *lead_text;
  const char *low_text; /* NULL where nothing is unknown */
  const char *high_text;
  const char *behind_text; /* at the ends of the scale */
  const char *ahead_text;
} PagodaLeadMeterChart;

typedef struct
{
  double em;
  PagodaScale x;
  PagodaRect track;
  PagodaRect band;
  PagodaRect bar; /* from zero to the lead */
  double zero;
  double flip; /* NAN where there is none */
  PagodaRect lead_text;
  PagodaRect low_text;
  PagodaRect high_text;
  double ticks_y;
} PagodaLeadMeterLayout;

double pagoda_lead_meter_chart_height (double em);
/** Computes the places within @area; the texts above the track never touch. */
void pagoda_lead_meter_chart_layout (const PagodaLeadMeterChart *chart,
                                     PagodaRect area,
                                     double em,
                                     PagodaLeadMeterLayout *layout);
void pagoda_lead_meter_chart_draw (const PagodaLeadMeterChart *chart,
                                   const PagodaLeadMeterLayout *layout,
                                   const PagodaPalette *palette,
                                   cairo_t *cr);

/** The lead from @day on; NAN where nobody was known to decide. */
typedef struct
{
  double day;
  double lead;
  double low;
  double high;
} PagodaLeadCoursePoint;

typedef struct
{
  const PagodaLeadCoursePoint *points; /* n, ascending; the last one is the last day */
  gsize n;
  const char *first_text; /* the days at both ends */
  const char *last_text;
  const char *lead_text; /* on the last day */
} PagodaLeadCourseChart;

double pagoda_lead_course_chart_height (double em);
void pagoda_lead_course_chart_draw (const PagodaLeadCourseChart *chart,
                                    PagodaRect area,
                                    double em,
                                    const PagodaPalette *palette,
                                    cairo_t *cr);

G_END_DECLS
