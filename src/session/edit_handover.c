/* edit_handover.c: an edit that hands accounts over (T3).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "session/edit_handover.h"

#include "session/edit-private.h"

/* Whose accounts go to whom, and what became of it. */
typedef struct
{
  char *from;
  char *to;
  PagodaDay today;
  gboolean all; /* an empty list is one of no account, which g_memdup2() makes NULL */
  PagodaHandover *handover;
} Work;

static void
free_work (gpointer data)
{
  Work *work = data;

  g_free (work->from);
  g_free (work->to);
  pagoda_handover_free (work->handover);
  g_free (work);
}

static gboolean
hand_over (PagodaDatabase *database, gpointer data, GError **error)
{
  PagodaEdit *edit = data;
  Work *work = edit->data;
  static const PagodaId nobody = PAGODA_ID_NONE;
  PagodaHandoverRequest request = { .from = work->from,
                                    .to = work->to,
                                    .day = edit->from,
                                    .today = work->today,
                                    .customers = work->all     ? NULL
                                                 : edit->n > 0 ? edit->customers
                                                               : &nobody,
                                    .n = edit->n };

  g_clear_pointer (&work->handover, pagoda_handover_free);
  work->handover = pagoda_handover_carry_out (database, &request, error);
  if (work->handover == NULL)
    return FALSE;
  g_free (edit->subject);
  g_free (edit->details);
  edit->subject = g_strdup_printf ("%s → %s, %u", work->handover->from, work->handover->to,
                                   work->handover->accounts->len);
  edit->details = pagoda_handover_to_json (work->handover);
  return TRUE;
}

PagodaEdit *
pagoda_edit_hand_over (const PagodaHandoverRequest *request)
{
  Work work = { g_strdup (request->from), g_strdup (request->to), request->today, request->customers == NULL,
                NULL };
  PagodaEdit *edit = pagoda_edit_create_with (PAGODA_HANDOVER_KEY, NULL, hand_over,
                                              g_memdup2 (&work, sizeof work), free_work);

  edit->customers = g_memdup2 (request->customers, request->n * sizeof *request->customers);
  edit->n = request->n;
  edit->from = request->day;
  return edit;
}

const PagodaHandover *
pagoda_edit_get_handover (const PagodaEdit *edit)
{
  return ((const Work *)edit->data)->handover;
}
