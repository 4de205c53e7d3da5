/* letter_dialog.c: a letter to a contact of a customer, filled in from what is known.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Another letter or contact fills the text in anew.
 */
#include "config.h"

#include "app/letters/letter_dialog.h"

#include "app/customer/editing-private.h"
#include "app/letters/letter_editor.h"
#include "app/letters/letter_text.h"
#include "app/printing.h"
#include "app/settings.h"
#include "app/widgets/choice_row.h"
#include "app/widgets/text_row.h"
#include "app/widgets/wrap.h"
#include "app/wording.h"
#include "domain/project.h"
#include "session/letters.h"

#include <glib/gi18n-lib.h>

struct _PagodaLetterDialog
{
  PagodaDialog parent_instance;

  PagodaWindow *window; /* NULL once the dialog is closed */
  PagodaId customer;
  PagodaId contact;
  gboolean thanks; /* it is about the deal */
  char *deal;      /* NULL: none */
  char *amount;    /* NULL: unknown */
  PagodaDossier *dossier;
  GPtrArray *letters; /* PagodaLetter; those of the store, or the ready-made ones */
  GCancellable *cancellable;
  char *chosen; /* the name of the letter that is shown, or NULL */
  AdwComboRow *letter_row;
  AdwComboRow *contact_row;
  GtkTextView *text;
};

G_DEFINE_FINAL_TYPE (PagodaLetterDialog, pagoda_letter_dialog, PAGODA_TYPE_DIALOG)

static char *
get_me (void)
{
  GSettings *settings = pagoda_settings_get ("me");

  return settings != NULL ? g_settings_get_string (settings, "me") : NULL;
}

/* NULL where the customer has no contacts, or the row is going away. */
static const PagodaContact *
chosen_contact (PagodaLetterDialog *dialog)
{
  guint place = adw_combo_row_get_selected (dialog->contact_row);

  return place < dialog->dossier->contacts->len ? g_ptr_array_index (dialog->dossier->contacts, place) : NULL;
}

/* NULL where the row is going away. */
static const PagodaLetter *
chosen_letter (PagodaLetterDialog *dialog)
{
  guint place = adw_combo_row_get_selected (dialog->letter_row);

  return place < dialog->letters->len ? g_ptr_array_index (dialog->letters, place) : NULL;
}

static void
say_missing (PagodaLetterDialog *dialog, GPtrArray *missing)
{
  g_ptr_array_add (missing, NULL);
  g_autofree char *places = g_strjoinv (C_ ("list", ", "), (char **)missing->pdata);
  g_autofree char *text = g_strdup_printf (_ ("Still to be written by hand: %s"), places);

  pagoda_dialog_show_message (PAGODA_DIALOG (dialog), *places != '\0' ? text : NULL);
}

static void
fill (PagodaLetterDialog *dialog)
{
  const PagodaLetter *letter = chosen_letter (dialog);
  if (letter == NULL)
    return;
  const PagodaContact *contact = chosen_contact (dialog);
  g_autofree char *today = pagoda_wording_full_day (pagoda_day_today ());
  g_autofree char *me = get_me ();
  g_autoptr (GPtrArray) missing = g_ptr_array_new_with_free_func (g_free);
  const char *const values[PAGODA_N_LETTER_PLACES]
      = { [PAGODA_PLACE_CUSTOMER] = dialog->dossier->customer->name,
          [PAGODA_PLACE_CONTACT] = contact != NULL ? contact->name : NULL,
          [PAGODA_PLACE_TITLE] = contact != NULL ? contact->title : NULL,
          [PAGODA_PLACE_DEAL] = dialog->deal,
          [PAGODA_PLACE_AMOUNT] = dialog->amount,
          [PAGODA_PLACE_TODAY] = today,
          [PAGODA_PLACE_ME] = me };
  g_autofree char *text = pagoda_letter_fill (letter->body != NULL ? letter->body : "", values,
                                              pagoda_language_current (), missing);

  g_free (dialog->chosen);
  dialog->chosen = g_strdup (letter->name);
  dialog->contact = contact != NULL ? contact->id : PAGODA_ID_NONE;
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (dialog->text), text, -1);
  say_missing (dialog, missing);
}

/* Rows */

/* The one that was shown, else the first that fits: about a deal or not. */
static guint
find_letter (PagodaLetterDialog *dialog)
{
  for (guint i = 0; dialog->chosen != NULL && i < dialog->letters->len; i++)
    if (g_str_equal (((PagodaLetter *)g_ptr_array_index (dialog->letters, i))->name, dialog->chosen))
      return i;
  for (guint i = 0; i < dialog->letters->len; i++)
    {
      const PagodaLetter *letter = g_ptr_array_index (dialog->letters, i);
      if (pagoda_letter_has_place (letter->body, PAGODA_PLACE_DEAL) == dialog->thanks)
        return i;
    }
  return 0;
}

static AdwComboRow *
add_choice (PagodaLetterDialog *dialog,
            AdwPreferencesGroup *group,
            const char *title,
            GtkStringList *texts,
            guint chosen)
{
  GtkWidget *row = pagoda_choice_row_new (title, NULL, texts, chosen);

  adw_preferences_group_add (group, row);
  g_signal_connect_object (row, "notify::selected", G_CALLBACK (fill), dialog, G_CONNECT_SWAPPED);
  return ADW_COMBO_ROW (row);
}

static void
add_choices (PagodaLetterDialog *dialog, AdwPreferencesPage *page)
{
  AdwPreferencesGroup *group = pagoda_text_row_add_group (page, _ ("Write a letter"), NULL);
  g_autoptr (GtkStringList) letters = gtk_string_list_new (NULL);
  g_autoptr (GtkStringList) contacts = gtk_string_list_new (NULL);
  guint contact = 0;

  for (guint i = 0; i < dialog->letters->len; i++)
    gtk_string_list_append (letters, ((PagodaLetter *)g_ptr_array_index (dialog->letters, i))->name);
  for (guint i = 0; i < dialog->dossier->contacts->len; i++)
    {
      const PagodaContact *candidate = g_ptr_array_index (dialog->dossier->contacts, i);
      gtk_string_list_append (contacts, candidate->name);
      if (candidate->id == dialog->contact)
        contact = i;
    }
  if (dialog->dossier->contacts->len == 0)
    gtk_string_list_append (contacts, C_ ("contact", "nobody in particular"));
  dialog->letter_row = add_choice (dialog, group, _ ("Letter"), letters, find_letter (dialog));
  dialog->contact_row = add_choice (dialog, group, _ ("To"), contacts, contact);
}

static void
add_text (PagodaLetterDialog *dialog, AdwPreferencesPage *page)
{
  AdwPreferencesGroup *group = pagoda_text_row_add_group (page, _ ("Text"), NULL);
  GtkWidget *buttons = g_object_new (PAGODA_TYPE_WRAP, "spacing", 6, NULL);
  const struct
  {
    const char *label, *action;
  } offers[] = { { _ ("Copy"), "letter.copy" },
                 { _ ("Print…"), "letter.print" },
                 { _ ("Edit letter…"), "letter.edit" },
                 { _ ("New letter…"), "letter.new" } };

  adw_preferences_group_add (group, pagoda_letter_text_new (_ ("Text"), &dialog->text));
  for (gsize i = 0; i < G_N_ELEMENTS (offers); i++)
    {
      GtkWidget *button = gtk_button_new_with_label (offers[i].label);
      gtk_actionable_set_action_name (GTK_ACTIONABLE (button), offers[i].action);
      gtk_widget_set_parent (button, buttons);
    }
  gtk_widget_set_margin_top (buttons, 12);
  adw_preferences_group_add (group, buttons);
}

static void
show (PagodaLetterDialog *dialog)
{
  AdwPreferencesPage *page = ADW_PREFERENCES_PAGE (adw_preferences_page_new ());

  if (dialog->window == NULL || dialog->letters == NULL || dialog->dossier == NULL)
    return;
  add_choices (dialog, page);
  add_text (dialog, page);
  pagoda_dialog_set_list (PAGODA_DIALOG (dialog), page);
  fill (dialog);
}

/* Reading */

static void
take_deal (PagodaLetterDialog *dialog, const char *title, PagodaMoney amount, const char *currency)
{
  PagodaSnapshot *snapshot = pagoda_session_get_snapshot (pagoda_editing_session (dialog->window));
  const char *own = currency != NULL ? currency : pagoda_snapshot_get_currency (snapshot);

  dialog->deal = g_strdup (title);
  dialog->amount = amount != PAGODA_AMOUNT_UNKNOWN ? pagoda_money_format (amount, own) : NULL;
}

/* Where nobody said which deal is meant it is the last one: a project won, else an order that is no return.
 */
static void
take_last_deal (PagodaLetterDialog *dialog)
{
  const PagodaDossier *dossier = dialog->dossier;
  const PagodaProject *won = NULL;
  const PagodaOrder *order = NULL;

  for (guint i = 0; i < dossier->layers->projects->len; i++)
    {
      const PagodaProject *project = g_ptr_array_index (dossier->layers->projects, i);
      if (project->state == PAGODA_PROJECT_WON && (won == NULL || project->closed > won->closed))
        won = project;
    }
  for (guint i = 0; i < dossier->orders->len && order == NULL; i++)
    if (((PagodaOrder *)g_ptr_array_index (dossier->orders, i))->totals.revenue > 0)
      order = g_ptr_array_index (dossier->orders, i);
  if (won != NULL && (order == NULL || won->closed >= order->day))
    take_deal (dialog, won->name, won->amount, won->currency);
  else if (order != NULL)
    take_deal (dialog, order->number, order->totals.revenue, order->currency);
}

static void
letters_read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (PagodaLetterDialog) dialog = data;
  g_autoptr (GError) error = NULL;
  GPtrArray *letters = pagoda_session_letters_finish (PAGODA_SESSION (source), result, &error);

  if (letters == NULL)
    {
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        pagoda_dialog_show_message (PAGODA_DIALOG (dialog), error->message);
      return;
    }
  g_clear_pointer (&dialog->letters, g_ptr_array_unref);
  if (letters->len == 0)
    g_clear_pointer (&letters, g_ptr_array_unref);
  dialog->letters = letters != NULL ? letters : pagoda_letters_ready_made (pagoda_language_current ());
  show (dialog);
}

static void
dossier_read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (PagodaLetterDialog) dialog = data;
  g_autoptr (GError) error = NULL;

  dialog->dossier = pagoda_session_dossier_finish (PAGODA_SESSION (source), result, &error);
  if (dialog->dossier == NULL && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    pagoda_dialog_show_message (PAGODA_DIALOG (dialog), error->message);
  if (dialog->dossier != NULL && dialog->window != NULL && dialog->deal == NULL)
    take_last_deal (dialog);
  show (dialog);
}

static void
read_letters (PagodaLetterDialog *dialog)
{
  if (dialog->window != NULL)
    pagoda_session_letters_async (pagoda_editing_session (dialog->window), dialog->cancellable,
                                  letters_read_cb, g_object_ref (dialog));
}

static void
edited_cb (GtkWindow *window, const char *name)
{
  PagodaLetterDialog *dialog = PAGODA_LETTER_DIALOG (window);

  if (name != NULL)
    {
      g_free (dialog->chosen);
      dialog->chosen = g_strdup (name);
    }
  read_letters (dialog);
}

/* Actions */

static void
copy_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PagodaLetterDialog *dialog = PAGODA_LETTER_DIALOG (widget);

  if (dialog->text == NULL)
    return;
  g_autofree char *text = pagoda_letter_text_get (dialog->text);
  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text);
  pagoda_dialog_show_message (PAGODA_DIALOG (dialog), _ ("The letter is in the clipboard."));
}

static void
print_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PagodaLetterDialog *dialog = PAGODA_LETTER_DIALOG (widget);

  if (dialog->text == NULL)
    return;
  g_autofree char *text = pagoda_letter_text_get (dialog->text);
  g_autoptr (PagodaPaper) paper
      = pagoda_paper_new (pagoda_language_current () == PAGODA_LANGUAGE_ZH_CN, NULL);
  pagoda_paper_add_text (paper, text);
  pagoda_printing_show (GTK_WINDOW (dialog), paper, NULL, chosen_letter (dialog)->name);
}

static void
edit_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PagodaLetterDialog *dialog = PAGODA_LETTER_DIALOG (widget);

  if (dialog->text != NULL)
    pagoda_letter_editor_open (dialog->window, GTK_WINDOW (dialog), chosen_letter (dialog), dialog->letters,
                               edited_cb);
}

static void
new_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PagodaLetterDialog *dialog = PAGODA_LETTER_DIALOG (widget);

  if (dialog->text != NULL)
    pagoda_letter_editor_open (dialog->window, GTK_WINDOW (dialog), NULL, dialog->letters, edited_cb);
}

/* Life */

static void
pagoda_letter_dialog_dispose (GObject *object)
{
  PagodaLetterDialog *dialog = PAGODA_LETTER_DIALOG (object);

  g_cancellable_cancel (dialog->cancellable);
  g_clear_object (&dialog->window);
  G_OBJECT_CLASS (pagoda_letter_dialog_parent_class)->dispose (object);
}

static void
pagoda_letter_dialog_finalize (GObject *object)
{
  PagodaLetterDialog *dialog = PAGODA_LETTER_DIALOG (object);

  g_clear_object (&dialog->cancellable);
  g_clear_pointer (&dialog->letters, g_ptr_array_unref);
  g_clear_pointer (&dialog->dossier, pagoda_dossier_free);
  g_free (dialog->deal);
  g_free (dialog->amount);
  g_free (dialog->chosen);
  G_OBJECT_CLASS (pagoda_letter_dialog_parent_class)->finalize (object);
}

static void
pagoda_letter_dialog_class_init (PagodaLetterDialogClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = pagoda_letter_dialog_dispose;
  G_OBJECT_CLASS (class)->finalize = pagoda_letter_dialog_finalize;
  gtk_widget_class_install_action (widget_class, "letter.copy", NULL, copy_action);
  gtk_widget_class_install_action (widget_class, "letter.print", NULL, print_action);
  gtk_widget_class_install_action (widget_class, "letter.edit", NULL, edit_action);
  gtk_widget_class_install_action (widget_class, "letter.new", NULL, new_action);
}

static void
pagoda_letter_dialog_init (PagodaLetterDialog *dialog)
{
  dialog->cancellable = g_cancellable_new ();
}

void
pagoda_letter_dialog_open (PagodaWindow *window, PagodaId customer, const PagodaDeal *deal, PagodaId contact)
{
  PagodaLetterDialog *dialog = g_object_new (PAGODA_TYPE_LETTER_DIALOG, "title", _ ("Write a letter"), NULL);
  PagodaSession *session = pagoda_editing_session (window);

  dialog->window = g_object_ref (window);
  dialog->customer = customer;
  dialog->contact = contact;
  dialog->thanks = deal != NULL;
  if (deal != NULL)
    take_deal (dialog, deal->title, deal->amount, deal->currency);
  read_letters (dialog);
  pagoda_session_dossier_async (session, customer, dialog->cancellable, dossier_read_cb,
                                g_object_ref (dialog));
  pagoda_dialog_open (PAGODA_DIALOG (dialog), GTK_WINDOW (window));
}
