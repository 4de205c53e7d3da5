/* test-form-dialog.c: why a form cannot be saved.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "app/widgets/form_dialog.h"
#include "base/day.h"

#include "pagoda-ui.h"

static const char *
check_number (const char *text)
{
  return g_ascii_isdigit (text[0]) ? NULL : "No number.";
}

/* A form with a row of every kind. */
static PagodaFormDialog *
create_form (void)
{
  static const char *const kinds[] = { "Unknown", "First", "Second", NULL };
  g_autoptr (GtkStringList) offers = gtk_string_list_new (kinds);
  GtkWidget *parent = gtk_window_new ();
  PagodaFormDialog *form = pagoda_form_dialog_new (GTK_WINDOW (parent), "Form");

  pagoda_form_dialog_add_text (form, "name", "Name", NULL);
  pagoda_form_dialog_require (form, "name");
  pagoda_form_dialog_add_text (form, "weight", "Weight", NULL);
  pagoda_form_dialog_check (form, "weight", check_number);
  pagoda_form_dialog_add_choice (form, "kind", "Kind", offers, 0);
  pagoda_form_dialog_require (form, "kind");
  pagoda_form_dialog_add_day (form, "seen", "Seen", PAGODA_DAY_NONE);
  pagoda_form_dialog_set_day_kind (form, "seen", PAGODA_FORM_DAY_PAST);
  pagoda_form_dialog_add_day (form, "from", "From", PAGODA_DAY_NONE);
  pagoda_form_dialog_set_day_kind (form, "from", PAGODA_FORM_DAY_START);
  pagoda_form_dialog_add_day (form, "until", "Until", PAGODA_DAY_NONE);
  pagoda_form_dialog_order_days (form, "from", "until");
  pagoda_form_dialog_add_text (form, "note", "Note", NULL);
  pagoda_form_dialog_allow_long (form, "note");
  return form;
}

static void
destroy_form (PagodaFormDialog *form)
{
  gtk_window_destroy (gtk_window_get_transient_for (GTK_WINDOW (form)));
}

/* @day days from today, as it is typed (transfer full). */
static char *
write_day (int day)
{
  return pagoda_day_to_iso (pagoda_day_today () + day);
}

static void
set_day (PagodaFormDialog *form, const char *key, int day)
{
  g_autofree char *text = write_day (day);

  pagoda_form_dialog_set_text (form, key, text);
}

/* NULL for @text: nothing keeps the form from being saved. */
static void
assert_complaint (PagodaFormDialog *form, const char *title, const char *text)
{
  g_autofree char *expected = text != NULL ? g_strdup_printf ("%s: %s", title, text) : NULL;

  g_assert_cmpstr (pagoda_form_dialog_get_complaint (form), ==, expected);
}

static void
count_cb (guint *n)
{
  (*n)++;
}

static gboolean
holds_name (PagodaFormDialog *form)
{
  g_autofree char *name = pagoda_form_dialog_get_text (form, "name");

  return name != NULL;
}

/* TRUE where it stays open. */
static gboolean
stays (PagodaFormDialog *form)
{
  gboolean handled = FALSE;

  g_signal_emit_by_name (form, "close-request", &handled);
  return handled;
}

/* What would be lost is asked about once, and again after more was typed. */
static void
test_closing (void)
{
  PagodaFormDialog *form = create_form ();

  pagoda_form_dialog_set_text (form, "name", "one");
  g_assert_false (stays (form));
  pagoda_form_dialog_ask_before_closing (form, holds_name);
  g_assert_true (stays (form));
  pagoda_form_dialog_set_text (form, "name", "two");
  g_assert_true (stays (form));
  g_assert_false (stays (form));
  pagoda_form_dialog_set_text (form, "name", NULL);
  g_assert_false (stays (form));
  destroy_form (form);
}

/* What is missing, row after row, and only then can it be saved. */
static void
test_missing (void)
{
  PagodaFormDialog *form = create_form ();
  guint saved = 0;

  g_signal_connect_swapped (form, "save", G_CALLBACK (count_cb), &saved);
  assert_complaint (form, "Name", "This is still missing.");
  pagoda_form_dialog_set_text (form, "name", "  ");
  assert_complaint (form, "Name", "This is still missing.");
  gtk_widget_activate_action (GTK_WIDGET (form), "form.save", NULL);
  g_assert_cmpuint (saved, ==, 0);
  pagoda_form_dialog_set_text (form, "name", "宏远");
  assert_complaint (form, "Kind", "Choose one.");
  pagoda_form_dialog_set_choice (form, "kind", 1);
  assert_complaint (form, NULL, NULL);
  gtk_widget_activate_action (GTK_WIDGET (form), "form.save", NULL);
  g_assert_cmpuint (saved, ==, 1);
  pagoda_form_dialog_set_text (form, "weight", "heavy");
  assert_complaint (form, "Weight", "No number.");
  pagoda_form_dialog_show_row (form, "weight", FALSE);
  assert_complaint (form, NULL, NULL);
  destroy_form (form);
}

static void
test_days (void)
{
  static const char no_day[]
      = "This is no day. Enter it as YYYY-MM-DD or in words, such as +3d or next Tue, or "
        "choose it from the calendar.";
  PagodaFormDialog *form = create_form ();

  pagoda_form_dialog_set_text (form, "name", "宏远");
  pagoda_form_dialog_set_choice (form, "kind", 1);
  pagoda_form_dialog_set_text (form, "seen", "some day");
  assert_complaint (form, "Seen (YYYY-MM-DD)", no_day);
  set_day (form, "seen", 1);
  assert_complaint (form, "Seen (YYYY-MM-DD)", "This day is still to come. Enter today or an earlier day.");
  pagoda_form_dialog_set_day_kind (form, "seen", PAGODA_FORM_DAY_ANY);
  assert_complaint (form, NULL, NULL);
  set_day (form, "until", -1);
  assert_complaint (form, NULL, NULL);
  set_day (form, "from", 0);
  assert_complaint (form, "Until (YYYY-MM-DD)", "This day is before the one on which it begins.");
  set_day (form, "until", 0);
  assert_complaint (form, NULL, NULL);
  /* It may begin later. */
  set_day (form, "from", 400);
  set_day (form, "until", 500);
  assert_complaint (form, NULL, NULL);
  destroy_form (form);
}

static void
test_long_texts (void)
{
  g_autofree char *longest = g_strnfill (200, 'x');
  g_autofree char *longer = g_strnfill (201, 'x');
  static const char too_long[] = "This is too long for one line. Shorten it, and write the rest into a note.";
  PagodaFormDialog *form = create_form ();

  pagoda_form_dialog_set_choice (form, "kind", 1);
  pagoda_form_dialog_set_text (form, "name", longer);
  assert_complaint (form, "Name", too_long);
  pagoda_form_dialog_set_text (form, "name", longest);
  assert_complaint (form, NULL, NULL);
  pagoda_form_dialog_set_text (form, "note", longer);
  assert_complaint (form, NULL, NULL);
  /* What came from a file can be kept, and must not grow. */
  pagoda_form_dialog_add_text (form, "title", "Title", longer);
  assert_complaint (form, NULL, NULL);
  g_autofree char *grown = g_strconcat (longer, "x", NULL);
  pagoda_form_dialog_set_text (form, "title", grown);
  assert_complaint (form, "Title", too_long);
  destroy_form (form);
}

int
main (int argc, char **argv)
{
  pagoda_ui_register_resource ();
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/form-dialog/missing", test_missing);
  g_test_add_func ("/form-dialog/days", test_days);
  g_test_add_func ("/form-dialog/long-texts", test_long_texts);
  g_test_add_func ("/form-dialog/closing", test_closing);
  return g_test_run ();
}
