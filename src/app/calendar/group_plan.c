/* group_plan.c: a form that plans visits of several customers for one day (V4).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "app/calendar/group_plan.h"

#include "app/calendar/visit_words.h"
#include "app/customer/editing-private.h"
#include "app/widgets/text_row.h"
#include "app/wording.h"
#include "session/due_groups.h"
#include "session/edit_activities.h"
#include "session/holidays.h"

#include <glib/gi18n-lib.h>

/* How many customers are named; of a whole class there may be thousands. */
#define FEW 40

/* What the form is about. */
typedef struct
{
  PagodaAgenda *agenda;
  char *name;
  GPtrArray *due; /* PagodaDueCustomer of the agenda, in its order */
  AdwPreferencesGroup *taken;
  AdwPreferencesGroup *left_out;
  GPtrArray *rows; /* those that are shown */
} Subject;

static void
free_subject (gpointer data)
{
  Subject *subject = data;

  pagoda_agenda_unref (subject->agenda);
  g_free (subject->name);
  g_ptr_array_unref (subject->due);
  g_ptr_array_unref (subject->rows);
  g_free (subject);
}

static Subject *
create_subject (const PagodaAgenda *agenda, const char *name, const PagodaId *customers, gsize n)
{
  Subject *subject = g_new0 (Subject, 1);
  g_autoptr (GHashTable) wanted = g_hash_table_new (g_int64_hash, g_int64_equal);

  subject->agenda = pagoda_agenda_ref ((PagodaAgenda *)agenda);
  subject->name = g_strdup (name);
  subject->due = g_ptr_array_new ();
  subject->rows = g_ptr_array_new ();
  for (gsize i = 0; i < n; i++)
    g_hash_table_add (wanted, (gpointer)&customers[i]);
  for (gsize i = 0; i < agenda->n_due; i++)
    if (g_hash_table_contains (wanted, &agenda->due[i].customer))
      g_ptr_array_add (subject->due, &agenda->due[i]);
  return subject;
}

static GArray *
collect_fitting (const Subject *subject, PagodaDay day)
{
  GArray *customers = g_array_new (FALSE, FALSE, sizeof (PagodaId));

  for (guint i = 0; i < subject->due->len; i++)
    {
      const PagodaDueCustomer *due = g_ptr_array_index (subject->due, i);
      if (pagoda_due_fit (subject->agenda, due, day, NULL) == PAGODA_DUE_FITS)
        g_array_append_val (customers, due->customer);
    }
  return customers;
}

/* What is said of the day */

static guint
count_visits (const PagodaAgenda *agenda, PagodaDay day)
{
  guint n = 0;

  for (guint i = 0; i < agenda->coming->len; i++)
    {
      const PagodaActivity *activity = g_ptr_array_index (agenda->coming, i);
      n += activity->day == day && activity->state == PAGODA_ACTIVITY_PLANNED
           && pagoda_activity_is_visit (activity->kind);
    }
  return n;
}

/* That people rest on @day, that it has passed, or that there is no room for all; NULL where nothing speaks
 * against it. */
static char *
word_doubt (const Subject *subject, PagodaDay day, guint n)
{
  const PagodaSnapshot *snapshot = subject->agenda->snapshot;
  guint room = (guint)pagoda_snapshot_get_rules (snapshot)->values[PAGODA_RULE_VISITS_PER_DAY];
  guint before = count_visits (subject->agenda, day);
  const char *holiday = pagoda_snapshot_name_holiday (snapshot, day, pagoda_language_current ());

  if (day < subject->agenda->as_of)
    return g_strdup (_ ("This day has passed."));
  if (!pagoda_snapshot_is_workday (snapshot, day))
    return g_strdup_printf (_ ("People rest on this day: %s."),
                            holiday != NULL ? holiday : pagoda_wording_weekday (day));
  if (before + n > room)
    return g_strdup_printf (
        _ ("More visits than a day has room for: %u, of which planned before: %u. Room: %u."), before + n,
        before, room);
  return NULL;
}

/* Rows */

static void
add_row (Subject *subject, AdwPreferencesGroup *group, const char *title, const char *subtitle)
{
  GtkWidget *row = pagoda_text_row_new (title, subtitle);

  adw_preferences_group_add (group, row);
  g_ptr_array_add (subject->rows, row);
}

static void
clear_rows (Subject *subject)
{
  for (guint i = 0; i < subject->rows->len; i++)
    {
      GtkWidget *row = g_ptr_array_index (subject->rows, i);
      adw_preferences_group_remove (
          ADW_PREFERENCES_GROUP (gtk_widget_get_ancestor (row, ADW_TYPE_PREFERENCES_GROUP)), row);
    }
  g_ptr_array_set_size (subject->rows, 0);
}

static char *
word_reason (const Subject *subject, const PagodaDueCustomer *due, PagodaDueFit fit, PagodaDay until)
{
  g_autofree char *day = pagoda_visit_day (until, subject->agenda->as_of);

  switch (fit)
    {
    case PAGODA_DUE_FITS:
      return pagoda_agenda_describe_due (subject->agenda, due, pagoda_language_current ());
    case PAGODA_DUE_PLANNED:
      return g_strdup_printf (_ ("planned already: %s"), day);
    case PAGODA_DUE_AVOIDED:
      return g_strdup_printf (_ ("season to avoid until %s"), day);
    }
  g_return_val_if_reached (NULL);
}

static void
add_rest (Subject *subject, AdwPreferencesGroup *group, guint n)
{
  if (n <= FEW)
    return;
  g_autofree char *rest = g_strdup_printf (_ ("%u more"), n - FEW);
  add_row (subject, group, rest, NULL);
}

static void
show_customers (PagodaFormDialog *form, Subject *subject)
{
  PagodaDay day = pagoda_form_dialog_get_day (form, "day");
  guint n_taken = 0, n_left_out = 0;

  clear_rows (subject);
  for (guint i = 0; i < subject->due->len && day != PAGODA_DAY_NONE; i++)
    {
      const PagodaDueCustomer *due = g_ptr_array_index (subject->due, i);
      PagodaDay until;
      PagodaDueFit fit = pagoda_due_fit (subject->agenda, due, day, &until);
      guint *n = fit == PAGODA_DUE_FITS ? &n_taken : &n_left_out;
      if (++*n > FEW)
        continue;
      g_autofree char *reason = word_reason (subject, due, fit, until);
      add_row (subject, fit == PAGODA_DUE_FITS ? subject->taken : subject->left_out,
               pagoda_visit_customer (subject->agenda->snapshot, due->customer), reason);
    }
  add_rest (subject, subject->taken, n_taken);
  add_rest (subject, subject->left_out, n_left_out);
  g_autofree char *taken = g_strdup_printf (_ ("Will be planned: %u"), n_taken);
  g_autofree char *left_out = g_strdup_printf (_ ("Left out: %u"), n_left_out);
  g_autofree char *doubt = day != PAGODA_DAY_NONE ? word_doubt (subject, day, n_taken) : NULL;
  adw_preferences_group_set_title (subject->taken, taken);
  adw_preferences_group_set_title (subject->left_out, left_out);
  gtk_widget_set_visible (GTK_WIDGET (subject->taken), n_taken > 0);
  gtk_widget_set_visible (GTK_WIDGET (subject->left_out), n_left_out > 0);
  pagoda_form_dialog_show_message (form, doubt);
}

static void
changed_cb (PagodaFormDialog *form, const char *key, Subject *subject)
{
  if (g_str_equal (key, "day"))
    show_customers (form, subject);
}

/* Saving */

static void
save_cb (PagodaFormDialog *form, Subject *subject)
{
  g_autoptr (PagodaActivity) plan = pagoda_activity_new ();
  PagodaDay day = pagoda_form_dialog_get_day (form, "day");
  g_autoptr (GArray) customers = collect_fitting (subject, day);

  if (customers->len == 0)
    {
      pagoda_form_dialog_show_message (
          form, _ ("Nobody is left to be planned for this day. Nothing was saved. Choose another day."));
      return;
    }
  plan->kind = (PagodaActivityKind)pagoda_form_dialog_get_choice (form, "kind");
  plan->state = PAGODA_ACTIVITY_PLANNED;
  plan->day = day;
  g_free (plan->person);
  plan->person = pagoda_form_dialog_get_text (form, "person");
  g_autofree char *when = pagoda_visit_day (day, subject->agenda->as_of);
  g_autofree char *who = g_strdup_printf ("%s (%u)", subject->name, customers->len);
  pagoda_editing_save (form,
                       pagoda_edit_plan_for_all (plan, (const PagodaId *)(gconstpointer)customers->data,
                                                 customers->len, who),
                       /* Translators: who, and the day for which they were planned. */
                       g_strdup_printf (_ ("Planned: %s → %s"), who, when));
}

void
pagoda_group_plan_open (PagodaWindow *window,
                        const PagodaAgenda *agenda,
                        const char *name,
                        const PagodaId *customers,
                        gsize n,
                        PagodaDay day)
{
  g_autofree char *title = g_strdup_printf (_ ("Plan all: %s"), name);
  Subject *subject = create_subject (agenda, name, customers, n);
  PagodaFormDialog *form = pagoda_editing_open (window, title, G_CALLBACK (save_cb), subject, free_subject);

  pagoda_form_dialog_add_day (form, "day", _ ("Day"), day);
  pagoda_form_dialog_require (form, "day");
  pagoda_form_dialog_add_labels (form, "kind", _ ("Kind"), pagoda_activity_kind_label,
                                 PAGODA_N_ACTIVITY_KINDS, PAGODA_ACTIVITY_VISIT);
  pagoda_editing_add_person (form, "person", _ ("Who of us"), NULL);
  subject->taken = pagoda_form_dialog_add_group (form, "");
  subject->left_out = pagoda_form_dialog_add_group (form, "");
  show_customers (form, subject);
  g_signal_connect (form, "changed", G_CALLBACK (changed_cb), subject);
  gtk_window_present (GTK_WINDOW (form));
}
