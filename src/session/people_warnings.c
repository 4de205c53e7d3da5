/* people_warnings.c: what is to be heeded in a people picture.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "session/people_picture-private.h"

#include "method/single_thread.h"
#include "session/people_words.h"

#include <glib/gi18n-lib.h>

static void
warn (const PagodaPeoplePainter *painter, char *text)
{
  g_ptr_array_add (painter->picture->warnings, (char *)pagoda_people_keep (painter, text));
}

/* Who decides in one of @stages and is on the map: the names, or NULL (transfer full). */
static char *
name_deciders (const PagodaPeoplePainter *painter, PagodaStageSet stages)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < painter->sheet->people->len; i++)
    if ((pagoda_people_person_at (painter, i)->stages & stages) != 0)
      g_string_append_printf (
          names, "%s%s",
          names->len > 0 ? pagoda_translate_in_context (painter->language, "list", NC_ ("list", ", ")) : "",
          pagoda_people_name_of (painter, pagoda_people_person_at (painter, i)));
  return g_string_free (names, names->len == 0);
}

/* A reached stage for which nobody is named, or where those who are named were never contacted. */
static void
warn_of_absence (const PagodaPeoplePainter *painter)
{
  PagodaStageSet unnamed = painter->support.absent;

  for (guint i = 0; i < painter->sheet->people->len; i++)
    unnamed &= ~pagoda_people_person_at (painter, i)->stages;
  PagodaStageSet silent = painter->support.absent & ~unnamed;
  g_autofree char *unnamed_text = pagoda_people_word_stages (unnamed);
  g_autofree char *silent_text = pagoda_people_word_stages (silent);
  g_autofree char *names = name_deciders (painter, silent);

  if (unnamed != 0)
    warn (painter,
          g_strdup_printf (pagoda_people_say (painter,
                                              N_ ("Absent: nobody is named for what is reached: stage %s.")),
                           unnamed_text));
  if (silent != 0 && names != NULL)
    warn (painter,
          g_strdup_printf (
              pagoda_people_say (painter,
                                 N_ ("Absent: nobody has contacted those who decide in stage %2$s: %1$s.")),
              names, silent_text));
}

static void
warn_of_order (const PagodaPeoplePainter *painter)
{
  PagodaStageSet skipped = painter->support.skipped;
  g_autofree char *text = pagoda_people_word_stages (skipped);

  if (skipped == 0)
    return;
  const PagodaDecisionMaker *early
      = pagoda_people_find_person (painter, painter->support.worked_early[g_bit_nth_lsf (skipped, -1)]);
  warn (painter, g_strdup_printf (pagoda_people_say (
                                      painter, N_ ("Out of turn: %s is worked before anybody of stage %s.")),
                                  early != NULL ? pagoda_people_name_of (painter, early) : "", text));
}

/* All contact through one of us (T2). */
static void
warn_of_thread (const PagodaPeoplePainter *painter)
{
  g_autoptr (GArray) touches = g_array_new (FALSE, FALSE, sizeof (PagodaTouch));

  for (guint i = 0; i < painter->dossier->activities->len; i++)
    {
      const PagodaActivity *activity = g_ptr_array_index (painter->dossier->activities, i);
      PagodaTouch touch = { activity->person, activity->contact, activity->day };
      if (activity->state == PAGODA_ACTIVITY_DONE)
        g_array_append_val (touches, touch);
    }
  for (guint i = 0; i < painter->dossier->layers->projects->len; i++)
    pagoda_touches_append_project (touches, g_ptr_array_index (painter->dossier->layers->projects, i));
  PagodaThread thread
      = pagoda_single_thread ((const PagodaTouch *)(gpointer)touches->data, touches->len, painter->day);
  if (thread.kind == PAGODA_THREAD_SINGLE)
    warn (painter, g_strdup_printf (pagoda_people_say (painter, N_ ("All contact runs through %s alone.")),
                                    thread.person));
}

void
pagoda_people_paint_warnings (const PagodaPeoplePainter *painter)
{
  const PagodaDecisionMaker *doubtful = pagoda_people_find_person (painter, painter->support.doubtful);

  if (painter->support.deciders > 0 && painter->support.lead.weight == 0)
    warn (painter, g_strdup (pagoda_people_say (painter, N_ ("Nobody with weight is known to decide yet."))));
  if (doubtful != NULL)
    warn (painter,
          g_strdup_printf (pagoda_people_say (painter, N_ ("%s, who has the most weight, is not for us.")),
                           pagoda_people_name_of (painter, doubtful)));
  warn_of_absence (painter);
  warn_of_order (painter);
  if (painter->support.rivals == 0)
    warn (painter,
          g_strdup (pagoda_people_say (painter, N_ ("No opponent is on the map: you do not know yet."))));
  warn_of_thread (painter);
}
