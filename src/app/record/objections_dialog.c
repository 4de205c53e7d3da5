/* objections_dialog.c: the library of objections, and of the answers that worked.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Each objection is a group of its answers.  One that was prepared opens its form; one that was only given
 * can be made a prepared one.  The list follows every new snapshot.
 */
#include "config.h"

#include "app/record/objections_dialog.h"

#include "app/customer/editing-private.h"
#include "app/record/objection_words.h"
#include "app/widgets/text_row.h"
#include "session/edit_objections.h"

#include <glib/gi18n-lib.h>

struct _PagodaObjectionsDialog
{
  PagodaDialog parent_instance;

  PagodaWindow *window;      /* NULL once the dialog is closed */
  GCancellable *cancellable; /* of the objections that are on their way */
  GPtrArray *records;        /* PagodaObjectionRecord, NULL before they are read */
};

G_DEFINE_FINAL_TYPE (PagodaObjectionsDialog, pagoda_objections_dialog, PAGODA_TYPE_DIALOG)

/* The form of a prepared answer */

static const PagodaTextField fields[] = {
  { "objection", N_ ("Objection"), G_STRUCT_OFFSET (PagodaObjectionAnswer, objection) },
  { "answer", N_ ("What can be answered"), G_STRUCT_OFFSET (PagodaObjectionAnswer, answer) },
};

static void
save_cb (PagodaFormDialog *form, PagodaObjectionAnswer *before)
{
  g_autoptr (PagodaObjectionAnswer) answer = pagoda_objection_answer_copy (before);

  pagoda_editing_take_fields (form, fields, G_N_ELEMENTS (fields), answer);
  pagoda_editing_save (form, pagoda_edit_save_objection_answer (answer),
                       g_strdup_printf (_ ("Answer saved: %s"), answer->answer));
}

static void
delete_cb (PagodaFormDialog *form)
{
  const PagodaObjectionAnswer *answer = g_object_get_data (G_OBJECT (form), "subject");

  pagoda_editing_save (form, pagoda_edit_delete_objection_answer (answer->id, answer->objection),
                       g_strdup_printf (_ ("Answer deleted: %s"), answer->answer));
}

/* Texts are nullable and copied. */
static void
open_form (PagodaWindow *window, PagodaId id, const char *objection, const char *answer)
{
  const PagodaObjectionAnswer known = { id, (char *)objection, (char *)answer };
  PagodaFormDialog *form
      = pagoda_editing_open (window, id != PAGODA_ID_NONE ? _ ("Prepared answer") : _ ("New prepared answer"),
                             G_CALLBACK (save_cb), pagoda_objection_answer_copy (&known),
                             (GDestroyNotify)pagoda_objection_answer_free);

  pagoda_editing_add_fields (form, fields, G_N_ELEMENTS (fields), &known);
  for (gsize i = 0; i < G_N_ELEMENTS (fields); i++)
    pagoda_form_dialog_require (form, fields[i].key);
  pagoda_form_dialog_allow_long (form, "answer");
  if (id != PAGODA_ID_NONE)
    pagoda_form_dialog_add_delete (form, delete_cb);
  gtk_window_present (GTK_WINDOW (form));
}

/* Rows */

static PagodaSnapshot *
snapshot_of (PagodaObjectionsDialog *dialog)
{
  return pagoda_session_get_snapshot (pagoda_editing_session (dialog->window));
}

/* Where an answer stands among the records. */
static GVariant *
name_place (guint objection, guint answer)
{
  return g_variant_new ("(uu)", objection, answer);
}

static GtkWidget *
create_row (PagodaObjectionsDialog *dialog, const PagodaAnswerRecord *answer, guint objection, guint place)
{
  g_autofree char *details
      = pagoda_answer_describe (answer, pagoda_snapshot_get_rules (snapshot_of (dialog)));
  GtkWidget *row = pagoda_text_row_new (answer->answer, details);
  g_autofree char *name = g_strdup_printf (_ ("Prepare this answer: %s"), answer->answer);

  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  if (answer->prepared != PAGODA_ID_NONE)
    pagoda_text_row_set_action (row, "objections.edit", name_place (objection, place));
  else
    pagoda_text_row_add_button (row, gtk_button_new_with_label (_ ("Prepare it")), name, "objections.adopt",
                                name_place (objection, place));
  return row;
}

static void
add_objection (PagodaObjectionsDialog *dialog, AdwPreferencesPage *page, guint objection)
{
  const PagodaObjectionRecord *record = g_ptr_array_index (dialog->records, objection);
  g_autofree char *details = pagoda_objection_describe (record);
  AdwPreferencesGroup *group = pagoda_text_row_add_group (page, record->objection, details);

  pagoda_text_row_add_group_button (group, _ ("Add answer"), "objections.add",
                                    g_variant_new_string (record->objection));
  for (guint i = 0; i < record->answers->len; i++)
    adw_preferences_group_add (group,
                               create_row (dialog, g_ptr_array_index (record->answers, i), objection, i));
}

static void
show (PagodaObjectionsDialog *dialog)
{
  AdwPreferencesPage *page = ADW_PREFERENCES_PAGE (adw_preferences_page_new ());
  gboolean none = dialog->records != NULL && dialog->records->len == 0;
  AdwPreferencesGroup *group = pagoda_text_row_add_group (
      page, _ ("Objections and answers"),
      none ? _ ("What customers object, and what can be answered. Prepare an answer here; it is then offered "
                "where a call is written down, and what became of it is counted.")
           : _ ("The answers that worked come first."));

  pagoda_text_row_add_group_button (group, _ ("Add objection"), "objections.add", g_variant_new_string (""));
  for (guint i = 0; dialog->records != NULL && i < dialog->records->len; i++)
    add_objection (dialog, page, i);
  pagoda_dialog_set_list (PAGODA_DIALOG (dialog), page);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (PagodaObjectionsDialog) dialog = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) records = pagoda_session_objections_finish (PAGODA_SESSION (source), result, &error);

  if (dialog->window == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  g_clear_pointer (&dialog->records, g_ptr_array_unref);
  dialog->records = g_steal_pointer (&records);
  show (dialog);
  pagoda_dialog_show_message (PAGODA_DIALOG (dialog), error != NULL ? error->message : NULL);
}

static void
forget (PagodaObjectionsDialog *dialog)
{
  if (dialog->cancellable != NULL)
    g_cancellable_cancel (dialog->cancellable);
  g_clear_object (&dialog->cancellable);
}

static void
read_again (PagodaObjectionsDialog *dialog)
{
  if (dialog->window == NULL || snapshot_of (dialog) == NULL)
    return;
  forget (dialog);
  dialog->cancellable = g_cancellable_new ();
  pagoda_session_objections_async (pagoda_editing_session (dialog->window), pagoda_day_today (),
                                   dialog->cancellable, read_cb, g_object_ref (dialog));
}

/* Actions */

static void
add_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  open_form (PAGODA_OBJECTIONS_DIALOG (widget)->window, PAGODA_ID_NONE,
             g_variant_get_string (parameter, NULL), NULL);
}

/* The answer that @parameter names, and @objection to which it was given. */
static const PagodaAnswerRecord *
find_answer (PagodaObjectionsDialog *dialog, GVariant *parameter, const char **objection)
{
  guint place;
  guint answer;

  g_variant_get (parameter, "(uu)", &place, &answer);
  const PagodaObjectionRecord *record = g_ptr_array_index (dialog->records, place);
  *objection = record->objection;
  return g_ptr_array_index (record->answers, answer);
}

static void
edit_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PagodaObjectionsDialog *dialog = PAGODA_OBJECTIONS_DIALOG (widget);
  const char *objection;
  const PagodaAnswerRecord *answer = find_answer (dialog, parameter, &objection);

  open_form (dialog->window, answer->prepared, objection, answer->answer);
}

static void
adopt_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PagodaObjectionsDialog *dialog = PAGODA_OBJECTIONS_DIALOG (widget);
  const char *objection;
  const PagodaAnswerRecord *answer = find_answer (dialog, parameter, &objection);
  const PagodaObjectionAnswer prepared = { PAGODA_ID_NONE, (char *)objection, answer->answer };

  pagoda_editing_run (dialog->window, pagoda_edit_save_objection_answer (&prepared),
                      g_strdup_printf (_ ("Answer saved: %s"), answer->answer));
}

/* Life */

static void
pagoda_objections_dialog_dispose (GObject *object)
{
  PagodaObjectionsDialog *dialog = PAGODA_OBJECTIONS_DIALOG (object);

  forget (dialog);
  g_clear_object (&dialog->window);
  g_clear_pointer (&dialog->records, g_ptr_array_unref);
  G_OBJECT_CLASS (pagoda_objections_dialog_parent_class)->dispose (object);
}

static void
pagoda_objections_dialog_class_init (PagodaObjectionsDialogClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = pagoda_objections_dialog_dispose;
  gtk_widget_class_install_action (widget_class, "objections.add", "s", add_action);
  gtk_widget_class_install_action (widget_class, "objections.edit", "(uu)", edit_action);
  gtk_widget_class_install_action (widget_class, "objections.adopt", "(uu)", adopt_action);
}

static void
pagoda_objections_dialog_init (PagodaObjectionsDialog *dialog)
{
}

void
pagoda_objections_dialog_show (PagodaWindow *window)
{
  PagodaObjectionsDialog *dialog
      = g_object_new (PAGODA_TYPE_OBJECTIONS_DIALOG, "title", _ ("Objections and answers"), NULL);

  dialog->window = g_object_ref (window);
  show (dialog);
  g_signal_connect_object (pagoda_window_get_outlook (window), "notify::standings", G_CALLBACK (read_again),
                           dialog, G_CONNECT_SWAPPED);
  read_again (dialog);
  pagoda_dialog_open (PAGODA_DIALOG (dialog), GTK_WINDOW (window));
}
