/* edit_declines.c: edits of answers to alerts and of steps that support growth (O4).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "session/edit_declines.h"

#include "session/edit-private.h"
#include "store/decline_answers.h"

#include <glib/gi18n-lib.h>

/* Answers */

static gboolean
check_answer (PagodaDatabase *database, const PagodaDeclineAnswer *answer, GError **error)
{
  if (answer->level == PAGODA_DECLINE_NONE)
    return pagoda_edit_refuse (_ ("There is no alert to answer. Nothing was changed."), error);
  if (answer->cause == PAGODA_CAUSE_OTHER && pagoda_edit_is_blank (answer->note))
    return pagoda_edit_refuse (_ ("Another cause needs a note. Nothing was changed. Say in a few words what "
                                  "the cause is."),
                               error);
  return TRUE;
}

static const PagodaAggregate answers = { PAGODA_AGGREGATE (PagodaDeclineAnswer,
                                                           pagoda_decline_answer,
                                                           check_answer,
                                                           pagoda_decline_answers_save,
                                                           pagoda_decline_answers_delete) };

PagodaEdit *
pagoda_edit_save_decline_answer (const PagodaDeclineAnswer *answer, const char *name)
{
  return pagoda_edit_create_saving (&answers, "save-decline-answer", name, answer);
}

PagodaEdit *
pagoda_edit_delete_decline_answer (PagodaId answer, const char *name)
{
  return pagoda_edit_create_deletion ("delete-decline-answer", name, answer, pagoda_decline_answers_delete);
}

/* Growth steps */

static gboolean
check_step (PagodaDatabase *database, const PagodaGrowthStep *step, GError **error)
{
  return !pagoda_edit_is_blank (step->title)
         || pagoda_edit_refuse (_ ("A step needs a title. Nothing was changed. Say in a few words what we "
                                   "do so that the customer grows."),
                                error);
}

static const PagodaAggregate steps = { PAGODA_AGGREGATE (PagodaGrowthStep,
                                                         pagoda_growth_step,
                                                         check_step,
                                                         pagoda_growth_steps_save,
                                                         pagoda_growth_steps_delete) };

PagodaEdit *
pagoda_edit_save_growth_step (const PagodaGrowthStep *step)
{
  return pagoda_edit_create_saving (&steps, "save-growth-step", step->title, step);
}

PagodaEdit *
pagoda_edit_complete_growth_step (const PagodaGrowthStep *step, PagodaDay day)
{
  PagodaGrowthStep done = *step;

  done.done = day;
  return pagoda_edit_create_saving (&steps, "complete-growth-step", step->title, &done);
}

PagodaEdit *
pagoda_edit_delete_growth_step (PagodaId step, const char *title)
{
  return pagoda_edit_create_deletion ("delete-growth-step", title, step, pagoda_growth_steps_delete);
}
