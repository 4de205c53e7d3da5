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
#include "session/paper_words.h"

#include <glib/gi18n-lib.h>

/* Lines to write on, below a visit and on a day without one. */
#define VISIT_LINES 3
#define EMPTY_LINES 12

typedef struct
{
  PagodaPaper *paper;
  PagodaDay day;
  PagodaLanguage language;
} Writer;

/* Words */

static char *
word_time (const PagodaActivity *activity)
{
  return activity->minute >= 0 ? g_strdup_printf ("%02d:%02d", activity->minute / 60, activity->minute % 60)
                               : g_strdup ("—");
}

/* @label and @n as a pair: `Minutes: 90`. */
static void
append_pair (GString *text, const char *label, const char *value, PagodaLanguage language)
{
  g_autofree char *pair = pagoda_pair_in_words (label, value, language);

  pagoda_paper_append (text, PAGODA_PAPER_SEPARATOR, pair);
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

/* Where to go, and whom to ask the way. */
static char *
word_address (const PagodaCustomer *customer, PagodaLanguage language)
{
  g_autofree char *address = pagoda_paper_word_address (customer, language);
  g_autoptr (GString) text = g_string_new (address);

  pagoda_paper_append (text, PAGODA_PAPER_SEPARATOR, customer->phone);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
word_contact (const PagodaContact *contact)
{
  g_autoptr (GString) text = g_string_new (contact->name);

  g_autofree char *numbers = pagoda_paper_word_numbers (contact);

  pagoda_paper_append (text, " ", contact->title);
  pagoda_paper_append (text, PAGODA_PAPER_SEPARATOR, numbers);
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
          pagoda_paper_append (text, "\n", words);
      }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
word_barrier (const PagodaBarrier *barrier, const Writer *writer)
{
  g_autoptr (GString) text = g_string_new (barrier->title);
  PagodaBarrierState state;

  if (pagoda_barrier_state_on (barrier, writer->day, &state))
    pagoda_paper_append (text, PAGODA_PAPER_SEPARATOR, pagoda_barrier_state_label (state, writer->language));
  if (barrier->way != PAGODA_BARRIER_WAY_UNDECIDED)
    pagoda_paper_append (text, PAGODA_PAPER_SEPARATOR,
                         pagoda_barrier_way_label (barrier->way, writer->language));
  pagoda_paper_append (text, PAGODA_PAPER_SEPARATOR, barrier->owner);
  pagoda_paper_append_day (text, barrier->due);
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
      pagoda_paper_append (text, "\n", words);
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
  pagoda_paper_append_day (text, last->day);
  pagoda_paper_append (text, PAGODA_PAPER_SEPARATOR,
                       pagoda_activity_kind_label (last->kind, writer->language));
  pagoda_paper_append (text, PAGODA_PAPER_SEPARATOR, last->person);
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
  pagoda_paper_append_day (text, last->next_day);
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
  g_autofree char *next = pagoda_ladder_describe_next (&stand, pagoda_day_to_iso, writer->language);
  g_autofree char *line = pagoda_pair_in_words (contact->name, next, writer->language);
  g_autofree char *occasion = pagoda_rung_describe_occasion (stand.next, pagoda_day_to_iso, writer->language);
  g_autofree char *card = pagoda_rung_describe_card (stand.next, writer->language);
  pagoda_paper_append (text, "\n", line);
  pagoda_paper_append (text, "\n", occasion);
  pagoda_paper_append (text, "\n", card);
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
      pagoda_paper_append (line, PAGODA_PAPER_SEPARATOR, activity->note);
      pagoda_paper_append (text, "\n", line->str);
    }
  for (guint i = 0; i < entry->care_items->len; i++)
    {
      const PagodaCareItem *item = entry->care_items->pdata[i];
      if (pagoda_care_item_is_due (item, writer->day))
        pagoda_paper_append (text, "\n", item->title);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* Parts */

static void
add_field (const Writer *writer, const char *label, char *text)
{
  pagoda_paper_add_words (writer->paper, writer->language, label, text);
}

static char *
word_kind (const PagodaActivity *activity, PagodaLanguage language)
{
  g_autoptr (GString) text = g_string_new (pagoda_activity_kind_label (activity->kind, language));
  g_autofree char *minutes = g_strdup_printf ("%d", activity->duration);

  if (activity->duration > 0)
    append_pair (text, pagoda_translate (language, N_ ("Minutes")), minutes, language);
  pagoda_paper_append (text, PAGODA_PAPER_SEPARATOR, activity->person);
  if (activity->state == PAGODA_ACTIVITY_DONE)
    pagoda_paper_append (text, PAGODA_PAPER_SEPARATOR,
                         pagoda_activity_state_label (activity->state, language));
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

  pagoda_paper_append (text, PAGODA_PAPER_SEPARATOR, kind);
  pagoda_paper_append (text, PAGODA_PAPER_SEPARATOR, entry->customer->phone);
  pagoda_paper_append (text, "\n", entry->activity->note);
  g_autofree char *rungs = entry->activity->contact != PAGODA_ID_NONE ? word_rungs (entry, writer) : NULL;
  pagoda_paper_append (text, "\n", people);
  pagoda_paper_append (text, "\n", rungs);
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
  g_autofree char *day = pagoda_paper_word_weekday (sheet->day, writer->language);
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
