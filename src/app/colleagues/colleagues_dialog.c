/* colleagues_dialog.c: who of us there is, and which names are used of people who are no colleague yet.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The list follows every new snapshot; the names in records are asked for with it.
 */
#include "config.h"

#include "app/colleagues/colleagues_dialog.h"

#include "app/colleagues/colleague_forms.h"
#include "app/customer/editing-private.h"
#include "app/handover/handover_dialog.h"
#include "app/widgets/text_row.h"
#include "app/wording.h"
#include "session/edit_colleagues.h"
#include "store/colleagues.h"

#include <glib/gi18n-lib.h>

struct _PagodaColleaguesDialog
{
  PagodaDialog parent_instance;

  PagodaWindow *window;      /* NULL once the dialog is closed */
  GCancellable *cancellable; /* of the names that are on their way */
};

G_DEFINE_FINAL_TYPE (PagodaColleaguesDialog, pagoda_colleagues_dialog, PAGODA_TYPE_DIALOG)

static PagodaSnapshot *
snapshot_of (PagodaColleaguesDialog *dialog)
{
  return pagoda_session_get_snapshot (pagoda_editing_session (dialog->window));
}

static const PagodaColleague *
find_colleague (PagodaColleaguesDialog *dialog, PagodaId id)
{
  const GPtrArray *colleagues = pagoda_snapshot_get_colleagues (snapshot_of (dialog));

  for (guint i = 0; i < colleagues->len; i++)
    if (((PagodaColleague *)g_ptr_array_index (colleagues, i))->id == id)
      return g_ptr_array_index (colleagues, i);
  return NULL;
}

/* Rows */

static char *
word_time (const PagodaColleague *colleague)
{
  g_autofree char *from = pagoda_wording_day (colleague->from, PAGODA_DAY_NONE);
  g_autofree char *until = pagoda_wording_day (colleague->until, PAGODA_DAY_NONE);

  /* Translators: days from which and until which somebody is with us. */
  return colleague->until != PAGODA_DAY_NONE ? g_strdup_printf (_ ("from %1$s until %2$s"), from, until)
                                             : g_strdup_printf (_ ("from %s"), from);
}

/* Who leaves, or gets other accounts, hands over. */
static void
add_handover_button (GtkWidget *row, const char *person)
{
  GtkWidget *button = gtk_button_new_with_label (_ ("Hand over…"));
  g_autofree char *name = g_strdup_printf (_ ("Hand over the accounts of %s"), person);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  pagoda_text_row_add_button (row, button, name, "colleagues.hand-over", g_variant_new_string (person));
}

static GtkWidget *
create_row (const PagodaColleague *colleague)
{
  g_autofree char *time = word_time (colleague);
  g_autofree char *details
      = g_strdup_printf ("%s · %s", pagoda_skill_label (colleague->skill, pagoda_language_current ()), time);
  GtkWidget *row = pagoda_text_row_new (colleague->name, details);

  pagoda_text_row_set_action (row, "colleagues.edit", g_variant_new_int64 (colleague->id));
  add_handover_button (row, colleague->name);
  return row;
}

static GtkWidget *
create_name_row (const PagodaUsedName *used)
{
  g_autofree char *count = pagoda_count_format (used->uses);
  g_autofree char *details = g_strdup_printf (_ ("Records: %s"), count);
  g_autofree char *name = g_strdup_printf (_ ("Make %s a colleague"), used->name);
  GtkWidget *row = pagoda_text_row_new (used->name, details);

  pagoda_text_row_add_button (row, gtk_button_new_with_label (_ ("Make a colleague")), name,
                              "colleagues.adopt", g_variant_new_string (used->name));
  add_handover_button (row, used->name);
  return row;
}

static void
add_colleagues (PagodaColleaguesDialog *dialog, AdwPreferencesPage *page)
{
  const GPtrArray *colleagues = pagoda_snapshot_get_colleagues (snapshot_of (dialog));
  AdwPreferencesGroup *group = pagoda_text_row_add_group (
      page, _ ("Colleagues"),
      colleagues->len == 0 ? _ ("Enter who of you sells, and with which skill: then Pagoda says who should "
                                "work which layer.")
                           : NULL);

  pagoda_text_row_add_group_button (group, _ ("Add colleague"), "colleagues.add", NULL);
  for (guint i = 0; i < colleagues->len; i++)
    adw_preferences_group_add (group, create_row (g_ptr_array_index (colleagues, i)));
}

static void
show (PagodaColleaguesDialog *dialog, const GPtrArray *names)
{
  AdwPreferencesPage *page = ADW_PREFERENCES_PAGE (adw_preferences_page_new ());
  PagodaDay today = pagoda_day_today ();
  AdwPreferencesGroup *group = NULL;

  add_colleagues (dialog, page);
  for (guint i = 0; names != NULL && i < names->len; i++)
    {
      const PagodaUsedName *used = g_ptr_array_index (names, i);
      if (pagoda_colleagues_find (pagoda_snapshot_get_colleagues (snapshot_of (dialog)), used->name, today)
          != NULL)
        continue;
      if (group == NULL)
        group = pagoda_text_row_add_group (page, _ ("Names in records"),
                                           _ ("Who is named somewhere and is no colleague yet."));
      adw_preferences_group_add (group, create_name_row (used));
    }
  pagoda_dialog_set_list (PAGODA_DIALOG (dialog), page);
}

static void
names_read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (PagodaColleaguesDialog) dialog = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) names = pagoda_session_used_names_finish (PAGODA_SESSION (source), result, &error);

  if (dialog->window == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  show (dialog, names);
  pagoda_dialog_show_message (PAGODA_DIALOG (dialog), error != NULL ? error->message : NULL);
}

static void
forget_names (PagodaColleaguesDialog *dialog)
{
  if (dialog->cancellable != NULL)
    g_cancellable_cancel (dialog->cancellable);
  g_clear_object (&dialog->cancellable);
}

static void
read_again (PagodaColleaguesDialog *dialog)
{
  if (dialog->window == NULL || snapshot_of (dialog) == NULL)
    return;
  forget_names (dialog);
  dialog->cancellable = g_cancellable_new ();
  pagoda_session_used_names_async (pagoda_editing_session (dialog->window), dialog->cancellable,
                                   names_read_cb, g_object_ref (dialog));
}

/* Actions */

static void
add_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  pagoda_editing_colleague (PAGODA_COLLEAGUES_DIALOG (widget)->window, NULL, NULL);
}

static void
edit_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PagodaColleaguesDialog *dialog = PAGODA_COLLEAGUES_DIALOG (widget);
  const PagodaColleague *colleague = find_colleague (dialog, g_variant_get_int64 (parameter));

  if (colleague != NULL)
    pagoda_editing_colleague (dialog->window, colleague, NULL);
}

/* With one click, as a junior rep from today on; the row that it becomes opens the form. */
static void
adopt_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autoptr (PagodaColleague) colleague = pagoda_colleague_new ();

  colleague->name = g_variant_dup_string (parameter, NULL);
  colleague->from = pagoda_day_today ();
  pagoda_editing_run (PAGODA_COLLEAGUES_DIALOG (widget)->window, pagoda_edit_save_colleague (colleague),
                      g_strdup_printf (_ ("Colleague saved: %s"), colleague->name));
}

static void
hand_over_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PagodaColleaguesDialog *dialog = PAGODA_COLLEAGUES_DIALOG (widget);
  g_autoptr (PagodaWindow) window = g_object_ref (dialog->window);
  g_autofree char *person = g_variant_dup_string (parameter, NULL);

  gtk_window_close (GTK_WINDOW (dialog));
  pagoda_handover_dialog_open (window, person, NULL, 0);
}

/* Life */

static void
pagoda_colleagues_dialog_dispose (GObject *object)
{
  PagodaColleaguesDialog *dialog = PAGODA_COLLEAGUES_DIALOG (object);

  forget_names (dialog);
  g_clear_object (&dialog->window);
  G_OBJECT_CLASS (pagoda_colleagues_dialog_parent_class)->dispose (object);
}

static void
pagoda_colleagues_dialog_class_init (PagodaColleaguesDialogClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = pagoda_colleagues_dialog_dispose;
  gtk_widget_class_install_action (widget_class, "colleagues.add", NULL, add_action);
  gtk_widget_class_install_action (widget_class, "colleagues.edit", "x", edit_action);
  gtk_widget_class_install_action (widget_class, "colleagues.hand-over", "s", hand_over_action);
  gtk_widget_class_install_action (widget_class, "colleagues.adopt", "s", adopt_action);
}

static void
pagoda_colleagues_dialog_init (PagodaColleaguesDialog *dialog)
{
}

void
pagoda_colleagues_dialog_show (PagodaWindow *window)
{
  PagodaColleaguesDialog *dialog
      = g_object_new (PAGODA_TYPE_COLLEAGUES_DIALOG, "title", _ ("Colleagues"), NULL);

  dialog->window = g_object_ref (window);
  show (dialog, NULL);
  g_signal_connect_object (pagoda_window_get_outlook (window), "notify::standings", G_CALLBACK (read_again),
                           dialog, G_CONNECT_SWAPPED);
  read_again (dialog);
  pagoda_dialog_open (PAGODA_DIALOG (dialog), GTK_WINDOW (window));
}
