/* icalendar_rows.c: the events of a calendar as the rows of a table.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "format/icalendar_rows.h"

#include "format/recurrence.h"

/* A file recurs no oftener than this, and its rules are given no more time. */
#define MOST_OCCURRENCES 100000
#define MOST_MICROSECONDS (5 * G_TIME_SPAN_SECOND)

/* The columns, and of those that an event of ours fills the name of its property. */
static const struct
{
  const char *title;
  const char *own;
} columns[] = {
  { "UID", NULL },
  { "Date", NULL },
  { "Last day", NULL },
  { "Time", NULL },
  { "Time zone", "ZONE" },
  { "Duration", "DURATION" },
  { "Summary", NULL },
  { "Mentions", NULL },
  { "Categories", NULL },
  { "Repeats", NULL },
  { "State", "STATE" },
  { "Note", NULL },
  { "Customer code", "CUSTOMER-CODE" },
  { "Customer", "CUSTOMER" },
  { "Kind", "KIND" },
  { "With whom", "CONTACT" },
  { "Who", "PERSON" },
  { "Planned for", "PLANNED" },
  { "Cancelled on", "CANCELLED" },
  { "Cancel reason", "CANCEL-REASON" },
  { "Reached", "REACHED" },
  { "Need", "NEED" },
  { "Need amount", "NEED-AMOUNT" },
  { "Attitude", "ATTITUDE" },
  { "Visit possible", "VISIT-CHANCE" },
  { "Rejected", "REJECTION" },
  { "Objection", "OBJECTION" },
  { "Answer", "ANSWER" },
  { "Confidence", "CONFIDENCE" },
  { "Next step", "NEXT-STEP" },
  { "Next date", "NEXT-DAY" },
  { "Reminder", "REMINDER" },
};

/* The places of those that are made here. */
enum
{
  UID,
  DATE,
  LAST_DAY,
  TIME,
  ZONE,
  DURATION,
  SUMMARY,
  MENTIONS,
  CATEGORIES,
  REPEATS,
  STATE,
  NOTE,
};

typedef struct
{
  GPtrArray *events;
  PagodaDay today;
  PagodaRowFunc func;
  gpointer data;
  GHashTable *replaced; /* the UIDs of occurrences for which other events stand (char *) */
  guint n_occurrences;
  gint64 microseconds; /* that rules have taken */
  guint place;         /* of the event that is told */
} Telling;

/* The days of @event, or NULL where it is one row. */
static GArray *
find_days (Telling *telling, const PagodaIcalendarEvent *event)
{
  PagodaDay from = telling->today - PAGODA_ICALENDAR_SPAN;
  PagodaDay to = telling->today + PAGODA_ICALENDAR_SPAN;
  gint64 begin = g_get_monotonic_time ();

  if (telling->n_occurrences >= MOST_OCCURRENCES || telling->microseconds >= MOST_MICROSECONDS)
    return NULL;
  GArray *days
      = pagoda_recurrence_days (event->rule, event->day, from, to, 2 * PAGODA_ICALENDAR_SPAN + 1, NULL);
  telling->microseconds += g_get_monotonic_time () - begin;
  if (days != NULL && days->len == 0)
    g_clear_pointer (&days, g_array_unref);
  if (days != NULL)
    telling->n_occurrences += days->len;
  return days;
}

static int
compare_days (gconstpointer a, gconstpointer b)
{
  const PagodaDay *one = a;
  const PagodaDay *other = b;

  return (*one > *other) - (*one < *other);
}

/* The first day of an event is one of its days, whether or not its rule names it. */
static void
add_other_days (const Telling *telling, const PagodaIcalendarEvent *event, GArray *days)
{
  for (guint i = 0; i < event->added->len; i++)
    {
      PagodaDay day = g_array_index (event->added, PagodaDay, i);
      if (ABS (day - telling->today) <= PAGODA_ICALENDAR_SPAN)
        g_array_append_val (days, day);
    }
  if (ABS (event->day - telling->today) <= PAGODA_ICALENDAR_SPAN)
    g_array_append_val (days, event->day);
  g_array_sort (days, compare_days);
}

/* The UID of the occurrence of @uid on @day (transfer full), or NULL. */
static char *
make_uid (const char *uid, PagodaDay day)
{
  g_autofree char *iso = pagoda_day_to_iso (day);

  return uid != NULL ? g_strdup_printf ("%s/%.4s%.2s%.2s", uid, iso, iso + 5, iso + 8) : NULL;
}

/* --- cells ------------------------------------------------------------------------------------------- */

static char *
join (const char *separator, const char *first, const char *second, const char *third)
{
  GString *text = g_string_new (first);

  if (second != NULL)
    g_string_append_printf (text, "%s%s", text->len > 0 ? separator : "", second);
  if (third != NULL)
    g_string_append_printf (text, "%s%s", text->len > 0 ? separator : "", third);
  return g_string_free (text, FALSE);
}

/* What an event of ours notes is its description; of any other all that it says. */
static char *
make_note (const PagodaIcalendarEvent *event, gboolean is_own)
{
  return is_own ? g_strdup (event->description)
                : join ("\n", event->summary, event->location, event->description);
}

static char *
make_value (const PagodaIcalendarEvent *event, guint column, PagodaDay day, const char *uid, gboolean is_own)
{
  const char *own
      = columns[column].own != NULL ? pagoda_icalendar_event_own (event, columns[column].own) : NULL;

  if (own != NULL)
    return g_strdup (own);
  switch (column)
    {
    case UID:
      return g_strdup (uid);
    case DATE:
      return day != PAGODA_DAY_NONE ? pagoda_day_to_iso (day) : g_strdup (event->bad_start);
    case LAST_DAY:
      return event->last > event->day ? pagoda_day_to_iso (day + (event->last - event->day)) : NULL;
    case TIME:
      return event->minute >= 0 ? g_strdup_printf ("%02d:%02d", event->minute / 60, event->minute % 60)
                                : NULL;
    case ZONE:
      return g_strdup (event->zone);
    case DURATION:
      return event->duration >= 0 ? g_strdup_printf ("%d", event->duration) : NULL;
    case SUMMARY:
      return g_strdup (event->summary);
    case MENTIONS:
      return is_own ? NULL : join ("\n", event->summary, event->location, event->people);
    case CATEGORIES:
      return g_strdup (event->categories);
    case STATE:
      return event->is_cancelled ? g_strdup ("cancelled") : NULL;
    case NOTE:
      return make_note (event, is_own);
    default:
      return NULL;
    }
}

static gboolean
tell_row (Telling *telling, const PagodaRow *row, const char *const *values, GError **error)
{
  PagodaCell cells[G_N_ELEMENTS (columns)];
  PagodaRow filled = *row;

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      gboolean is_empty = values[i] == NULL || *values[i] == '\0';
      cells[i] = (PagodaCell){ .kind = is_empty ? PAGODA_CELL_EMPTY : PAGODA_CELL_TEXT, .text = values[i] };
    }
  filled.cells = cells;
  filled.n_cells = G_N_ELEMENTS (columns);
  return telling->func (&filled, telling->data, error);
}

/* One row; @rule is what the event recurs by where that is left out. */
static gboolean
tell_occurrence (Telling *telling,
                 const PagodaIcalendarEvent *event,
                 PagodaDay day,
                 const char *uid,
                 const char *rule,
                 GError **error)
{
  char *values[G_N_ELEMENTS (columns)];
  gboolean is_own = pagoda_icalendar_event_own (event, "KIND") != NULL;
  /* The names of the columns are the row before the first. */
  PagodaRow row
      = { .number = MAX (event->line, 2), .progress = (double)telling->place / (double)telling->events->len };

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    values[i] = i == REPEATS ? g_strdup (rule) : make_value (event, i, day, uid, is_own);
  gboolean told = tell_row (telling, &row, (const char *const *)values, error);
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    g_free (values[i]);
  return told;
}

/* --- events ------------------------------------------------------------------------------------------ */

static gboolean
leaves_out (const PagodaIcalendarEvent *event, PagodaDay day)
{
  for (guint i = 0; i < event->left_out->len; i++)
    if (g_array_index (event->left_out, PagodaDay, i) == day)
      return TRUE;
  return FALSE;
}

static gboolean
tell_days (Telling *telling, const PagodaIcalendarEvent *event, GArray *days, GError **error)
{
  PagodaDay before = PAGODA_DAY_NONE;

  for (guint i = 0; i < days->len; i++)
    {
      PagodaDay day = g_array_index (days, PagodaDay, i);
      g_autofree char *uid = make_uid (event->uid, day);
      gboolean is_replaced = uid != NULL && g_hash_table_contains (telling->replaced, uid);
      if (day != before && !is_replaced && !leaves_out (event, day)
          && !tell_occurrence (telling, event, day, uid, NULL, error))
        return FALSE;
      before = day;
    }
  return TRUE;
}

static gboolean
tell_event (Telling *telling, const PagodaIcalendarEvent *event, GError **error)
{
  g_autofree char *uid
      = event->instead != PAGODA_DAY_NONE ? make_uid (event->uid, event->instead) : g_strdup (event->uid);
  gboolean recurs = event->rule != NULL && event->day != PAGODA_DAY_NONE && event->instead == PAGODA_DAY_NONE;
  g_autoptr (GArray) days = recurs ? find_days (telling, event) : NULL;

  if (days == NULL)
    return tell_occurrence (telling, event, event->day, uid, recurs ? event->rule : NULL, error);
  add_other_days (telling, event, days);
  return tell_days (telling, event, days, error);
}

static gboolean
tell_titles (Telling *telling, GError **error)
{
  const char *values[G_N_ELEMENTS (columns)];
  PagodaRow row = { .number = 1 };

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    values[i] = columns[i].title;
  return tell_row (telling, &row, values, error);
}

static gboolean
tell_all (Telling *telling, GCancellable *cancellable, GError **error)
{
  if (!tell_titles (telling, error))
    return FALSE;
  for (telling->place = 0; telling->place < telling->events->len; telling->place++)
    if (g_cancellable_set_error_if_cancelled (cancellable, error)
        || !tell_event (telling, g_ptr_array_index (telling->events, telling->place), error))
      return FALSE;
  return TRUE;
}

gboolean
pagoda_icalendar_rows_read (GPtrArray *events,
                            PagodaDay today,
                            PagodaRowFunc func,
                            gpointer data,
                            GCancellable *cancellable,
                            GError **error)
{
  g_autoptr (GHashTable) replaced = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Telling telling = { .events = events, .today = today, .func = func, .data = data, .replaced = replaced };

  for (guint i = 0; i < events->len; i++)
    {
      const PagodaIcalendarEvent *event = g_ptr_array_index (events, i);
      if (event->instead != PAGODA_DAY_NONE && event->uid != NULL)
        g_hash_table_add (replaced, make_uid (event->uid, event->instead));
    }
  return tell_all (&telling, cancellable, error);
}
