/* evidence_dialog.c: the evidence library, and in which deals each piece was used (R9).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Each kind is a group of its pieces.  The list follows every new snapshot.
 */
#include "config.h"

#include "app/evidence/evidence_dialog.h"

#include "app/compat.h"
#include "app/customer/editing-private.h"
#include "app/widgets/text_row.h"
#include "method/evidence.h"
#include "session/edit_evidence.h"
#include "session/evidence_library.h"

#include <glib/gi18n-lib.h>

struct _PagodaEvidenceDialog
{
  PagodaDialog parent_instance;

  PagodaWindow *window;           /* NULL once the dialog is closed */
  GCancellable *cancellable;      /* of the library that is on its way */
  PagodaEvidenceLibrary *library; /* NULL before it is read */
};

G_DEFINE_FINAL_TYPE (PagodaEvidenceDialog, pagoda_evidence_dialog, PAGODA_TYPE_DIALOG)

/* The form of a piece */

typedef struct
{
  PagodaEvidence *before;
  char *source; /* the file that was chosen; NULL where nothing was */
} Subject;

static const PagodaTextField fields[] = {
  { "title", N_ ("Title of the piece"), G_STRUCT_OFFSET (PagodaEvidence, title) },
  { "link", N_ ("Link"), G_STRUCT_OFFSET (PagodaEvidence, link) },
  { "note", N_ ("Note"), G_STRUCT_OFFSET (PagodaEvidence, note) },
};

static void
free_subject (gpointer data)
{
  Subject *subject = data;

  pagoda_evidence_free (subject->before);
  g_free (subject->source);
  g_free (subject);
}

static void
save_cb (PagodaFormDialog *form, Subject *subject)
{
  g_autoptr (PagodaEvidence) evidence = pagoda_evidence_copy (subject->before);

  pagoda_editing_take_fields (form, fields, G_N_ELEMENTS (fields), evidence);
  evidence->kind = (PagodaEvidenceKind)pagoda_form_dialog_get_choice (form, "kind");
  pagoda_editing_save (form, pagoda_edit_save_evidence (evidence, subject->source),
                       g_strdup_printf (_ ("Saved: %s"), evidence->title));
}

static void
delete_cb (PagodaFormDialog *form)
{
  const Subject *subject = g_object_get_data (G_OBJECT (form), "subject");

  pagoda_editing_save (form, pagoda_edit_delete_evidence (subject->before->id, subject->before->title),
                       g_strdup_printf (_ ("Deleted: %s"), subject->before->title));
}

static void
file_chosen (const char *path, gpointer data)
{
  PagodaFormDialog *form = data;
  Subject *subject = g_object_get_data (G_OBJECT (form), "subject");
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *shown = g_filename_display_name (name);

  g_free (subject->source);
  subject->source = g_strdup (path);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (pagoda_form_dialog_get_row (form, "file")), shown);
}

static void
choose_cb (PagodaFormDialog *form)
{
  static const char *const patterns[] = { "*", NULL };
  PagodaFileQuestion question = {
    .title = _ ("Attach file"), .accept = _ ("Attach"), .filter = _ ("All files"), .patterns = patterns
  };

  pagoda_compat_ask_file (GTK_WINDOW (form), &question, file_chosen, form);
}

static void
add_file (PagodaFormDialog *form, const PagodaEvidence *evidence)
{
  GtkWidget *row = pagoda_text_row_new (C_ ("library", "File"),
                                        evidence->name != NULL ? evidence->name : _ ("none yet"));
  GtkWidget *button = gtk_button_new_with_label (_ ("Choose…"));

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (choose_cb), form);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  pagoda_form_dialog_add_row (form, "file", row);
}

/* @evidence is copied. */
static void
open_form (PagodaWindow *window, const PagodaEvidence *evidence)
{
  Subject *subject = g_new (Subject, 1);

  *subject = (Subject){ pagoda_evidence_copy (evidence), NULL };
  PagodaFormDialog *form = pagoda_editing_open (window,
                                                evidence->id != PAGODA_ID_NONE ? _ ("Piece of evidence")
                                                                               : _ ("New piece of evidence"),
                                                G_CALLBACK (save_cb), subject, free_subject);
  pagoda_editing_add_fields (form, fields, 1, evidence);
  pagoda_form_dialog_require (form, "title");
  pagoda_form_dialog_add_labels (form, "kind", _ ("Kind"), pagoda_evidence_kind_label,
                                 PAGODA_N_EVIDENCE_KINDS, evidence->kind);
  pagoda_editing_add_fields (form, fields + 1, 1, evidence);
  add_file (form, evidence);
  pagoda_editing_add_fields (form, fields + 2, 1, evidence);
  pagoda_form_dialog_allow_long (form, "note");
  if (evidence->id != PAGODA_ID_NONE)
    pagoda_form_dialog_add_delete (form, delete_cb);
  gtk_window_present (GTK_WINDOW (form));
}

/* Rows */

static char *
word_count (PagodaEvidenceCount count)
{
  if (count.won + count.lost == 0)
    return g_strdup (_ ("in no closed project yet"));
  if (count.too_few)
    return g_strdup_printf (_ ("used in projects won: %1$u, lost: %2$u (too few)"), count.won, count.lost);
  return g_strdup_printf (_ ("used in projects won: %1$u, lost: %2$u (won: %3$.0f%%)"), count.won, count.lost,
                          100.0 * count.won / (count.won + count.lost));
}

static char *
describe (PagodaEvidenceDialog *dialog, const PagodaEvidence *evidence)
{
  g_autofree char *count
      = word_count (pagoda_evidence_count (dialog->library->cases, evidence->id, pagoda_day_today ()));
  const char *const parts[] = { evidence->link, evidence->name, evidence->note };
  GString *text = g_string_new (count);

  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    if (parts[i] != NULL && *parts[i] != '\0')
      g_string_append_printf (text, "\n%s", parts[i]);
  return g_string_free (text, FALSE);
}

static void
add_row (PagodaEvidenceDialog *dialog, AdwPreferencesGroup *group, guint place)
{
  const PagodaEvidence *evidence = g_ptr_array_index (dialog->library->pieces, place);
  g_autofree char *text = describe (dialog, evidence);
  g_autofree char *name = g_strdup_printf (_ ("Open %s"), evidence->title);
  GtkWidget *row = pagoda_text_row_new (evidence->title, text);

  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  if (evidence->file != NULL || evidence->link != NULL)
    pagoda_text_row_add_button (row, gtk_button_new_with_label (C_ ("file", "Open")), name, "evidence.open",
                                g_variant_new_uint32 (place));
  pagoda_text_row_set_action (row, "evidence.edit", g_variant_new_uint32 (place));
  adw_preferences_group_add (group, row);
}

static void
add_kind (PagodaEvidenceDialog *dialog, AdwPreferencesPage *page, PagodaEvidenceKind kind)
{
  AdwPreferencesGroup *group = NULL;

  for (guint i = 0; i < dialog->library->pieces->len; i++)
    {
      if (((const PagodaEvidence *)g_ptr_array_index (dialog->library->pieces, i))->kind != kind)
        continue;
      if (group == NULL)
        group
            = pagoda_text_row_add_group (page, pagoda_evidence_kind_label (kind, pagoda_language_current ()),
                                         NULL);
      add_row (dialog, group, i);
    }
}

static void
show (PagodaEvidenceDialog *dialog)
{
  AdwPreferencesPage *page = ADW_PREFERENCES_PAGE (adw_preferences_page_new ());
  AdwPreferencesGroup *group
      = pagoda_text_row_add_group (page, _ ("Evidence library"),
                                   _ ("What shows a customer that we are right. Attach pieces to projects, "
                                      "visits and rungs of the contact "
                                      "ladder; in which deals they were used is counted."));

  pagoda_text_row_add_group_button (group, _ ("Add piece"), "evidence.add", NULL);
  for (int kind = 0; dialog->library != NULL && kind < PAGODA_N_EVIDENCE_KINDS; kind++)
    add_kind (dialog, page, (PagodaEvidenceKind)kind);
  pagoda_dialog_set_list (PAGODA_DIALOG (dialog), page);
}

/* Reading */

static void
read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (PagodaEvidenceDialog) dialog = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (PagodaEvidenceLibrary) library
      = pagoda_session_evidence_finish (PAGODA_SESSION (source), result, &error);

  if (dialog->window == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  g_clear_pointer (&dialog->library, pagoda_evidence_library_free);
  dialog->library = g_steal_pointer (&library);
  show (dialog);
  pagoda_dialog_show_message (PAGODA_DIALOG (dialog), error != NULL ? error->message : NULL);
}

static void
forget (PagodaEvidenceDialog *dialog)
{
  if (dialog->cancellable != NULL)
    g_cancellable_cancel (dialog->cancellable);
  g_clear_object (&dialog->cancellable);
}

static void
read_again (PagodaEvidenceDialog *dialog)
{
  if (dialog->window == NULL)
    return;
  forget (dialog);
  dialog->cancellable = g_cancellable_new ();
  pagoda_session_evidence_async (pagoda_editing_session (dialog->window), pagoda_day_today (),
                                 dialog->cancellable, read_cb, g_object_ref (dialog));
}

/* Actions */

static const PagodaEvidence *
find_piece (PagodaEvidenceDialog *dialog, GVariant *place)
{
  return g_ptr_array_index (dialog->library->pieces, g_variant_get_uint32 (place));
}

static void
add_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  const PagodaEvidence fresh = { .id = PAGODA_ID_NONE };

  open_form (PAGODA_EVIDENCE_DIALOG (widget)->window, &fresh);
}

static void
edit_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PagodaEvidenceDialog *dialog = PAGODA_EVIDENCE_DIALOG (widget);

  open_form (dialog->window, find_piece (dialog, parameter));
}

static void
located_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (PagodaEvidenceDialog) dialog = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = pagoda_session_locate_attachment_finish (PAGODA_SESSION (source), result, &error);
  g_autofree char *uri = path != NULL ? g_filename_to_uri (path, NULL, &error) : NULL;

  if (dialog->window == NULL)
    return;
  if (uri != NULL)
    pagoda_compat_open_file (GTK_WINDOW (dialog), uri);
  else
    pagoda_dialog_show_message (PAGODA_DIALOG (dialog), error->message);
}

static void
open_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PagodaEvidenceDialog *dialog = PAGODA_EVIDENCE_DIALOG (widget);
  const PagodaEvidence *evidence = find_piece (dialog, parameter);
  const PagodaAttachment attachment = { .file = evidence->file };

  if (evidence->file != NULL)
    pagoda_session_locate_attachment_async (pagoda_editing_session (dialog->window), &attachment, located_cb,
                                            g_object_ref (dialog));
  else
    pagoda_compat_open_file (GTK_WINDOW (dialog), evidence->link);
}

/* Life */

static void
pagoda_evidence_dialog_dispose (GObject *object)
{
  PagodaEvidenceDialog *dialog = PAGODA_EVIDENCE_DIALOG (object);

  forget (dialog);
  g_clear_object (&dialog->window);
  g_clear_pointer (&dialog->library, pagoda_evidence_library_free);
  G_OBJECT_CLASS (pagoda_evidence_dialog_parent_class)->dispose (object);
}

static void
pagoda_evidence_dialog_class_init (PagodaEvidenceDialogClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = pagoda_evidence_dialog_dispose;
  gtk_widget_class_install_action (widget_class, "evidence.add", NULL, add_action);
  gtk_widget_class_install_action (widget_class, "evidence.edit", "u", edit_action);
  gtk_widget_class_install_action (widget_class, "evidence.open", "u", open_action);
}

static void
pagoda_evidence_dialog_init (PagodaEvidenceDialog *dialog)
{
}

void
pagoda_evidence_dialog_show (PagodaWindow *window)
{
  PagodaEvidenceDialog *dialog
      = g_object_new (PAGODA_TYPE_EVIDENCE_DIALOG, "title", _ ("Evidence library"), NULL);

  dialog->window = g_object_ref (window);
  show (dialog);
  g_signal_connect_object (pagoda_window_get_outlook (window), "notify::standings", G_CALLBACK (read_again),
                           dialog, G_CONNECT_SWAPPED);
  read_again (dialog);
  pagoda_dialog_open (PAGODA_DIALOG (dialog), GTK_WINDOW (window));
}
