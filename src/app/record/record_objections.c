/* record_objections.c: what was objected and answered, out of the library.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Typing an objection suggests those that were heard or prepared for; the answers to the one that was taken
 * are suggested in the next row, those that worked first.
 */
#include "config.h"

#include "app/record/record-private.h"

#include "app/record/objection_words.h"
#include "app/widgets/suggestions.h"
#include "base/text.h"
#include "method/objections.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define OBJECTION "objection"
#define ANSWER "answer"

static gboolean
holds (const char *text, const char *folded_part)
{
  g_autofree char *folded = pagoda_text_fold (text);

  return strstr (folded, folded_part) != NULL;
}

static void
suggest_objections (const char *typed, GPtrArray *suggestions, gpointer form)
{
  const GPtrArray *records = pagoda_recording_of (form)->objections;
  g_autofree char *part = pagoda_text_fold (typed);

  for (guint i = 0; records != NULL && i < records->len && suggestions->len < PAGODA_MOST_SUGGESTIONS; i++)
    {
      const PagodaObjectionRecord *record = g_ptr_array_index (records, i);
      g_autofree char *detail = pagoda_objection_describe (record);
      if (holds (record->objection, part))
        pagoda_suggestions_append (suggestions, record->objection, detail, PAGODA_ID_NONE);
    }
}

/* The answers come with the focus. */
static void
objection_taken (PagodaFormDialog *form, const PagodaSuggestedText *suggestion, gpointer data)
{
  gtk_widget_grab_focus (pagoda_form_dialog_get_row (form, ANSWER));
}

static void
suggest_answers (const char *typed, GPtrArray *suggestions, gpointer form)
{
  const PagodaRecording *recording = pagoda_recording_of (form);
  g_autofree char *objection = pagoda_form_dialog_get_text (form, OBJECTION);
  g_autofree char *part = pagoda_text_fold (typed);
  const PagodaObjectionRecord *record = recording->objections != NULL && objection != NULL
                                            ? pagoda_objections_find (recording->objections, objection)
                                            : NULL;

  for (guint i = 0; record != NULL && i < record->answers->len && suggestions->len < PAGODA_MOST_SUGGESTIONS;
       i++)
    {
      const PagodaAnswerRecord *answer = g_ptr_array_index (record->answers, i);
      g_autofree char *detail
          = pagoda_answer_describe (answer, pagoda_snapshot_get_rules (recording->rows->snapshot));
      if (holds (answer->answer, part))
        pagoda_suggestions_append (suggestions, answer->answer, detail, PAGODA_ID_NONE);
    }
}

static void
answer_taken (PagodaFormDialog *form, const PagodaSuggestedText *suggestion, gpointer data)
{
}

void
pagoda_record_objections_add (PagodaFormDialog *form)
{
  const PagodaActivity *known = pagoda_recording_of (form)->rows->before;

  pagoda_suggestions_add (form, OBJECTION, _ ("Objection"), known->objection, FALSE, suggest_objections,
                          objection_taken, form);
  pagoda_suggestions_add (form, ANSWER, _ ("What we answered"), known->answer, FALSE, suggest_answers,
                          answer_taken, form);
  pagoda_form_dialog_allow_long (form, ANSWER);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (PagodaFormDialog) form = data;
  g_autoptr (GError) error = NULL;
  GPtrArray *objections = pagoda_session_objections_finish (PAGODA_SESSION (source), result, &error);

  if (objections != NULL)
    pagoda_recording_of (form)->objections = objections;
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    pagoda_form_dialog_show_message (form, error->message);
}

void
pagoda_record_objections_read (PagodaFormDialog *form)
{
  PagodaRecording *recording = pagoda_recording_of (form);

  recording->asking = g_cancellable_new ();
  pagoda_session_objections_async (recording->rows->session, pagoda_day_today (), recording->asking, read_cb,
                                   g_object_ref (form));
}
