/* day_sheet_paper.c: the visits of a day as a paper (V6).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is needed at the door and on the way there; below each visit there is room to write.
 */
#include "config.h"

#include "session/day_sheet.h"

#include "domain/barrier.h"
#include "domain/care.h"
#include "session/ladder_words.h"
#include "session/next_action.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Lines to write on, below a visit and on a day without one. */
#define VISIT_LINES 3
#define EMPTY_LINES 12

#define SEPARATOR " · "

typedef struct
{
  PagodaPaper *paper;
  PagodaDay day;
  PagodaLanguage language;
} Writer;

static const char *const weekdays[] = {
  NC_ ("weekday", "Mon"), NC_ ("weekday", "Tue"), NC_ ("weekday", "Wed"), NC_ ("weekday", "Thu"),
  NC_ ("weekday", "Fri"), NC_ ("weekday", "Sat"), NC_ ("weekday", "Sun"),
};

/* Words */

static char *
word_day (PagodaDay day, PagodaLanguage language)
{
  g_autofree char *date = pagoda_day_to_iso (day);
  const char *weekday
      = pagoda_translate_in_context (language, "weekday", weekdays[pagoda_day_weekday (day) - 1]);

  /* Translators: a day; %1$s is the date, %2$s the day of the week. */
  return g_strdup_printf (pagoda_translate (language, N_ ("%1$s, %2$s")), date, weekday);
}

static char *
word_time (const PagodaActivity *activity)
{
  return activity->minute >= 0 ? g_strdup_printf ("%02d:%02d", activity->minute / 60, activity->minute % 60)
                               : g_strdup ("—");
}

/* Adds @part, if it says anything, behind @separator. */
static void
append (GString *text, const char *separator, const char *part)
{
  if (part == NULL || *part == '\0')
    return;
  if (text->len > 0)
    g_string_append (text, separator);
  g_string_append (text, part);
}

static void
append_day (GString *text, PagodaDay day)
{
  g_autofree char *iso = pagoda_day_to_iso (day);

  append (text, SEPARATOR, iso);
}

/* @label and @n as a pair: `Minutes: 90`. */
static void
append_pair (GString *text, const char *label, const char *value, PagodaLanguage language)
{
  g_autofree char *pair = pagoda_pair_in_words (label, value, language);

  append (text, SEPARATOR, pair);
}

static char *
word_summary (const PagodaDaySheet *sheet, PagodaLanguage language)
{
  guint visits = 0;

  for (guint i = 0; i < sheet->entries->len; i++)
    visits += pagoda_activity_is_visit (((PagodaDayEntry *)sheet->entries->pdata[i])->activity->kind);
  return g_strdup_printf (pagoda_translate (language, N_ ("Visits: %u · Calls and other: %u")), visits,
                          sheet->entries->len - visits);
}

/* In Chinese a part of an address follows on the one before, without anything between them. */
static const char *
separator_behind (const GString *text, PagodaLanguage language)
{
  gboolean latin = text->len > 0 && g_ascii_isgraph (text->str[text->len - 1]);

  if (language != PAGODA_LANGUAGE_ZH_CN)
    return ", ";
  return latin ? " " : "";
}

/* What is written in an address already is not said again before it. */
static char *
word_address (const PagodaCustomer *customer, PagodaLanguage language)
{
  const char *const regions[] = { customer->province, customer->city, customer->district };
  g_autoptr (GString) text = g_string_new (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (regions); i++)
    if (regions[i] != NULL && (customer->address == NULL || strstr (customer->address, regions[i]) == NULL))
      append (text, separator_behind (text, language), regions[i]);
  append (text, separator_behind (text, language), customer->address);
  append (text, SEPARATOR, customer->phone);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
word_contact (const PagodaContact *contact)
{
  g_autoptr (GString) text = g_string_new (contact->name);

  append (text, " ", contact->title);
  append (text, SEPARATOR, contact->mobile);
  append (text, SEPARATOR, contact->phone);
  append (text, SEPARATOR, contact->wechat);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* One below the other, whom the activity names first. */
static char *
word_people (const PagodaDayEntry *entry)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (int named = TRUE; named >= FALSE; named--)
    for (guint i = 0; i < entry->contacts->len; i++)
      {
        const PagodaContact *contact = entry->contacts->pdata[i];
        g_autofree char *words = word_contact (contact);
        if ((contact->id == entry->activity->contact) == named)
          append (text, "\n", words);
      }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
word_barrier (const PagodaBarrier *barrier, const Writer *writer)
{
  g_autoptr (GString) text = g_string_new (barrier->title);
  PagodaBarrierState state;

  if (pagoda_barrier_state_on (barrier, writer->day, &state))
    append (text, SEPARATOR, pagoda_barrier_state_label (state, writer->language));
  if (barrier->way != PAGODA_BARRIER_WAY_UNDECIDED)
    append (text, SEPARATOR, pagoda_barrier_way_label (barrier->way, writer->language));
  append (text, SEPARATOR, barrier->owner);
  append_day (text, barrier->due);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
word_barriers (const PagodaDayEntry *entry, const Writer *writer)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < entry->layers->barriers->len; i++)
    {
      const PagodaBarrier *barrier = entry->layers->barriers->pdata[i];
      if (barrier->side != PAGODA_BARRIER_AGAINST_US || !pagoda_barrier_stands (barrier, writer->day))
        continue;
      g_autofree char *words = word_barrier (barrier, writer);
      append (text, "\n", words);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* The newest activity that is done by the day and says something where @field is, a char *; or NULL. */
static const PagodaActivity *
find_said (const PagodaDayEntry *entry, PagodaDay day, gsize field)
{
  for (guint i = entry->activities->len; i > 0; i--)
    {
      const PagodaActivity *activity = entry->activities->pdata[i - 1];
      if (activity->state == PAGODA_ACTIVITY_DONE && activity->day <= day
          && activity->id != entry->activity->id && G_STRUCT_MEMBER (const char *, activity, field) != NULL)
        return activity;
    }
  return NULL;
}

static char *
word_last_said (const PagodaDayEntry *entry, const Writer *writer)
{
  const PagodaActivity *last = find_said (entry, writer->day, G_STRUCT_OFFSET (PagodaActivity, note));

  if (last == NULL)
    return NULL;
  g_autoptr (GString) text = g_string_new (last->note);
  append_day (text, last->day);
  append (text, SEPARATOR, pagoda_activity_kind_label (last->kind, writer->language));
  append (text, SEPARATOR, last->person);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* What was agreed on last; until when. */
static char *
word_next_step (const PagodaDayEntry *entry, const Writer *writer)
{
  const PagodaActivity *last = find_said (entry, writer->day, G_STRUCT_OFFSET (PagodaActivity, next_step));

  if (last == NULL)
    return NULL;
  g_autoptr (GString) text = g_string_new (last->next_step);
  append_day (text, last->next_day);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* The next rung of @contact, and what is to be said about it. */
static void
append_rung (GString *text, const PagodaDayEntry *entry, const PagodaContact *contact, const Writer *writer)
{
  PagodaLadderStand stand;

  if (!pagoda_ladder_stand_on (entry->rungs, entry->activities, contact->id, writer->day, &stand)
      || stand.next == NULL)
    return;
  g_autofree char *next = pagoda_ladder_describe_next (&stand, writer->language);
  g_autofree char *line = pagoda_pair_in_words (contact->name, next, writer->language);
  g_autofree char *occasion = pagoda_rung_describe_occasion (stand.next, writer->language);
  g_autofree char *card = pagoda_rung_describe_card (stand.next, writer->language);
  append (text, "\n", line);
  append (text, "\n", occasion);
  append (text, "\n", card);
}

/* Of whom the activity names; of all who are climbed to where it names nobody. */
static char *
word_rungs (const PagodaDayEntry *entry, const Writer *writer)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < entry->contacts->len; i++)
    {
      const PagodaContact *contact = entry->contacts->pdata[i];
      if (entry->activity->contact == PAGODA_ID_NONE || entry->activity->contact == contact->id)
        append_rung (text, entry, contact, writer);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* Samples and quotes that are planned until the day, and what the customer cares about and is waiting for. */
static char *
word_to_bring (const PagodaDayEntry *entry, const Writer *writer)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < entry->activities->len; i++)
    {
      const PagodaActivity *activity = entry->activities->pdata[i];
      gboolean goods = activity->kind == PAGODA_ACTIVITY_SAMPLE || activity->kind == PAGODA_ACTIVITY_QUOTE;
      if (!goods || activity->state != PAGODA_ACTIVITY_PLANNED || activity->day > writer->day)
        continue;
      g_autoptr (GString) line = g_string_new (pagoda_activity_kind_label (activity->kind, writer->language));
      append (line, SEPARATOR, activity->note);
      append (text, "\n", line->str);
    }
  for (guint i = 0; i < entry->care_items->len; i++)
    {
      const PagodaCareItem *item = entry->care_items->pdata[i];
      if (pagoda_care_item_is_due (item, writer->day))
        append (text, "\n", item->title);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* Parts */

static void
add_field (const Writer *writer, const char *label, char *text)
{
  pagoda_paper_add_field (writer->paper, pagoda_translate (writer->language, label), text);
  g_free (text);
}

static char *
word_kind (const PagodaActivity *activity, PagodaLanguage language)
{
  g_autoptr (GString) text = g_string_new (pagoda_activity_kind_label (activity->kind, language));
  g_autofree char *minutes = g_strdup_printf ("%d", activity->duration);

  if (activity->duration > 0)
    append_pair (text, pagoda_translate (language, N_ ("Minutes")), minutes, language);
  append (text, SEPARATOR, activity->person);
  if (activity->state == PAGODA_ACTIVITY_DONE)
    append (text, SEPARATOR, pagoda_activity_state_label (activity->state, language));
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
add_visit (const Writer *writer, const PagodaDayEntry *entry)
{
  g_autofree char *time = word_time (entry->activity);
  g_autofree char *kind = word_kind (entry->activity, writer->language);

  pagoda_paper_begin_part (writer->paper);
  pagoda_paper_add_heading (writer->paper, time, entry->customer->name, kind);
  add_field (writer, N_ ("Note"), g_strdup (entry->activity->note));
  add_field (writer, N_ ("Where"), word_address (entry->customer, writer->language));
  add_field (writer, N_ ("Contacts"), word_people (entry));
  add_field (writer, N_ ("Barriers"), word_barriers (entry, writer));
  add_field (writer, N_ ("Last said"), word_last_said (entry, writer));
  add_field (writer, N_ ("Next step"), word_next_step (entry, writer));
  add_field (writer, N_ ("Next rung"), word_rungs (entry, writer));
  add_field (writer, N_ ("To bring"), word_to_bring (entry, writer));
  pagoda_paper_add_lines (writer->paper, pagoda_translate (writer->language, N_ ("Notes")), VISIT_LINES);
}

static void
add_other (const Writer *writer, const PagodaDayEntry *entry)
{
  g_autofree char *time = word_time (entry->activity);
  g_autofree char *kind = word_kind (entry->activity, writer->language);
  g_autofree char *people = word_people (entry);
  g_autoptr (GString) text = g_string_new (entry->customer->name);

  append (text, SEPARATOR, kind);
  append (text, SEPARATOR, entry->customer->phone);
  append (text, "\n", entry->activity->note);
  g_autofree char *rungs = entry->activity->contact != PAGODA_ID_NONE ? word_rungs (entry, writer) : NULL;
  append (text, "\n", people);
  append (text, "\n", rungs);
  pagoda_paper_add_field (writer->paper, time, text->str);
}

static void
add_others (const Writer *writer, const PagodaDaySheet *sheet)
{
  gboolean any = FALSE;

  for (guint i = 0; i < sheet->entries->len; i++)
    {
      const PagodaDayEntry *entry = sheet->entries->pdata[i];
      if (pagoda_activity_is_visit (entry->activity->kind))
        continue;
      if (!any)
        {
          pagoda_paper_begin_part (writer->paper);
          pagoda_paper_add_heading (writer->paper, NULL,
                                    pagoda_translate (writer->language, N_ ("Calls and other")), NULL);
        }
      any = TRUE;
      add_other (writer, entry);
    }
}

static void
add_day (Writer *writer, const PagodaDaySheet *sheet)
{
  g_autofree char *day = word_day (sheet->day, writer->language);
  g_autofree char *title
      = g_strdup_printf ("%s %s", pagoda_translate (writer->language, N_ ("Day sheet")), day);
  g_autofree char *summary = word_summary (sheet, writer->language);

  writer->day = sheet->day;
  pagoda_paper_begin_sheet (writer->paper);
  pagoda_paper_add_title (writer->paper, title, summary);
  if (sheet->entries->len == 0)
    {
      pagoda_paper_add_text (writer->paper,
                             pagoda_translate (writer->language, N_ ("Nothing is planned for this day.")));
      pagoda_paper_add_lines (writer->paper, pagoda_translate (writer->language, N_ ("Notes")), EMPTY_LINES);
      return;
    }
  for (guint i = 0; i < sheet->entries->len; i++)
    {
      const PagodaDayEntry *entry = sheet->entries->pdata[i];
      if (pagoda_activity_is_visit (entry->activity->kind))
        add_visit (writer, entry);
    }
  add_others (writer, sheet);
}

PagodaPaper *
pagoda_day_sheets_make_paper (const GPtrArray *sheets, PagodaLanguage language)
{
  const PagodaDaySheet *first = sheets->pdata[0], *last = sheets->pdata[sheets->len - 1];
  g_autofree char *from = pagoda_day_to_iso (first->day);
  g_autofree char *to = pagoda_day_to_iso (last->day);
  g_autofree char *foot = g_strdup_printf ("%s %s%s%s", pagoda_translate (language, N_ ("Day sheet")), from,
                                           sheets->len > 1 ? " – " : "", sheets->len > 1 ? to : "");
  Writer writer = { pagoda_paper_new (language == PAGODA_LANGUAGE_ZH_CN, foot), PAGODA_DAY_NONE, language };

  for (guint i = 0; i < sheets->len; i++)
    add_day (&writer, sheets->pdata[i]);
  return writer.paper;
}
