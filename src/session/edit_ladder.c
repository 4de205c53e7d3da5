/* edit_ladder.c: edits of contact ladders (R3).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "session/edit_ladder.h"

#include "session/edit-private.h"
#include "store/ladders.h"

#include <glib/gi18n-lib.h>

static gboolean
check_interval (int interval, GError **error)
{
  return interval >= 1
         || pagoda_edit_refuse (_ ("A rung needs an interval of at least one day. Nothing was changed. Enter "
                                   "after how many days it is planned."),
                                error);
}

/* Rungs */

static gboolean
check_rung (PagodaDatabase *database, const PagodaRung *rung, GError **error)
{
  if (rung->from == PAGODA_DAY_NONE)
    return pagoda_edit_refuse (
        _ ("A ladder needs the day on which it begins. Nothing was changed. Enter the day."), error);
  if (rung->done != PAGODA_DAY_NONE && pagoda_edit_is_blank (rung->evidence))
    return pagoda_edit_refuse (_ ("A rung that was reached needs evidence. Nothing was changed. Say what "
                                  "shows that it was reached."),
                               error);
  return check_interval (rung->interval, error);
}

static const PagodaAggregate rungs
    = { .id = G_STRUCT_OFFSET (PagodaRung, id),
        .copy = (gpointer (*) (gconstpointer))pagoda_rung_copy,
        .free = (GDestroyNotify)pagoda_rung_free,
        .check = (gboolean (*) (PagodaDatabase *, gconstpointer, GError **))check_rung,
        .save = (gboolean (*) (PagodaDatabase *, gpointer, GError **))pagoda_rungs_save };

PagodaEdit *
pagoda_edit_save_rung (const PagodaRung *rung, const char *name)
{
  return pagoda_edit_create_saving (&rungs, rung->done != PAGODA_DAY_NONE ? "reach-rung" : "save-rung", name,
                                    rung);
}

/* Ladders */

typedef struct
{
  PagodaLadderTemplate *template;
  PagodaId contact;
  PagodaDay day;
} Start;

static void
free_start (gpointer data)
{
  Start *start = data;

  pagoda_ladder_template_free (start->template);
  g_free (start);
}

static gboolean
save_start (PagodaDatabase *database, const Start *start, GError **error)
{
  for (int goal = 0; goal < PAGODA_N_RUNGS; goal++)
    {
      g_autoptr (PagodaRung) rung = pagoda_rung_new (start->contact, (PagodaRungGoal)goal);
      rung->from = start->day;
      rung->interval = start->template->intervals[goal];
      rung->claims = g_strdup (start->template->claims[goal]);
      if (!check_rung (database, rung, error) || !pagoda_rungs_save (database, rung, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
start_ladder (PagodaDatabase *database, gpointer data, GError **error)
{
  PagodaEdit *edit = data;
  const Start *start = edit->data;
  gboolean has_some = FALSE;

  edit->id = start->contact;
  if (!pagoda_rungs_any_of_contact (database, start->contact, &has_some, error))
    return FALSE;
  if (has_some)
    return pagoda_edit_refuse (_ ("There is a ladder for this person already. Nothing was changed. Take the "
                                  "old one down first."),
                               error);
  return save_start (database, start, error);
}

PagodaEdit *
pagoda_edit_start_ladder (PagodaId contact,
                          const char *name,
                          PagodaDay day,
                          const PagodaLadderTemplate *template)
{
  Start *start = g_new (Start, 1);

  *start = (Start){ pagoda_ladder_template_copy (template), contact, day };
  return pagoda_edit_create_with ("start-ladder", name, start_ladder, start, free_start);
}

PagodaEdit *
pagoda_edit_delete_ladder (PagodaId contact, const char *name)
{
  return pagoda_edit_create_deletion ("delete-ladder", name, contact, pagoda_rungs_delete_of_contact);
}

/* Templates */

static gboolean
save_template (PagodaDatabase *database, gpointer data, GError **error)
{
  const PagodaLadderTemplate *template = ((PagodaEdit *)data)->data;

  if (pagoda_edit_is_blank (template->name))
    return pagoda_edit_refuse (_ ("A template needs a name. Nothing was changed. Say for whom it is."),
                               error);
  for (int goal = 0; goal < PAGODA_N_RUNGS; goal++)
    if (!check_interval (template->intervals[goal], error))
      return FALSE;
  return pagoda_ladder_templates_save (database, template, error);
}

PagodaEdit *
pagoda_edit_save_ladder_template (const PagodaLadderTemplate *template)
{
  return pagoda_edit_create_with ("save-ladder-template", template->name, save_template,
                                  pagoda_ladder_template_copy (template),
                                  (GDestroyNotify)pagoda_ladder_template_free);
}

static gboolean
delete_template (PagodaDatabase *database, gpointer data, GError **error)
{
  return pagoda_ladder_templates_delete (database, ((PagodaEdit *)data)->data, error);
}

PagodaEdit *
pagoda_edit_delete_ladder_template (const char *name)
{
  return pagoda_edit_create_with ("delete-ladder-template", name, delete_template, g_strdup (name), g_free);
}
