/* lane.h: rows one below the other, scrolled, of which only those in sight are widgets.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A lane of ten thousand rows costs what a lane of ten does.  (A GtkListView keeps two hundred whatever is
 * seen, and misses the frame when they change.)  A row is a record, known by its id, and all rows have one
 * height; the space above a row is its own.  One of the rows has the cursor, by its record, so that it
 * survives filtering and new records.  The lane is one stop for Tab; arrow keys, Home, End and the page keys
 * move inside.
 *
 * Somebody who makes one says what a view is and how it shows a row, and gives it the ids of the rows
 * whenever what they show may have changed.
 */
#pragma once

#include "domain/customer.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** A GtkScrollable; a list to those who do not see it. */
#define PAGODA_TYPE_LANE (pagoda_lane_get_type ())
G_DECLARE_DERIVABLE_TYPE (PagodaLane, pagoda_lane, PAGODA, LANE, GtkWidget)

struct _PagodaLaneClass
{
  GtkWidgetClass parent_class;

  /** Makes a view that shows nothing yet and takes the focus (floating). */
  GtkWidget *(*create_view) (PagodaLane *lane);

  /** Lets @view show @row, and be named after it.  This is done while the lane is given room, so it must not
   * ask for another size. */
  void (*show_row) (PagodaLane *lane, GtkWidget *view, guint row);

  /** The height of a row, in pixels. */
  int (*row_height) (PagodaLane *lane);

  /** The space above @row, in pixels. */
  int (*space_above) (PagodaLane *lane, guint row);

  /** @row was clicked and has the focus now; nullable. */
  void (*clicked) (PagodaLane *lane, GtkWidget *view, PagodaId id, int n_press);
};

/** There is no such row. */
#define PAGODA_NO_ROW G_MAXUINT

/** The lane has @n rows with these @ids, each once; all are shown anew. */
void pagoda_lane_set_rows (PagodaLane *lane, const PagodaId *ids, guint n);

/** The height of a row has changed with the width: to be called before the lane is given its room. */
void pagoda_lane_measure_again (PagodaLane *lane);

guint pagoda_lane_get_n_rows (PagodaLane *lane);

/** The row of @id, or PAGODA_NO_ROW. */
guint pagoda_lane_find_row (PagodaLane *lane, PagodaId id);

/** The id of the row that has the focus, or PAGODA_ID_NONE. */
PagodaId pagoda_lane_get_focused (PagodaLane *lane);

/** Gives the focus to the row of @id, scrolled into view; FALSE where it is not in the lane. */
gboolean pagoda_lane_focus_id (PagodaLane *lane, PagodaId id);

/** The id of the row that @view shows, or PAGODA_ID_NONE. */
PagodaId pagoda_lane_id_of_view (PagodaLane *lane, GtkWidget *view);

/** The view of the row of @id, or NULL where it is not seen (transfer none). */
GtkWidget *pagoda_lane_find_view (PagodaLane *lane, PagodaId id);

/** Scrolls so far that @row is the first one seen, and gives it the cursor. */
void pagoda_lane_begin_with (PagodaLane *lane, guint row);

/** The rows in sight: @first and those up to before @end. */
void pagoda_lane_get_sight (PagodaLane *lane, guint *first, guint *end);

/** Where @row begins below the upper edge of the lane, the space above it included. */
double pagoda_lane_get_y (PagodaLane *lane, guint row);

G_END_DECLS
