/* analysis_form.c: what was learnt from a project that was won or lost (R1).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the timeline knows is filled in and stays the timeline's until somebody writes another figure; what
 * only people know is a key each.
 */
#include "config.h"

#include "app/closing/counted_rows.h"
#include "app/customer/editing-private.h"
#include "app/customer/layer_editing.h"
#include "app/widgets/mark_row.h"
#include "app/widgets/text_row.h"
#include "method/project_stages.h"
#include "session/closing_words.h"
#include "session/closings.h"
#include "session/edit_closings.h"
#include "session/next_action.h"

#include <glib/gi18n-lib.h>

#define CORNERSTONE_KEYS "QWERTYU"
#define METHOD_KEYS "ASDFGHJK"
#define PERFORMANCE_KEYS "1234567890"
#define LOSS_KEYS "ZXCVBNMO"

typedef struct
{
  PagodaProject *project;
  PagodaClosingAnalysis *before;
  PagodaClosingFigures figures; /* what the timeline says */
} Subject;

static void
free_subject (gpointer data)
{
  Subject *subject = data;

  pagoda_project_free (subject->project);
  pagoda_closing_analysis_free (subject->before);
  g_free (subject);
}

/* Rows of marks */

static const char *
label_performance (guint place, PagodaLanguage language)
{
  static const char *const labels[] = { "1", "2", "3", "4", "5", "6", "7", "8", "9", "10" };

  return labels[place];
}

static const char *
label_cornerstone (guint place, PagodaLanguage language)
{
  return pagoda_cornerstone_label ((PagodaCornerstone)place, language);
}

static const char *
label_method (guint place, PagodaLanguage language)
{
  return pagoda_closing_method_label ((PagodaClosingMethod)place, language);
}

static const char *
label_loss (guint place, PagodaLanguage language)
{
  return pagoda_loss_reason_label ((PagodaLossReason)place, language);
}

/* A mark for each of @keys. */
static PagodaMarkRow *
add_marks (PagodaFormDialog *form, const char *key, const char *title, PagodaLabeller label, const char *keys)
{
  g_autoptr (GPtrArray) labels = g_ptr_array_new ();

  for (guint i = 0; keys[i] != '\0'; i++)
    g_ptr_array_add (labels, (gpointer)label (i, pagoda_language_current ()));
  g_ptr_array_add (labels, NULL);
  GtkWidget *row = pagoda_mark_row_new (title, (const char *const *)labels->pdata, keys);
  pagoda_form_dialog_add_row (form, key, row);
  return PAGODA_MARK_ROW (row);
}

static PagodaMarkRow *
get_marks (PagodaFormDialog *form, const char *key)
{
  return PAGODA_MARK_ROW (pagoda_form_dialog_get_row (form, key));
}

/* How the keys of the marks work, as where a call is written down. */
static void
explain_keys (PagodaFormDialog *form)
{
  GtkWidget *group = gtk_widget_get_ancestor (pagoda_form_dialog_get_row (form, "cornerstone"),
                                              ADW_TYPE_PREFERENCES_GROUP);

  adw_preferences_group_set_description (
      ADW_PREFERENCES_GROUP (group),
      _ ("Alt and its key sets a mark from anywhere, and takes it back again."));
}

static void
add_judgement (PagodaFormDialog *form, const Subject *subject)
{
  const PagodaClosingAnalysis *before = subject->before;
  PagodaMarkRow *cornerstone
      = add_marks (form, "cornerstone", _ ("Cornerstone"), label_cornerstone, CORNERSTONE_KEYS);
  PagodaMarkRow *methods = add_marks (form, "methods", _ ("Methods used"), label_method, METHOD_KEYS);
  PagodaMarkRow *performance
      = add_marks (form, "performance", _ ("Our performance"), label_performance, PERFORMANCE_KEYS);

  pagoda_mark_row_allow_many (methods);
  pagoda_mark_row_set (cornerstone, (int)before->cornerstone);
  pagoda_mark_row_set_many (methods, before->methods);
  pagoda_mark_row_set (performance, before->performance > 0 ? before->performance - 1 : PAGODA_NO_MARK);
}

/* Why it ended so, in words: whoever closes a project is asked here, and nowhere else. */
static void
add_reason (PagodaFormDialog *form, const PagodaProject *project)
{
  pagoda_form_dialog_add_text (form, "reason",
                               project->state == PAGODA_PROJECT_WON ? _ ("What won it") : _ ("Reason"),
                               pagoda_project_reason (project));
  pagoda_form_dialog_allow_long (form, "reason");
}

static void
add_loss (PagodaFormDialog *form, const Subject *subject, const GPtrArray *rivals)
{
  const PagodaClosingAnalysis *before = subject->before;
  PagodaMarkRow *losses = add_marks (form, "losses", _ ("Why it was lost"), label_loss, LOSS_KEYS);
  GStrvBuilder *names = g_strv_builder_new ();

  pagoda_mark_row_allow_many (losses);
  pagoda_mark_row_set_many (losses, before->losses);
  pagoda_form_dialog_add_text (form, "winner", _ ("Who won instead"), before->winner);
  for (guint i = 0; i < rivals->len; i++)
    g_strv_builder_add (names, ((PagodaRival *)g_ptr_array_index (rivals, i))->name);
  if (rivals->len > 0)
    pagoda_form_dialog_offer (form, "winner", _ ("Who won instead"), g_strv_builder_end (names));
  g_strv_builder_unref (names);
  pagoda_form_dialog_add_text (form, "winner-did", _ ("What they did"), before->winner_did);
  pagoda_form_dialog_allow_long (form, "winner-did");
}

/* The timeline */

static const char *
check_count (const char *text)
{
  guint64 count;

  return g_ascii_string_to_unsigned (text, 10, 0, G_MAXINT, &count, NULL) ? NULL
                                                                          : _ ("Enter a number, 0 or more.");
}

static void
add_count (PagodaFormDialog *form, const char *key, const char *title, int said, int counted)
{
  g_autofree char *text = g_strdup_printf ("%d", said != PAGODA_COUNT_UNKNOWN ? said : counted);

  pagoda_form_dialog_add_text (form, key, title, text);
  pagoda_form_dialog_check (form, key, check_count);
}

/* What the timeline counted is not kept: it may learn more. */
static int
take_count (PagodaFormDialog *form, const char *key, int counted)
{
  g_autofree char *text = pagoda_form_dialog_get_text (form, key);
  guint64 count;

  if (text == NULL || !g_ascii_string_to_unsigned (text, 10, 0, G_MAXINT, &count, NULL)
      || (int)count == counted)
    return PAGODA_COUNT_UNKNOWN;
  return (int)count;
}

static void
add_known (PagodaFormDialog *form, const char *key, const char *title, const char *text)
{
  GtkWidget *row = pagoda_text_row_new (title, text);

  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  pagoda_form_dialog_add_row (form, key, row);
}

/* From @first to the end of the project (transfer full). */
static char *
word_days_from (const Subject *subject, PagodaDay first)
{
  return first != PAGODA_DAY_NONE ? g_strdup_printf (_ ("%d days"), MAX (subject->project->closed - first, 0))
                                  : g_strdup (_ ("no contact on record"));
}

static void
add_interval (PagodaFormDialog *form, const Subject *subject, PagodaDay first)
{
  const PagodaClosingFigures *figures = &subject->figures;
  g_autofree char *opened = word_days_from (subject, subject->project->opened);
  g_autofree char *days = word_days_from (subject, first);
  g_autofree char *interval = figures->mean_interval >= 0
                                  ? g_strdup_printf (_ ("%.1f days"), figures->mean_interval)
                                  : g_strdup (_ ("fewer than two visits"));

  add_known (form, "days", _ ("From the first contact to the end"), days);
  add_known (form, "opened", _ ("From the opening to the end"), opened);
  add_known (form, "interval", _ ("Mean interval of the visits"), interval);
}

static void
add_stages (PagodaFormDialog *form, const PagodaProject *project)
{
  PagodaLanguage language = pagoda_language_current ();
  PagodaProjectStages stages = pagoda_project_stages_on (project, project->closed);
  g_autofree char *joined = pagoda_closing_word_stages (stages.joined, language);
  int last = -1;

  for (int stage = 0; stage < PAGODA_N_STAGES; stage++)
    if ((stages.reached & PAGODA_STAGE_BIT (stage)) != 0)
      last = stage;
  g_autofree char *reached
      = last >= 0 ? g_strdup_printf ("%d %s", last + 1, pagoda_stage_label ((PagodaStage)last, language))
                  : g_strdup (_ ("none on record"));
  add_known (form, "reached", _ ("Stage reached"), reached);
  add_known (form, "joined", _ ("Stages joined"), joined != NULL ? joined : _ ("none on record"));
}

static gboolean
was_met (const PagodaDossier *dossier, const PagodaContact *contact, PagodaDay from, PagodaDay until)
{
  for (guint i = 0; i < dossier->activities->len; i++)
    {
      const PagodaActivity *activity = g_ptr_array_index (dossier->activities, i);
      if (activity->contact == contact->id && activity->day >= from && activity->day <= until
          && pagoda_activity_is_contact (activity->kind, activity->state, activity->reached))
        return TRUE;
    }
  return FALSE;
}

static void
add_people (PagodaFormDialog *form, const PagodaDossier *dossier, const Subject *subject)
{
  PagodaDay first = subject->figures.first_contact;
  PagodaDay from
      = first != PAGODA_DAY_NONE ? MIN (first, subject->project->opened) : subject->project->opened;
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < dossier->contacts->len; i++)
    {
      const PagodaContact *contact = g_ptr_array_index (dossier->contacts, i);
      if (was_met (dossier, contact, from, subject->project->closed))
        g_string_append_printf (names, "%s%s", names->len > 0 ? C_ ("list", ", ") : "", contact->name);
    }
  add_known (form, "people", _ ("People met"), names->len > 0 ? names->str : _ ("nobody by name"));
  g_string_free (names, TRUE);
}

static void
add_timeline (PagodaFormDialog *form,
              const PagodaDossier *dossier,
              const PagodaProject *project,
              const Subject *subject)
{
  const PagodaClosingAnalysis *before = subject->before;
  PagodaDay first
      = before->first_contact != PAGODA_DAY_NONE ? before->first_contact : subject->figures.first_contact;

  pagoda_form_dialog_begin_group (form, _ ("What the timeline says"));
  add_count (form, "visits", _ ("Visits"), before->visits, subject->figures.visits);
  add_count (form, "contacts", _ ("Contacts made"), before->contacts, subject->figures.contacts);
  pagoda_counted_rows_add_button (form, "visits", _ ("Visits"), dossier, project, TRUE);
  pagoda_counted_rows_add_button (form, "contacts", _ ("Contacts made"), dossier, project, FALSE);
  pagoda_form_dialog_add_day (form, "first", _ ("First contact"), first);
  pagoda_form_dialog_set_day_kind (form, "first", PAGODA_FORM_DAY_PAST);
  add_interval (form, subject, first);
  add_stages (form, project);
  add_people (form, dossier, subject);
}

/* The days follow the first contact. */
static void
changed_cb (PagodaFormDialog *form, const char *key, const Subject *subject)
{
  g_autofree char *days = word_days_from (subject, pagoda_form_dialog_get_day (form, "first"));

  if (g_str_equal (key, "first"))
    adw_action_row_set_subtitle (ADW_ACTION_ROW (pagoda_form_dialog_get_row (form, "days")), days);
}

/* Saving */

static char *
take_text (PagodaFormDialog *form, const char *key, char *before)
{
  g_free (before);
  return pagoda_form_dialog_get_text (form, key);
}

static PagodaClosingAnalysis *
take_analysis (PagodaFormDialog *form, const Subject *subject)
{
  PagodaClosingAnalysis *analysis = pagoda_closing_analysis_copy (subject->before);
  PagodaDay first = pagoda_form_dialog_get_day (form, "first");

  analysis->cornerstone = (PagodaCornerstone)pagoda_mark_row_get (get_marks (form, "cornerstone"));
  analysis->methods = pagoda_mark_row_get_many (get_marks (form, "methods"));
  analysis->performance = pagoda_mark_row_get (get_marks (form, "performance")) + 1;
  if (subject->project->state == PAGODA_PROJECT_LOST)
    {
      analysis->losses = pagoda_mark_row_get_many (get_marks (form, "losses"));
      analysis->winner = take_text (form, "winner", analysis->winner);
      analysis->winner_did = take_text (form, "winner-did", analysis->winner_did);
    }
  else
    {
      analysis->losses = 0;
      g_clear_pointer (&analysis->winner, g_free);
      g_clear_pointer (&analysis->winner_did, g_free);
    }
  analysis->lesson = take_text (form, "lesson", analysis->lesson);
  analysis->visits = take_count (form, "visits", subject->figures.visits);
  analysis->contacts = take_count (form, "contacts", subject->figures.contacts);
  analysis->first_contact = first != subject->figures.first_contact ? first : PAGODA_DAY_NONE;
  return analysis;
}

static void
save_cb (PagodaFormDialog *form, const Subject *subject)
{
  g_autoptr (PagodaClosingAnalysis) analysis = take_analysis (form, subject);
  g_autofree char *reason = pagoda_form_dialog_get_text (form, "reason");

  pagoda_editing_save (form, pagoda_edit_save_closing_analysis (subject->project, analysis, reason),
                       g_strdup_printf (_ ("Analysed: %s"), subject->project->name));
}

static void
delete_cb (PagodaFormDialog *form)
{
  const Subject *subject = g_object_get_data (G_OBJECT (form), "subject");

  pagoda_editing_save (form,
                       pagoda_edit_delete_closing_analysis (subject->before->id, subject->project->name),
                       g_strdup_printf (_ ("Deleted: %s"), subject->project->name));
}

/* Opening */

static Subject *
create_subject (PagodaWindow *window, const PagodaDossier *dossier, const PagodaProject *project)
{
  PagodaSnapshot *snapshot = pagoda_session_get_snapshot (pagoda_editing_session (window));
  Subject *subject = g_new0 (Subject, 1);

  /* The stages and rivals of a copy are left out: they are the dossier's. */
  subject->project = pagoda_project_copy (project);
  subject->before = project->analysis != NULL ? pagoda_closing_analysis_copy (project->analysis)
                                              : pagoda_closing_analysis_new ();
  subject->figures
      = pagoda_snapshot_closing_figures (snapshot, project, dossier->layers->projects, project->closed);
  return subject;
}

static void
open_form (PagodaWindow *window, const PagodaDossier *dossier, const PagodaProject *project)
{
  Subject *subject = create_subject (window, dossier, project);
  PagodaLanguage language = pagoda_language_current ();
  /* How it ended stands first: of a long name a narrow window shows the beginning only. */
  g_autofree char *title
      = pagoda_pair_in_words (pagoda_project_state_label (project->state, language), project->name, language);
  PagodaFormDialog *form = pagoda_editing_open (window, title, G_CALLBACK (save_cb), subject, free_subject);

  if (project->analysis == NULL && !pagoda_session_get_read_only (pagoda_editing_session (window)))
    pagoda_form_dialog_show_message (form, _ ("What is learnt now helps to win the next one. It can wait: "
                                              "Today reminds of it."));
  add_reason (form, project);
  add_judgement (form, subject);
  explain_keys (form);
  if (project->state == PAGODA_PROJECT_LOST)
    add_loss (form, subject, project->rivals);
  pagoda_form_dialog_add_text (form, "lesson", _ ("What we learnt"), subject->before->lesson);
  pagoda_form_dialog_allow_long (form, "lesson");
  add_timeline (form, dossier, project, subject);
  g_signal_connect (form, "changed", G_CALLBACK (changed_cb), subject);
  if (project->analysis != NULL)
    pagoda_form_dialog_add_delete (form, delete_cb);
  pagoda_mark_row_install_keys (GTK_WIDGET (form));
  gtk_window_present (GTK_WINDOW (form));
}

/* A project of a customer whose dossier is on its way. */
typedef struct
{
  PagodaWindow *window;
  PagodaId project;
} Wanted;

static void
dossier_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autofree Wanted *wanted = data;
  g_autoptr (PagodaWindow) window = wanted->window;
  g_autoptr (PagodaDossier) dossier = pagoda_session_dossier_finish (PAGODA_SESSION (source), result, NULL);

  for (guint i = 0; dossier != NULL && i < dossier->layers->projects->len; i++)
    {
      const PagodaProject *project = g_ptr_array_index (dossier->layers->projects, i);
      if (project->id == wanted->project
          && (project->state == PAGODA_PROJECT_WON || project->state == PAGODA_PROJECT_LOST))
        open_form (window, dossier, project);
    }
}

void
pagoda_editing_closing_analysis (PagodaWindow *window, PagodaId customer, PagodaId project)
{
  Wanted *wanted = g_new (Wanted, 1);

  *wanted = (Wanted){ g_object_ref (window), project };
  pagoda_session_dossier_async (pagoda_editing_session (window), customer, NULL, dossier_cb, wanted);
}
