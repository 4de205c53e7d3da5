/* project_forms.c: the forms of a project, of its stages and of who competes for it (L3).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "app/customer/editing-private.h"
#include "app/customer/layer_editing.h"
#include "app/evidence/evidence_rows.h"
#include "session/edit_layers.h"

#include <glib/gi18n-lib.h>

/* Projects */

typedef struct
{
  PagodaProject *before; /* a new one has no id */
  PagodaProject *origin; /* what a new one follows, or NULL */
  char *currency;        /* of the store */
} Subject;

static const PagodaTextField fields[] = {
  { "name", N_ ("Name"), G_STRUCT_OFFSET (PagodaProject, name) },
  { "product", N_ ("Product"), G_STRUCT_OFFSET (PagodaProject, product) },
  { "source", N_ ("Where it came from"), G_STRUCT_OFFSET (PagodaProject, source) },
  { "seller", N_ ("Seller, if not the owner"), G_STRUCT_OFFSET (PagodaProject, seller) },
  { "region", N_ ("Region, if not the customer's"), G_STRUCT_OFFSET (PagodaProject, region) },
  { "note", N_ ("Note"), G_STRUCT_OFFSET (PagodaProject, note) },
};

static void
free_subject (gpointer data)
{
  Subject *subject = data;

  pagoda_project_free (subject->before);
  pagoda_project_free (subject->origin);
  g_free (subject->currency);
  g_free (subject);
}

/* An amount in another currency keeps it. */
static const char *
currency_of (const Subject *subject)
{
  return subject->before->currency != NULL ? subject->before->currency : subject->currency;
}

static PagodaMoney
take_amount (PagodaFormDialog *form, const Subject *subject)
{
  g_autofree char *text = pagoda_form_dialog_get_text (form, "amount");
  PagodaDecimal decimal;
  PagodaMoney amount = PAGODA_AMOUNT_UNKNOWN;

  if (text != NULL && pagoda_decimal_parse (text, &decimal))
    pagoda_money_from_decimal (decimal, pagoda_currency_digits (currency_of (subject)), &amount);
  return amount;
}

static void
save_project_cb (PagodaFormDialog *form, Subject *subject)
{
  g_autoptr (PagodaProject) project = pagoda_project_copy (subject->before);
  gboolean open;

  pagoda_editing_take_fields (form, fields, G_N_ELEMENTS (fields), project);
  project->amount = take_amount (form, subject);
  project->opened = pagoda_form_dialog_get_day (form, "opened");
  project->expected_close = pagoda_form_dialog_get_day (form, "expected");
  project->state = (PagodaProjectState)pagoda_form_dialog_get_choice (form, "state");
  open = project->state == PAGODA_PROJECT_OPEN;
  project->closed = open ? PAGODA_DAY_NONE : pagoda_form_dialog_get_day (form, "closed");
  g_free (project->reason);
  project->reason = pagoda_editing_take_closing_reason (form, project->state);
  PagodaEdit *edit = subject->origin != NULL ? pagoda_edit_follow_project (project, subject->origin)
                                             : pagoda_edit_save_project (project);
  pagoda_editing_save_project (form, pagoda_evidence_rows_attach (form, edit),
                               g_strdup_printf (_ ("Saved: %s"), project->name), project,
                               project->state != subject->before->state);
}

static void
delete_project_cb (PagodaFormDialog *form)
{
  const Subject *subject = g_object_get_data (G_OBJECT (form), "subject");

  pagoda_editing_save (form, pagoda_edit_delete_project (subject->before->id, subject->before->name),
                       g_strdup_printf (_ ("Deleted: %s"), subject->before->name));
}

static void
project_changed_cb (PagodaFormDialog *form)
{
  PagodaProjectState state = (PagodaProjectState)pagoda_form_dialog_get_choice (form, "state");

  pagoda_form_dialog_show_row (form, "closed", state != PAGODA_PROJECT_OPEN);
  pagoda_editing_show_closing_reason (form, state);
}

static void
add_project_rows (PagodaFormDialog *form, const Subject *subject)
{
  const PagodaProject *project = subject->before;
  g_autofree char *title = g_strdup_printf (_ ("Amount (%s)"), currency_of (subject));
  g_autofree char *amount
      = project->amount != PAGODA_AMOUNT_UNKNOWN
            ? pagoda_money_to_plain (project->amount, pagoda_currency_digits (currency_of (subject)))
            : NULL;

  pagoda_editing_add_fields (form, fields, 1, project);
  pagoda_form_dialog_require (form, "name");
  pagoda_form_dialog_add_labels (form, "state", _ ("State"), pagoda_project_state_label,
                                 PAGODA_N_PROJECT_STATES, project->state);
  pagoda_form_dialog_add_day (form, "closed", _ ("Closed on"),
                              project->closed != PAGODA_DAY_NONE ? project->closed : pagoda_day_today ());
  pagoda_form_dialog_require (form, "closed");
  pagoda_form_dialog_set_day_kind (form, "closed", PAGODA_FORM_DAY_PAST);
  pagoda_editing_add_closing_reason (form, project);
  pagoda_form_dialog_add_text (form, "amount", title, amount);
  pagoda_form_dialog_check (form, "amount", pagoda_editing_check_amount);
  pagoda_form_dialog_add_day (form, "opened", _ ("Known since"),
                              project->opened != PAGODA_DAY_NONE ? project->opened : pagoda_day_today ());
  pagoda_form_dialog_require (form, "opened");
  pagoda_form_dialog_set_day_kind (form, "opened", PAGODA_FORM_DAY_PAST);
  pagoda_form_dialog_order_days (form, "opened", "closed");
  pagoda_form_dialog_add_day (form, "expected", _ ("Expected to be decided on"), project->expected_close);
  pagoda_editing_add_fields (form, fields + 1, G_N_ELEMENTS (fields) - 1, project);
  pagoda_form_dialog_allow_long (form, "note");
  pagoda_evidence_rows_add (form);
}

/* @subject is taken over. */
static PagodaFormDialog *
open_form (PagodaWindow *window, const char *title, Subject *subject)
{
  PagodaFormDialog *form
      = pagoda_editing_open (window, title, G_CALLBACK (save_project_cb), subject, free_subject);

  add_project_rows (form, subject);
  g_signal_connect (form, "changed", G_CALLBACK (project_changed_cb), NULL);
  project_changed_cb (form);
  return form;
}

void
pagoda_editing_project (PagodaWindow *window,
                        PagodaId customer,
                        const PagodaDossier *dossier,
                        const PagodaProject *project,
                        const char *currency)
{
  Subject *subject = g_new (Subject, 1);

  *subject = (Subject){ project != NULL ? pagoda_project_copy (project) : pagoda_project_new (), NULL,
                        g_strdup (currency) };
  subject->before->customer = customer;
  PagodaFormDialog *form = open_form (window, project != NULL ? project->name : _ ("New project"), subject);
  if (dossier != NULL)
    pagoda_evidence_rows_fill (form, dossier, PAGODA_EVIDENCE_OF_PROJECT, subject->before->id);
  if (project != NULL)
    pagoda_form_dialog_add_delete (form, delete_project_cb);
  gtk_window_present (GTK_WINDOW (form));
}

/* What the next project begins with: the need is its name, the amount that of before. */
static PagodaProject *
make_next (const PagodaProject *origin)
{
  PagodaProject *next = pagoda_project_copy (origin);

  next->id = PAGODA_ID_NONE;
  next->state = PAGODA_PROJECT_OPEN;
  next->opened = next->expected_close = next->closed = next->follow_up_day = PAGODA_DAY_NONE;
  g_clear_pointer (&next->reason, g_free);
  g_free (next->name);
  next->name = g_steal_pointer (&next->follow_up);
  return next;
}

void
pagoda_editing_next_project (PagodaWindow *window, const PagodaProject *origin, const char *currency)
{
  Subject *subject = g_new (Subject, 1);
  PagodaProject *copy = pagoda_project_copy (origin);

  /* The rivals go along. */
  for (guint i = 0; i < origin->rivals->len; i++)
    g_ptr_array_add (copy->rivals, pagoda_rival_copy (g_ptr_array_index (origin->rivals, i)));
  *subject = (Subject){ make_next (origin), copy, g_strdup (currency) };
  gtk_window_present (GTK_WINDOW (open_form (window, _ ("Next project"), subject)));
}

/* Stages */

typedef struct
{
  PagodaProject *project;
  PagodaStage stage;
} StageSubject;

static void
free_stage_subject (gpointer data)
{
  pagoda_project_free (((StageSubject *)data)->project);
  g_free (data);
}

/* The offers are: not reached, reached without us, joined. */
static PagodaAnswer
chosen_answer (PagodaFormDialog *form)
{
  return (PagodaAnswer)((int)pagoda_form_dialog_get_choice (form, "joined") - 1);
}

/* A contract decides an open project, for us or for somebody else. */
static gboolean
may_close (const StageSubject *subject)
{
  return subject->stage == PAGODA_STAGE_CONTRACT && subject->project->closed == PAGODA_DAY_NONE;
}

static PagodaProjectState
chosen_outcome (PagodaFormDialog *form, const StageSubject *subject)
{
  return may_close (subject) && chosen_answer (form) != PAGODA_ANSWER_UNKNOWN
             ? (PagodaProjectState)pagoda_form_dialog_get_choice (form, "outcome")
             : PAGODA_PROJECT_OPEN;
}

/* What became known of the stage, and with it what has come of @project. */
static PagodaEdit *
make_stage_edit (PagodaFormDialog *form,
                 const StageSubject *subject,
                 const PagodaProjectStage *stage,
                 PagodaProject *project)
{
  project->state = chosen_outcome (form, subject);
  if (project->state == PAGODA_PROJECT_OPEN)
    return pagoda_edit_record_stage (stage, project->name);
  project->closed = stage->from;
  g_free (project->reason);
  project->reason = pagoda_editing_take_closing_reason (form, project->state);
  return pagoda_edit_close_project (project, stage);
}

static void
save_stage_cb (PagodaFormDialog *form, StageSubject *subject)
{
  g_autofree char *evidence = pagoda_form_dialog_get_text (form, "evidence");
  PagodaProjectStage stage = {
    .project = subject->project->id,
    .stage = subject->stage,
    .from = pagoda_form_dialog_get_day (form, "from"),
    .joined = chosen_answer (form),
    .evidence = evidence,
  };
  const char *label = pagoda_stage_label (stage.stage, pagoda_language_current ());
  g_autoptr (PagodaProject) project = pagoda_project_copy (subject->project);
  PagodaEdit *edit = make_stage_edit (form, subject, &stage, project);

  pagoda_editing_save_project (form, edit, g_strdup_printf (_ ("Saved: %s"), label), project,
                               may_close (subject));
}

static void
stage_changed_cb (PagodaFormDialog *form, const char *key, const StageSubject *subject)
{
  pagoda_form_dialog_show_row (form, "outcome", chosen_answer (form) != PAGODA_ANSWER_UNKNOWN);
  pagoda_editing_show_closing_reason (form, chosen_outcome (form, subject));
}

/* While somebody negotiates the project is open: that it has ended is said, not taken for granted. */
static void
add_outcome_rows (PagodaFormDialog *form, StageSubject *subject)
{
  pagoda_form_dialog_add_labels (form, "outcome", _ ("What has come of it"), pagoda_project_state_label,
                                 PAGODA_N_PROJECT_STATES, PAGODA_PROJECT_OPEN);
  pagoda_editing_add_closing_reason (form, subject->project);
  g_signal_connect (form, "changed", G_CALLBACK (stage_changed_cb), subject);
  stage_changed_cb (form, "joined", subject);
}

void
pagoda_editing_stage (PagodaWindow *window, const PagodaProject *project, PagodaStage stage)
{
  const char *const offers[] = { C_ ("stage", "Not reached yet"), C_ ("stage", "Reached without us"),
                                 C_ ("stage", "We joined"), NULL };
  g_autoptr (GtkStringList) list = gtk_string_list_new (offers);
  const PagodaProjectStage *known = pagoda_project_stage_on (project, stage, G_MAXINT32);
  StageSubject *subject = g_new (StageSubject, 1);
  PagodaFormDialog *form
      = pagoda_editing_open (window, pagoda_stage_label (stage, pagoda_language_current ()),
                             G_CALLBACK (save_stage_cb), subject, free_stage_subject);
  PagodaAnswer joined = known != NULL ? known->joined : PAGODA_ANSWER_YES;

  *subject = (StageSubject){ pagoda_project_copy (project), stage };
  pagoda_form_dialog_add_choice (form, "joined", _ ("Stage"), list, (guint)(joined + 1));
  pagoda_form_dialog_add_day (form, "from", _ ("Day"), pagoda_day_today ());
  pagoda_form_dialog_require (form, "from");
  pagoda_form_dialog_set_day_kind (form, "from", PAGODA_FORM_DAY_PAST);
  pagoda_form_dialog_add_text (form, "evidence", _ ("Evidence"), known != NULL ? known->evidence : NULL);
  pagoda_form_dialog_allow_long (form, "evidence");
  if (may_close (subject))
    add_outcome_rows (form, subject);
  gtk_window_present (GTK_WINDOW (form));
}

/* Rivals */

static void
save_rival_cb (PagodaFormDialog *form, PagodaRival *before)
{
  g_autoptr (PagodaRival) rival = pagoda_rival_copy (before);

  g_free (rival->name);
  rival->name = pagoda_form_dialog_get_text (form, "name");
  rival->from = pagoda_form_dialog_get_day (form, "from");
  pagoda_editing_save (form, pagoda_edit_save_rival (rival), g_strdup_printf (_ ("Saved: %s"), rival->name));
}

static void
delete_rival_cb (PagodaFormDialog *form)
{
  const PagodaRival *rival = g_object_get_data (G_OBJECT (form), "subject");

  pagoda_editing_save (form, pagoda_edit_remove_rival (rival, pagoda_day_today ()),
                       g_strdup_printf (_ ("Removed: %s"), rival->name));
}

/* The lead of past days rests on who was known to compete. */
static void
rival_changed_cb (PagodaFormDialog *form, const char *key, const PagodaRival *before)
{
  PagodaDay from = pagoda_form_dialog_get_day (form, "from");
  gboolean past = from != before->from && MIN (from, before->from) < pagoda_day_today ();

  if (g_str_equal (key, "from") && from != PAGODA_DAY_NONE)
    pagoda_form_dialog_show_message (
        form,
        past ? _ ("A day of the past: the support lead of the days since then changes, also where a report "
                  "has printed it.")
             : NULL);
}

void
pagoda_editing_rival (PagodaWindow *window, const PagodaProject *project, const PagodaRival *rival)
{
  const PagodaRival fresh = { .project = project->id, .from = pagoda_day_today (), .until = PAGODA_DAY_NONE };
  PagodaRival *subject = pagoda_rival_copy (rival != NULL ? rival : &fresh);
  PagodaFormDialog *form
      = pagoda_editing_open (window, rival != NULL ? rival->name : _ ("New rival"),
                             G_CALLBACK (save_rival_cb), subject, (GDestroyNotify)pagoda_rival_free);

  pagoda_form_dialog_add_text (form, "name", _ ("Name"), subject->name);
  pagoda_form_dialog_require (form, "name");
  pagoda_form_dialog_add_day (form, "from", _ ("Known since"), subject->from);
  pagoda_form_dialog_require (form, "from");
  pagoda_form_dialog_set_day_kind (form, "from", PAGODA_FORM_DAY_PAST);
  g_signal_connect (form, "changed", G_CALLBACK (rival_changed_cb), subject);
  if (rival != NULL)
    pagoda_form_dialog_add_delete (form, delete_rival_cb);
  gtk_window_present (GTK_WINDOW (form));
}
