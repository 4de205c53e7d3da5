/* merge_form.c: a hand-in becomes part of the open store (T4).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What merging would do is asked of the store first; each conflict is then a row that offers both values.
 */
#include "config.h"

#include "app/hand_in/merge_form.h"

#include "app/compat.h"
#include "app/customer/editing-private.h"
#include "app/widgets/form_dialog.h"
#include "app/widgets/text_row.h"
#include "session/edit_merge.h"
#include "session/hand_ins.h"
#include "store/record_words.h"

#include <glib/gi18n-lib.h>

/* How many conflicts are asked about one by one, and how many other differences are told. */
#define MOST_ROWS 200

static const char *const patterns[] = { "*" PAGODA_HAND_IN_ENDING, "*.pagoda", NULL };

/* What the form is about. */
typedef struct
{
  char *path;
  PagodaMerge *merge;
} Subject;

static void
free_subject (gpointer data)
{
  Subject *subject = data;

  g_free (subject->path);
  pagoda_merge_free (subject->merge);
  g_free (subject);
}

static char *
key_of (const PagodaMergeConflict *conflict)
{
  return g_strdup_printf ("%" G_GINT64_FORMAT, conflict->id);
}

/* Of whom and what: `Kestrel · Contact`. */
static char *
word_title (const PagodaMergeConflict *conflict)
{
  const char *record = pagoda_record_label (conflict->table, pagoda_language_current ());

  return conflict->customer_name != NULL ? g_strdup_printf ("%s · %s", conflict->customer_name, record)
                                         : g_strdup (record);
}

/* All values of one side, with their fields. */
static char *
word_side (const PagodaMergeConflict *conflict, gboolean theirs)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < conflict->fields->len; i++)
    {
      const PagodaMergeField *field = g_ptr_array_index (conflict->fields, i);
      const char *value = theirs ? field->theirs : field->ours;
      g_string_append_printf (text, "%s%s: %s", i > 0 ? " · " : "", field->field,
                              value != NULL ? value : "—");
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
add_conflict (PagodaFormDialog *form, const PagodaMergeConflict *conflict)
{
  g_autofree char *key = key_of (conflict);
  g_autofree char *title = word_title (conflict);
  g_autofree char *ours = word_side (conflict, FALSE);
  g_autofree char *theirs = word_side (conflict, TRUE);
  gboolean gone_here = conflict->kind == PAGODA_MERGE_DELETED_HERE;
  gboolean gone_there = conflict->kind == PAGODA_MERGE_DELETED_THERE;
  g_autofree char *keep = g_strdup_printf (_ ("Ours: %s"), gone_here ? _ ("deleted") : ours);
  g_autofree char *take = g_strdup_printf (_ ("Theirs: %s"), gone_there ? _ ("deleted") : theirs);
  const char *const sides[] = { keep, take, NULL };
  g_autoptr (GtkStringList) offers = gtk_string_list_new (sides);

  pagoda_form_dialog_add_choice (form, key, title, offers, 0);
}

static void
add_conflicts (PagodaFormDialog *form, const PagodaMerge *merge)
{
  const char *const sides[] = { _ ("One by one"), _ ("Theirs in all of them"), NULL };
  g_autoptr (GtkStringList) offers = gtk_string_list_new (sides);
  guint shown = 0;

  if (merge->counts.conflicts == 0)
    return;
  pagoda_form_dialog_begin_group (form, _ ("Conflicts: changed here and there"));
  pagoda_form_dialog_add_choice (form, "all", _ ("What is taken"), offers, 0);
  for (guint i = 0; i < merge->conflicts->len && shown < MOST_ROWS; i++)
    {
      const PagodaMergeConflict *conflict = g_ptr_array_index (merge->conflicts, i);
      if (!pagoda_merge_kind_is_choice (conflict->kind))
        continue;
      add_conflict (form, conflict);
      shown++;
    }
}

/* What is no choice, but good to know. */
static void
add_others (PagodaFormDialog *form, const PagodaMerge *merge)
{
  AdwPreferencesGroup *group = NULL;
  guint shown = 0;

  for (guint i = 0; i < merge->conflicts->len && shown < MOST_ROWS; i++)
    {
      const PagodaMergeConflict *conflict = g_ptr_array_index (merge->conflicts, i);
      if (pagoda_merge_kind_is_choice (conflict->kind))
        continue;
      if (group == NULL)
        group = pagoda_form_dialog_add_group (form, _ ("Also told"));
      g_autofree char *title = word_title (conflict);
      g_autofree char *ours = word_side (conflict, FALSE);
      g_autofree char *text
          = g_strdup_printf ("%s · %s", pagoda_merge_kind_label (conflict->kind, pagoda_language_current ()),
                             ours);
      adw_preferences_group_add (group, pagoda_text_row_new (title, text));
      shown++;
    }
}

static void
add_count (PagodaFormDialog *form, const char *key, const char *title, gint64 count)
{
  g_autofree char *figure = pagoda_count_format ((guint64)count);

  if (count == 0)
    return;
  GtkWidget *row = pagoda_text_row_new (title, NULL);
  pagoda_text_row_add_figure (row, figure);
  pagoda_form_dialog_add_row (form, key, row);
}

static void
add_counts (PagodaFormDialog *form, const PagodaMergeCounts *counts)
{
  pagoda_form_dialog_begin_group (form, _ ("Records"));
  add_count (form, "inserted", _ ("Added"), counts->inserted);
  add_count (form, "updated", _ ("Updated"), counts->updated);
  add_count (form, "deleted", _ ("Deleted, as there"), counts->deleted);
  add_count (form, "kept", _ ("Changed here only, kept"), counts->kept);
  add_count (form, "left-out", _ ("Left out"), counts->left_out);
  add_count (form, "unchanged", _ ("The same already"), counts->unchanged);
}

static void
save_cb (PagodaFormDialog *form, gpointer data)
{
  const Subject *subject = data;
  const char *const paths[] = { subject->path, NULL };
  g_autoptr (GArray) taken = g_array_new (FALSE, FALSE, sizeof (PagodaId));
  PagodaMergeChoices choices = { 0 };

  choices.theirs = subject->merge->counts.conflicts > 0 && pagoda_form_dialog_get_choice (form, "all") == 1;
  for (guint i = 0, shown = 0; i < subject->merge->conflicts->len && shown < MOST_ROWS; i++)
    {
      const PagodaMergeConflict *conflict = g_ptr_array_index (subject->merge->conflicts, i);
      g_autofree char *key = key_of (conflict);
      if (!pagoda_merge_kind_is_choice (conflict->kind))
        continue;
      shown++;
      if (pagoda_form_dialog_get_choice (form, key) == 1)
        g_array_append_val (taken, conflict->id);
    }
  choices.rows = (const PagodaId *)(gpointer)taken->data;
  choices.n = taken->len;
  pagoda_editing_save (form, pagoda_edit_merge (paths, &choices, pagoda_language_current ()),
                       g_strdup (_ ("The hand-in is merged")));
}

static char *
word_source (const PagodaMergedFile *file)
{
  const PagodaHandIn *hand_in = file->hand_in;
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_local (hand_in->at);
  g_autofree char *at = g_date_time_format (time, "%Y-%m-%d %H:%M");
  g_autofree char *accounts = pagoda_count_format ((guint64)hand_in->accounts);
  g_autofree char *name = g_path_get_basename (file->path);

  if (!hand_in->marked)
    return g_strdup_printf (_ ("A whole store: %s. Accounts: %s."), name, accounts);
  return g_strdup_printf (_ ("Made by %s, %s. Accounts: %s."), hand_in->person, at, accounts);
}

static void
show_preview (PagodaWindow *window, PagodaMerge *merge)
{
  const PagodaMergedFile *file = g_ptr_array_index (merge->files, 0);
  Subject subject = { g_strdup (file->path), merge };
  g_autofree char *source = word_source (file);
  PagodaFormDialog *form = pagoda_editing_open (window, _ ("Merge a hand-in"), G_CALLBACK (save_cb),
                                                g_memdup2 (&subject, sizeof subject), free_subject);

  add_counts (form, &merge->counts);
  add_conflicts (form, merge);
  add_others (form, merge);
  pagoda_form_dialog_name_button (form, _ ("Merge"));
  pagoda_form_dialog_show_message (form, source);
  gtk_window_present (GTK_WINDOW (form));
}

static void
previewed_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (PagodaWindow) window = data;
  g_autoptr (GError) error = NULL;
  PagodaMerge *merge = pagoda_session_merge_preview_finish (PAGODA_SESSION (source), result, &error);

  pagoda_window_end_progress (window);
  if (merge != NULL)
    show_preview (window, merge);
  else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    pagoda_window_show_toast (window, _ ("Cancelled. Nothing has changed."), NULL, NULL);
  else
    pagoda_compat_show_message (GTK_WINDOW (window), _ ("Nothing was merged"), error->message);
}

void
pagoda_merge_form_show_file (PagodaWindow *window, const char *path)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();

  pagoda_window_begin_progress (window, _ ("Reading the hand-in"), cancellable);
  pagoda_session_merge_preview_async (pagoda_editing_session (window), path, cancellable, previewed_cb,
                                      g_object_ref (window));
}

static void
path_answered_cb (const char *path, gpointer data)
{
  pagoda_merge_form_show_file (PAGODA_WINDOW (data), path);
}

void
pagoda_merge_form_show (PagodaWindow *window)
{
  PagodaFileQuestion question = { .title = _ ("Merge a hand-in"),
                                  .accept = _ ("_Choose"),
                                  .filter = _ ("Hand-ins and stores"),
                                  .patterns = patterns };

  pagoda_compat_ask_file (GTK_WINDOW (window), &question, path_answered_cb, window);
}
