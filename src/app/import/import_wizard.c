/* import_wizard.c: from a spreadsheet to the store, step by step.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where the wizard stands is one value, `step`; what is seen and what can be done follow from it
 * (show_step()).  Every callback of the session holds a reference, and finds the wizard closed by its session
 * being gone.
 */
#include "config.h"

#include "app/import/import_wizard.h"

#include "app/compat.h"
#include "app/import/import_aliases.h"
#include "app/import/import_answers.h"
#include "app/import/import_changes.h"
#include "app/import/import_outcome.h"

#include <glib/gi18n-lib.h>

typedef enum
{
  STEP_SOURCE,
  STEP_LOOKING,
  STEP_ANSWERS,
  STEP_TRYING,
  STEP_TRIED,
  STEP_IMPORTING,
  STEP_IMPORTED,
} Step;

struct _PagodaImportWizard
{
  AdwWindow parent_instance;

  GtkDropTarget *drop_target;
  AdwWindowTitle *title;
  GtkWidget *back_button;
  GtkButton *next_button;
  GtkWidget *undo_button;
  GtkLabel *message;
  GtkStack *stack;
  GtkWidget *choose_button;
  AdwBin *answers_bin;
  AdwBin *outcome_bin;
  GtkLabel *busy_label;
  GtkProgressBar *progress;
  GtkWidget *cancel_button;

  PagodaSession *session; /* NULL once the wizard is closed */
  Step step;
  PagodaImportPlan *plan;   /* NULL before there is a source */
  PagodaImportPlan *looked; /* the one that @preview is of */
  PagodaImportPreview *preview;
  PagodaImportResult *result; /* of the dry run, then of the import */
  gboolean changed;           /* something was answered since the dry run */
  gboolean taken_back;
  GCancellable *cancellable; /* of what is under way */
};

G_DEFINE_FINAL_TYPE (PagodaImportWizard, pagoda_import_wizard, ADW_TYPE_WINDOW)

static const char *const table_patterns[] = { "*.xlsx", "*.csv", "*.tsv", "*.txt", "*.xls", "*.ics", NULL };
static const char *const csv_patterns[] = { "*.csv", NULL };

/* What is seen */

static gboolean
is_busy (PagodaImportWizard *wizard)
{
  return wizard->step == STEP_LOOKING || wizard->step == STEP_TRYING || wizard->step == STEP_IMPORTING;
}

static PagodaImportAnswers *
answers_of (PagodaImportWizard *wizard)
{
  return PAGODA_IMPORT_ANSWERS (adw_bin_get_child (wizard->answers_bin));
}

static gboolean
would_change (PagodaImportWizard *wizard)
{
  return wizard->result != NULL && pagoda_import_would_change (wizard->result);
}

static gboolean
can_go_on (PagodaImportWizard *wizard)
{
  switch (wizard->step)
    {
    case STEP_ANSWERS:
      return pagoda_import_answers_are_complete (answers_of (wizard));
    case STEP_TRIED:
      return wizard->changed || would_change (wizard);
    case STEP_IMPORTED:
      return TRUE;
    case STEP_SOURCE:
    case STEP_LOOKING:
    case STEP_TRYING:
    case STEP_IMPORTING:
      return FALSE;
    }
  return FALSE;
}

static void
show_possible_actions (PagodaImportWizard *wizard)
{
  GtkWidget *widget = GTK_WIDGET (wizard);
  gboolean imported = wizard->step == STEP_IMPORTED;

  gtk_widget_action_set_enabled (widget, "wizard.choose", wizard->step == STEP_SOURCE);
  gtk_widget_action_set_enabled (widget, "wizard.paste", wizard->step == STEP_SOURCE);
  gtk_widget_action_set_enabled (widget, "wizard.back",
                                 wizard->step == STEP_ANSWERS || wizard->step == STEP_TRIED);
  gtk_widget_action_set_enabled (widget, "wizard.next", can_go_on (wizard));
  gtk_widget_action_set_enabled (widget, "wizard.cancel", is_busy (wizard));
  gtk_widget_action_set_enabled (widget, "wizard.undo",
                                 imported && wizard->result->history != 0 && !wizard->taken_back);
  gtk_widget_set_visible (wizard->back_button, wizard->step != STEP_SOURCE && !imported);
  gtk_widget_set_visible (GTK_WIDGET (wizard->next_button), wizard->step != STEP_SOURCE && !is_busy (wizard));
  gtk_widget_set_visible (wizard->undo_button, imported && wizard->result->history != 0);
}

static void
show_message (PagodaImportWizard *wizard, const char *message)
{
  gtk_label_set_label (wizard->message, message != NULL ? message : "");
  gtk_widget_set_visible (GTK_WIDGET (wizard->message), message != NULL);
}

static const char *
name_page (Step step)
{
  switch (step)
    {
    case STEP_SOURCE:
      return "source";
    case STEP_ANSWERS:
      return "answers";
    case STEP_TRIED:
    case STEP_IMPORTED:
      return "outcome";
    case STEP_LOOKING:
    case STEP_TRYING:
    case STEP_IMPORTING:
      return "busy";
    }
  return "source";
}

static void
show_step (PagodaImportWizard *wizard, Step step)
{
  static const char *const nexts[] = {
    [STEP_ANSWERS] = N_ ("Check"),
    [STEP_TRIED] = N_ ("Import"),
    [STEP_IMPORTED] = N_ ("Close"),
  };

  wizard->step = step;
  gtk_stack_set_visible_child_name (wizard->stack, name_page (step));
  if (step < G_N_ELEMENTS (nexts) && nexts[step] != NULL)
    gtk_button_set_label (wizard->next_button, _ (nexts[step]));
  show_possible_actions (wizard);
  if (is_busy (wizard))
    gtk_widget_grab_focus (wizard->cancel_button);
  else if (step == STEP_SOURCE)
    gtk_widget_grab_focus (wizard->choose_button);
  else
    gtk_widget_grab_focus (GTK_WIDGET (wizard->next_button));
}

static void
begin_work (PagodaImportWizard *wizard, Step step, const char *text)
{
  g_set_object (&wizard->cancellable, NULL);
  wizard->cancellable = g_cancellable_new ();
  gtk_label_set_label (wizard->busy_label, text);
  gtk_progress_bar_set_fraction (wizard->progress, 0);
  show_message (wizard, NULL);
  show_step (wizard, step);
}

/* Back to @step with the sentence of @error; somebody who cancelled knows it. */
static void
fall_back (PagodaImportWizard *wizard, Step step, GError *error)
{
  gboolean cancelled = g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);

  show_step (wizard, step);
  show_message (wizard, cancelled ? _ ("Cancelled. Nothing has changed.") : error->message);
}

/* Looking */

static void look (PagodaImportWizard *wizard);
static void run (PagodaImportWizard *wizard, Step step);

/* A workbook that was exported says by itself what its columns are: there is nothing to answer. */
static gboolean
comes_back (PagodaImportWizard *wizard)
{
  return wizard->preview != NULL && wizard->preview->comes_back;
}

static void
reread_cb (PagodaImportWizard *wizard)
{
  pagoda_import_answers_begin_again (answers_of (wizard), wizard->plan);
  look (wizard);
}

static void
show_answers (PagodaImportWizard *wizard)
{
  PagodaSnapshot *snapshot = pagoda_session_get_snapshot (wizard->session);
  GtkWidget *answers
      = pagoda_import_answers_new (wizard->plan, wizard->preview, pagoda_snapshot_get_currency (snapshot));

  adw_bin_set_child (wizard->answers_bin, answers);
  g_signal_connect_object (answers, "reread", G_CALLBACK (reread_cb), wizard, G_CONNECT_SWAPPED);
  g_signal_connect_object (answers, "changed", G_CALLBACK (show_possible_actions), wizard, G_CONNECT_SWAPPED);
  show_step (wizard, STEP_ANSWERS);
}

/* A sheet or row that cannot be read after all leaves the answers as they were before it was chosen. */
static void
return_to_answers (PagodaImportWizard *wizard, GError *error)
{
  if (wizard->looked != NULL)
    {
      pagoda_import_plan_free (wizard->plan);
      wizard->plan = pagoda_import_plan_copy (wizard->looked);
      show_answers (wizard);
    }
  fall_back (wizard, wizard->looked != NULL ? STEP_ANSWERS : STEP_SOURCE, error);
}

static void
looked_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (PagodaImportWizard) wizard = data;
  g_autoptr (GError) error = NULL;
  PagodaImportPreview *preview = pagoda_session_preview_finish (PAGODA_SESSION (source), result, &error);

  if (wizard->session == NULL)
    {
      pagoda_import_preview_free (preview);
      return;
    }
  if (preview == NULL)
    {
      return_to_answers (wizard, error);
      return;
    }
  adw_bin_set_child (wizard->answers_bin, NULL);
  g_clear_pointer (&wizard->preview, pagoda_import_preview_free);
  g_clear_pointer (&wizard->looked, pagoda_import_plan_free);
  wizard->preview = preview;
  wizard->looked = pagoda_import_plan_copy (wizard->plan);
  if (comes_back (wizard))
    run (wizard, STEP_TRYING);
  else
    show_answers (wizard);
}

static const char *
name_source (PagodaImportWizard *wizard)
{
  return wizard->plan->name != NULL ? wizard->plan->name : _ ("the pasted rows");
}

static void
look (PagodaImportWizard *wizard)
{
  g_autofree char *text = g_strdup_printf (_ ("Reading %s"), name_source (wizard));

  begin_work (wizard, STEP_LOOKING, text);
  adw_window_title_set_subtitle (wizard->title, wizard->plan->name != NULL ? wizard->plan->name : "");
  pagoda_session_preview_async (wizard->session, wizard->plan, wizard->cancellable, looked_cb,
                                g_object_ref (wizard));
}

/* @plan is taken over. */
static void
begin (PagodaImportWizard *wizard, PagodaImportPlan *plan)
{
  g_clear_pointer (&wizard->plan, pagoda_import_plan_free);
  g_clear_pointer (&wizard->looked, pagoda_import_plan_free);
  wizard->plan = plan;
  look (wizard);
}

/* Trying and importing */

static void
progress_cb (double fraction, gpointer data)
{
  PagodaImportWizard *wizard = data;

  gtk_progress_bar_set_fraction (wizard->progress, fraction);
}

/* Dates that can be read in two ways are asked about, on a new look that finds them. */
static void
fail_run (PagodaImportWizard *wizard, GError *error)
{
  fall_back (wizard, comes_back (wizard) ? STEP_SOURCE : STEP_ANSWERS, error);
  if (g_error_matches (error, PAGODA_IMPORT_ERROR, PAGODA_IMPORT_ERROR_DATE_AMBIGUOUS))
    look (wizard);
}

/* What the import will do has to be tried again. */
static void
question_changed_cb (PagodaImportWizard *wizard)
{
  wizard->changed = TRUE;
  gtk_button_set_label (wizard->next_button, _ ("Check"));
  show_possible_actions (wizard);
}

/* Which names are one, and which cells are taken, can be said until it is imported. */
static AdwPreferencesGroup *
create_question (PagodaImportWizard *wizard)
{
  gboolean tried = wizard->step == STEP_TRYING;
  GtkWidget *question = NULL;

  if (wizard->result->came_back)
    question = pagoda_import_conflicts_new (tried ? wizard->plan : NULL, wizard->result);
  else if (tried)
    question = pagoda_import_aliases_new (wizard->plan, wizard->result->alike);
  if (question == NULL)
    return NULL;
  g_signal_connect_object (question, "changed", G_CALLBACK (question_changed_cb), wizard, G_CONNECT_SWAPPED);
  return ADW_PREFERENCES_GROUP (question);
}

static void
show_outcome (PagodaImportWizard *wizard)
{
  gboolean tried = wizard->step == STEP_TRYING;
  const char *title = !tried                  ? _ ("Imported")
                      : would_change (wizard) ? _ ("This is what the import will do")
                                              : _ ("There is nothing to import");

  PagodaImportKind kind = wizard->result->came_back ? PAGODA_IMPORT_CUSTOMERS : wizard->plan->kind;
  adw_bin_set_child (wizard->outcome_bin,
                     pagoda_import_outcome_new (wizard->result, kind, title,
                                                tried ? _ ("Nothing has been written yet.") : NULL,
                                                create_question (wizard)));
  show_step (wizard, tried ? STEP_TRIED : STEP_IMPORTED);
}

static void
ran_cb (GObject *source, GAsyncResult *asynchronous, gpointer data)
{
  g_autoptr (PagodaImportWizard) wizard = data;
  g_autoptr (GError) error = NULL;
  PagodaImportResult *result = pagoda_session_import_finish (PAGODA_SESSION (source), asynchronous, &error);

  if (wizard->session == NULL || result == NULL)
    {
      g_clear_pointer (&result, pagoda_import_result_free);
      if (wizard->session != NULL)
        fail_run (wizard, error);
      return;
    }
  g_clear_pointer (&wizard->result, pagoda_import_result_free);
  wizard->result = result;
  show_outcome (wizard);
}

static void
run (PagodaImportWizard *wizard, Step step)
{
  g_autofree char *text = step == STEP_TRYING ? g_strdup_printf (_ ("Checking %s"), name_source (wizard))
                                              : g_strdup_printf (_ ("Importing %s"), name_source (wizard));

  wizard->changed = FALSE;
  begin_work (wizard, step, text);
  pagoda_session_import_async (wizard->session, wizard->plan, step == STEP_TRYING, progress_cb, wizard,
                               wizard->cancellable, ran_cb, g_object_ref (wizard));
}

/* Actions */

static void
file_answered_cb (const char *path, gpointer data)
{
  begin (PAGODA_IMPORT_WIZARD (data), pagoda_import_plan_new_for_file (path));
}

static void
choose_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PagodaFileQuestion question = { .title = _ ("Import a file"),
                                  .accept = _ ("_Choose"),
                                  .filter = _ ("Spreadsheets and text"),
                                  .patterns = table_patterns };

  pagoda_compat_ask_file (GTK_WINDOW (widget), &question, file_answered_cb, widget);
}

static void
pasted_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (PagodaImportWizard) wizard = data;
  char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);

  if (wizard->session == NULL || wizard->step != STEP_SOURCE)
    {
      g_free (text);
      return;
    }
  if (text == NULL || text[0] == '\0')
    {
      show_message (wizard,
                    _ ("There is nothing to paste. Copy rows with their names in a spreadsheet first."));
      g_free (text);
      return;
    }
  g_autoptr (GBytes) bytes = g_bytes_new_take (text, strlen (text));
  begin (wizard, pagoda_import_plan_new_for_text (bytes));
}

static void
paste_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (widget), NULL, pasted_cb, g_object_ref (widget));
}

static void
back_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PagodaImportWizard *wizard = PAGODA_IMPORT_WIZARD (widget);

  show_message (wizard, NULL);
  show_step (wizard, wizard->step == STEP_TRIED && !comes_back (wizard) ? STEP_ANSWERS : STEP_SOURCE);
}

static void
next_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PagodaImportWizard *wizard = PAGODA_IMPORT_WIZARD (widget);

  if (wizard->step == STEP_ANSWERS)
    {
      pagoda_import_answers_apply (answers_of (wizard), wizard->plan);
      run (wizard, STEP_TRYING);
    }
  else if (wizard->step == STEP_TRIED)
    run (wizard, wizard->changed ? STEP_TRYING : STEP_IMPORTING);
  else
    gtk_window_close (GTK_WINDOW (wizard));
}

static void
cancel_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_cancellable_cancel (PAGODA_IMPORT_WIZARD (widget)->cancellable);
}

static void
undone_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (PagodaImportWizard) wizard = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *label = pagoda_session_undo_finish (PAGODA_SESSION (source), result, &error);
  g_autofree char *text = label != NULL ? g_strdup_printf (_ ("Undone: %s"), label) : NULL;

  if (wizard->session == NULL)
    return;
  wizard->taken_back = label != NULL;
  show_message (wizard, text != NULL ? text : error->message);
  show_possible_actions (wizard);
}

static void
undo_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  pagoda_session_undo_async (PAGODA_IMPORT_WIZARD (widget)->session, undone_cb, g_object_ref (widget));
}

static void
problems_answered_cb (const char *path, gpointer data)
{
  PagodaImportWizard *wizard = PAGODA_IMPORT_WIZARD (data);
  g_autoptr (GError) error = NULL;
  g_autofree char *name = g_filename_display_basename (path);
  g_autofree char *text = g_strdup_printf (_ ("Saved as %s"), name);

  show_message (wizard, pagoda_import_write_problems (wizard->result, path, &error) ? text : error->message);
}

static void
save_problems_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PagodaFileQuestion question = { .title = _ ("Save the rows with a problem"),
                                  .accept = _ ("_Save"),
                                  .suggestion = _ ("problems.csv"),
                                  .filter = _ ("Text tables"),
                                  .patterns = csv_patterns };

  pagoda_compat_ask_file (GTK_WINDOW (widget), &question, problems_answered_cb, widget);
}

/* Signals of the template */

static gboolean
dropped_cb (GtkDropTarget *target, const GValue *value, double x, double y, PagodaImportWizard *wizard)
{
  GSList *files = g_value_get_boxed (value);
  g_autofree char *path = files != NULL ? g_file_get_path (files->data) : NULL;

  if (path == NULL || is_busy (wizard))
    return FALSE;
  begin (wizard, pagoda_import_plan_new_for_file (path));
  return TRUE;
}

/* Life */

static void
pagoda_import_wizard_dispose (GObject *object)
{
  PagodaImportWizard *wizard = PAGODA_IMPORT_WIZARD (object);

  if (wizard->cancellable != NULL)
    g_cancellable_cancel (wizard->cancellable);
  g_clear_object (&wizard->cancellable);
  g_clear_object (&wizard->session);
  g_clear_pointer (&wizard->plan, pagoda_import_plan_free);
  g_clear_pointer (&wizard->looked, pagoda_import_plan_free);
  G_OBJECT_CLASS (pagoda_import_wizard_parent_class)->dispose (object);
}

static void
pagoda_import_wizard_finalize (GObject *object)
{
  PagodaImportWizard *wizard = PAGODA_IMPORT_WIZARD (object);

  pagoda_import_preview_free (wizard->preview);
  pagoda_import_result_free (wizard->result);
  G_OBJECT_CLASS (pagoda_import_wizard_parent_class)->finalize (object);
}

static void
install_actions (GtkWidgetClass *class)
{
  gtk_widget_class_install_action (class, "wizard.choose", NULL, choose_action);
  gtk_widget_class_install_action (class, "wizard.paste", NULL, paste_action);
  gtk_widget_class_install_action (class, "wizard.back", NULL, back_action);
  gtk_widget_class_install_action (class, "wizard.next", NULL, next_action);
  gtk_widget_class_install_action (class, "wizard.cancel", NULL, cancel_action);
  gtk_widget_class_install_action (class, "wizard.undo", NULL, undo_action);
  gtk_widget_class_install_action (class, "wizard.save-problems", NULL, save_problems_action);
  gtk_widget_class_add_binding_action (class, GDK_KEY_v, GDK_CONTROL_MASK, "wizard.paste", NULL);
  gtk_widget_class_add_binding_action (class, GDK_KEY_Left, GDK_ALT_MASK, "wizard.back", NULL);
  gtk_widget_class_add_binding_action (class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
pagoda_import_wizard_class_init (PagodaImportWizardClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = pagoda_import_wizard_dispose;
  G_OBJECT_CLASS (class)->finalize = pagoda_import_wizard_finalize;
  install_actions (widget_class);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/pagoda_sales/Pagoda/import_wizard.ui");
  gtk_widget_class_bind_template_child (widget_class, PagodaImportWizard, drop_target);
  gtk_widget_class_bind_template_child (widget_class, PagodaImportWizard, title);
  gtk_widget_class_bind_template_child (widget_class, PagodaImportWizard, back_button);
  gtk_widget_class_bind_template_child (widget_class, PagodaImportWizard, next_button);
  gtk_widget_class_bind_template_child (widget_class, PagodaImportWizard, undo_button);
  gtk_widget_class_bind_template_child (widget_class, PagodaImportWizard, message);
  gtk_widget_class_bind_template_child (widget_class, PagodaImportWizard, stack);
  gtk_widget_class_bind_template_child (widget_class, PagodaImportWizard, choose_button);
  gtk_widget_class_bind_template_child (widget_class, PagodaImportWizard, answers_bin);
  gtk_widget_class_bind_template_child (widget_class, PagodaImportWizard, outcome_bin);
  gtk_widget_class_bind_template_child (widget_class, PagodaImportWizard, busy_label);
  gtk_widget_class_bind_template_child (widget_class, PagodaImportWizard, progress);
  gtk_widget_class_bind_template_child (widget_class, PagodaImportWizard, cancel_button);
  gtk_widget_class_bind_template_callback (widget_class, dropped_cb);
}

static void
pagoda_import_wizard_init (PagodaImportWizard *wizard)
{
  GType dropped = GDK_TYPE_FILE_LIST;

  gtk_widget_init_template (GTK_WIDGET (wizard));
  gtk_drop_target_set_gtypes (wizard->drop_target, &dropped, 1);
  show_step (wizard, STEP_SOURCE);
}

PagodaImportWizard *
pagoda_import_wizard_show (GtkWindow *parent, PagodaSession *session, const char *path)
{
  PagodaImportWizard *wizard = g_object_new (PAGODA_TYPE_IMPORT_WIZARD, NULL);

  wizard->session = g_object_ref (session);
  pagoda_compat_place_dialog (GTK_WINDOW (wizard), parent);
  if (path != NULL)
    begin (wizard, pagoda_import_plan_new_for_file (path));
  gtk_window_present (GTK_WINDOW (wizard));
  return wizard;
}
