/* declines.h: which customers have become quieter, and which of them somebody has answered for.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rule O4.  Alerts are made of rhythms, with limits measured on past month-ends, by whatever thread may take
 * its time; answers come from the store.  Neither is changed after.
 */
#pragma once

#include "domain/growth_step.h"
#include "method/rhythm_record.h"
#include "session/rhythms.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/** A customer that has become quieter. */
typedef struct
{
  guint32 place; /* in the snapshot of the rhythms */
  PagodaDecline decline;
} PagodaDeclineAlert;

/** All alerts of a day, answered or not, with the track record that their limits were measured by. */
typedef struct
{
  gatomicrefcount references;
  PagodaRhythms *rhythms;
  PagodaRhythmRecord *record;
  GArray *alerts; /* PagodaDeclineAlert, whom to look at first, first */
} PagodaAlertBook;

/** Those of @rhythms (transfer full); NULL with G_IO_ERROR_CANCELLED. */
PagodaAlertBook *pagoda_alert_book_new (PagodaRhythms *rhythms, GCancellable *cancellable, GError **error);

/** The same with no alerts, for whoever judges customers one by one (transfer full). */
PagodaAlertBook *
pagoda_alert_book_measure (PagodaRhythms *rhythms, GCancellable *cancellable, GError **error);
PagodaAlertBook *pagoda_alert_book_ref (PagodaAlertBook *book);
void pagoda_alert_book_unref (PagodaAlertBook *book);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PagodaAlertBook, pagoda_alert_book_unref)

/** What @book tells of the customer at @place, alerted or not. */
PagodaDecline pagoda_alert_book_judge (const PagodaAlertBook *book, gsize place);

/** Alerts with their answers, and the steps of growth that are due. */
typedef struct
{
  gatomicrefcount references;
  PagodaAlertBook *book;
  PagodaDay day;
  GHashTable *answers; /* PagodaId → GPtrArray of PagodaDeclineAnswer, by day */
  GArray *open;        /* guint: places in book->alerts of those that are to be answered, in that order */
  GPtrArray *steps;    /* PagodaGrowthStep that are due, the oldest first */
} PagodaDeclines;

/** Reads the answers to @book in a reading transaction (transfer full). */
PagodaDeclines *pagoda_declines_load (PagodaDatabase *database, PagodaAlertBook *book, GError **error);
PagodaDeclines *pagoda_declines_ref (PagodaDeclines *declines);
void pagoda_declines_unref (PagodaDeclines *declines);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PagodaDeclines, pagoda_declines_unref)

/** The open alert @i of @declines (transfer none). */
const PagodaDeclineAlert *pagoda_declines_get_open (const PagodaDeclines *declines, guint i);
PagodaId pagoda_declines_get_customer (const PagodaDeclines *declines, const PagodaDeclineAlert *alert);

/** The answer that silences the customer at @place; NULL where an alert of it is open (transfer none). */
const PagodaDeclineAnswer *pagoda_declines_find_answer (const PagodaDeclines *declines, gsize place);

G_END_DECLS
