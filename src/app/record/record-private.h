/* record-private.h: what the files of the record dialog share.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "app/customer/activity_rows.h"
#include "app/record/record_dialog.h"
#include "app/widgets/mark_row.h"

G_BEGIN_DECLS

/** What the dialog knows beyond its rows; freed with it. */
typedef struct
{
  PagodaActivityRows *rows; /* the subject of the form */
  GPtrArray *activities;    /* PagodaActivity of the customer, NULL before they are read */
  PagodaActivity *opened;   /* what the rows held when they were filled */
} PagodaRecording;

PagodaRecording *pagoda_recording_of (PagodaFormDialog *form);

/** The marks (record_marks.c): their rows, in parts, with what is known already, and what they say. */
void pagoda_record_marks_add (PagodaFormDialog *form);
void pagoda_record_marks_add_confidence (PagodaFormDialog *form);
void pagoda_record_marks_add_next (PagodaFormDialog *form);
void pagoda_record_marks_take (PagodaFormDialog *form, PagodaActivity *activity);

PagodaAnswer pagoda_record_marks_get_rejection (PagodaFormDialog *form);
gboolean pagoda_record_marks_is_stated (PagodaFormDialog *form);

/** @note stands below the mark of the rejection; NULL for none. */
void pagoda_record_marks_tell_rejection (PagodaFormDialog *form, const char *note);

G_END_DECLS
