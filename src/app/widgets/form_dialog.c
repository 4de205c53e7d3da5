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
#include "app/wording.h"
#include "base/day_words.h"

#include <glib/gi18n-lib.h>

/* Characters of a text that names something, which rows, toasts and the history show whole. */
#define LONGEST_LINE 200

/* A row, and what it may hold. */
typedef struct
{
  const char *key; /* of the table */
  GtkWidget *row;
  PagodaTextCheck check; /* NULL: any text will do */
  glong longest;         /* in characters; 0 is without end */
  gboolean required;     /* neither empty nor the first offer */
  PagodaFormDay day_kind;
  const char *from; /* the row with the day before which this one must not be, or NULL */
} Field;

struct _PagodaFormDialog
{
  AdwWindow parent_instance;

  GtkWidget *strip;
  GtkLabel *message;
  GtkButton *answer_button;
  GtkWidget *page;
  GtkWidget *delete_button;
  AdwPreferencesGroup *group;
  AdwPreferencesGroup *current; /* where the next row goes */
  AdwPreferencesGroup *history;

  GtkLabel *foot;
  GtkWidget *save_button;

  GHashTable *fields; /* key → Field */
  GPtrArray *order;   /* of Field, from the top down */
  char *complaint;    /* NULL where everything can be saved */
  gboolean edited;    /* by whoever looks at it */
  PagodaFormAnswer answer;
  PagodaFormAnswer delete_answer;
  PagodaFormHolds holds; /* nullable */
  gboolean asked;        /* whether to discard it, and nothing was edited since */
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

static Field *
field_at (PagodaFormDialog *form, const char *key)
{
  Field *field = g_hash_table_lookup (form->fields, key);

  g_assert (field != NULL);
  return field;
}

static gboolean
is_empty (PagodaFormDialog *form, const Field *field)
{
  if (ADW_IS_COMBO_ROW (field->row))
    return pagoda_form_dialog_get_choice (form, field->key) == 0;
  g_autofree char *text = pagoda_form_dialog_get_text (form, field->key);
  return text == NULL;
}

static const char *
check_day (const char *text)
{
  return pagoda_day_from_words (text, pagoda_day_today ()) != PAGODA_DAY_NONE
             ? NULL
             : _ ("This is no day. Enter it as YYYY-MM-DD or in words, such as +3d or next Tue, or choose it "
                  "from "
                  "the calendar.");
}

static const char *
check_meaning (PagodaFormDialog *form, const Field *field, PagodaDay day)
{
  PagodaDay from = field->from != NULL ? pagoda_form_dialog_get_day (form, field->from) : PAGODA_DAY_NONE;

  if (day == PAGODA_DAY_NONE)
    return NULL;
  if (field->day_kind == PAGODA_FORM_DAY_PAST && day > pagoda_day_today ())
    return _ ("This day is still to come. Enter today or an earlier day.");
  return from != PAGODA_DAY_NONE && day < from ? _ ("This day is before the one on which it begins.") : NULL;
}

static const char *
check_text (const Field *field, const char *text)
{
  if (field->longest > 0 && g_utf8_strlen (text, -1) > field->longest)
    return _ ("This is too long for one line. Shorten it, and write the rest into a note.");
  return field->check != NULL ? field->check (text) : NULL;
}

/* Why what @field holds cannot be saved, or NULL.  What a hidden row holds does not matter. */
static const char *
check_field (PagodaFormDialog *form, const Field *field)
{
  gboolean empty = is_empty (form, field);

  if (!gtk_widget_get_visible (field->row) || (empty && !field->required))
    return NULL;
  if (ADW_IS_COMBO_ROW (field->row))
    return empty ? _ ("Choose one.") : NULL;
  if (empty)
    return _ ("This is still missing.");
  g_autofree char *text = pagoda_form_dialog_get_text (form, field->key);
  const char *complaint = check_text (field, text);
  if (complaint != NULL || field->check != check_day)
    return complaint;
  return check_meaning (form, field, pagoda_day_from_words (text, pagoda_day_today ()));
}

/* What a day to come means, where it may be one (transfer full); NULL where there is nothing to say. */
static char *
word_start (PagodaFormDialog *form, const Field *field)
{
  if (field->day_kind != PAGODA_FORM_DAY_START || !gtk_widget_get_visible (field->row))
    return NULL;
  PagodaDay day = pagoda_form_dialog_get_day (form, field->key);
  g_autofree char *text = pagoda_wording_day (day, PAGODA_DAY_NONE);
  /* Translators: what is about to be saved does not hold before that day. */
  return day != PAGODA_DAY_NONE && day > pagoda_day_today () ? g_strdup_printf (_ ("Counts from %s."), text)
                                                             : NULL;
}

/* A row that is still empty is no mistake before anybody has touched the form. */
static void
mark_row (PagodaFormDialog *form, const Field *field, const char *complaint, const char *hint)
{
  gboolean wrong = complaint != NULL && (form->edited || !is_empty (form, field));
  GtkWidget *spoken = GTK_IS_EDITABLE (field->row)
                          ? GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (field->row)))
                          : field->row;

  if (wrong)
    gtk_widget_add_css_class (field->row, "error");
  else
    gtk_widget_remove_css_class (field->row, "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (field->row), GTK_ACCESSIBLE_STATE_INVALID,
                               wrong ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
  pagoda_naming_describe (spoken, complaint != NULL ? complaint : hint);
}

/* The foot says of the first row why it keeps everything from being saved, else what else there is to know.
 */
static void
show_foot (PagodaFormDialog *form, const char *hint)
{
  const char *text = form->complaint != NULL ? form->complaint : hint;

  gtk_label_set_label (form->foot, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (form->foot), text != NULL && !form->read_only);
  if (form->complaint != NULL && form->edited)
    gtk_widget_add_css_class (GTK_WIDGET (form->foot), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (form->foot), "error");
  pagoda_naming_describe (form->save_button, form->complaint);
}

static void
show_possible_actions (PagodaFormDialog *form)
{
  g_autofree char *first_hint = NULL;

  g_clear_pointer (&form->complaint, g_free);
  for (guint i = 0; i < form->order->len; i++)
    {
      const Field *field = g_ptr_array_index (form->order, i);
      const char *complaint = check_field (form, field);
      g_autofree char *hint = word_start (form, field);
      mark_row (form, field, complaint, hint);
      if (complaint != NULL && form->complaint == NULL)
        /* Translators: the title of a row of a form, and what is wrong with what it holds. */
        form->complaint
            = g_strdup_printf (_ ("%1$s: %2$s"),
                               adw_preferences_row_get_title (ADW_PREFERENCES_ROW (field->row)), complaint);
      if (first_hint == NULL)
        first_hint = g_steal_pointer (&hint);
    }
  show_foot (form, first_hint);
  gtk_widget_action_set_enabled (GTK_WIDGET (form), "form.save", form->complaint == NULL && !form->read_only);
}

static void
changed_cb (GtkWidget *row, const char *key)
{
  PagodaFormDialog *form = PAGODA_FORM_DIALOG (gtk_widget_get_ancestor (row, PAGODA_TYPE_FORM_DIALOG));

  form->edited = form->edited || gtk_widget_get_mapped (GTK_WIDGET (form));
  form->asked = FALSE;
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

  g_ptr_array_unref (form->order);
  g_hash_table_unref (form->fields);
  g_free (form->complaint);
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
discard (PagodaFormDialog *form)
{
  gtk_window_destroy (GTK_WINDOW (form));
}

static gboolean
pagoda_form_dialog_close_request (GtkWindow *window)
{
  PagodaFormDialog *form = PAGODA_FORM_DIALOG (window);

  if (form->holds == NULL || form->read_only || form->asked || !form->holds (form))
    return GTK_WINDOW_CLASS (pagoda_form_dialog_parent_class)->close_request (window);
  form->asked = TRUE;
  pagoda_form_dialog_show_question (form,
                                    _ ("What was entered here is not saved. Escape once more discards it."),
                                    _ ("Discard"), discard);
  return TRUE;
}

static void
pagoda_form_dialog_class_init (PagodaFormDialogClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->finalize = pagoda_form_dialog_finalize;
  widget_class->show = pagoda_form_dialog_show;
  GTK_WINDOW_CLASS (class)->close_request = pagoda_form_dialog_close_request;
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
  gtk_widget_class_bind_template_child (widget_class, PagodaFormDialog, foot);
  gtk_widget_class_bind_template_child (widget_class, PagodaFormDialog, save_button);
  gtk_widget_class_bind_template_child (widget_class, PagodaFormDialog, group);
  gtk_widget_class_bind_template_child (widget_class, PagodaFormDialog, history);
  gtk_widget_class_bind_template_child (widget_class, PagodaFormDialog, delete_button);
  gtk_widget_class_bind_template_callback (widget_class, delete_clicked_cb);
}

static void
pagoda_form_dialog_init (PagodaFormDialog *form)
{
  gtk_widget_init_template (GTK_WIDGET (form));
  form->current = form->group;
  g_signal_connect_after (form, "map", G_CALLBACK (focus_first_row_cb), NULL);
  form->fields = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  form->order = g_ptr_array_new ();
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
static Field *
place_row (PagodaFormDialog *form, const char *key, GtkWidget *row)
{
  Field *field = g_new0 (Field, 1);

  field->key = g_strdup (key);
  field->row = row;
  g_hash_table_insert (form->fields, (gpointer)field->key, field);
  adw_preferences_group_add (form->current, row);
  return field;
}

/* What it holds is checked. */
static Field *
add_row (PagodaFormDialog *form, const char *key, GtkWidget *row)
{
  Field *field = place_row (form, key, row);

  g_ptr_array_add (form->order, field);
  return field;
}

void
pagoda_form_dialog_add_row (PagodaFormDialog *form, const char *key, GtkWidget *row)
{
  place_row (form, key, row);
  gtk_widget_set_sensitive (row, !form->read_only);
}

GtkWidget *
pagoda_form_dialog_get_row (PagodaFormDialog *form, const char *key)
{
  return field_at (form, key)->row;
}

void
pagoda_form_dialog_begin_group (PagodaFormDialog *form, const char *title)
{
  form->current = pagoda_form_dialog_add_group (form, title);
  pagoda_naming_set_inside (GTK_WIDGET (form->current), GTK_TYPE_LIST_BOX, title);
}

/* @row is an AdwEntryRow.  What was longer already, because it came from a file, may stay so. */
static void
add_entry (PagodaFormDialog *form, const char *key, const char *title, const char *value, GtkWidget *row)
{
  Field *field = add_row (form, key, row);

  field->longest = value != NULL ? MAX (LONGEST_LINE, g_utf8_strlen (value, -1)) : LONGEST_LINE;
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_entry_row_set_activates_default (ADW_ENTRY_ROW (row), TRUE);
  gtk_editable_set_text (GTK_EDITABLE (row), value != NULL ? value : "");
  gtk_editable_set_editable (GTK_EDITABLE (row), !form->read_only);
  g_signal_connect (row, "changed", G_CALLBACK (changed_cb), (gpointer)field->key);
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
  pagoda_offer_button_add (ADW_ENTRY_ROW (field_at (form, key)->row), title, texts);
}

void
pagoda_form_dialog_add_phrase (PagodaFormDialog *form, const char *key, const char *title)
{
  GtkWidget *row = adw_password_entry_row_new ();

  /* The library's button that shows what is typed has no name of its own. */
  pagoda_naming_set_inside (row, GTK_TYPE_BUTTON, _ ("Show or hide what is typed"));
  add_entry (form, key, title, NULL, row);
  pagoda_form_dialog_allow_long (form, key);
}

void
pagoda_form_dialog_add_day (PagodaFormDialog *form, const char *key, const char *title, PagodaDay value)
{
  g_autofree char *text = pagoda_day_to_iso (value);
  /* Translators: the title of a row that holds a day, and how the day is written. */
  g_autofree char *full_title = g_strdup_printf (_ ("%s (YYYY-MM-DD)"), title);

  add_entry (form, key, full_title, text, pagoda_day_row_new (title));
  pagoda_form_dialog_check (form, key, check_day);
}

void
pagoda_form_dialog_add_choice (PagodaFormDialog *form,
                               const char *key,
                               const char *title,
                               GtkStringList *offers,
                               guint chosen)
{
  GtkWidget *row = pagoda_choice_row_new (title, NULL, offers, chosen);
  const Field *field = add_row (form, key, row);

  gtk_widget_set_sensitive (row, !form->read_only);
  g_signal_connect (row, "notify::selected", G_CALLBACK (choice_changed_cb), (gpointer)field->key);
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
  field_at (form, key)->check = check;
  show_possible_actions (form);
}

void
pagoda_form_dialog_set_day_kind (PagodaFormDialog *form, const char *key, PagodaFormDay kind)
{
  field_at (form, key)->day_kind = kind;
  show_possible_actions (form);
}

void
pagoda_form_dialog_order_days (PagodaFormDialog *form, const char *from, const char *until)
{
  field_at (form, until)->from = field_at (form, from)->key;
  show_possible_actions (form);
}

void
pagoda_form_dialog_allow_long (PagodaFormDialog *form, const char *key)
{
  field_at (form, key)->longest = 0;
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
  field_at (form, key)->required = TRUE;
  show_possible_actions (form);
}

const char *
pagoda_form_dialog_get_complaint (PagodaFormDialog *form)
{
  return form->complaint;
}

char *
pagoda_form_dialog_get_text (PagodaFormDialog *form, const char *key)
{
  const Field *field = g_hash_table_lookup (form->fields, key);
  g_autofree char *text = field != NULL ? g_strdup (gtk_editable_get_text (GTK_EDITABLE (field->row))) : NULL;

  if (text == NULL || g_strstrip (text)[0] == '\0')
    return NULL;
  return g_steal_pointer (&text);
}

void
pagoda_form_dialog_set_text (PagodaFormDialog *form, const char *key, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (field_at (form, key)->row), text != NULL ? text : "");
}

PagodaDay
pagoda_form_dialog_get_day (PagodaFormDialog *form, const char *key)
{
  g_autofree char *text = pagoda_form_dialog_get_text (form, key);

  return pagoda_day_from_words (text, pagoda_day_today ());
}

guint
pagoda_form_dialog_get_choice (PagodaFormDialog *form, const char *key)
{
  return adw_combo_row_get_selected (ADW_COMBO_ROW (field_at (form, key)->row));
}

void
pagoda_form_dialog_set_choice (PagodaFormDialog *form, const char *key, guint chosen)
{
  adw_combo_row_set_selected (ADW_COMBO_ROW (field_at (form, key)->row), chosen);
}

void
pagoda_form_dialog_show_row (PagodaFormDialog *form, const char *key, gboolean shown)
{
  gtk_widget_set_visible (field_at (form, key)->row, shown);
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
pagoda_form_dialog_name_button (PagodaFormDialog *form, const char *label)
{
  gtk_button_set_label (GTK_BUTTON (form->save_button), label);
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

void
pagoda_form_dialog_ask_before_closing (PagodaFormDialog *form, PagodaFormHolds holds)
{
  form->holds = holds;
}
