/* contact_rule_forms.c: how often a customer is contacted, and whether it may enter a call list (V1, V3).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "app/customer/editing-private.h"
#include "app/customer/layer_editing.h"
#include "session/edit_layers.h"

#include <glib/gi18n-lib.h>

#define MOST_DAYS 366

typedef struct
{
  PagodaId customer;
  char *name;
} Subject;

static void
free_subject (gpointer data)
{
  Subject *subject = data;

  g_free (subject->name);
  g_free (subject);
}

static const char *
check_days (const char *text)
{
  guint64 days;

  return g_ascii_string_to_unsigned (text, 10, 1, MOST_DAYS, &days, NULL)
             ? NULL
             : _ ("Enter a whole number of days from 1 to 366.");
}

/* Without a number the rules say how often. */
static void
save_cadence_cb (PagodaFormDialog *form, const Subject *subject)
{
  g_autofree char *text = pagoda_form_dialog_get_text (form, "days");

  pagoda_editing_save (form,
                       pagoda_edit_make_statement (&subject->customer, 1, subject->name,
                                                   PAGODA_STATEMENT_CADENCE, pagoda_day_today (),
                                                   text != NULL ? atoi (text) : PAGODA_DATED_NONE, NULL),
                       g_strdup_printf (_ ("Saved: %s"), subject->name));
}

void
pagoda_editing_cadence (PagodaWindow *window, PagodaId customer, const char *name, int days)
{
  Subject *subject = g_new (Subject, 1);
  g_autofree char *text = days != PAGODA_DATED_NONE ? g_strdup_printf ("%d", days) : NULL;

  *subject = (Subject){ customer, g_strdup (name) };
  PagodaFormDialog *form = pagoda_editing_open (window, _ ("Between contacts"), G_CALLBACK (save_cadence_cb),
                                                subject, free_subject);
  pagoda_form_dialog_add_text (form, "days", _ ("Days, empty for what the rules say"), text);
  pagoda_form_dialog_check (form, "days", check_days);
  gtk_window_present (GTK_WINDOW (form));
}

void
pagoda_editing_screened (PagodaWindow *window, PagodaId customer, const char *name, gboolean screened)
{
  pagoda_editing_run (window,
                      pagoda_edit_make_statement (&customer, 1, name, PAGODA_STATEMENT_SCREENED,
                                                  pagoda_day_today (), screened ? 1 : PAGODA_DATED_NONE,
                                                  NULL),
                      screened ? g_strdup_printf (_ ("Screened: %s"), name)
                               : g_strdup_printf (_ ("Not screened any more: %s"), name));
}
