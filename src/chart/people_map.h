/* people_map.h: those who decide, and how they hang together.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Across are the nine stages, down the levels of the organisation.  A bar above each card spans the stages
 * that the person decides in, so that an empty column is a gap.  Weight is a bar with its number, support a
 * sign; who is unknown is dashed.  All texts come in ready made.
 */
#pragma once

#include "chart/geometry.h"
#include "chart/palette.h"
#include "chart/support_sign.h"

G_BEGIN_DECLS

#define PAGODA_PEOPLE_MAP_STAGES 9
#define PAGODA_PEOPLE_MAP_LEVELS 3
/* A place across, as the layout takes and gives it. */
#define PAGODA_PEOPLE_MAP_PLACES 1000

typedef struct
{
  const char *name;
  const char *title; /* post and role; NULL where neither is known */
  const char *weight_text;
  double weight;          /* of the heaviest, 0 … 1 */
  int support;            /* for us: −2 … +2 or PAGODA_SIGN_UNKNOWN */
  const char *rival_text; /* the best rival's name; NULL where nobody competes */
  int rival_support;
  const char *note; /* that nobody contacted the person; NULL otherwise */
  const char *flip; /* that this is the flip person; NULL otherwise */
  guint level;      /* from the top */
  int place;        /* 0 … PAGODA_PEOPLE_MAP_PLACES; −1: over the middle of its stages */
  guint32 stages;   /* bit n: decides in stage n */
} PagodaPeopleMapPerson;

/** A line between two persons, by their numbers: to whom one reports, or whose ear one has. */
typedef struct
{
  guint from;
  guint to;
  const char *text; /* nullable */
} PagodaPeopleMapLine;

typedef struct
{
  const PagodaPeopleMapPerson *people;
  gsize n;
  const PagodaPeopleMapLine *reports;
  gsize n_reports;
  const PagodaPeopleMapLine *influences;
  gsize n_influences;
  const char *stages[PAGODA_PEOPLE_MAP_STAGES]; /* short names without the number */
  guint32 reached;
  guint32 absent; /* reached, and nobody who decides there is contacted */
  const char *levels[PAGODA_PEOPLE_MAP_LEVELS];
  const char *unknown_text; /* of the legend */
  int selected;             /* a person, or −1 */
} PagodaPeopleMap;

#define PAGODA_PEOPLE_MAP_MOST_SPANS 5

typedef struct
{
  PagodaRect card;
  PagodaRect spans[PAGODA_PEOPLE_MAP_MOST_SPANS]; /* over neighbouring stages */
  guint n_spans;
} PagodaPeopleMapPlace;

typedef struct
{
  double em;
  gboolean narrow; /* stages are numbers, levels stand over their cards */
  PagodaRect area; /* what is used, as high as the map is */
  PagodaRect columns;
  PagodaRect heads[PAGODA_PEOPLE_MAP_STAGES];
  PagodaRect levels[PAGODA_PEOPLE_MAP_LEVELS];
  PagodaRect level_names[PAGODA_PEOPLE_MAP_LEVELS];
  PagodaRect legend;
  PagodaPeopleMapPlace *people; /* n */
  gsize n;
} PagodaPeopleMapLayout;

/** Computes the places from @x, @y on in @width; cards of a level never touch (transfer full). */
PagodaPeopleMapLayout *
pagoda_people_map_layout_new (const PagodaPeopleMap *map, double x, double y, double width, double em);
void pagoda_people_map_layout_free (PagodaPeopleMapLayout *layout);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PagodaPeopleMapLayout, pagoda_people_map_layout_free)

/** The place across and the level of a card whose middle is at @x, @y. */
int pagoda_people_map_layout_place (const PagodaPeopleMapLayout *layout, double x);
guint pagoda_people_map_layout_level (const PagodaPeopleMapLayout *layout, double y);

/** Draws the map on the caller's background, which has the colour of a card. */
void pagoda_people_map_draw (const PagodaPeopleMap *map,
                             const PagodaPeopleMapLayout *layout,
                             const PagodaPalette *palette,
                             cairo_t *cr);

G_END_DECLS
