/* drawn_row.h: a record as a row of a list or a card of a board, drawn.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is drawn, how high it is and what can be done about it is said once by its kind; a row shows one
 * record after the other.  A record belongs to its source (a board, an overview), which the row keeps while
 * it shows it.
 */
#pragma once

#include "domain/customer.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** A record on its way to the screen. */
typedef struct
{
  GtkWidget *widget;
  GtkSnapshot *snapshot;
  cairo_t *cr; /* all of the row, beneath all texts */
  double em;
  double width;
  gpointer source;
  gconstpointer record;
  gconstpointer words; /* what the kind has prepared; NULL where it prepares nothing */
} PagodaRowPen;

/** The records of one kind of source: how they are found and what can be done about one. */
typedef struct
{
  GBoxedCopyFunc keep; /* the source */
  GDestroyNotify release;
  gconstpointer (*find) (gpointer source, guint32 place);
  PagodaId (*get_id) (gconstpointer record);

  /** All of it in one sentence, for a screen reader (transfer full). */
  char *(*describe) (gpointer source, gconstpointer record);

  /** The words to draw, made once for each record that is shown (transfer full); nullable. */
  gpointer (*prepare) (gpointer source, gconstpointer record);
  GDestroyNotify forget;

  /* Actions with the record's id (x), but `step` with −1 or 1 as well (xi). */
  const char *open;  /* Enter */
  const char *ask;   /* Space and a click */
  const char *again; /* a second click */
  const char *step;  /* Ctrl+Left and Ctrl+Right */
} PagodaDrawnRecords;

/** How drawn rows of one kind look. */
typedef struct
{
  const PagodaDrawnRecords *records;
  const char *row_name; /* CSS */
  const char *lane_name;
  int least_width;
  int usual_width;
  int space_above; /* of every row but the first */
  gboolean drags;  /* a row can be dragged, which gives the record's id */

  /** The height of every row of @width in the text size of @widget, in pixels. */
  int (*height) (GtkWidget *widget, int width);

  void (*draw) (const PagodaRowPen *pen);
} PagodaDrawnKind;

/** Takes the focus. */
#define PAGODA_TYPE_DRAWN_ROW (pagoda_drawn_row_get_type ())
G_DECLARE_FINAL_TYPE (PagodaDrawnRow, pagoda_drawn_row, PAGODA, DRAWN_ROW, GtkWidget)

/** A row of @kind (static) that shows nothing yet (floating). */
GtkWidget *pagoda_drawn_row_new (const PagodaDrawnKind *kind);

/** Shows the record at @place of @source, and is named after it. */
void pagoda_drawn_row_show (PagodaDrawnRow *row, gpointer source, guint32 place);

G_END_DECLS
