/* ladder_forms.c: the forms of a contact ladder (R3).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "app/closing/ladder_editing.h"

#include "app/calendar/calendar_grid.h"
#include "app/customer/editing-private.h"
#include "app/evidence/evidence_rows.h"
#include "app/widgets/text_row.h"
#include "session/edit_ladder.h"
#include "session/ladder_words.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>

#define MOST_DAYS 366

static const char *const interval_keys[PAGODA_N_RUNGS] = { "days-1", "days-2", "days-3", "days-4" };

static const char *
check_days (const char *text)
{
  guint64 days;

  return g_ascii_string_to_unsigned (text, 10, 1, MOST_DAYS, &days, NULL)
             ? NULL
             : _ ("Enter a whole number of days from 1 to 366.");
}

static void
add_interval (PagodaFormDialog *form, const char *key, const char *title, int days)
{
  g_autofree char *text = g_strdup_printf ("%d", days);

  pagoda_form_dialog_add_text (form, key, title, text);
  pagoda_form_dialog_require (form, key);
  pagoda_form_dialog_check (form, key, check_days);
}

static int
take_interval (PagodaFormDialog *form, const char *key)
{
  g_autofree char *text = pagoda_form_dialog_get_text (form, key);

  return text != NULL ? atoi (text) : 0;
}

static void
take_text (PagodaFormDialog *form, const char *key, char **text)
{
  g_free (*text);
  *text = pagoda_form_dialog_get_text (form, key);
}

static const char *
name_of (const PagodaDossier *dossier, PagodaId contact)
{
  for (guint i = 0; i < dossier->contacts->len; i++)
    {
      const PagodaContact *person = g_ptr_array_index (dossier->contacts, i);
      if (person->id == contact)
        return person->name;
    }
  return "";
}

/* Setting up */

typedef struct
{
  PagodaId contact;
  char *name;
  GPtrArray *templates; /* PagodaLadderTemplate: the ready-made ones, then the store's own */
  guint n_ready_made;
} Start;

static void
free_start (gpointer data)
{
  Start *start = data;

  g_free (start->name);
  g_ptr_array_unref (start->templates);
  g_free (start);
}

static const PagodaLadderTemplate *
chosen_template (PagodaFormDialog *form, const Start *start)
{
  return g_ptr_array_index (start->templates, pagoda_form_dialog_get_choice (form, "template"));
}

static void
save_start_cb (PagodaFormDialog *form, const Start *start)
{
  g_autoptr (PagodaLadderTemplate) template = pagoda_ladder_template_copy (chosen_template (form, start));

  for (int goal = 0; goal < PAGODA_N_RUNGS; goal++)
    template->intervals[goal] = take_interval (form, interval_keys[goal]);
  pagoda_editing_save (form,
                       pagoda_edit_start_ladder (start->contact, start->name,
                                                 pagoda_form_dialog_get_day (form, "day"), template),
                       g_strdup_printf (_ ("Ladder set up: %s"), start->name));
}

/* The intervals follow the template that is chosen, and one of our own can be deleted. */
static void
template_changed_cb (PagodaFormDialog *form, const char *key, const Start *start)
{
  if (!g_str_equal (key, "template"))
    return;
  const PagodaLadderTemplate *template = chosen_template (form, start);
  for (int goal = 0; goal < PAGODA_N_RUNGS; goal++)
    {
      g_autofree char *days = g_strdup_printf ("%d", template->intervals[goal]);
      pagoda_form_dialog_set_text (form, interval_keys[goal], days);
    }
  pagoda_form_dialog_show_row (form, "delete-template",
                               pagoda_form_dialog_get_choice (form, "template") >= start->n_ready_made);
}

static void
delete_template_cb (PagodaFormDialog *form)
{
  const Start *start = g_object_get_data (G_OBJECT (form), "subject");
  const PagodaLadderTemplate *template = chosen_template (form, start);

  pagoda_editing_save (form, pagoda_edit_delete_ladder_template (template->name),
                       g_strdup_printf (_ ("Deleted: %s"), template->name));
}

static Start *
create_start (const PagodaDossier *dossier, const PagodaContact *contact)
{
  Start *start = g_new0 (Start, 1);

  *start = (Start){ .contact = contact->id,
                    .name = g_strdup (contact->name),
                    .templates = pagoda_ladder_templates_ready_made (pagoda_language_current ()) };
  start->n_ready_made = start->templates->len;
  for (guint i = 0; i < dossier->ladder_templates->len; i++)
    g_ptr_array_add (start->templates,
                     pagoda_ladder_template_copy (g_ptr_array_index (dossier->ladder_templates, i)));
  return start;
}

static void
add_template (PagodaFormDialog *form, const Start *start)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  GtkWidget *row = pagoda_text_row_new (_ ("This template is your own"), NULL);
  GtkWidget *button = gtk_button_new_with_label (_ ("Delete"));

  for (guint i = 0; i < start->templates->len; i++)
    gtk_string_list_append (names, ((PagodaLadderTemplate *)start->templates->pdata[i])->name);
  pagoda_form_dialog_add_choice (form, "template", _ ("Template"), names, 0);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (delete_template_cb), form);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  pagoda_form_dialog_add_row (form, "delete-template", row);
  pagoda_form_dialog_show_row (form, "delete-template", FALSE);
}

void
pagoda_editing_start_ladder (PagodaWindow *window, const PagodaDossier *dossier, const PagodaContact *contact)
{
  Start *start = create_start (dossier, contact);
  g_autofree char *title = g_strdup_printf (_ ("Contact ladder: %s"), contact->name);
  PagodaFormDialog *form = pagoda_editing_open (window, title, G_CALLBACK (save_start_cb), start, free_start);
  const PagodaLadderTemplate *first = g_ptr_array_index (start->templates, 0);

  add_template (form, start);
  pagoda_form_dialog_add_day (form, "day", _ ("Begins on"), pagoda_day_today ());
  pagoda_form_dialog_require (form, "day");
  pagoda_form_dialog_begin_group (form, _ ("Days to each rung"));
  for (int goal = 0; goal < PAGODA_N_RUNGS; goal++)
    add_interval (form, interval_keys[goal],
                  pagoda_rung_goal_label ((PagodaRungGoal)goal, pagoda_language_current ()),
                  first->intervals[goal]);
  g_signal_connect (form, "changed", G_CALLBACK (template_changed_cb), start);
  gtk_window_present (GTK_WINDOW (form));
}

/* Rungs */

typedef struct
{
  PagodaRung *before;
  char *name;
} Subject;

static void
free_subject (gpointer data)
{
  Subject *subject = data;

  pagoda_rung_free (subject->before);
  g_free (subject->name);
  g_free (subject);
}

static void
save_rung_cb (PagodaFormDialog *form, const Subject *subject)
{
  g_autoptr (PagodaRung) rung = pagoda_rung_copy (subject->before);
  g_autofree char *time = pagoda_form_dialog_get_text (form, "time");

  rung->interval = take_interval (form, "interval");
  rung->when = pagoda_form_dialog_get_day (form, "when");
  rung->minute = time != NULL ? pagoda_calendar_parse_minute (time) : -1;
  take_text (form, "occasion", &rung->occasion);
  rung->quiet = (PagodaAnswer)((int)pagoda_form_dialog_get_choice (form, "quiet") - 1);
  take_text (form, "claims", &rung->claims);
  take_text (form, "figures", &rung->figures);
  rung->done = pagoda_form_dialog_get_day (form, "done");
  take_text (form, "evidence", &rung->evidence);
  pagoda_editing_save (form, pagoda_evidence_rows_attach (form, pagoda_edit_save_rung (rung, subject->name)),
                       rung->done != PAGODA_DAY_NONE
                           ? g_strdup_printf (_ ("Reached: %s"),
                                              pagoda_rung_goal_label (rung->goal, pagoda_language_current ()))
                           : g_strdup_printf (_ ("Saved: %s"), subject->name));
}

/* What was reached has evidence. */
static void
show_evidence (PagodaFormDialog *form)
{
  pagoda_form_dialog_show_row (form, "evidence",
                               pagoda_form_dialog_get_day (form, "done") != PAGODA_DAY_NONE);
}

static void
rung_changed_cb (PagodaFormDialog *form, const char *key)
{
  if (g_str_equal (key, "done"))
    show_evidence (form);
}

static const char *
check_time (const char *text)
{
  return pagoda_calendar_parse_minute (text) >= 0 ? NULL : _ ("Enter a time of the day as HH:MM.");
}

static const char *
check_figures (const char *text)
{
  const PagodaRung rung = { .figures = (char *)text };

  return (pagoda_rung_needs (&rung) & PAGODA_RUNG_NEEDS_FIGURES) == 0
             ? NULL
             : _ ("An exact figure has digits: a percentage, an amount, a number of days.");
}

static void
add_occasion (PagodaFormDialog *form, const PagodaRung *rung)
{
  const char *const answers[]
      = { _ ("Nobody knows"), C_ ("quiet", "No, too noisy"), C_ ("quiet", "Yes"), NULL };
  g_autoptr (GtkStringList) offers = gtk_string_list_new (answers);
  g_autofree char *time
      = rung->minute >= 0 ? g_strdup_printf ("%d:%02d", rung->minute / 60, rung->minute % 60) : NULL;

  pagoda_form_dialog_begin_group (form, _ ("The occasion"));
  pagoda_form_dialog_add_day (form, "when", _ ("Day of the talk"), rung->when);
  pagoda_form_dialog_add_text (form, "time", _ ("Time"), time);
  pagoda_form_dialog_check (form, "time", check_time);
  pagoda_form_dialog_add_text (form, "occasion", _ ("Place and occasion"), rung->occasion);
  pagoda_form_dialog_allow_long (form, "occasion");
  pagoda_form_dialog_add_choice (form, "quiet", _ ("Quiet enough to talk"), offers, (guint)(rung->quiet + 1));
}

static void
add_card (PagodaFormDialog *form, const PagodaRung *rung)
{
  pagoda_form_dialog_begin_group (form, _ ("Preparation card"));
  pagoda_form_dialog_add_text (form, "claims", _ ("What we say, clearly"), rung->claims);
  pagoda_form_dialog_allow_long (form, "claims");
  pagoda_form_dialog_add_text (form, "figures", _ ("The exact figures"), rung->figures);
  pagoda_form_dialog_allow_long (form, "figures");
  pagoda_form_dialog_check (form, "figures", check_figures);
}

static void
add_outcome (PagodaFormDialog *form, const PagodaRung *rung)
{
  pagoda_form_dialog_begin_group (form, _ ("What came of it"));
  pagoda_form_dialog_add_day (form, "done", _ ("Reached on"), rung->done);
  pagoda_form_dialog_set_day_kind (form, "done", PAGODA_FORM_DAY_PAST);
  pagoda_form_dialog_add_text (form, "evidence", _ ("What shows it"), rung->evidence);
  pagoda_form_dialog_allow_long (form, "evidence");
  pagoda_form_dialog_require (form, "evidence");
}

void
pagoda_editing_rung (PagodaWindow *window, const PagodaDossier *dossier, const PagodaRung *rung)
{
  Subject *subject = g_new (Subject, 1);
  g_autofree char *goal = pagoda_rung_describe (rung, pagoda_language_current ());
  const char *name = name_of (dossier, rung->contact);
  /* Translators: a person, and the rung of the ladder. */
  g_autofree char *title = g_strdup_printf (_ ("%1$s: %2$s"), name, goal);

  *subject = (Subject){ pagoda_rung_copy (rung), g_strdup (name) };
  PagodaFormDialog *form
      = pagoda_editing_open (window, title, G_CALLBACK (save_rung_cb), subject, free_subject);
  add_interval (form, "interval", _ ("Days after the rung before"), rung->interval);
  add_occasion (form, rung);
  add_card (form, rung);
  pagoda_evidence_rows_add (form);
  pagoda_evidence_rows_fill (form, dossier, PAGODA_EVIDENCE_OF_RUNG, rung->id);
  add_outcome (form, rung);
  g_signal_connect (form, "changed", G_CALLBACK (rung_changed_cb), NULL);
  show_evidence (form);
  gtk_window_present (GTK_WINDOW (form));
}

/* Templates */

static void
save_template_cb (PagodaFormDialog *form, const PagodaLadderTemplate *ladder)
{
  g_autoptr (PagodaLadderTemplate) template = pagoda_ladder_template_copy (ladder);

  take_text (form, "name", &template->name);
  pagoda_editing_save (form, pagoda_edit_save_ladder_template (template),
                       g_strdup_printf (_ ("Saved: %s"), template->name));
}

void
pagoda_editing_keep_ladder (PagodaWindow *window, const PagodaDossier *dossier, const PagodaContact *contact)
{
  PagodaLadderTemplate *ladder = pagoda_ladder_template_new (contact->name);
  GStrvBuilder *names = g_strv_builder_new ();

  for (guint i = 0; i < dossier->rungs->len; i++)
    {
      const PagodaRung *rung = g_ptr_array_index (dossier->rungs, i);
      if (rung->contact != contact->id)
        continue;
      ladder->intervals[rung->goal] = rung->interval;
      ladder->claims[rung->goal] = g_strdup (rung->claims);
    }
  for (guint i = 0; i < dossier->ladder_templates->len; i++)
    g_strv_builder_add (names, ((PagodaLadderTemplate *)dossier->ladder_templates->pdata[i])->name);
  PagodaFormDialog *form = pagoda_editing_open (window, _ ("Ladder template"), G_CALLBACK (save_template_cb),
                                                ladder, (GDestroyNotify)pagoda_ladder_template_free);
  pagoda_form_dialog_add_text (form, "name", _ ("For whom it is"), NULL);
  pagoda_form_dialog_require (form, "name");
  if (dossier->ladder_templates->len > 0)
    pagoda_form_dialog_offer (form, "name", _ ("For whom it is"), g_strv_builder_end (names));
  g_strv_builder_unref (names);
  gtk_window_present (GTK_WINDOW (form));
}

void
pagoda_editing_delete_ladder (PagodaWindow *window,
                              const PagodaDossier *dossier,
                              const PagodaContact *contact)
{
  pagoda_editing_run (window, pagoda_edit_delete_ladder (contact->id, contact->name),
                      g_strdup_printf (_ ("Ladder taken down: %s"), contact->name));
}
