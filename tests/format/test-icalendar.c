/* test-icalendar.c: the events of calendars, and the way back.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "format/icalendar.h"
#include "format/icalendar_rows.h"
#include "format/icalendar_time.h"
#include "support/support.h"

#include <libical/ical.h>
#include <stdlib.h>
#include <string.h>

#define MUTATIONS 3000

static GPtrArray *
read_text (const char *text)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *events = pagoda_icalendar_read (text, strlen (text), &error);

  g_assert_true ((events == NULL) == (error != NULL));
  return events;
}

static const PagodaIcalendarEvent *
event_at (GPtrArray *events, guint i)
{
  return g_ptr_array_index (events, i);
}

static void
test_moments (void)
{
  static const struct
  {
    const char *text;
    const char *day; /* NULL: refused */
    int minute;
    gboolean is_utc;
  } cases[] = {
    { "20260105", "2026-01-05", -1, FALSE },
    { "20260105T093059", "2026-01-05", 570, FALSE },
    { "20260105T235960Z", "2026-01-05", 1439, TRUE }, /* a leap second */
    { "20240229", "2024-02-29", -1, FALSE },
    { "20260229", NULL, 0, FALSE },
    { "20261301", NULL, 0, FALSE },
    { "00000101", NULL, 0, FALSE },
    { "20260105T240000", NULL, 0, FALSE },
    { "20260105T096000", NULL, 0, FALSE },
    { "20260105T0930", NULL, 0, FALSE },
    { "20260105 093000", NULL, 0, FALSE },
    { "2026010", NULL, 0, FALSE },
    { "2026-01-05", NULL, 0, FALSE },
    { "20260105T093000+0800", NULL, 0, FALSE },
    { "", NULL, 0, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PagodaIcalendarMoment moment;
      gboolean read = pagoda_icalendar_moment_read (cases[i].text, &moment);
      g_autofree char *day = pagoda_day_to_iso (moment.day);
      g_test_message ("%s", cases[i].text);
      g_assert_cmpint (read, ==, cases[i].day != NULL);
      if (!read)
        continue;
      g_assert_cmpstr (day, ==, cases[i].day);
      g_assert_cmpint (moment.minute, ==, cases[i].minute);
      g_assert_cmpint (moment.is_utc, ==, cases[i].is_utc);
    }
}

static void
test_durations (void)
{
  static const struct
  {
    const char *text;
    int minutes;
  } cases[] = {
    { "PT1H30M", 90 },    { "PT5400S", 90 }, { "PT0S", 0 }, { "P1D", 1440 }, { "+P1DT1M", 1441 },
    { "P2W", 20160 },     { "-PT1H", -1 },   { "P", -1 },   { "PT", 0 },     { "1H", -1 },
    { "P1H", -1 },        { "PT1D", -1 },    { "PT1", -1 }, { "PTH", -1 },   { "P99999999999999999999D", -1 },
    { "P366DT366D", -1 }, { "P367D", -1 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].text);
      g_assert_cmpint (pagoda_icalendar_duration_read (cases[i].text), ==, cases[i].minutes);
    }
}

static void
test_zones (void)
{
  static const struct
  {
    const char *name;
    gboolean is_known;
  } cases[] = {
    { "Asia/Shanghai", TRUE },    { "America/Argentina/Ushuaia", TRUE }, { "UTC", TRUE },
    { "Europe/Atlantis", FALSE }, { "China Standard Time", FALSE },      { "/etc/passwd", FALSE },
    { "/dev/zero", FALSE },       { "a/../../../../etc/passwd", FALSE }, { "", FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].name);
      g_assert_cmpint (pagoda_icalendar_knows_zone (cases[i].name), ==, cases[i].is_known);
    }
}

/* Folded lines, quotes, escapes, what stands within an alarm, and parts that are no events. */
static void
test_lines (void)
{
  static const char text[]
      = "begin:vcalendar\nBEGIN:VTODO\nSUMMARY:a task\nEND:VTODO\n"
        "BEGIN:VEVENT\r\nUID:1\r\nSUMM\r\n ARY;LANGUAGE=\"a;b:c\":Lunch\\, \r\n\twith \\\\ and\\n"
        "\\;\r\nDTSTART:20260105\r\n"
        "BEGIN:VALARM\r\nSUMMARY:ring\r\nDTSTART:20200101\r\nEND:VALARM\r\n"
        "DESCRIPTION:behind the alarm\r\n"
        "ATTENDEE;CN=\"Li; Ming\":mailto:li@example.com\r\nATTENDEE:mailto:x@example.com\r\n"
        "X-PAGODA-KIND:call\r\nx-pagoda-note:a\\nb\r\nno value\r\n:no name\r\n"
        "END:VEVENT\r\nEND:VCALENDAR\r\n";
  g_autoptr (GPtrArray) events = read_text (text);

  g_assert_cmpuint (events->len, ==, 1);
  const PagodaIcalendarEvent *event = event_at (events, 0);
  g_assert_cmpuint (event->line, ==, 5);
  g_assert_cmpstr (event->summary, ==, "Lunch, with \\ and\n;");
  g_assert_cmpstr (event->description, ==, "behind the alarm");
  g_assert_cmpstr (event->people, ==, "Li; Ming li@example.com\nx@example.com");
  g_assert_cmpstr (pagoda_icalendar_event_own (event, "KIND"), ==, "call");
  g_assert_cmpstr (pagoda_icalendar_event_own (event, "NOTE"), ==, "a\nb");
  g_assert_null (pagoda_icalendar_event_own (event, "PERSON"));
}

static void
test_days (void)
{
  static const struct
  {
    const char *lines;
    const char *first, *last;
  } cases[] = {
    { "DTSTART;VALUE=DATE:20261001\n", "2026-10-01", "2026-10-01" },
    { "DTSTART;VALUE=DATE:20261001\nDTEND;VALUE=DATE:20261008\n", "2026-10-01", "2026-10-07" },
    { "DTEND;VALUE=DATE:20261008\nDTSTART;VALUE=DATE:20261001\n", "2026-10-01", "2026-10-07" },
    { "DTSTART;VALUE=DATE:20261001\nDURATION:P3D\n", "2026-10-01", "2026-10-03" },
    { "DTSTART;VALUE=DATE:20261001\nDTEND;VALUE=DATE:20260901\n", "2026-10-01", "2026-10-01" },
    { "DTSTART;VALUE=DATE:20261001\nDTEND;VALUE=DATE:20261001\n", "2026-10-01", "2026-10-01" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = g_strdup_printf ("BEGIN:VEVENT\n%sEND:VEVENT\n", cases[i].lines);
      g_autoptr (GPtrArray) events = read_text (text);
      g_autofree char *first = pagoda_day_to_iso (event_at (events, 0)->day);
      g_autofree char *last = pagoda_day_to_iso (event_at (events, 0)->last);
      g_test_message ("%s", cases[i].lines);
      g_assert_cmpstr (first, ==, cases[i].first);
      g_assert_cmpstr (last, ==, cases[i].last);
    }
}

static void
test_no_calendar (void)
{
  static const struct
  {
    const char *text;
    gboolean is_calendar;
    int code; /* −1: events */
  } cases[] = {
    { "BEGIN:VCALENDAR\nEND:VCALENDAR\n", TRUE, PAGODA_FORMAT_ERROR_NO_EVENTS },
    { "BEGIN:VTIMEZONE\nEND:VTIMEZONE\n", TRUE, PAGODA_FORMAT_ERROR_NO_EVENTS },
    { "BEGIN:VCARD\nEND:VCARD\n", FALSE, PAGODA_FORMAT_ERROR_NO_EVENTS },
    { "客户,BEGIN:VEVENT\n", FALSE, PAGODA_FORMAT_ERROR_NO_EVENTS },
    { "", FALSE, PAGODA_FORMAT_ERROR_NO_EVENTS },
    { "BEGIN:VEVENT\nUID:cut short", TRUE, -1 },
    { "BEGIN:VEVENT\nUID:1\nBEGIN:VEVENT\nUID:2\nEND:VEVENT\n", TRUE, -1 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      gsize length = strlen (cases[i].text);
      g_autoptr (GPtrArray) events = pagoda_icalendar_read (cases[i].text, length, &error);
      g_test_message ("%s", cases[i].text);
      g_assert_cmpint (pagoda_icalendar_is (cases[i].text, length), ==, cases[i].is_calendar);
      if (cases[i].code >= 0)
        g_assert_error (error, PAGODA_FORMAT_ERROR, cases[i].code);
      else
        g_assert_no_error (error);
    }
}

/* --- the way back ------------------------------------------------------------------------------------ */

static PagodaIcalendarEvent *
make_event (const char *uid, const char *text, const char *day, int minute, int duration)
{
  PagodaIcalendarEvent *event = pagoda_icalendar_event_new ();

  event->uid = g_strdup (uid);
  event->summary = g_strdup (text);
  event->description = g_strdup (text);
  event->day = event->last = pagoda_day_from_iso (day);
  event->minute = minute;
  event->duration = duration;
  event->is_cancelled = duration == 15;
  pagoda_icalendar_event_add_own (event, "KIND", "visit");
  pagoda_icalendar_event_add_own (event, "OBJECTION", text);
  return event;
}

static GPtrArray *
make_events (void)
{
  GPtrArray *events = g_ptr_array_new_with_free_func ((GDestroyNotify)pagoda_icalendar_event_free);

  g_ptr_array_add (events, make_event ("1", "a; b, c \\ d\ne: \"f\"", "2026-03-29", 150, 0));
  g_ptr_array_add (events, make_event ("2", "一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十😀",
                                       "2026-10-25", 150, 15));
  g_ptr_array_add (events, make_event ("3", "all day", "2026-12-31", -1, -1));
  g_ptr_array_add (events, make_event ("4", "\\n", "2028-02-29", 1439, 61));
  return events;
}

static void
test_way_back (void)
{
  g_autoptr (GPtrArray) events = make_events ();
  g_autofree char *text = pagoda_icalendar_write (events, "名称", 1750000000);
  g_autoptr (GPtrArray) read = read_text (text);

  g_assert_cmpuint (read->len, ==, events->len);
  for (guint i = 0; i < events->len; i++)
    {
      const PagodaIcalendarEvent *one = event_at (events, i), *other = event_at (read, i);
      g_assert_cmpstr (other->uid, ==, one->uid);
      g_assert_cmpstr (other->summary, ==, one->summary);
      g_assert_cmpstr (other->description, ==, one->description);
      g_assert_cmpint (other->day, ==, one->day);
      g_assert_cmpint (other->last, ==, one->last);
      g_assert_cmpint (other->minute, ==, one->minute);
      g_assert_cmpint (other->duration, ==, one->duration);
      g_assert_cmpint (other->is_cancelled, ==, one->is_cancelled);
      g_assert_cmpstr (pagoda_icalendar_event_own (other, "OBJECTION"), ==, one->summary);
    }
}

/* libical knows nothing of our writer, and reads the same. */
static void
test_independent_reader (void)
{
  g_autoptr (GPtrArray) events = make_events ();
  g_autofree char *text = pagoda_icalendar_write (events, NULL, 1750000000);
  icalcomponent *calendar = icalparser_parse_string (text);
  guint i = 0;

  g_assert_nonnull (calendar);
  g_assert_cmpint (icalcomponent_count_errors (calendar), ==, 0);
  for (icalcomponent *one = icalcomponent_get_first_component (calendar, ICAL_VEVENT_COMPONENT); one != NULL;
       one = icalcomponent_get_next_component (calendar, ICAL_VEVENT_COMPONENT))
    {
      const PagodaIcalendarEvent *event = event_at (events, i++);
      struct icaltimetype start = icalcomponent_get_dtstart (one);
      g_assert_cmpstr (icalcomponent_get_uid (one), ==, event->uid);
      g_assert_cmpstr (icalcomponent_get_summary (one), ==, event->summary);
      g_assert_cmpstr (icalcomponent_get_description (one), ==, event->description);
      g_assert_cmpint (pagoda_day_from_ymd (start.year, start.month, start.day), ==, event->day);
      g_assert_cmpint (start.is_date ? -1 : 60 * start.hour + start.minute, ==, event->minute);
      g_assert_cmpint (icalcomponent_get_status (one) == ICAL_STATUS_CANCELLED, ==, event->is_cancelled);
      g_assert_false (icaltime_is_null_time (icalcomponent_get_dtstamp (one)));
      if (event->minute >= 0)
        g_assert_cmpint (icaldurationtype_as_int (icalcomponent_get_duration (one)), ==,
                         60 * event->duration);
    }
  g_assert_cmpuint (i, ==, events->len);
  icalcomponent_free (calendar);
}

/* A laptop flies from Shanghai to Berlin between writing and reading. */
static void
test_flight (void)
{
  static const char *const places[]
      = { "Asia/Shanghai", "Europe/Berlin", "America/New_York", "Pacific/Apia", "UTC" };
  g_autofree char *home = g_strdup (g_getenv ("TZ"));
  g_autoptr (GPtrArray) events = make_events ();

  for (gsize i = 0; i < G_N_ELEMENTS (places); i++)
    for (gsize k = 0; k < G_N_ELEMENTS (places); k++)
      {
        g_setenv ("TZ", places[i], TRUE);
        g_autofree char *text = pagoda_icalendar_write (events, NULL, 1750000000);
        g_setenv ("TZ", places[k], TRUE);
        g_autoptr (GPtrArray) read = read_text (text);
        for (guint n = 0; n < events->len; n++)
          {
            g_assert_cmpint (event_at (read, n)->day, ==, event_at (events, n)->day);
            g_assert_cmpint (event_at (read, n)->minute, ==, event_at (events, n)->minute);
            g_assert_cmpint (event_at (read, n)->last, ==, event_at (events, n)->last);
          }
      }
  if (home != NULL)
    g_setenv ("TZ", home, TRUE);
  else
    g_unsetenv ("TZ");
}

/* --- hostile ----------------------------------------------------------------------------------------- */

static gboolean
count_row (const PagodaRow *row, gpointer count, GError **error)
{
  for (guint i = 0; i < row->n_cells; i++)
    g_assert_true (row->cells[i].kind == PAGODA_CELL_EMPTY || g_utf8_validate (row->cells[i].text, -1, NULL));
  ++*(guint *)count;
  return TRUE;
}

/* How many rows the calendar has, the one with the names among them; 0 where it is refused. */
static guint
count_rows (const char *text, gsize length)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) events = pagoda_icalendar_read (text, length, &error);
  guint count = 0;

  if (events == NULL)
    return 0;
  g_assert_true (pagoda_icalendar_rows_read (events, pagoda_day_from_iso ("2026-06-01"), count_row, &count,
                                             NULL, &error));
  g_assert_no_error (error);
  return count;
}

static const char seed[]
    = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:s\r\nSUMMARY;X=\"q;:\":会 \\n\r\n"
      " folded\r\nDTSTART;TZID=Europe/Berlin:20260601T093000\r\nDTEND:20260601T103000Z\r\n"
      "RRULE:FREQ=WEEKLY;BYDAY=MO,TU;UNTIL=20261231T000000Z\r\nEXDATE:20260608,20260615T093000\r\n"
      "RDATE:20260610\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:s\r\nRECURRENCE-ID:20260602T093000\r\n"
      "DTSTART;VALUE=DATE:20260603\r\nDURATION:P2D\r\nX-PAGODA-KIND:call\r\nEND:VEVENT\r\n"
      "END:VCALENDAR\r\n";

static void
test_mutations (void)
{
  static const char pieces[] = "\r\n ;:=\",\\TZ0129BEGINUNTILFREQ-+/\xe4\x01";
  g_autoptr (GRand) rand = g_rand_new_with_seed (11);
  guint n_read = 0;

  for (int i = 0; i < MUTATIONS; i++)
    {
      g_autoptr (GString) text = g_string_new_len (seed, sizeof seed - 1);
      for (int n = g_rand_int_range (rand, 1, 12); n > 0; n--)
        {
          gsize at = (gsize)g_rand_int_range (rand, 0, (int)text->len);
          gssize length = g_rand_int_range (rand, 1, 30);
          if (g_rand_boolean (rand))
            text->str[at] = pieces[g_rand_int_range (rand, 0, sizeof pieces - 1)];
          else
            g_string_erase (text, (gssize)at, MIN ((gssize)(text->len - at), length));
        }
      g_autofree char *valid = g_utf8_make_valid (text->str, (gssize)text->len);
      n_read += count_rows (valid, strlen (valid)) > 0;
    }
  g_assert_cmpuint (n_read, >, MUTATIONS / 2);
  g_assert_cmpuint (count_rows (seed, sizeof seed - 1), >, 50);
}

/* Components within components, a line of megabytes, and more recurring than anybody can want. */
static void
test_bounds (void)
{
  g_autoptr (GString) deep = g_string_new (NULL);
  g_autoptr (GString) wide = g_string_new ("BEGIN:VEVENT\nDTSTART:20260601\nSUMMARY:");
  g_autoptr (GString) often = g_string_new (NULL);
  g_autoptr (GString) folded = g_string_new ("BEGIN:VEVENT\nDTSTART:20260601\nSUMMARY:a\n");

  for (int i = 0; i < 300000; i++)
    g_string_append (deep, "BEGIN:VALARM\n");
  g_string_append (deep, "BEGIN:VEVENT\nDTSTART:20260601\nEND:VEVENT\n");
  g_assert_cmpuint (count_rows (deep->str, deep->len), ==, 2);

  for (int i = 0; i < 1 << 20; i++)
    g_string_append (wide, "长长长");
  g_string_append (wide, "\nEND:VEVENT\n");
  g_assert_cmpuint (count_rows (wide->str, wide->len), ==, 2);

  for (int i = 0; i < 1 << 20; i++)
    g_string_append (folded, " a\n");
  g_assert_cmpuint (count_rows (folded->str, folded->len), ==, 2);

  for (int i = 0; i < 1000; i++)
    g_string_append_printf (often, "BEGIN:VEVENT\nUID:%d\nDTSTART:20260601\nRRULE:FREQ=DAILY\nEND:VEVENT\n",
                            i);
  guint rows = count_rows (often->str, often->len);
  g_assert_cmpuint (rows, >, 100000);
  g_assert_cmpuint (rows, <, 102000);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/icalendar/moments", test_moments);
  g_test_add_func ("/icalendar/durations", test_durations);
  g_test_add_func ("/icalendar/zones", test_zones);
  g_test_add_func ("/icalendar/lines", test_lines);
  g_test_add_func ("/icalendar/days", test_days);
  g_test_add_func ("/icalendar/no-calendar", test_no_calendar);
  g_test_add_func ("/icalendar/way-back", test_way_back);
  g_test_add_func ("/icalendar/independent-reader", test_independent_reader);
  g_test_add_func ("/icalendar/flight", test_flight);
  g_test_add_func ("/icalendar/mutations", test_mutations);
  g_test_add_func ("/icalendar/bounds", test_bounds);
  return g_test_run ();
}
