/* closing_forms.c: how a project ends, goes on after all, and leads to the next one (L3).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "app/customer/editing-private.h"
#include "app/customer/layer_editing.h"
#include "session/edit_layers.h"

#include <glib/gi18n-lib.h>

/* Closing */

/* The offers of whether it is known why. */
enum
{
  REASON_KNOWN,
  REASON_UNKNOWN,
};

/* What is won or lost now is told why in its analysis, which follows, and is not asked twice. */
static gboolean
asks_why (PagodaFormDialog *form, PagodaProjectState outcome)
{
  PagodaProjectState before
      = (PagodaProjectState)GPOINTER_TO_INT (g_object_get_data (G_OBJECT (form), "state-before"));

  return outcome == PAGODA_PROJECT_ABANDONED || (outcome != PAGODA_PROJECT_OPEN && outcome == before);
}

void
pagoda_editing_add_closing_reason (PagodaFormDialog *form, const PagodaProject *project)
{
  const char *const offers[] = { C_ ("reason", "It is known"), C_ ("reason", "Nobody knows yet"), NULL };
  g_autoptr (GtkStringList) list = gtk_string_list_new (offers);
  const char *reason = pagoda_project_reason (project);
  gboolean missing = project->state != PAGODA_PROJECT_OPEN && reason == NULL;
  gboolean won = project->state == PAGODA_PROJECT_WON;

  g_object_set_data (G_OBJECT (form), "state-before", GINT_TO_POINTER (project->state));
  pagoda_form_dialog_add_choice (form, "why", _ ("Why it ended so"), list,
                                 missing ? REASON_UNKNOWN : REASON_KNOWN);
  pagoda_form_dialog_add_text (form, "won", _ ("What won it"), won ? reason : NULL);
  pagoda_form_dialog_require (form, "won");
  pagoda_form_dialog_add_text (form, "lost", _ ("Reason"), won ? NULL : reason);
  pagoda_form_dialog_require (form, "lost");
  pagoda_form_dialog_allow_long (form, "won");
  pagoda_form_dialog_allow_long (form, "lost");
}

void
pagoda_editing_show_closing_reason (PagodaFormDialog *form, PagodaProjectState outcome)
{
  gboolean asked = asks_why (form, outcome);
  gboolean known = asked && pagoda_form_dialog_get_choice (form, "why") == REASON_KNOWN;

  pagoda_form_dialog_show_row (form, "why", asked);
  pagoda_form_dialog_show_row (form, "won", known && outcome == PAGODA_PROJECT_WON);
  pagoda_form_dialog_show_row (form, "lost", known && outcome != PAGODA_PROJECT_WON);
}

char *
pagoda_editing_take_closing_reason (PagodaFormDialog *form, PagodaProjectState outcome)
{
  if (outcome == PAGODA_PROJECT_OPEN)
    return NULL;
  if (!asks_why (form, outcome) || pagoda_form_dialog_get_choice (form, "why") == REASON_UNKNOWN)
    return g_strdup (PAGODA_REASON_UNKNOWN);
  return pagoda_form_dialog_get_text (form, outcome == PAGODA_PROJECT_WON ? "won" : "lost");
}

void
pagoda_editing_save_project (PagodaFormDialog *form,
                             PagodaEdit *edit,
                             char *text,
                             const PagodaProject *project,
                             gboolean closed)
{
  gboolean decided = project->state == PAGODA_PROJECT_WON || project->state == PAGODA_PROJECT_LOST;

  pagoda_editing_save_then (form, edit, text, project->customer,
                            closed && decided ? pagoda_editing_closing_analysis : NULL);
}

/* The first offer is to win. */
static PagodaProjectState
chosen_outcome (PagodaFormDialog *form)
{
  return (PagodaProjectState)(pagoda_form_dialog_get_choice (form, "outcome") + PAGODA_PROJECT_WON);
}

static void
save_closing_cb (PagodaFormDialog *form, const PagodaProject *before)
{
  g_autoptr (PagodaProject) project = pagoda_project_copy (before);
  PagodaProjectState outcome = chosen_outcome (form);

  project->state = outcome;
  project->closed = pagoda_form_dialog_get_day (form, "closed");
  g_free (project->reason);
  project->reason = pagoda_editing_take_closing_reason (form, outcome);
  pagoda_editing_save_project (form, pagoda_edit_close_project (project, NULL),
                               /* Translators: a project, and what has come of it. */
                               g_strdup_printf (_ ("%1$s: %2$s"), project->name,
                                                pagoda_project_state_label (outcome,
                                                                            pagoda_language_current ())),
                               project, TRUE);
}

static void
closing_changed_cb (PagodaFormDialog *form)
{
  pagoda_editing_show_closing_reason (form, chosen_outcome (form));
}

static const char *
label_outcome (guint outcome, PagodaLanguage language)
{
  return pagoda_project_state_label ((PagodaProjectState)(outcome + PAGODA_PROJECT_WON), language);
}

void
pagoda_editing_close_project (PagodaWindow *window, const PagodaProject *project)
{
  PagodaFormDialog *form
      = pagoda_editing_open (window, project->name, G_CALLBACK (save_closing_cb),
                             pagoda_project_copy (project), (GDestroyNotify)pagoda_project_free);

  pagoda_form_dialog_add_labels (form, "outcome", _ ("What has come of it"), label_outcome,
                                 PAGODA_N_PROJECT_STATES - PAGODA_PROJECT_WON, 0);
  pagoda_form_dialog_add_day (form, "closed", _ ("Closed on"), pagoda_day_today ());
  pagoda_form_dialog_require (form, "closed");
  pagoda_form_dialog_set_day_kind (form, "closed", PAGODA_FORM_DAY_PAST);
  pagoda_editing_add_closing_reason (form, project);
  g_signal_connect (form, "changed", G_CALLBACK (closing_changed_cb), NULL);
  closing_changed_cb (form);
  gtk_window_present (GTK_WINDOW (form));
}

void
pagoda_editing_reopen_project (PagodaWindow *window, const PagodaProject *project)
{
  pagoda_editing_run (window, pagoda_edit_reopen_project (project),
                      g_strdup_printf (_ ("%s is open again."), project->name));
}

/* Follow-up needs */

static void
save_follow_up_cb (PagodaFormDialog *form, const PagodaProject *project)
{
  g_autofree char *need = pagoda_form_dialog_get_text (form, "need");

  pagoda_editing_save (form,
                       pagoda_edit_set_follow_up (project, need, pagoda_form_dialog_get_day (form, "day")),
                       g_strdup_printf (_ ("Saved: %s"), project->name));
}

void
pagoda_editing_follow_up (PagodaWindow *window, const PagodaProject *project)
{
  PagodaFormDialog *form
      = pagoda_editing_open (window, project->name, G_CALLBACK (save_follow_up_cb),
                             pagoda_project_copy (project), (GDestroyNotify)pagoda_project_free);

  pagoda_form_dialog_add_text (form, "need", _ ("What the customer will want next"), project->follow_up);
  pagoda_form_dialog_add_day (form, "day", _ ("Look at it again on"), project->follow_up_day);
  gtk_window_present (GTK_WINDOW (form));
}
