/* people_picture.h: the people map and the lead meter of a project, with their texts.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The one place where those who decide become words and drawings, on screen and on paper (L4).
 */
#pragma once

#include "chart/lead_chart.h"
#include "chart/people_map.h"
#include "method/lead_balance.h"
#include "method/project_support.h"
#include "session/dossier.h"

G_BEGIN_DECLS

/** One line of the sum that is the lead. */
typedef struct
{
  PagodaId person;
  const char *name;
  int support;
  const char *weight_text; /* `25%` */
  const char *stand_text;  /* `us +1 · 科岚 ?` */
  const char *points_text; /* `−0.50`, `±0.40` */
  double points;           /* as parts of the lead */
  double spread;
} PagodaPeopleShare;

/** What a step would bring. */
typedef struct
{
  PagodaId person; /* PAGODA_ID_NONE: there is none */
  int support;
  const char *title;
  const char *text;
  const char *lead_text;
} PagodaPeopleStep;

/** Drawings that own their texts; persons are in the order of the map, shares by weight. */
typedef struct
{
  PagodaDay day;
  const PagodaProject *project;
  PagodaPeopleMap map;
  PagodaId *ids;       /* of the decision makers on the map */
  PagodaId *contacts;  /* who they are */
  char **descriptions; /* each person in one line, for those who do not see the map */
  gboolean has_lead;   /* somebody with weight is known to decide */
  PagodaLeadMeterChart meter;
  PagodaLeadCourseChart course;
  PagodaPeopleShare *shares; /* as many as there are people */
  const char *lead_text;
  const char *supporters_text;
  const char *over_text;     /* whom the lead is over, and how many are unknown */
  const char *flip_text;     /* the sentence of the flip person */
  GPtrArray *warnings;       /* of const char * */
  PagodaPeopleStep steps[2]; /* somebody moves up; an unknown one is found out */
  const char *title;         /* the project's name */
  const char *subtitle;      /* customer and day */
  const char *note;          /* which rule it is */
  PagodaLanguage language;
  GPtrArray *texts;
  PagodaPeopleMapPerson *people;
  PagodaPeopleMapLine *lines;
  PagodaLeadCoursePoint *points;
} PagodaPeoplePicture;

/** The picture of @project, one of @dossier, as of @day; both outlive it (transfer full). */
PagodaPeoplePicture *pagoda_people_picture_new (const PagodaDossier *dossier,
                                                const PagodaProject *project,
                                                PagodaDay day,
                                                PagodaLanguage language);
void pagoda_people_picture_free (PagodaPeoplePicture *picture);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PagodaPeoplePicture, pagoda_people_picture_free)

/** Draws a page with title, day, meter, map, sum and warnings into 0 … @width, 0 … @height, as a
 * PagodaChartDrawFunc. */
void pagoda_people_picture_draw_page (cairo_t *cr, double width, double height, gpointer picture);

G_END_DECLS
