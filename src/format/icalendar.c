/* icalendar.c: the events of an iCalendar file (RFC 5545), and the way back.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The lines are walked once.  What an event says of its times is kept as written until it ends, because a
 * time in UTC is placed by the zone of its beginning, which may stand further down.
 */
#include "config.h"

#include "format/icalendar.h"

#include "format/icalendar_line.h"
#include "format/icalendar_time.h"
#include "format/refusal.h"

#include <string.h>

/* A calendar begins within these bytes, if with any of its parts. */
#define HEAD_BYTES 4096

/* A country has more holidays in a year. */
#define LEAST_HOLIDAYS 5

/* A list of days that an event leaves out or adds is no longer. */
#define MOST_DAYS 4096

/* Nor a list of names and addresses, in bytes. */
#define MOST_PEOPLE 4096

/* What an event says, as written. */
typedef struct
{
  PagodaIcalendarEvent *event;
  char *start;
  char *zone;
  char *end;
  char *end_zone;
  char *length;
  char *instead;
  GPtrArray *left_out; /* char * */
  GPtrArray *added;
} Draft;

typedef struct
{
  GPtrArray *events;
  Draft draft;
  guint depth; /* of the components that are open */
  guint event_depth;
  gboolean is_cancelling; /* the calendar as a whole takes its events back */
} Reading;

static void
free_own (gpointer data)
{
  PagodaIcalendarOwn *own = data;

  g_free (own->name);
  g_free (own->value);
  g_free (own);
}

PagodaIcalendarEvent *
pagoda_icalendar_event_new (void)
{
  PagodaIcalendarEvent *event = g_new0 (PagodaIcalendarEvent, 1);

  event->day = event->last = event->instead = PAGODA_DAY_NONE;
  event->minute = event->duration = -1;
  event->left_out = g_array_new (FALSE, FALSE, sizeof (PagodaDay));
  event->added = g_array_new (FALSE, FALSE, sizeof (PagodaDay));
  event->own = g_ptr_array_new_with_free_func (free_own);
  return event;
}

void
pagoda_icalendar_event_free (PagodaIcalendarEvent *event)
{
  if (event == NULL)
    return;
  g_free (event->uid);
  g_free (event->summary);
  g_free (event->description);
  g_free (event->location);
  g_free (event->categories);
  g_free (event->people);
  g_free (event->bad_start);
  g_free (event->zone);
  g_free (event->rule);
  g_array_unref (event->left_out);
  g_array_unref (event->added);
  g_ptr_array_unref (event->own);
  g_free (event);
}

void
pagoda_icalendar_event_add_own (PagodaIcalendarEvent *event, const char *name, const char *value)
{
  if (value == NULL || *value == '\0')
    return;
  PagodaIcalendarOwn *own = g_new (PagodaIcalendarOwn, 1);
  own->name = g_strdup (name);
  own->value = g_strdup (value);
  g_ptr_array_add (event->own, own);
}

const char *
pagoda_icalendar_event_own (const PagodaIcalendarEvent *event, const char *name)
{
  for (guint i = 0; i < event->own->len; i++)
    {
      const PagodaIcalendarOwn *own = g_ptr_array_index (event->own, i);
      if (g_str_equal (own->name, name))
        return own->value;
    }
  return NULL;
}

/* --- reading ----------------------------------------------------------------------------------------- */

gboolean
pagoda_icalendar_is (const char *text, gsize length)
{
  static const char *const parts[]
      = { "VCALENDAR", "VEVENT", "VTIMEZONE", "VTODO", "VJOURNAL", "VFREEBUSY", NULL };
  PagodaIcalendarLines lines = { text, text + MIN (length, HEAD_BYTES), 1 };
  PagodaIcalendarLine line = { 0 };
  gboolean found = FALSE;

  while (!found && pagoda_icalendar_lines_next (&lines, &line))
    {
      g_autofree char *part = g_ascii_strup (line.value, -1);
      found = g_str_equal (line.name, "BEGIN") && g_strv_contains (parts, g_strstrip (part));
    }
  pagoda_icalendar_line_clear (&line);
  return found;
}

static void
clear_draft (Draft *draft)
{
  g_clear_pointer (&draft->event, pagoda_icalendar_event_free);
  g_clear_pointer (&draft->start, g_free);
  g_clear_pointer (&draft->zone, g_free);
  g_clear_pointer (&draft->end, g_free);
  g_clear_pointer (&draft->end_zone, g_free);
  g_clear_pointer (&draft->length, g_free);
  g_clear_pointer (&draft->instead, g_free);
  g_clear_pointer (&draft->left_out, g_ptr_array_unref);
  g_clear_pointer (&draft->added, g_ptr_array_unref);
}

static void
begin_draft (Draft *draft, guint64 line)
{
  clear_draft (draft);
  draft->event = pagoda_icalendar_event_new ();
  draft->event->line = line;
  draft->left_out = g_ptr_array_new_with_free_func (g_free);
  draft->added = g_ptr_array_new_with_free_func (g_free);
}

/* Where an event keeps the texts of its properties. */
static const struct
{
  const char *name;
  gsize offset;
} texts[] = {
  { "UID", G_STRUCT_OFFSET (PagodaIcalendarEvent, uid) },
  { "SUMMARY", G_STRUCT_OFFSET (PagodaIcalendarEvent, summary) },
  { "DESCRIPTION", G_STRUCT_OFFSET (PagodaIcalendarEvent, description) },
  { "LOCATION", G_STRUCT_OFFSET (PagodaIcalendarEvent, location) },
  { "CATEGORIES", G_STRUCT_OFFSET (PagodaIcalendarEvent, categories) },
};

/* The first of several properties of a name counts; FALSE where @line is no text. */
static gboolean
take_text (PagodaIcalendarEvent *event, const PagodaIcalendarLine *line)
{
  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    if (g_str_equal (line->name, texts[i].name))
      {
        char **place = &G_STRUCT_MEMBER (char *, event, texts[i].offset);
        g_autofree char *text = g_strstrip (pagoda_icalendar_unescape (line->value));
        if (*place == NULL && *text != '\0')
          *place = g_steal_pointer (&text);
        return TRUE;
      }
  return FALSE;
}

static void
take_person (PagodaIcalendarEvent *event, const PagodaIcalendarLine *line)
{
  g_autofree char *name = pagoda_icalendar_line_parameter (line, "CN");
  const char *address = line->value;

  if (event->people != NULL && strlen (event->people) > MOST_PEOPLE)
    return;
  if (g_ascii_strncasecmp (address, "mailto:", strlen ("mailto:")) == 0)
    address += strlen ("mailto:");
  char *people = g_strconcat (event->people != NULL ? event->people : "", event->people != NULL ? "\n" : "",
                              name != NULL ? name : "", name != NULL ? " " : "", address, NULL);
  g_free (event->people);
  event->people = people;
}

static void
take_once (char **place, const char *value)
{
  if (*place == NULL)
    *place = g_strstrip (g_strdup (value));
}

static void
take_days (GPtrArray *days, const char *value)
{
  g_auto (GStrv) parts = g_strsplit (value, ",", MOST_DAYS);

  for (gsize i = 0; parts[i] != NULL && days->len < MOST_DAYS; i++)
    g_ptr_array_add (days, g_strdup (g_strstrip (parts[i])));
}

static void
take_start (Draft *draft, const PagodaIcalendarLine *line)
{
  if (draft->start == NULL)
    draft->zone = pagoda_icalendar_line_parameter (line, "TZID");
  take_once (&draft->start, line->value);
}

static void
take_end (Draft *draft, const PagodaIcalendarLine *line)
{
  if (draft->end == NULL)
    draft->end_zone = pagoda_icalendar_line_parameter (line, "TZID");
  take_once (&draft->end, line->value);
}

static void
take_own (PagodaIcalendarEvent *event, const PagodaIcalendarLine *line)
{
  g_autofree char *value = pagoda_icalendar_unescape (line->value);

  pagoda_icalendar_event_add_own (event, line->name + strlen (PAGODA_ICALENDAR_OWN), value);
}

static void
take_property (Draft *draft, const PagodaIcalendarLine *line)
{
  PagodaIcalendarEvent *event = draft->event;

  if (take_text (event, line))
    return;
  if (g_str_has_prefix (line->name, PAGODA_ICALENDAR_OWN))
    take_own (event, line);
  else if (g_str_equal (line->name, "DTSTART"))
    take_start (draft, line);
  else if (g_str_equal (line->name, "DTEND"))
    take_end (draft, line);
  else if (g_str_equal (line->name, "DURATION"))
    take_once (&draft->length, line->value);
  else if (g_str_equal (line->name, "RRULE"))
    take_once (&event->rule, line->value);
  else if (g_str_equal (line->name, "RECURRENCE-ID"))
    take_once (&draft->instead, line->value);
  else if (g_str_equal (line->name, "EXDATE"))
    take_days (draft->left_out, line->value);
  else if (g_str_equal (line->name, "RDATE"))
    take_days (draft->added, line->value);
  else if (g_str_equal (line->name, "ATTENDEE") || g_str_equal (line->name, "ORGANIZER"))
    take_person (event, line);
  else if (g_str_equal (line->name, "STATUS"))
    event->is_cancelled = g_ascii_strcasecmp (line->value, "CANCELLED") == 0;
}

/* --- the times of an event --------------------------------------------------------------------------- */

/* The day of the moment @text where the event is; PAGODA_DAY_NONE where it is none. */
static PagodaDay
place_day (const char *text, const char *zone)
{
  PagodaIcalendarMoment moment;

  if (text == NULL || !pagoda_icalendar_moment_read (text, &moment))
    return PAGODA_DAY_NONE;
  pagoda_icalendar_moment_place (&moment, zone);
  return moment.day;
}

static void
place_days (GPtrArray *written, GArray *days, const char *zone)
{
  for (guint i = 0; i < written->len; i++)
    {
      PagodaDay day = place_day (g_ptr_array_index (written, i), zone);
      if (day != PAGODA_DAY_NONE)
        g_array_append_val (days, day);
    }
}

/* The end of a rule is a moment: the last day on which the event begins before or at it. */
static void
place_until (PagodaIcalendarEvent *event)
{
  g_auto (GStrv) parts = g_strsplit (event->rule, ";", 64);
  PagodaIcalendarMoment until;

  for (gsize i = 0; parts[i] != NULL; i++)
    {
      if (g_ascii_strncasecmp (parts[i], "UNTIL=", 6) != 0
          || !pagoda_icalendar_moment_read (parts[i] + 6, &until))
        continue;
      pagoda_icalendar_moment_place (&until, event->zone);
      g_autofree char *day = pagoda_day_to_iso (
          until.day - (until.minute >= 0 && event->minute >= 0 && until.minute < event->minute));
      g_free (parts[i]);
      parts[i] = g_strdup_printf ("UNTIL=%.4s%.2s%.2s", day, day + 5, day + 8);
    }
  g_free (event->rule);
  event->rule = g_strjoinv (";", parts);
}

/* How long the event takes: from its end where it has one, else from its length. */
static void
place_end (const Draft *draft, const PagodaIcalendarMoment *start)
{
  PagodaIcalendarEvent *event = draft->event;
  PagodaIcalendarMoment end;
  gint64 minutes = draft->length != NULL ? pagoda_icalendar_duration_read (draft->length) : -1;

  if (draft->end != NULL && pagoda_icalendar_moment_read (draft->end, &end))
    {
      if (!end.is_utc && draft->end_zone != NULL && g_strcmp0 (draft->end_zone, event->zone) != 0)
        return;
      pagoda_icalendar_moment_place (&end, event->zone);
      minutes = pagoda_icalendar_minutes_between (start, &end);
    }
  if (minutes < 0 || minutes > 366 * 24 * 60)
    return;
  if (event->minute >= 0)
    event->duration = (int)minutes;
  else
    event->last = event->day + (PagodaDay)(MAX (minutes, 24 * 60) / (24 * 60)) - 1;
}

static void
place_event (Draft *draft)
{
  PagodaIcalendarEvent *event = draft->event;
  PagodaIcalendarMoment start;

  if (draft->start == NULL || !pagoda_icalendar_moment_read (draft->start, &start))
    {
      event->bad_start = g_steal_pointer (&draft->start);
      return;
    }
  gboolean is_utc = start.is_utc;
  pagoda_icalendar_moment_place (&start, NULL);
  if (start.minute >= 0 && !is_utc && draft->zone != NULL && *draft->zone != '\0')
    event->zone = g_strdup (draft->zone);
  event->day = event->last = start.day;
  event->minute = start.minute;
  place_end (draft, &start);
  event->instead = place_day (draft->instead, event->zone);
  place_days (draft->left_out, event->left_out, event->zone);
  place_days (draft->added, event->added, event->zone);
  if (event->rule != NULL)
    place_until (event);
}

/* --- components -------------------------------------------------------------------------------------- */

static void
end_event (Reading *reading)
{
  if (reading->draft.event == NULL)
    return;
  place_event (&reading->draft);
  reading->draft.event->is_cancelled |= reading->is_cancelling;
  g_ptr_array_add (reading->events, g_steal_pointer (&reading->draft.event));
  clear_draft (&reading->draft);
  reading->event_depth = 0;
}

static gboolean
is_event (const PagodaIcalendarLine *line)
{
  g_autofree char *part = g_strstrip (g_strdup (line->value));

  return g_ascii_strcasecmp (part, "VEVENT") == 0;
}

/* An event within an event has lost the end of the first one. */
static void
take_begin (Reading *reading, const PagodaIcalendarLine *line)
{
  reading->depth++;
  if (!is_event (line))
    return;
  end_event (reading);
  begin_draft (&reading->draft, line->number);
  reading->event_depth = reading->depth;
}

static void
take_end_of_component (Reading *reading, const PagodaIcalendarLine *line)
{
  if (is_event (line) || reading->depth == reading->event_depth)
    end_event (reading);
  reading->depth -= reading->depth > 0;
}

static void
take_line (Reading *reading, const PagodaIcalendarLine *line)
{
  if (g_str_equal (line->name, "BEGIN"))
    take_begin (reading, line);
  else if (g_str_equal (line->name, "END"))
    take_end_of_component (reading, line);
  else if (reading->draft.event != NULL && reading->depth == reading->event_depth)
    take_property (&reading->draft, line);
  else if (g_str_equal (line->name, "METHOD") && reading->depth <= 1)
    reading->is_cancelling = g_ascii_strcasecmp (line->value, "CANCEL") == 0;
}

GPtrArray *
pagoda_icalendar_read (const char *text, gsize length, GError **error)
{
  g_autoptr (GPtrArray) events = g_ptr_array_new_with_free_func ((GDestroyNotify)pagoda_icalendar_event_free);
  Reading reading = { .events = events };
  PagodaIcalendarLines lines = { text, text + length, 1 };
  PagodaIcalendarLine line = { 0 };
  gboolean is_large = length > PAGODA_ICALENDAR_MOST_BYTES;

  while (!is_large && pagoda_icalendar_lines_next (&lines, &line))
    {
      take_line (&reading, &line);
      is_large = events->len > PAGODA_ICALENDAR_MOST_EVENTS;
    }
  pagoda_icalendar_line_clear (&line);
  /* What has no end is cut short, but what it says until there is said. */
  end_event (&reading);
  if (is_large || events->len == 0)
    {
      pagoda_format_refuse (is_large ? PAGODA_FORMAT_ERROR_TOO_LARGE : PAGODA_FORMAT_ERROR_NO_EVENTS, error);
      return NULL;
    }
  return g_steal_pointer (&events);
}

gboolean
pagoda_icalendar_is_of_holidays (const GPtrArray *events)
{
  for (guint i = 0; i < events->len; i++)
    {
      const PagodaIcalendarEvent *event = g_ptr_array_index (events, i);
      if (event->minute >= 0 || event->own->len > 0 || event->location != NULL || event->people != NULL)
        return FALSE;
    }
  return events->len >= LEAST_HOLIDAYS;
}

/* --- writing ----------------------------------------------------------------------------------------- */

/* The floating form of a civil day and time: no zone moves it, wherever it is read. */
static void
append_start (GString *output, const PagodaIcalendarEvent *event)
{
  g_autofree char *day = pagoda_day_to_iso (event->day);
  g_autofree char *next = pagoda_day_to_iso (event->last + 1);

  if (event->minute < 0)
    {
      g_string_append_printf (output, "DTSTART;VALUE=DATE:%.4s%.2s%.2s\r\n", day, day + 5, day + 8);
      g_string_append_printf (output, "DTEND;VALUE=DATE:%.4s%.2s%.2s\r\n", next, next + 5, next + 8);
      return;
    }
  g_string_append_printf (output, "DTSTART:%.4s%.2s%.2sT%02d%02d00\r\n", day, day + 5, day + 8,
                          event->minute / 60, event->minute % 60);
  if (event->duration >= 0)
    g_string_append_printf (output, "DURATION:PT%dM\r\n", event->duration);
}

static void
append_optional (GString *output, const char *name, const char *value)
{
  if (value != NULL && *value != '\0')
    pagoda_icalendar_append_text (output, name, value);
}

static void
append_event (GString *output, const PagodaIcalendarEvent *event, const char *stamp)
{
  g_string_append (output, "BEGIN:VEVENT\r\n");
  append_optional (output, "UID", event->uid);
  pagoda_icalendar_append (output, "DTSTAMP", stamp);
  append_start (output, event);
  append_optional (output, "SUMMARY", event->summary);
  append_optional (output, "DESCRIPTION", event->description);
  append_optional (output, "LOCATION", event->location);
  append_optional (output, "CATEGORIES", event->categories);
  pagoda_icalendar_append (output, "STATUS", event->is_cancelled ? "CANCELLED" : "CONFIRMED");
  for (guint i = 0; i < event->own->len; i++)
    {
      const PagodaIcalendarOwn *own = g_ptr_array_index (event->own, i);
      g_autofree char *name = g_strconcat (PAGODA_ICALENDAR_OWN, own->name, NULL);
      pagoda_icalendar_append_text (output, name, own->value);
    }
  g_string_append (output, "END:VEVENT\r\n");
}

char *
pagoda_icalendar_write (GPtrArray *events, const char *name, gint64 stamp)
{
  g_autoptr (GDateTime) moment = g_date_time_new_from_unix_utc (stamp);
  g_autofree char *written = g_date_time_format (moment, "%Y%m%dT%H%M%SZ");
  GString *output = g_string_new ("BEGIN:VCALENDAR\r\n"
                                  "VERSION:2.0\r\n"
                                  "PRODID:-//Pagoda//Pagoda " PAGODA_VERSION "//EN\r\n"
                                  "CALSCALE:GREGORIAN\r\n");

  append_optional (output, "X-WR-CALNAME", name);
  for (guint i = 0; i < events->len; i++)
    append_event (output, g_ptr_array_index (events, i), written);
  g_string_append (output, "END:VCALENDAR\r\n");
  return g_string_free (output, FALSE);
}
