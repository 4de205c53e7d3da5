/* activity_rows.h: the rows of a form about an activity: with whom, when, what came of it.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rows are added to a form and later taken from it again; each pair belongs together.
 */
#pragma once

#include "app/widgets/form_dialog.h"
#include "session/session.h"

G_BEGIN_DECLS

/** What the rows are about; the subject of the form. */
typedef struct
{
  PagodaActivity *before; /* a new one has no id */
  PagodaSnapshot *snapshot;
  PagodaSession *session;
  PagodaId customer;        /* whose contacts are offered; PAGODA_ID_NONE where nobody is found */
  GtkStringList *customers; /* offered; NULL where the customer is known */
  GArray *found;            /* guint32: their places in the snapshot */
  GtkStringList *names;     /* of the contacts offered, after “nobody” */
  GArray *contacts;         /* PagodaId of the same */
  GCancellable *asking;     /* the contacts on their way, or NULL */
  char *guess;              /* who of us the row was filled in with; nullable */
  /* Is told what the contacts came with; nullable. */
  void (*read) (PagodaFormDialog *form, const PagodaDossier *dossier);
} PagodaActivityRows;

/** Takes @before over. */
PagodaActivityRows *pagoda_activity_rows_new (PagodaSession *session, PagodaActivity *before);
void pagoda_activity_rows_free (gpointer rows);

/** The name of the customer that @activity belongs to (transfer none). */
const char *pagoda_activity_rows_name (const PagodaActivityRows *rows, const PagodaActivity *activity);

/** The customer: known, or searched for; the best of those found is chosen once something is typed. */
void pagoda_activity_rows_add_customer (PagodaFormDialog *form, PagodaActivityRows *rows);

/** The contacts offered are those of @customer from now on. */
void
pagoda_activity_rows_choose_customer (PagodaFormDialog *form, PagodaActivityRows *rows, PagodaId customer);

/** Whom the form is about; nobody else can be saved than somebody who was chosen. */
void pagoda_activity_rows_take_customer (PagodaFormDialog *form,
                                         const PagodaActivityRows *rows,
                                         PagodaActivity *activity);

/** With whom of the customer, and who of us. */
void pagoda_activity_rows_add_people (PagodaFormDialog *form, PagodaActivityRows *rows);
void pagoda_activity_rows_take_people (PagodaFormDialog *form,
                                       const PagodaActivityRows *rows,
                                       PagodaActivity *activity);

/** Day and time of day.  A time belongs to the zone in which it was written down; it is shown as it was. */
void pagoda_activity_rows_add_when (PagodaFormDialog *form, PagodaDay day, int minute);
void pagoda_activity_rows_take_when (PagodaFormDialog *form, PagodaActivity *activity);

void pagoda_activity_rows_add_duration (PagodaFormDialog *form, int duration);
void pagoda_activity_rows_take_duration (PagodaFormDialog *form, PagodaActivity *activity);

/** When to be reminded of it. */
void pagoda_activity_rows_add_reminder (PagodaFormDialog *form, int reminder);
void pagoda_activity_rows_take_reminder (PagodaFormDialog *form, PagodaActivity *activity);

/** How much of a stated need there is. */
void pagoda_activity_rows_add_amount (PagodaFormDialog *form, const PagodaActivityRows *rows);
PagodaMoney pagoda_activity_rows_take_amount (PagodaFormDialog *form, const PagodaActivityRows *rows);

/** As what the next step is planned: @chosen is 0 for only writing it down, else a kind and 1. */
void pagoda_activity_rows_add_next_kind (PagodaFormDialog *form, guint chosen);

/** What came of it (A1), and what follows. */
void pagoda_activity_rows_add_outcome (PagodaFormDialog *form, const PagodaActivityRows *rows);
void pagoda_activity_rows_take_outcome (PagodaFormDialog *form,
                                        const PagodaActivityRows *rows,
                                        PagodaActivity *activity);

/** Shows or hides what only makes sense for what was done; @follows: a next step can be planned at once. */
void pagoda_activity_rows_show_outcome (PagodaFormDialog *form, gboolean shown, gboolean follows);

/** The next step as a plan of its own, or NULL where it is only written down (transfer full). */
PagodaActivity *pagoda_activity_rows_make_next (PagodaFormDialog *form, const PagodaActivity *outcome);

G_END_DECLS
