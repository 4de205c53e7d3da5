/* form_dialog.c: a dialog with a few rows to fill in and a button that saves.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "app/widgets/form_dialog.h"

#include "app/compat.h"
#include "app/widgets/choice_row.h"
#include "app/widgets/day_row.h"
#include "app/widgets/naming.h"
#include "app/widgets/text_row.h"
#include "app/widgets/offer_button.h"

#include <glib/gi18n-lib.h>

struct _PagodaFormDialog
{
  AdwWindow parent_instance;

  GtkWidget *strip;
  GtkLabel *message;
  GtkButton *answer_button;
  GtkWidget *page;
  GtkWidget *delete_button;
  AdwPreferencesGroup *group;
  AdwPreferencesGroup *history;

  GHashTable *rows;     /* key → row */
  GHashTable *required; /* keys that must not be empty */
  GHashTable *checks;   /* key → PagodaTextCheck */
  PagodaFormAnswer answer;
  PagodaFormAnswer delete_answer;
  gboolean read_only;
};

G_DEFINE_FINAL_TYPE (PagodaFormDialog, pagoda_form_dialog, ADW_TYPE_WINDOW)

enum
{
  SIGNAL_SAVE,
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static gboolean
is_day (const char *text)
{
  return pagoda_day_from_iso (text) != PAGODA_DAY_NONE;
}

static gboolean
is_empty (PagodaFormDialog *form, const char *key)
{
  if (ADW_IS_COMBO_ROW (g_hash_table_lookup (form->rows, key)))
    return pagoda_form_dialog_get_choice (form, key) == 0;
  g_autofree char *text = pagoda_form_dialog_get_text (form, key);
  return text == NULL;
}

/* An empty row is wrong only where it must not be empty and can be seen. */
static gboolean
is_filled (PagodaFormDialog *form, const char *key)
{
  return !is_empty (form, key) || !gtk_widget_get_visible (g_hash_table_lookup (form->rows, key));
}

static void
mark_row (GtkWidget *row, gboolean good)
{
  if (good)
    gtk_widget_remove_css_class (row, "error");
  else
    gtk_widget_add_css_class (row, "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_STATE_INVALID,
                               good ? GTK_ACCESSIBLE_INVALID_FALSE : GTK_ACCESSIBLE_INVALID_TRUE, -1);
}

/* A text that cannot be what its row means is marked where it stands. */
static gboolean
check_texts (PagodaFormDialog *form)
{
  GHashTableIter iter;
  gpointer key;
  gpointer check;
  gboolean all_good = TRUE;

  g_hash_table_iter_init (&iter, form->checks);
  while (g_hash_table_iter_next (&iter, &key, &check))
    {
      GtkWidget *row = g_hash_table_lookup (form->rows, key);
      g_autofree char *text = pagoda_form_dialog_get_text (form, key);
      gboolean good = text == NULL || ((PagodaTextCheck)check) (text) || !gtk_widget_get_visible (row);
      mark_row (row, good);
      all_good = all_good && good;
    }
  return all_good;
}

static void
show_possible_actions (PagodaFormDialog *form)
{
  GHashTableIter iter;
  gpointer key;
  gboolean good = check_texts (form) && !form->read_only;

  g_hash_table_iter_init (&iter, form->required);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    good = good && is_filled (form, key);
  gtk_widget_action_set_enabled (GTK_WIDGET (form), "form.save", good);
}

static void
changed_cb (GtkWidget *row, const char *key)
{
  PagodaFormDialog *form = PAGODA_FORM_DIALOG (gtk_widget_get_ancestor (row, PAGODA_TYPE_FORM_DIALOG));

  show_possible_actions (form);
  g_signal_emit (form, signals[SIGNAL_CHANGED], 0, key);
}

static void
choice_changed_cb (GtkWidget *row, GParamSpec *pspec, const char *key)
{
  changed_cb (row, key);
}

static void
focus_first_row_cb (PagodaFormDialog *form)
{
  gtk_widget_child_focus (GTK_WIDGET (form->group), GTK_DIR_TAB_FORWARD);
}

static void
delete_clicked_cb (PagodaFormDialog *form)
{
  form->delete_answer (form);
}

static void
answer_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PagodaFormDialog *form = PAGODA_FORM_DIALOG (widget);

  form->answer (form);
}

static void
save_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_signal_emit (widget, signals[SIGNAL_SAVE], 0);
}

static void
pagoda_form_dialog_finalize (GObject *object)
{
  PagodaFormDialog *form = PAGODA_FORM_DIALOG (object);

  g_hash_table_unref (form->rows);
  g_hash_table_unref (form->required);
  g_hash_table_unref (form->checks);
  G_OBJECT_CLASS (pagoda_form_dialog_parent_class)->finalize (object);
}

/* A few rows do not need the height that many have: the window behind them stays in sight. */
static void
pagoda_form_dialog_show (GtkWidget *widget)
{
  GtkWidget *scrolled = gtk_widget_get_first_child (PAGODA_FORM_DIALOG (widget)->page);
  int width, height, natural;

  gtk_window_get_default_size (GTK_WINDOW (widget), &width, &height);
  if (GTK_IS_SCROLLED_WINDOW (scrolled) && height > 0)
    {
      gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scrolled), TRUE);
      gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, width, NULL, &natural, NULL, NULL);
      gtk_window_set_default_size (GTK_WINDOW (widget), width, MIN (height, natural));
    }
  GTK_WIDGET_CLASS (pagoda_form_dialog_parent_class)->show (widget);
}

static void
pagoda_form_dialog_class_init (PagodaFormDialogClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->finalize = pagoda_form_dialog_finalize;
  widget_class->show = pagoda_form_dialog_show;
  signals[SIGNAL_SAVE] = g_signal_new ("save", G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                       NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST, 0, NULL,
                                          NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  gtk_widget_class_install_action (widget_class, "form.save", NULL, save_action);
  gtk_widget_class_install_action (widget_class, "form.answer", NULL, answer_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "form.save", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/pagoda_sales/Pagoda/form_dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, PagodaFormDialog, strip);
  gtk_widget_class_bind_template_child (widget_class, PagodaFormDialog, message);
  gtk_widget_class_bind_template_child (widget_class, PagodaFormDialog, answer_button);
  gtk_widget_class_bind_template_child (widget_class, PagodaFormDialog, page);
  gtk_widget_class_bind_template_child (widget_class, PagodaFormDialog, group);
  gtk_widget_class_bind_template_child (widget_class, PagodaFormDialog, history);
  gtk_widget_class_bind_template_child (widget_class, PagodaFormDialog, delete_button);
  gtk_widget_class_bind_template_callback (widget_class, delete_clicked_cb);
}

static void
pagoda_form_dialog_init (PagodaFormDialog *form)
{
  gtk_widget_init_template (GTK_WIDGET (form));
  g_signal_connect_after (form, "map", G_CALLBACK (focus_first_row_cb), NULL);
  form->rows = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  form->required = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  form->checks = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

PagodaFormDialog *
pagoda_form_dialog_new (GtkWindow *parent, const char *title)
{
  PagodaFormDialog *form = g_object_new (PAGODA_TYPE_FORM_DIALOG, "title", title, NULL);

  /* The list inside a group without a heading has no name of its own. */
  pagoda_naming_set_inside (GTK_WIDGET (form->group), GTK_TYPE_LIST_BOX, title);
  pagoda_compat_place_dialog (GTK_WINDOW (form), parent);
  return form;
}

/* The key that the table owns lives as long as the row. */
static const char *
add_row (PagodaFormDialog *form, const char *key, GtkWidget *row)
{
  char *owned = g_strdup (key);

  g_hash_table_insert (form->rows, owned, row);
  adw_preferences_group_add (form->group, row);
  return owned;
}

/* @row is an AdwEntryRow. */
static void
add_entry (PagodaFormDialog *form, const char *key, const char *title, const char *value, GtkWidget *row)
{
  const char *owned = add_row (form, key, row);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_entry_row_set_activates_default (ADW_ENTRY_ROW (row), TRUE);
  gtk_editable_set_text (GTK_EDITABLE (row), value != NULL ? value : "");
  gtk_editable_set_editable (GTK_EDITABLE (row), !form->read_only);
  g_signal_connect (row, "changed", G_CALLBACK (changed_cb), (gpointer)owned);
  show_possible_actions (form);
}

void
pagoda_form_dialog_add_text (PagodaFormDialog *form, const char *key, const char *title, const char *value)
{
  add_entry (form, key, title, value, adw_entry_row_new ());
}

void
pagoda_form_dialog_offer (PagodaFormDialog *form, const char *key, const char *title, GStrv texts)
{
  pagoda_offer_button_add (ADW_ENTRY_ROW (g_hash_table_lookup (form->rows, key)), title, texts);
}

void
pagoda_form_dialog_add_phrase (PagodaFormDialog *form, const char *key, const char *title)
{
  GtkWidget *row = adw_password_entry_row_new ();

  /* The library's button that shows what is typed has no name of its own. */
  pagoda_naming_set_inside (row, GTK_TYPE_BUTTON, _ ("Show or hide what is typed"));
  add_entry (form, key, title, NULL, row);
}

void
pagoda_form_dialog_add_day (PagodaFormDialog *form, const char *key, const char *title, PagodaDay value)
{
  g_autofree char *text = pagoda_day_to_iso (value);
  /* Translators: the title of a row that holds a day, and how the day is written. */
  g_autofree char *full_title = g_strdup_printf (_ ("%s (YYYY-MM-DD)"), title);

  add_entry (form, key, full_title, text, pagoda_day_row_new (title));
  pagoda_form_dialog_check (form, key, is_day);
}

void
pagoda_form_dialog_add_choice (PagodaFormDialog *form,
                               const char *key,
                               const char *title,
                               GtkStringList *offers,
                               guint chosen)
{
  GtkWidget *row = pagoda_choice_row_new (title, NULL, offers, chosen);
  const char *owned = add_row (form, key, row);

  gtk_widget_set_sensitive (row, !form->read_only);
  g_signal_connect (row, "notify::selected", G_CALLBACK (choice_changed_cb), (gpointer)owned);
}

void
pagoda_form_dialog_add_labels (PagodaFormDialog *form,
                               const char *key,
                               const char *title,
                               PagodaLabeller label,
                               guint n,
                               guint chosen)
{
  g_autoptr (GtkStringList) offers = gtk_string_list_new (NULL);

  for (guint value = 0; value < n; value++)
    gtk_string_list_append (offers, label (value, pagoda_language_current ()));
  pagoda_form_dialog_add_choice (form, key, title, offers, chosen);
}

void
pagoda_form_dialog_check (PagodaFormDialog *form, const char *key, PagodaTextCheck check)
{
  g_hash_table_insert (form->checks, g_strdup (key), (gpointer)check);
  show_possible_actions (form);
}

void
pagoda_form_dialog_add_history (PagodaFormDialog *form,
                                const char *heading,
                                const char *title,
                                const char *text)
{
  GtkWidget *row = pagoda_text_row_new (title, text);

  adw_preferences_group_set_title (form->history, heading);
  gtk_widget_set_visible (GTK_WIDGET (form->history), TRUE);
  pagoda_naming_set_inside (GTK_WIDGET (form->history), GTK_TYPE_LIST_BOX, heading);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  adw_preferences_group_add (form->history, row);
}

void
pagoda_form_dialog_add_delete (PagodaFormDialog *form, PagodaFormAnswer answer)
{
  form->delete_answer = answer;
  gtk_widget_set_visible (form->delete_button, !form->read_only);
}

/* The button that deletes stays below. */
AdwPreferencesGroup *
pagoda_form_dialog_add_group (PagodaFormDialog *form, const char *title)
{
  GtkWidget *last = gtk_widget_get_ancestor (form->delete_button, ADW_TYPE_PREFERENCES_GROUP);
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  AdwPreferencesPage *page = ADW_PREFERENCES_PAGE (form->page);

  adw_preferences_group_set_title (group, title);
  g_object_ref (last);
  adw_preferences_page_remove (page, ADW_PREFERENCES_GROUP (last));
  adw_preferences_page_add (page, group);
  adw_preferences_page_add (page, ADW_PREFERENCES_GROUP (last));
  g_object_unref (last);
  return group;
}

void
pagoda_form_dialog_require (PagodaFormDialog *form, const char *key)
{
  g_hash_table_add (form->required, g_strdup (key));
  show_possible_actions (form);
}

char *
pagoda_form_dialog_get_text (PagodaFormDialog *form, const char *key)
{
  GtkWidget *row = g_hash_table_lookup (form->rows, key);
  g_autofree char *text = row != NULL ? g_strdup (gtk_editable_get_text (GTK_EDITABLE (row))) : NULL;

  if (text == NULL || g_strstrip (text)[0] == '\0')
    return NULL;
  return g_steal_pointer (&text);
}

void
pagoda_form_dialog_set_text (PagodaFormDialog *form, const char *key, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (g_hash_table_lookup (form->rows, key)), text != NULL ? text : "");
}

PagodaDay
pagoda_form_dialog_get_day (PagodaFormDialog *form, const char *key)
{
  g_autofree char *text = pagoda_form_dialog_get_text (form, key);

  return pagoda_day_from_iso (text);
}

guint
pagoda_form_dialog_get_choice (PagodaFormDialog *form, const char *key)
{
  return adw_combo_row_get_selected (g_hash_table_lookup (form->rows, key));
}

void
pagoda_form_dialog_set_choice (PagodaFormDialog *form, const char *key, guint chosen)
{
  adw_combo_row_set_selected (g_hash_table_lookup (form->rows, key), chosen);
}

void
pagoda_form_dialog_show_row (PagodaFormDialog *form, const char *key, gboolean shown)
{
  gtk_widget_set_visible (g_hash_table_lookup (form->rows, key), shown);
  show_possible_actions (form);
}

void
pagoda_form_dialog_make_read_only (PagodaFormDialog *form, const char *message)
{
  form->read_only = TRUE;
  show_possible_actions (form);
  pagoda_form_dialog_show_message (form, message);
}

void
pagoda_form_dialog_show_message (PagodaFormDialog *form, const char *message)
{
  pagoda_form_dialog_show_question (form, message, NULL, NULL);
}

void
pagoda_form_dialog_show_question (PagodaFormDialog *form,
                                  const char *message,
                                  const char *button,
                                  PagodaFormAnswer answer)
{
  /* Why nothing can be changed is said as long as the form is there. */
  if (message == NULL && form->read_only)
    return;
  form->answer = answer;
  gtk_label_set_label (form->message, message != NULL ? message : "");
  gtk_button_set_label (form->answer_button, button != NULL ? button : "");
  gtk_widget_set_visible (GTK_WIDGET (form->answer_button), answer != NULL);
  gtk_widget_set_visible (form->strip, message != NULL);
}
