/* visit_words.c: an activity as pages show it: its sign, its time, its customer.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "app/calendar/visit_words.h"

#include "app/calendar/agenda_feed.h"
#include "app/wording.h"

#include <glib/gi18n-lib.h>

#define MINUTES_PER_DAY (24 * 60)

PagodaVisitLook
pagoda_visit_look (const PagodaActivity *activity, PagodaDay today)
{
  switch (activity->state)
    {
    case PAGODA_ACTIVITY_PLANNED:
      return activity->day < today ? PAGODA_VISIT_OVERDUE : PAGODA_VISIT_PLANNED;
    case PAGODA_ACTIVITY_DONE:
      return PAGODA_VISIT_DONE;
    case PAGODA_ACTIVITY_CANCELLED:
      return PAGODA_VISIT_CANCELLED;
    }
  g_return_val_if_reached (PAGODA_VISIT_PLANNED);
}

const char *
pagoda_visit_icon (const PagodaActivity *activity, PagodaDay today)
{
  static const char *const kinds[PAGODA_N_ACTIVITY_KINDS] = {
    [PAGODA_ACTIVITY_CALL] = "call-start-symbolic",
    [PAGODA_ACTIVITY_VISIT] = "mark-location-symbolic",
    [PAGODA_ACTIVITY_MESSAGE] = "mail-unread-symbolic",
    [PAGODA_ACTIVITY_SAMPLE] = "package-x-generic-symbolic",
    [PAGODA_ACTIVITY_QUOTE] = "x-office-document-symbolic",
    [PAGODA_ACTIVITY_THANK_YOU] = "emblem-favorite-symbolic",
    [PAGODA_ACTIVITY_EXECUTIVE_VISIT] = "avatar-default-symbolic",
    [PAGODA_ACTIVITY_TECHNICAL_EXCHANGE] = "applications-engineering-symbolic",
    [PAGODA_ACTIVITY_SERVICE_VISIT] = "emblem-system-symbolic",
  };

  switch (pagoda_visit_look (activity, today))
    {
    case PAGODA_VISIT_DONE:
      return "object-select-symbolic";
    case PAGODA_VISIT_OVERDUE:
      return "alarm-symbolic";
    case PAGODA_VISIT_PLANNED:
    case PAGODA_VISIT_CANCELLED:
      return kinds[activity->kind];
    }
  g_return_val_if_reached (NULL);
}

const char *
pagoda_visit_style (PagodaVisitLook look)
{
  static const char *const styles[PAGODA_N_VISIT_LOOKS]
      = { "is-planned", "is-overdue", "is-done", "is-cancelled" };

  return styles[look];
}

char *
pagoda_visit_time (const PagodaActivity *activity)
{
  return activity->minute < 0 ? g_strdup ("")
                              : g_strdup_printf ("%02d:%02d", activity->minute / 60, activity->minute % 60);
}

const char *
pagoda_visit_customer (const PagodaSnapshot *snapshot, PagodaId customer)
{
  gssize place = pagoda_snapshot_find (snapshot, customer);

  if (place < 0)
    return "";
  const char *name = pagoda_snapshot_get_short_name (snapshot, (gsize)place);
  return *name != '\0' ? name : pagoda_snapshot_get_name (snapshot, (gsize)place);
}

char *
pagoda_visit_day (PagodaDay day, PagodaDay today)
{
  if (day == today)
    return g_strdup (C_ ("day", "Today"));
  if (day == today - 1)
    return g_strdup (C_ ("day", "Yesterday"));
  if (day == today + 1)
    return g_strdup (C_ ("day", "Tomorrow"));
  return pagoda_wording_day (day, today);
}

char *
pagoda_visit_lateness (PagodaDay day, PagodaDay today)
{
  /* Translators: how many days too late something is. */
  return g_strdup_printf (_ ("Days overdue: %d"), today - day);
}

char *
pagoda_visit_detail (const PagodaActivity *activity)
{
  const char *text = activity->state == PAGODA_ACTIVITY_CANCELLED ? activity->cancel_reason : activity->note;

  if (text == NULL && activity->state == PAGODA_ACTIVITY_DONE)
    text = activity->next_step;
  return g_strdup (text != NULL ? text : "");
}

static const char *
word_state (const PagodaActivity *activity, PagodaDay today)
{
  return pagoda_visit_look (activity, today) == PAGODA_VISIT_OVERDUE
             ? C_ ("activity", "overdue")
             : pagoda_activity_state_label (activity->state, pagoda_language_current ());
}

/* `09:30–10:15` where it is known how long it takes. */
static char *
word_times (const PagodaActivity *activity)
{
  g_autofree char *time = pagoda_visit_time (activity);
  int end = MIN (activity->minute + activity->duration, MINUTES_PER_DAY);

  if (activity->minute < 0 || activity->duration <= 0)
    return g_steal_pointer (&time);
  return g_strdup_printf ("%s–%02d:%02d", time, end / 60, end % 60);
}

const PagodaTravel *
pagoda_visit_detour (const PagodaAgenda *agenda, const PagodaActivity *activity)
{
  if (activity->state != PAGODA_ACTIVITY_PLANNED || !pagoda_activity_is_visit (activity->kind)
      || pagoda_agenda_is_on_the_way (agenda, activity->customer, activity->day, activity->person)
             != PAGODA_ANSWER_NO)
    return NULL;
  return pagoda_agenda_travel_on (agenda, activity->day, activity->person);
}

char *
pagoda_visit_describe (const PagodaAgenda *agenda, const PagodaActivity *activity, PagodaDay today)
{
  g_autofree char *day = pagoda_wording_full_day (activity->day);
  g_autofree char *time = word_times (activity);
  const char *kind = pagoda_activity_kind_label (activity->kind, pagoda_language_current ());
  const char *customer = pagoda_visit_customer (agenda->snapshot, activity->customer);
  const PagodaTravel *travel = pagoda_visit_detour (agenda, activity);
  g_autofree char *detail = pagoda_visit_detail (activity);
  g_autofree char *when = *time != '\0' ? g_strdup_printf ("%s %s", day, time) : g_strdup (day);

  GString *text = g_string_new (customer);

  g_string_append_printf (text, ", %s, %s, %s", kind, when, word_state (activity, today));
  if (travel != NULL)
    {
      /* Translators: the destination of a travel on the day of a visit to a customer somewhere else. */
      g_autofree char *elsewhere = g_strdup_printf (_ ("not on the way to %s"), travel->destination);
      g_string_append_printf (text, ", %s", elsewhere);
    }
  if (*detail != '\0')
    g_string_append_printf (text, ", %s", detail);
  return g_string_free (text, FALSE);
}

gboolean
pagoda_visit_filter_passes (const PagodaVisitFilter *filter,
                            const PagodaSnapshot *snapshot,
                            const PagodaActivity *activity)
{
  if ((filter->kinds & (1u << activity->kind)) == 0
      || (!filter->cancelled && activity->state == PAGODA_ACTIVITY_CANCELLED))
    return FALSE;
  if (filter->matches == NULL)
    return TRUE;
  gssize place = pagoda_snapshot_find (snapshot, activity->customer);
  return place >= 0 && filter->matches[place];
}

void
pagoda_visit_filter_collect (const PagodaVisitFilter *filter,
                             const PagodaAgenda *agenda,
                             PagodaPeriod period,
                             GPtrArray *activities)
{
  for (guint i = pagoda_agenda_first_on (agenda, period.first); i < agenda->activities->len; i++)
    {
      PagodaActivity *activity = g_ptr_array_index (agenda->activities, i);
      if (activity->day > period.last)
        break;
      if (pagoda_visit_filter_passes (filter, agenda->snapshot, activity))
        g_ptr_array_add (activities, activity);
    }
}
