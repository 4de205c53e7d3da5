/* icalendar.h: the events of an iCalendar file (RFC 5545), and the way back.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An event has a civil day and perhaps a civil time, never an instant.  A floating time and one in a named
 * zone keep day and time as they are written; a time in UTC, which names an instant alone, becomes the local
 * time of this machine.  Tasks, journals and alarms are passed over.
 */
#pragma once

#include "base/day.h"
#include "format/table.h"

G_BEGIN_DECLS

/** What begins the name of a property of our own. */
#define PAGODA_ICALENDAR_OWN "X-PAGODA-"

/** Bytes and events of a file beyond which it is refused. */
#define PAGODA_ICALENDAR_MOST_BYTES (64 << 20)
#define PAGODA_ICALENDAR_MOST_EVENTS 200000

/** A property of our own, without what begins its name. */
typedef struct
{
  char *name;
  char *value;
} PagodaIcalendarOwn;

/** Texts are NULL where the event has none. */
typedef struct
{
  guint64 line; /* of the file, on which it begins; 0 for one that is to be written */
  char *uid;
  char *summary;
  char *description;
  char *location;
  char *categories;
  char *people;    /* names and addresses of who takes part, one in a line */
  char *bad_start; /* where the day is missing: what is written for it */
  gboolean is_cancelled;
  PagodaDay day;     /* PAGODA_DAY_NONE where it is missing or no date */
  PagodaDay last;    /* the last day, included; the same for most */
  int minute;        /* −1: all day */
  int duration;      /* minutes; −1 where unknown, or of whole days */
  char *zone;        /* as the file names it; NULL for this machine's */
  char *rule;        /* by which it recurs */
  PagodaDay instead; /* of which day's occurrence this one stands; PAGODA_DAY_NONE of most */
  GArray *left_out;  /* PagodaDay: those on which it does not recur */
  GArray *added;     /* PagodaDay: those on which it takes place as well */
  GPtrArray *own;    /* PagodaIcalendarOwn, in the order of the file */
} PagodaIcalendarEvent;

PagodaIcalendarEvent *pagoda_icalendar_event_new (void);
void pagoda_icalendar_event_free (PagodaIcalendarEvent *event);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PagodaIcalendarEvent, pagoda_icalendar_event_free)

/** Adds a property of our own; nothing where @value is NULL or empty. */
void pagoda_icalendar_event_add_own (PagodaIcalendarEvent *event, const char *name, const char *value);

/** The value of the first property of our own called @name, or NULL. */
const char *pagoda_icalendar_event_own (const PagodaIcalendarEvent *event, const char *name);

/** TRUE where valid UTF-8 looks like a calendar, or like a part of one. */
gboolean pagoda_icalendar_is (const char *text, gsize length);

/**
 * The events of @text, valid UTF-8, in the order of the file (transfer full).  PAGODA_FORMAT_ERROR_NO_EVENTS,
 * PAGODA_FORMAT_ERROR_TOO_LARGE.  Time and memory grow with the length of the text alone.
 */
GPtrArray *pagoda_icalendar_read (const char *text, gsize length, GError **error);

/** TRUE where @events look like the holidays of a country: several, all of whole days, and none of ours. */
gboolean pagoda_icalendar_is_of_holidays (const GPtrArray *events);

/** @events as a calendar called @name, stamped with the second @stamp of the epoch (transfer full). */
char *pagoda_icalendar_write (GPtrArray *events, const char *name, gint64 stamp);

/** TRUE where this machine knows the time zone @name. */
gboolean pagoda_icalendar_knows_zone (const char *name);

G_END_DECLS
