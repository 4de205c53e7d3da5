/* reporting_calendar.c: activities as an iCalendar file.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Any calendar shows when and where; what it knows nothing of stands in properties of our own, so that the
 * file read back is the same activities.  Days and times are written as civil ones, which no time zone moves.
 */
#include "config.h"

#include "session/reporting-private.h"

#include "format/icalendar.h"
#include "session/regions.h"
#include "store/activities.h"
#include "store/customers.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct
{
  const PagodaSnapshot *snapshot;
  GHashTable *contacts; /* id → PagodaContact */
  PagodaLanguage language;
  int digits;
} Book;

/* The property that holds a text, a day, a mark or an answer. */

static void
add_number (PagodaIcalendarEvent *event, const char *name, int value, int absent)
{
  g_autofree char *text = value != absent ? g_strdup_printf ("%d", value) : NULL;

  pagoda_icalendar_event_add_own (event, name, text);
}

static void
add_day (PagodaIcalendarEvent *event, const char *name, PagodaDay day)
{
  g_autofree char *text = pagoda_day_to_iso (day);

  pagoda_icalendar_event_add_own (event, name, text);
}

static void
add_answer (PagodaIcalendarEvent *event, const char *name, PagodaAnswer answer)
{
  if (answer != PAGODA_ANSWER_UNKNOWN)
    pagoda_icalendar_event_add_own (event, name, answer == PAGODA_ANSWER_YES ? "yes" : "no");
}

static void
add_need (PagodaIcalendarEvent *event, const PagodaActivity *activity, int digits)
{
  g_autofree char *amount
      = activity->need_amount != 0 ? pagoda_money_to_plain (activity->need_amount, digits) : NULL;

  if (activity->need != PAGODA_NEED_UNKNOWN)
    pagoda_icalendar_event_add_own (event, "NEED", pagoda_need_word (activity->need));
  pagoda_icalendar_event_add_own (event, "NEED-AMOUNT", amount);
}

/* All that an activity is, by the names of icalendar_rows.c. */
static void
add_own (PagodaIcalendarEvent *event, const PagodaActivity *activity, const Book *book)
{
  const PagodaContact *contact = g_hash_table_lookup (book->contacts, &activity->contact);

  pagoda_icalendar_event_add_own (event, "KIND", pagoda_activity_kind_word (activity->kind));
  pagoda_icalendar_event_add_own (event, "STATE", pagoda_activity_state_word (activity->state));
  pagoda_icalendar_event_add_own (event, "ZONE", activity->zone);
  if (activity->minute < 0)
    add_number (event, "DURATION", activity->duration, -1);
  pagoda_icalendar_event_add_own (event, "CONTACT", contact != NULL ? contact->name : NULL);
  pagoda_icalendar_event_add_own (event, "PERSON", activity->person);
  add_day (event, "PLANNED", activity->planned);
  add_day (event, "CANCELLED", activity->cancelled);
  pagoda_icalendar_event_add_own (event, "CANCEL-REASON", activity->cancel_reason);
  add_answer (event, "REACHED", activity->reached);
  add_need (event, activity, book->digits);
  add_number (event, "ATTITUDE", activity->attitude, PAGODA_MARK_UNKNOWN);
  add_answer (event, "VISIT-CHANCE", activity->visit_chance);
  add_answer (event, "REJECTION", activity->rejection);
  pagoda_icalendar_event_add_own (event, "OBJECTION", activity->objection);
  pagoda_icalendar_event_add_own (event, "ANSWER", activity->answer);
  add_number (event, "CONFIDENCE", activity->confidence, PAGODA_MARK_UNKNOWN);
  pagoda_icalendar_event_add_own (event, "NEXT-STEP", activity->next_step);
  add_day (event, "NEXT-DAY", activity->next_day);
  add_number (event, "REMINDER", activity->reminder, -1);
}

/* @activity of the customer at @place as an event (transfer full). */
static PagodaIcalendarEvent *
make_event (const PagodaActivity *activity, gsize place, const Book *book)
{
  PagodaIcalendarEvent *event = pagoda_icalendar_event_new ();
  const char *name = pagoda_snapshot_get_name (book->snapshot, place);
  const char *kind = pagoda_activity_kind_label (activity->kind, book->language);

  event->uid = pagoda_activity_make_uid (activity);
  event->summary = g_strdup_printf ("%s · %s", name, kind);
  event->description = g_strdup (activity->note);
  event->location = pagoda_snapshot_get_region (book->snapshot, place);
  event->categories = g_strdup (kind);
  event->is_cancelled = activity->state == PAGODA_ACTIVITY_CANCELLED;
  event->day = event->last = activity->day;
  event->minute = activity->minute;
  event->duration = activity->minute >= 0 ? activity->duration : -1;
  pagoda_icalendar_event_add_own (event, "CUSTOMER-CODE", pagoda_snapshot_get_code (book->snapshot, place));
  pagoda_icalendar_event_add_own (event, "CUSTOMER", name);
  add_own (event, activity, book);
  return event;
}

/* The contacts of the store by id (transfer full); @list keeps them. */
static GHashTable *
index_contacts (const GPtrArray *list)
{
  GHashTable *contacts = g_hash_table_new (g_int64_hash, g_int64_equal);

  for (guint i = 0; i < list->len; i++)
    {
      PagodaContact *contact = g_ptr_array_index (list, i);
      g_hash_table_insert (contacts, &contact->id, contact);
    }
  return contacts;
}

static GPtrArray *
list_events (const GPtrArray *activities, const PagodaReportRequest *request, const Book *book)
{
  GPtrArray *events = g_ptr_array_new_with_free_func ((GDestroyNotify)pagoda_icalendar_event_free);
  g_autoptr (GHashTable) listed = pagoda_reporting_index_listed (request);

  for (guint i = 0; i < activities->len; i++)
    {
      const PagodaActivity *activity = g_ptr_array_index (activities, i);
      gssize place = pagoda_snapshot_find (book->snapshot, activity->customer);
      if (place >= 0 && (listed == NULL || g_hash_table_contains (listed, &activity->id)))
        g_ptr_array_add (events, make_event (activity, (gsize)place, book));
    }
  return events;
}

static gboolean
write_file (const char *path, const char *text, GError **error)
{
  g_autoptr (GError) problem = NULL;

  if (g_file_set_contents_full (path, text, (gssize)strlen (text),
                                G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE, 0666, &problem))
    return TRUE;
  g_set_error (
      error, PAGODA_FORMAT_ERROR, PAGODA_FORMAT_ERROR_WRITE,
      _ ("The calendar cannot be written: %s. A file that was there is as it was. Choose another place."),
      problem->message);
  return FALSE;
}

/* The activities of @period and all contacts, from one moment of the store. */
static gboolean
read_store (PagodaDatabase *database,
            PagodaPeriod period,
            GPtrArray **activities,
            GPtrArray **contacts,
            GError **error)
{
  if (!pagoda_database_begin (database, PAGODA_OPEN_READ, error))
    return FALSE;
  *activities = pagoda_activities_of_period (database, period, error);
  *contacts = *activities != NULL ? pagoda_contacts_list (database, error) : NULL;
  pagoda_database_rollback (database);
  return *contacts != NULL;
}

gboolean
pagoda_reporting_write_calendar (PagodaReporting *run, PagodaPeriod period, GError **error)
{
  g_autoptr (GPtrArray) activities = NULL;
  g_autoptr (GPtrArray) contacts = NULL;

  if (!read_store (run->database, period, &activities, &contacts, error))
    return FALSE;
  g_autoptr (GHashTable) index = index_contacts (contacts);
  Book book = { .snapshot = run->snapshot,
                .contacts = index,
                .language = run->context.language,
                .digits = pagoda_currency_digits (run->context.currency) };
  g_autoptr (GPtrArray) events = list_events (activities, run->request, &book);
  g_autofree char *text = pagoda_icalendar_write (events, "Pagoda", g_get_real_time () / G_USEC_PER_SEC);
  run->counts = (PagodaReportCounts){ .sheets = 1, .rows = events->len };
  return write_file (run->request->path, text, error);
}
