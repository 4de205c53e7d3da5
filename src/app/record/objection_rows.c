/* objection_rows.c: the rows of a form for an objection and an answer to it, out of the library.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Typing an objection suggests those that were heard or prepared for; the answers to the one that was taken
 * are suggested in the next row, those that worked first.
 */
#include "config.h"

#include "app/record/objection_rows.h"

#include "app/record/objection_words.h"
#include "app/widgets/suggestions.h"
#include "base/text.h"
#include "method/objections.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define OBJECTION "objection"
#define ANSWER "answer"
#define ROWS "objection-rows"

/* What the rows know; freed with their form. */
typedef struct
{
  PagodaHouseRules rules;
  GPtrArray *objections; /* PagodaObjectionRecord, NULL before they are read */
  GCancellable *asking;  /* the objections on their way */
} Rows;

static Rows *
rows_of (gpointer form)
{
  return g_object_get_data (G_OBJECT (form), ROWS);
}

static void
free_rows (gpointer data)
{
  Rows *rows = data;

  g_clear_pointer (&rows->objections, g_ptr_array_unref);
  g_object_unref (rows->asking);
  g_free (rows);
}

static gboolean
holds (const char *text, const char *folded_part)
{
  g_autofree char *folded = pagoda_text_fold (text);

  return strstr (folded, folded_part) != NULL;
}

static void
suggest_objections (const char *typed, GPtrArray *suggestions, gpointer form)
{
  const GPtrArray *records = rows_of (form)->objections;
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
  const Rows *rows = rows_of (form);
  g_autofree char *objection = pagoda_form_dialog_get_text (form, OBJECTION);
  g_autofree char *part = pagoda_text_fold (typed);
  const PagodaObjectionRecord *record = rows->objections != NULL && objection != NULL
                                            ? pagoda_objections_find (rows->objections, objection)
                                            : NULL;

  for (guint i = 0; record != NULL && i < record->answers->len && suggestions->len < PAGODA_MOST_SUGGESTIONS;
       i++)
    {
      const PagodaAnswerRecord *answer = g_ptr_array_index (record->answers, i);
      g_autofree char *detail = pagoda_answer_describe (answer, &rows->rules);
      if (holds (answer->answer, part))
        pagoda_suggestions_append (suggestions, answer->answer, detail, PAGODA_ID_NONE);
    }
}

static void
answer_taken (PagodaFormDialog *form, const PagodaSuggestedText *suggestion, gpointer data)
{
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (PagodaFormDialog) form = data;
  g_autoptr (GError) error = NULL;
  GPtrArray *objections = pagoda_session_objections_finish (PAGODA_SESSION (source), result, &error);

  if (objections != NULL)
    rows_of (form)->objections = objections;
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    pagoda_form_dialog_show_message (form, error->message);
}

static void
forget (PagodaFormDialog *form)
{
  g_cancellable_cancel (rows_of (form)->asking);
}

void
pagoda_objection_rows_add (PagodaFormDialog *form,
                           PagodaSession *session,
                           const PagodaHouseRules *rules,
                           const char *objection,
                           const char *answer,
                           const char *answer_title)
{
  Rows *known = g_new0 (Rows, 1);

  known->rules = *rules;
  known->asking = g_cancellable_new ();
  g_object_set_data_full (G_OBJECT (form), ROWS, known, free_rows);
  g_signal_connect (form, "destroy", G_CALLBACK (forget), NULL);
  pagoda_suggestions_add (form, OBJECTION, _ ("Objection"), objection, FALSE, suggest_objections,
                          objection_taken, form);
  pagoda_suggestions_add (form, ANSWER, answer_title, answer, FALSE, suggest_answers, answer_taken, form);
  pagoda_form_dialog_allow_long (form, ANSWER);
  pagoda_session_objections_async (session, pagoda_day_today (), known->asking, read_cb, g_object_ref (form));
}
