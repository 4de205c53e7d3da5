/* counted_rows.c: what the timeline counted for a closed project, behind the count (R1).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "app/closing/counted_rows.h"

#include "app/widgets/naming.h"
#include "app/widgets/records_dialog.h"
#include "app/wording.h"
#include "session/closings.h"

#include <glib/gi18n-lib.h>

/* What a button opens; the dossier may be gone by then. */
typedef struct
{
  char *title;
  char *note;
  GPtrArray *records; /* PagodaRecord */
} Counted;

static void
free_counted (gpointer data, GClosure *closure)
{
  Counted *counted = data;

  g_free (counted->title);
  g_free (counted->note);
  g_ptr_array_unref (counted->records);
  g_free (counted);
}

/* As the snapshot counts (snapshot_figures.c). */
static gboolean
is_counted (const PagodaActivity *activity, PagodaPeriod time, gboolean visits)
{
  if (!pagoda_period_contains (time, activity->day))
    return FALSE;
  return visits ? activity->state == PAGODA_ACTIVITY_DONE && pagoda_activity_is_visit (activity->kind)
                : pagoda_activity_is_contact (activity->kind, activity->state, activity->reached);
}

static const char *
name_contact (const PagodaDossier *dossier, PagodaId id)
{
  for (guint i = 0; i < dossier->contacts->len; i++)
    {
      const PagodaContact *contact = g_ptr_array_index (dossier->contacts, i);
      if (contact->id == id)
        return contact->name;
    }
  return NULL;
}

static PagodaRecord *
create_record (const PagodaDossier *dossier, const PagodaActivity *activity)
{
  const char *parts[] = { pagoda_activity_kind_label (activity->kind, pagoda_language_current ()),
                          activity->person, activity->note };
  const char *contact = name_contact (dossier, activity->contact);
  g_autofree char *day = pagoda_wording_day (activity->day, PAGODA_DAY_NONE);
  g_autofree char *title = contact != NULL ? g_strdup_printf ("%s · %s", day, contact) : g_strdup (day);
  GString *text = g_string_new (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    if (parts[i] != NULL)
      g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", parts[i]);
  PagodaRecord *record = pagoda_record_new (PAGODA_DAY_NONE, title, text->str, NULL);
  g_string_free (text, TRUE);
  return record;
}

static void
clicked_cb (GtkWidget *button, const Counted *counted)
{
  GPtrArray *records = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < counted->records->len; i++)
    g_ptr_array_add (records, g_object_ref (g_ptr_array_index (counted->records, i)));
  pagoda_records_dialog_show_with_note (GTK_WINDOW (gtk_widget_get_root (button)), counted->title,
                                        counted->note, _ ("Nothing of this is on record."), records);
}

void
pagoda_counted_rows_add_button (PagodaFormDialog *form,
                                const char *key,
                                const char *title,
                                const PagodaDossier *dossier,
                                const PagodaProject *project,
                                gboolean visits)
{
  PagodaPeriod time = pagoda_closing_time_of (project, dossier->layers->projects, project->closed);
  g_autofree char *first = pagoda_wording_day (time.first, PAGODA_DAY_NONE);
  g_autofree char *last = pagoda_wording_day (time.last, PAGODA_DAY_NONE);
  GtkWidget *button = gtk_button_new_from_icon_name ("view-list-symbolic");
  Counted *counted = g_new (Counted, 1);

  *counted = (Counted){ NULL, NULL, g_ptr_array_new_with_free_func (g_object_unref) };
  for (guint i = dossier->activities->len; i > 0; i--)
    {
      const PagodaActivity *activity = g_ptr_array_index (dossier->activities, i - 1);
      if (is_counted (activity, time, visits))
        g_ptr_array_add (counted->records, create_record (dossier, activity));
    }
  counted->title = g_strdup_printf ("%s (%u)", title, counted->records->len);
  /* Translators: two days. */
  counted->note
      = g_strdup_printf (_ ("What the timeline knows from %1$s to %2$s: from a year before the opening "
                            "on, or since the project before it ended, up to its own end."),
                         first, last);
  pagoda_naming_set (button, counted->title);
  gtk_widget_set_tooltip_text (button, _ ("Open what was counted"));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  g_signal_connect_data (button, "clicked", G_CALLBACK (clicked_cb), counted, free_counted, 0);
  adw_entry_row_add_suffix (ADW_ENTRY_ROW (pagoda_form_dialog_get_row (form, key)), button);
}
