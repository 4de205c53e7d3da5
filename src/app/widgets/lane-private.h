/* lane-private.h: the inside of a lane, for its rows (lane.c) and for its views (lane_views.c).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "app/widgets/lane.h"

G_BEGIN_DECLS

typedef struct
{
  GtkWidget *widget; /* a child */
  PagodaId id;       /* PAGODA_ID_NONE: shows nothing yet */
  gboolean seen;     /* a screen reader is told of no other */
} PagodaLaneView;

typedef struct
{
  PagodaId *ids; /* n */
  guint n;
  int *tops; /* n + 1: where each row begins, the space above it included; NULL where they are not known */
  double em; /* of the text for which the tops are */
  GArray *views;    /* of PagodaLaneView, in any order */
  PagodaId cursor;  /* PAGODA_ID_NONE: the first row */
  guint cursor_row; /* where it was last seen */
  PagodaId anchor;  /* the next allocation shows its row at anchor_y; PAGODA_ID_NONE: where it is */
  double anchor_y;
  gboolean follow;  /* the next allocation scrolls to the cursor */
  gboolean placing; /* an allocation is going on, and need not be asked for */
  guint growing;    /* the source that makes more views, or 0 */
  guint ordering;   /* the source that puts the views in order, or 0 */

  GtkAdjustment *adjustments[2]; /* by GtkOrientation; the horizontal one is of no use */
} PagodaLanePrivate;

PagodaLanePrivate *pagoda_lane_get_private (gpointer lane);

/* Rows */

int pagoda_lane_row_height (PagodaLane *lane);

/** The row with the cursor; where its record has gone, what now stands in its place. */
guint pagoda_lane_cursor_row (PagodaLane *lane);

/* Views */

PagodaLaneView *pagoda_lane_view_at (PagodaLane *lane, guint i);
guint pagoda_lane_n_views (PagodaLane *lane);

/** The view of the row that has the focus, or NULL. */
PagodaLaneView *pagoda_lane_focused_view (PagodaLane *lane);

/** The view that belongs to @id, or NULL. */
PagodaLaneView *pagoda_lane_view_of (PagodaLane *lane, PagodaId id);

/** A view whose row is not one of those from @first to before @end, and has not the focus; or NULL. */
PagodaLaneView *pagoda_lane_take_view (PagodaLane *lane, guint first, guint end);

/** Not while the lane is given room. */
PagodaLaneView *pagoda_lane_create_view (PagodaLane *lane);

void pagoda_lane_show_row (PagodaLane *lane, PagodaLaneView *view, guint row);

/** Lets the rows in sight have views, and gives these room. */
void pagoda_lane_place_views (PagodaLane *lane);

/** Has the views made, soon, that a lane of @height still lacks. */
void pagoda_lane_ensure_views (PagodaLane *lane, int height);

/** Says to a screen reader whether @view is seen. */
void pagoda_lane_tell_seen (const PagodaLaneView *view);

G_END_DECLS
