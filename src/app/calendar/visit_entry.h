/* visit_entry.h: an activity in a day of the calendar: a button that can be dragged.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "session/agenda.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define PAGODA_TYPE_VISIT_ENTRY (pagoda_visit_entry_get_type ())
G_DECLARE_FINAL_TYPE (PagodaVisitEntry, pagoda_visit_entry, PAGODA, VISIT_ENTRY, GtkButton)

/** Shows @activity of @agenda, which it keeps, as of @today (floating). */
GtkWidget *
pagoda_visit_entry_new (const PagodaAgenda *agenda, const PagodaActivity *activity, PagodaDay today);

const PagodaActivity *pagoda_visit_entry_get (PagodaVisitEntry *entry);

/** What is dragged to a day: something planned already, or a customer who is due. */
typedef struct
{
  PagodaId activity; /* PAGODA_ID_NONE for a customer */
  PagodaId customer;
} PagodaDraggedVisit;

/** Lets @widget, which stands for a group, be dragged to a day: @customers (ax, floating), called @name. */
void pagoda_visit_drag_install_group (GtkWidget *widget, GVariant *customers, const char *name);

/** Where @value is such a group, offers from @widget on to plan all of it for @day, and is TRUE. */
gboolean pagoda_visit_drop_group (GtkWidget *widget, const GValue *value, PagodaDay day);

/** Lets @widget be dragged to a day; it is called @name there. */
void pagoda_visit_drag_install (GtkWidget *widget, PagodaDraggedVisit dragged, const char *name);

/** Reads what is dragged; @name (nullable) points into @value.  A group has no ids.  FALSE where it is none
 * of ours. */
gboolean pagoda_visit_drag_read (const GValue *value, PagodaDraggedVisit *dragged, const char **name);

G_END_DECLS
