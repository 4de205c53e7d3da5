/* people_lead.c: the lead of a people picture: the meter, its course, its parts, and what would change it.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "session/people_picture-private.h"

#include "method/lead_history.h"
#include "session/people_words.h"

#include <glib/gi18n-lib.h>
#include <math.h>

static void
show_meter (const PagodaPeoplePainter *painter)
{
  const PagodaSupportLead *lead = &painter->support.lead;
  PagodaLeadMeterChart *meter = &painter->picture->meter;
  gboolean grey = lead->low != lead->high;
  int flipped = lead->lead;

  if (lead->flip != PAGODA_NOBODY)
    flipped += lead->flip_steps * painter->sheet->weights[lead->flip];
  *meter = (PagodaLeadMeterChart){
    .lead = pagoda_people_value (painter, lead->lead),
    .low = pagoda_people_value (painter, lead->low),
    .high = pagoda_people_value (painter, lead->high),
    .flip = lead->flip != PAGODA_NOBODY ? pagoda_people_value (painter, flipped) : (double)NAN,
    .lead_text = pagoda_people_painted_lead (painter, lead->lead),
    .low_text = grey ? pagoda_people_painted_lead (painter, lead->low) : NULL,
    .high_text = grey ? pagoda_people_painted_lead (painter, lead->high) : NULL,
    .behind_text = pagoda_people_say (painter, N_ ("Behind")),
    .ahead_text = pagoda_people_say (painter, N_ ("Ahead")),
  };
}

static guint
count_unknown (const PagodaPeoplePainter *painter, const int *supports)
{
  guint n = 0;

  for (guint i = 0; i < painter->sheet->people->len; i++)
    n += supports[i] == PAGODA_MARK_UNKNOWN;
  return n;
}

static gboolean
is_rival_known (const PagodaPeoplePainter *painter)
{
  guint n = painter->sheet->people->len;

  for (guint rival = 0; rival < painter->sheet->rivals->len; rival++)
    if (count_unknown (painter, painter->sheet->rival_supports + rival * n) < n)
      return TRUE;
  return FALSE;
}

static void
append_unknown_to (const PagodaPeoplePainter *painter, GString *text, guint rival)
{
  const PagodaRival *whom = g_ptr_array_index (painter->sheet->rivals, rival);
  guint n = count_unknown (painter, painter->sheet->rival_supports + rival * painter->sheet->people->len);

  if (n == 0)
    return;
  if (text->len > 0)
    g_string_append (text, pagoda_translate_in_context (painter->language, "list", NC_ ("list", ", ")));
  g_string_append_printf (text, pagoda_people_say (painter, N_ ("to %s %u")), whom->name, n);
}

/* To whom how many do not show how they stand: that is what the grey part of the band comes from. */
static void
append_unknown (const PagodaPeoplePainter *painter, GString *over)
{
  g_autoptr (GString) text = g_string_new (NULL);
  guint ours = count_unknown (painter, painter->sheet->supports);

  if (ours > 0)
    g_string_append_printf (text, pagoda_people_say (painter, N_ ("to us %u")), ours);
  for (guint rival = 0; rival < painter->sheet->rivals->len; rival++)
    append_unknown_to (painter, text, rival);
  g_string_append (over, " · ");
  /* Translators: whose attitude to whom is unknown: “to us 2, to Siemens 1”. */
  g_string_append_printf (over, pagoda_people_say (painter, N_ ("grey, attitude unknown: %s")), text->str);
}

static void
show_lead (const PagodaPeoplePainter *painter)
{
  const PagodaSupportLead *lead = &painter->support.lead;
  PagodaPeoplePicture *picture = painter->picture;
  const char *rival = pagoda_people_name_best_rival (painter);
  GString *over = g_string_new (NULL);

  show_meter (painter);
  picture->lead_text = picture->meter.lead_text;
  picture->supporters_text
      = pagoda_people_keep (painter,
                            g_strdup_printf (pagoda_people_say (painter, N_ ("Weight of our supporters: %s")),
                                             pagoda_people_word_share (painter, lead->supporter_weight)));
  if (rival != NULL && is_rival_known (painter))
    g_string_append_printf (over, pagoda_people_say (painter, N_ ("over %s, the strongest rival")), rival);
  else if (rival != NULL)
    g_string_append_printf (over,
                            pagoda_people_say (painter, N_ ("over %s, to whom nobody's attitude is known")),
                            rival);
  else
    g_string_append (over, pagoda_people_say (painter, N_ ("no rival is known")));
  if (lead->low != lead->high)
    append_unknown (painter, over);
  picture->over_text = pagoda_people_keep (painter, g_string_free (over, FALSE));
}

static const char *
word_flip (const PagodaPeoplePainter *painter)
{
  const PagodaDecisionMaker *person = pagoda_people_find_person (painter, painter->support.flip);
  int place = painter->support.lead.flip;

  if (person == NULL)
    return pagoda_people_say (painter, N_ ("No single person whose support is known can turn the lead."));
  int now = painter->sheet->supports[place];
  return pagoda_people_keep (
      painter,
      g_strdup_printf (pagoda_people_say (painter, N_ ("⇄ %s turns the lead by going from %s to %s.")),
                       pagoda_people_name_of (painter, person), pagoda_people_painted_mark (painter, now),
                       pagoda_people_painted_mark (painter, now + painter->support.lead.flip_steps)));
}

static void
show_course (const PagodaPeoplePainter *painter)
{
  g_autoptr (GArray) history = pagoda_lead_history (painter->project, painter->day);
  PagodaPeoplePicture *picture = painter->picture;

  picture->points = g_new (PagodaLeadCoursePoint, history->len + 1);
  for (guint i = 0; i < history->len; i++)
    {
      const PagodaLeadPoint *point = &g_array_index (history, PagodaLeadPoint, i);
      picture->points[i] = (PagodaLeadCoursePoint){ point->day, point->lead, point->low, point->high };
    }
  picture->course = (PagodaLeadCourseChart){
    .points = picture->points,
    .n = history->len,
    .first_text = pagoda_people_keep (painter, pagoda_day_to_iso (painter->project->opened)),
    .last_text = pagoda_people_keep (painter, pagoda_day_to_iso (painter->day)),
    .lead_text = picture->lead_text,
  };
}

static void
show_shares (const PagodaPeoplePainter *painter)
{
  g_autoptr (GArray) shares = pagoda_lead_balance (painter->sheet);

  painter->picture->shares = g_new0 (PagodaPeopleShare, shares->len + 1);
  for (guint i = 0; i < shares->len; i++)
    {
      const PagodaLeadShare *share = &g_array_index (shares, PagodaLeadShare, i);
      const PagodaDecisionMaker *person = pagoda_people_find_person (painter, share->person);
      gboolean grey = share->spread != 0 && share->points == 0;
      g_autofree char *spread = pagoda_people_word_lead (pagoda_people_value (painter, share->spread));
      painter->picture->shares[i] = (PagodaPeopleShare){
        .person = share->person,
        .name = pagoda_people_name_of (painter, person),
        .support = pagoda_people_sign_of (share->support),
        .weight_text = pagoda_people_word_share (painter, share->weight),
        .stand_text
        = pagoda_people_word_stand (painter, (guint)pagoda_people_find_place (painter, person->contact)),
        .points_text
        = grey ? pagoda_people_keep (painter, g_strconcat ("±", spread[0] == '+' ? spread + 1 : spread, NULL))
               : pagoda_people_painted_lead (painter, share->points),
        .points = pagoda_people_value (painter, share->points),
        .spread = pagoda_people_value (painter, share->spread),
      };
    }
}

/* What if */

static const char *
word_outcome (const PagodaPeoplePainter *painter, const PagodaLeadStep *step)
{
  const char *low = pagoda_people_painted_lead (painter, step->lead.low),
             *high = pagoda_people_painted_lead (painter, step->lead.high);

  if (step->secures)
    return pagoda_people_keep (
        painter, g_strdup_printf (
                     pagoda_people_say (painter, N_ ("The low end becomes %s: the layer can pass.")), low));
  if (step->turns)
    return pagoda_people_say (painter, N_ ("The lead becomes ours."));
  if (step->lead.low == step->lead.high)
    return pagoda_people_say (painter, N_ ("Nothing is grey any more."));
  return pagoda_people_keep (painter,
                             g_strdup_printf (pagoda_people_say (painter, N_ ("From %s to %s.")), low, high));
}

static char *
word_change (const PagodaPeoplePainter *painter, const PagodaLeadStep *step, const char *name)
{
  return step->cleared
             ? g_strdup_printf (pagoda_people_say (painter, N_ ("%s turns out to be neutral")), name)
             : g_strdup_printf (pagoda_people_say (painter, N_ ("%s rises to %s")), name,
                                pagoda_people_painted_mark (painter, step->support));
}

static PagodaPeopleStep
word_step (const PagodaPeoplePainter *painter, const PagodaLeadStep *step)
{
  const PagodaDecisionMaker *person = pagoda_people_find_person (painter, step->person);

  if (person == NULL)
    return (PagodaPeopleStep){ .person = PAGODA_ID_NONE };
  return (PagodaPeopleStep){
    .person = step->person,
    .support = step->support,
    .title
    = pagoda_people_keep (painter, word_change (painter, step, pagoda_people_name_of (painter, person))),
    .text = word_outcome (painter, step),
    .lead_text = pagoda_people_painted_lead (painter, step->lead.lead),
  };
}

/* All of it */

void
pagoda_people_paint_lead (const PagodaPeoplePainter *painter)
{
  show_shares (painter);
  show_course (painter);
  if (!painter->picture->has_lead)
    return;
  PagodaLeadStep step = pagoda_lead_best_step (painter->sheet);
  PagodaLeadStep clearing = pagoda_lead_best_clearing (painter->sheet);
  show_lead (painter);
  painter->picture->flip_text = word_flip (painter);
  painter->picture->steps[0] = word_step (painter, &step);
  painter->picture->steps[1] = word_step (painter, &clearing);
}
