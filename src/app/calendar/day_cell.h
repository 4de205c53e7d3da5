/* day_cell.h: a day of the calendar: its number, what is done and planned on it, and room for more.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * As many entries are shown as there is room for; a button opens the day where some are not.  An activity or
 * a due customer can be dropped on it.
 */
#pragma once

#include "session/agenda.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** What a cell shows; @activities are of @agenda and only read while it is shown. */
typedef struct
{
  PagodaDay day;
  PagodaDay today;
  gboolean compact;            /* only the number of entries */
  gboolean faint;              /* of another month than the one that is looked at */
  gboolean first;              /* of all that are shown: it says its month */
  gboolean working;            /* people work on it */
  const char *holiday;         /* the holiday that it is, or that it makes up for one; NULL on other days */
  int capacity;                /* visits that a working day has room for */
  const PagodaAgenda *agenda;  /* NULL before there are figures */
  const GPtrArray *activities; /* of const PagodaActivity *, in order */
} PagodaDayContent;

#define PAGODA_TYPE_DAY_CELL (pagoda_day_cell_get_type ())
G_DECLARE_FINAL_TYPE (PagodaDayCell, pagoda_day_cell, PAGODA, DAY_CELL, GtkWidget)

GtkWidget *pagoda_day_cell_new (void);

/** Shows @content; what is shown already stays, and with it the focus. */
void pagoda_day_cell_show (PagodaDayCell *cell, const PagodaDayContent *content);

PagodaDay pagoda_day_cell_get_day (PagodaDayCell *cell);

/** Only the chosen day and its entries can be reached by Tab. */
void pagoda_day_cell_set_chosen (PagodaDayCell *cell, gboolean chosen);

/** Focuses the entry of the activity @id; FALSE where it is not here. */
gboolean pagoda_day_cell_focus_entry (PagodaDayCell *cell, PagodaId id);

G_END_DECLS
