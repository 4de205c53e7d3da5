/* project_records.c: the projects behind a number, each of which opens its customer.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "app/projects/project_records.h"

#include "app/widgets/records_dialog.h"
#include "app/wording.h"
#include "session/closing_words.h"
#include "session/next_action.h"

#include <glib/gi18n-lib.h>

/* So many are looked at to learn from them. */
#define MOST_LIKE 10

static const PagodaRoadmapCase *
case_at (const PagodaClosings *closings, guint32 place)
{
  return &g_array_index (closings->cases, PagodaRoadmapCase, place);
}

/* @part is taken over; NULL and "" are left out. */
static void
append (GString *text, char *part)
{
  if (part != NULL && *part != '\0')
    g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", part);
  g_free (part);
}

/* The project, first how it ended, then what was learnt from it; between them @why (nullable), in what it is
 * like another one. */
static PagodaRecord *
record_of (const PagodaClosings *closings, guint32 place, const char *why)
{
  PagodaLanguage language = pagoda_language_current ();
  const PagodaRoadmapCase *one = case_at (closings, place);
  const PagodaProject *project = g_ptr_array_index (closings->projects, place);
  gsize customer = g_array_index (closings->places, guint32, place);
  gboolean open = one->closed == PAGODA_DAY_NONE;
  const char *reason = pagoda_project_reason (project);
  GString *text = g_string_new (NULL);

  append (text, g_strdup (pagoda_project_state_label (one->state, language)));
  append (text, why != NULL ? pagoda_pair_in_words (_ ("Alike"), why, language) : NULL);
  append (text, g_strdup (pagoda_snapshot_get_name (closings->snapshot, customer)));
  append (text, pagoda_wording_day (open ? one->opened : one->closed, PAGODA_DAY_NONE));
  if (!open)
    append (text, g_strdup_printf (_ ("%d days from opening"), one->closed - one->opened));
  append (text, !open && reason != NULL ? pagoda_pair_in_words (_ ("Reason"), reason, language) : NULL);
  append (text,
          project->analysis != NULL ? pagoda_closing_describe_analysis (project->analysis, language) : NULL);
  PagodaRecord *record = pagoda_record_new (PAGODA_DAY_NONE, project->name, text->str, NULL);
  pagoda_records_dialog_link_projects (record, project->customer);
  g_string_free (text, TRUE);
  return record;
}

static int
compare_places (gconstpointer a, gconstpointer b, gpointer data)
{
  const PagodaRoadmapCase *one = case_at (data, *(const guint32 *)a);
  const PagodaRoadmapCase *other = case_at (data, *(const guint32 *)b);

  if (one->closed != other->closed)
    return one->closed > other->closed ? -1 : 1;
  return (one->id > other->id) - (one->id < other->id);
}

void
pagoda_project_records_show (PagodaWindow *window,
                             const PagodaClosings *closings,
                             const GArray *cases,
                             const char *title)
{
  g_autoptr (GArray) places = g_array_copy ((GArray *)cases);
  GPtrArray *records = g_ptr_array_new_with_free_func (g_object_unref);

  g_array_sort_with_data (places, compare_places, (gpointer)closings);
  for (guint i = 0; i < places->len; i++)
    g_ptr_array_add (records, record_of (closings, g_array_index (places, guint32, i), NULL));
  pagoda_records_dialog_show (GTK_WINDOW (window), title, _ ("No project is in this row."), records);
}

/* Likeness */

typedef struct
{
  PagodaWindow *window;
  PagodaId project;
  char *name;
} Wanted;

static void
free_wanted (gpointer data)
{
  Wanted *wanted = data;

  g_object_unref (wanted->window);
  g_free (wanted->name);
  g_free (wanted);
}

static const PagodaRoadmapCase *
find_case (const PagodaClosings *closings, PagodaId project)
{
  for (guint32 i = 0; i < closings->cases->len; i++)
    if (case_at (closings, i)->id == project)
      return case_at (closings, i);
  return NULL;
}

static void
closings_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Wanted *wanted = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (PagodaClosings) closings
      = pagoda_session_closings_finish (PAGODA_SESSION (source), result, &error);
  const PagodaRoadmapCase *one = closings != NULL ? find_case (closings, wanted->project) : NULL;

  if (error != NULL)
    pagoda_window_show_toast (wanted->window, error->message, NULL, NULL);
  if (one != NULL)
    {
      GPtrArray *records = g_ptr_array_new_with_free_func (g_object_unref);
      g_autoptr (GArray) likes = pagoda_roadmap_most_like (case_at (closings, 0), closings->cases->len, one,
                                                           closings->as_of, MOST_LIKE);
      g_autofree char *title = g_strdup_printf (_ ("Closed projects most like %s"), wanted->name);
      for (guint i = 0; i < likes->len; i++)
        {
          const PagodaLikeCase *like = &g_array_index (likes, PagodaLikeCase, i);
          g_autofree char *why = pagoda_closing_word_likeness (like->reasons, pagoda_language_current ());
          g_ptr_array_add (records, record_of (closings, like->place, why));
        }
      pagoda_records_dialog_show (GTK_WINDOW (wanted->window), title,
                                  _ ("No closed project has anything in common with this one."), records);
    }
  free_wanted (wanted);
}

void
pagoda_project_records_show_like (PagodaWindow *window, PagodaId project, const char *name)
{
  PagodaSession *session = pagoda_outlook_get_session (pagoda_window_get_outlook (window));
  PagodaSnapshot *snapshot = pagoda_session_get_snapshot (session);
  Wanted *wanted;

  if (snapshot == NULL || pagoda_snapshot_get_stage (snapshot) != PAGODA_STAGE_FIGURES)
    return;
  wanted = g_new (Wanted, 1);
  *wanted = (Wanted){ g_object_ref (window), project, g_strdup (name) };
  pagoda_session_closings_async (session, pagoda_day_today (), NULL, closings_cb, wanted);
}
