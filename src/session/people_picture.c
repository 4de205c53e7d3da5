/* people_picture.c: the people map and the lead meter of a project, with their texts.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "session/people_picture.h"

#include "method/lead_history.h"
#include "method/single_thread.h"
#include "session/people_words.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* What the building functions share. */
typedef struct
{
  PagodaPeoplePicture *picture;
  const PagodaDossier *dossier;
  const PagodaProject *project;
  PagodaSupportSheet *sheet;
  PagodaProjectSupport support;
  PagodaDay day;
  PagodaLanguage language;
} Painter;

static const char *
keep (const Painter *painter, char *text)
{
  g_ptr_array_add (painter->picture->texts, text);
  return text;
}

static const char *say (const Painter *painter, const char *msgid) G_GNUC_FORMAT (2);

static const char *
say (const Painter *painter, const char *msgid)
{
  return pagoda_translate (painter->language, msgid);
}

static const PagodaContact *
find_contact (const PagodaDossier *dossier, PagodaId id)
{
  for (guint i = 0; i < dossier->contacts->len; i++)
    {
      const PagodaContact *contact = g_ptr_array_index (dossier->contacts, i);
      if (contact->id == id)
        return contact;
    }
  return NULL;
}

static const char *
name_of_contact (PagodaId id, gpointer dossier)
{
  const PagodaContact *contact = find_contact (dossier, id);

  return contact != NULL ? contact->name : "";
}

static const PagodaDecisionMaker *
person_at (const Painter *painter, guint i)
{
  return g_ptr_array_index (painter->sheet->people, i);
}

static const char *
name_of (const Painter *painter, const PagodaDecisionMaker *person)
{
  return name_of_contact (person->contact, (gpointer)painter->dossier);
}

static const PagodaDecisionMaker *
find_person (const Painter *painter, PagodaId id)
{
  for (guint i = 0; i < painter->sheet->people->len; i++)
    if (person_at (painter, i)->id == id)
      return person_at (painter, i);
  return NULL;
}

/* The place on the map of the contact @id, or −1. */
static int
find_place (const Painter *painter, PagodaId id)
{
  for (guint i = 0; i < painter->sheet->people->len; i++)
    if (person_at (painter, i)->contact == id)
      return (int)i;
  return -1;
}

static const char *
name_best_rival (const Painter *painter)
{
  int place = painter->support.lead.best_rival;

  return place == PAGODA_NOBODY
             ? NULL
             : ((const PagodaRival *)g_ptr_array_index (painter->sheet->rivals, place))->name;
}

static double
value (const Painter *painter, int points)
{
  return pagoda_support_lead_value (&painter->support.lead, points);
}

static const char *
word_lead (const Painter *painter, int points)
{
  return keep (painter, pagoda_people_word_lead (value (painter, points)));
}

static const char *
word_mark (const Painter *painter, int support)
{
  return support == PAGODA_MARK_UNKNOWN ? "?" : keep (painter, pagoda_people_word_mark (support));
}

static const char *
word_share (const Painter *painter, int weight)
{
  int whole = painter->support.lead.weight;

  return keep (painter, g_strdup_printf ("%d%%", whole > 0 ? (200 * weight + whole) / (2 * whole) : 0));
}

/* People */

static int
sign_of (int support)
{
  return support == PAGODA_MARK_UNKNOWN ? PAGODA_SIGN_UNKNOWN : support;
}

static const char *
word_title (const Painter *painter, const PagodaDecisionMaker *person)
{
  const PagodaContact *contact = find_contact (painter->dossier, person->contact);
  const char *post = contact != NULL ? contact->title : NULL;
  const char *role
      = person->role != PAGODA_ROLE_UNKNOWN ? pagoda_role_label (person->role, painter->language) : NULL;

  if (post == NULL || role == NULL)
    return post != NULL ? post : role;
  return keep (painter, g_strconcat (post, " · ", role, NULL));
}

static int
rival_support_of (const Painter *painter, guint i)
{
  int rival = painter->support.lead.best_rival;

  return rival == PAGODA_NOBODY
             ? PAGODA_MARK_UNKNOWN
             : painter->sheet->rival_supports[(guint)rival * painter->sheet->people->len + i];
}

static void
append (GString *text, const char *part)
{
  if (part != NULL && part[0] != '\0')
    g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", part);
}

static const char *
word_stand (const Painter *painter, guint i)
{
  const char *rival = name_best_rival (painter);
  const char *ours = word_mark (painter, painter->sheet->supports[i]);
  const char *us = keep (painter, g_strdup_printf (say (painter, N_ ("us %s")), ours));

  if (rival == NULL)
    return us;
  return keep (painter,
               g_strdup_printf ("%s · %s %s", us, rival, word_mark (painter, rival_support_of (painter, i))));
}

/* Name, post and role, weight, supports, stages, and what is to be heeded. */
static char *
describe_person (const Painter *painter, guint i)
{
  const PagodaPeopleMapPerson *card = &painter->picture->people[i];
  const PagodaDecisionMaker *person = person_at (painter, i);
  g_autofree char *numbers = pagoda_people_word_stages (person->stages);
  g_autofree char *weight = g_strdup_printf (say (painter, N_ ("weight %s")), card->weight_text);
  g_autofree char *stages = g_strdup_printf (say (painter, N_ ("stages %s")), numbers);
  GString *text = g_string_new (card->name);

  append (text, card->title);
  append (text, weight);
  append (text, word_stand (painter, i));
  append (text, person->stages != 0 ? stages : NULL);
  append (text, pagoda_level_label (pagoda_decision_maker_guess_level (person), painter->language));
  append (text, card->note);
  append (text, card->flip);
  return g_string_free (text, FALSE);
}

static void
show_person (const Painter *painter, guint i, int heaviest)
{
  const PagodaDecisionMaker *person = person_at (painter, i);
  int weight = painter->sheet->weights[i];
  gboolean contacted = pagoda_decision_maker_is_contacted (person, painter->day);

  painter->picture->ids[i] = person->id;
  painter->picture->contacts[i] = person->contact;
  painter->picture->people[i] = (PagodaPeopleMapPerson){
    .name = name_of (painter, person),
    .title = word_title (painter, person),
    .weight_text = word_share (painter, weight),
    .weight = heaviest > 0 ? (double)weight / heaviest : 0,
    .support = sign_of (painter->sheet->supports[i]),
    .rival_text = name_best_rival (painter),
    .rival_support = sign_of (rival_support_of (painter, i)),
    .note = contacted ? NULL : say (painter, N_ ("Not contacted")),
    .flip = painter->support.flip == person->id ? say (painter, N_ ("⇄ Flips the lead")) : NULL,
    .level = (guint)pagoda_decision_maker_guess_level (person) - PAGODA_LEVEL_DECISION,
    .place = person->place,
    .stages = person->stages,
  };
}

static void
show_people (const Painter *painter)
{
  guint n = painter->sheet->people->len;
  int heaviest = 0;

  for (guint i = 0; i < n; i++)
    heaviest = MAX (heaviest, painter->sheet->weights[i]);
  painter->picture->ids = g_new (PagodaId, n);
  painter->picture->contacts = g_new (PagodaId, n);
  painter->picture->people = g_new0 (PagodaPeopleMapPerson, n);
  painter->picture->descriptions = g_new0 (char *, n + 1);
  for (guint i = 0; i < n; i++)
    show_person (painter, i, heaviest);
  for (guint i = 0; i < n; i++)
    painter->picture->descriptions[i] = describe_person (painter, i);
}

/* Reporting lines first, then the influence lines, in one array. */
static void
show_lines (const Painter *painter)
{
  PagodaPeopleMap *map = &painter->picture->map;
  GPtrArray *influences = painter->project->influence_lines;
  PagodaPeopleMapLine *lines = g_new0 (PagodaPeopleMapLine, painter->sheet->people->len + influences->len);

  painter->picture->lines = lines;
  map->reports = lines;
  for (guint i = 0; i < painter->sheet->people->len; i++)
    {
      int superior = find_place (painter, person_at (painter, i)->reports_to);
      if (person_at (painter, i)->reports_to != PAGODA_ID_NONE && superior >= 0 && superior != (int)i)
        lines[map->n_reports++] = (PagodaPeopleMapLine){ i, (guint)superior, NULL };
    }
  map->influences = lines + map->n_reports;
  for (guint i = 0; i < influences->len; i++)
    {
      const PagodaInfluenceLine *line = g_ptr_array_index (influences, i);
      int speaker = find_place (painter, line->speaker), listener = find_place (painter, line->listener);
      if (pagoda_influence_line_is_on (line, painter->day) && speaker >= 0 && listener >= 0)
        lines[map->n_reports + map->n_influences++]
            = (PagodaPeopleMapLine){ (guint)speaker, (guint)listener, line->note };
    }
}

static void
show_map (const Painter *painter)
{
  static const char *const stages[PAGODA_PEOPLE_MAP_STAGES]
      = { NC_ ("short stage", "Situation"), NC_ ("short stage", "Problem"),  NC_ ("short stage", "Need"),
          NC_ ("short stage", "Solution"),  NC_ ("short stage", "Approval"), NC_ ("short stage", "Purchase"),
          NC_ ("short stage", "Contract"),  NC_ ("short stage", "Supply"),   NC_ ("short stage", "Service") };
  PagodaPeopleMap *map = &painter->picture->map;

  show_people (painter);
  map->people = painter->picture->people;
  map->n = painter->sheet->people->len;
  show_lines (painter);
  for (guint stage = 0; stage < PAGODA_PEOPLE_MAP_STAGES; stage++)
    map->stages[stage] = pagoda_translate_in_context (painter->language, "short stage", stages[stage]);
  for (guint level = 0; level < PAGODA_PEOPLE_MAP_LEVELS; level++)
    map->levels[level] = pagoda_level_label ((PagodaLevel)(PAGODA_LEVEL_DECISION + level), painter->language);
  map->reached = painter->support.reached;
  map->absent = painter->support.absent;
  map->unknown_text = say (painter, N_ ("Unknown"));
  map->selected = -1;
}

/* The lead */

static void
show_meter (const Painter *painter)
{
  const PagodaSupportLead *lead = &painter->support.lead;
  PagodaLeadMeterChart *meter = &painter->picture->meter;
  gboolean grey = lead->low != lead->high;
  int flipped = lead->lead;

  if (lead->flip != PAGODA_NOBODY)
    flipped += lead->flip_steps * painter->sheet->weights[lead->flip];
  *meter = (PagodaLeadMeterChart){
    .lead = value (painter, lead->lead),
    .low = value (painter, lead->low),
    .high = value (painter, lead->high),
    .flip = lead->flip != PAGODA_NOBODY ? value (painter, flipped) : (double)NAN,
    .lead_text = word_lead (painter, lead->lead),
    .low_text = grey ? word_lead (painter, lead->low) : NULL,
    .high_text = grey ? word_lead (painter, lead->high) : NULL,
    .behind_text = say (painter, N_ ("Behind")),
    .ahead_text = say (painter, N_ ("Ahead")),
  };
}

static void
show_lead (const Painter *painter)
{
  const PagodaSupportLead *lead = &painter->support.lead;
  PagodaPeoplePicture *picture = painter->picture;
  const char *rival = name_best_rival (painter);
  GString *over = g_string_new (NULL);

  show_meter (painter);
  picture->lead_text = picture->meter.lead_text;
  picture->supporters_text
      = keep (painter, g_strdup_printf (say (painter, N_ ("Weight of our supporters: %s")),
                                        word_share (painter, lead->supporter_weight)));
  if (rival != NULL)
    g_string_append_printf (over, say (painter, N_ ("over %s, the strongest rival")), rival);
  else
    g_string_append (over, say (painter, N_ ("no rival is known")));
  if (lead->low != lead->high)
    {
      g_string_append (over, " · ");
      g_string_append_printf (over, say (painter, N_ ("grey: unknown for us %d")), lead->unknown);
    }
  picture->over_text = keep (painter, g_string_free (over, FALSE));
}

static const char *
word_flip (const Painter *painter)
{
  const PagodaDecisionMaker *person = find_person (painter, painter->support.flip);
  int place = painter->support.lead.flip;

  if (person == NULL)
    return say (painter, N_ ("No single person whose support is known can turn the lead."));
  int now = painter->sheet->supports[place];
  return keep (painter, g_strdup_printf (say (painter, N_ ("⇄ %s turns the lead by going from %s to %s.")),
                                         name_of (painter, person), word_mark (painter, now),
                                         word_mark (painter, now + painter->support.lead.flip_steps)));
}

static void
show_course (const Painter *painter)
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
    .first_text = keep (painter, pagoda_day_to_iso (painter->project->opened)),
    .last_text = keep (painter, pagoda_day_to_iso (painter->day)),
    .lead_text = picture->lead_text,
  };
}

static void
show_shares (const Painter *painter)
{
  g_autoptr (GArray) shares = pagoda_lead_balance (painter->sheet);

  painter->picture->shares = g_new0 (PagodaPeopleShare, shares->len + 1);
  for (guint i = 0; i < shares->len; i++)
    {
      const PagodaLeadShare *share = &g_array_index (shares, PagodaLeadShare, i);
      const PagodaDecisionMaker *person = find_person (painter, share->person);
      gboolean grey = share->spread != 0 && share->points == 0;
      g_autofree char *spread = pagoda_people_word_lead (value (painter, share->spread));
      painter->picture->shares[i] = (PagodaPeopleShare){
        .person = share->person,
        .name = name_of (painter, person),
        .support = sign_of (share->support),
        .weight_text = word_share (painter, share->weight),
        .stand_text = word_stand (painter, (guint)find_place (painter, person->contact)),
        .points_text = grey ? keep (painter, g_strconcat ("±", spread[0] == '+' ? spread + 1 : spread, NULL))
                            : word_lead (painter, share->points),
        .points = value (painter, share->points),
        .spread = value (painter, share->spread),
      };
    }
}

/* What if */

static const char *
word_outcome (const Painter *painter, const PagodaLeadStep *step)
{
  const char *low = word_lead (painter, step->lead.low), *high = word_lead (painter, step->lead.high);

  if (step->secures)
    return keep (painter,
                 g_strdup_printf (say (painter, N_ ("The low end becomes %s: the layer can pass.")), low));
  if (step->turns)
    return say (painter, N_ ("The lead becomes ours."));
  if (step->lead.low == step->lead.high)
    return say (painter, N_ ("Nothing is grey any more."));
  return keep (painter, g_strdup_printf (say (painter, N_ ("From %s to %s.")), low, high));
}

static char *
word_change (const Painter *painter, const PagodaLeadStep *step, const char *name)
{
  return step->cleared ? g_strdup_printf (say (painter, N_ ("%s is found out, and is neutral")), name)
                       : g_strdup_printf (say (painter, N_ ("%s rises to %s")), name,
                                          word_mark (painter, step->support));
}

static PagodaPeopleStep
word_step (const Painter *painter, const PagodaLeadStep *step)
{
  const PagodaDecisionMaker *person = find_person (painter, step->person);

  if (person == NULL)
    return (PagodaPeopleStep){ .person = PAGODA_ID_NONE };
  return (PagodaPeopleStep){
    .person = step->person,
    .support = step->support,
    .title = keep (painter, word_change (painter, step, name_of (painter, person))),
    .text = word_outcome (painter, step),
    .lead_text = word_lead (painter, step->lead.lead),
  };
}

/* Warnings */

static void
warn (const Painter *painter, char *text)
{
  g_ptr_array_add (painter->picture->warnings, (char *)keep (painter, text));
}

/* Who decides in one of @stages and is on the map: the names, or NULL (transfer full). */
static char *
name_deciders (const Painter *painter, PagodaStageSet stages)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < painter->sheet->people->len; i++)
    if ((person_at (painter, i)->stages & stages) != 0)
      g_string_append_printf (
          names, "%s%s",
          names->len > 0 ? pagoda_translate_in_context (painter->language, "list", NC_ ("list", ", ")) : "",
          name_of (painter, person_at (painter, i)));
  return g_string_free (names, names->len == 0);
}

/* A reached stage for which nobody is named, or where those who are named were never contacted. */
static void
warn_of_absence (const Painter *painter)
{
  PagodaStageSet unnamed = painter->support.absent;

  for (guint i = 0; i < painter->sheet->people->len; i++)
    unnamed &= ~person_at (painter, i)->stages;
  PagodaStageSet silent = painter->support.absent & ~unnamed;
  g_autofree char *unnamed_text = pagoda_people_word_stages (unnamed);
  g_autofree char *silent_text = pagoda_people_word_stages (silent);
  g_autofree char *names = name_deciders (painter, silent);

  if (unnamed != 0)
    warn (painter, g_strdup_printf (say (painter, N_ ("Absent: nobody is named for the reached stages %s.")),
                                    unnamed_text));
  if (silent != 0 && names != NULL)
    warn (painter, g_strdup_printf (
                       say (painter, N_ ("Absent: nobody has contacted %s, who decide in the stages %s.")),
                       names, silent_text));
}

static void
warn_of_order (const Painter *painter)
{
  PagodaStageSet skipped = painter->support.skipped;
  g_autofree char *text = pagoda_people_word_stages (skipped);

  if (skipped == 0)
    return;
  const PagodaDecisionMaker *early
      = find_person (painter, painter->support.worked_early[g_bit_nth_lsf (skipped, -1)]);
  warn (painter,
        g_strdup_printf (say (painter, N_ ("Out of turn: %s is worked before anybody of the stages %s.")),
                         early != NULL ? name_of (painter, early) : "", text));
}

/* All contact through one of us (T2). */
static void
warn_of_thread (const Painter *painter)
{
  g_autoptr (GArray) touches = g_array_new (FALSE, FALSE, sizeof (PagodaTouch));

  for (guint i = 0; i < painter->dossier->activities->len; i++)
    {
      const PagodaActivity *activity = g_ptr_array_index (painter->dossier->activities, i);
      PagodaTouch touch = { activity->person, activity->contact, activity->day };
      if (activity->state == PAGODA_ACTIVITY_DONE)
        g_array_append_val (touches, touch);
    }
  for (guint i = 0; i < painter->dossier->layers->projects->len; i++)
    pagoda_touches_append_project (touches, g_ptr_array_index (painter->dossier->layers->projects, i));
  PagodaThread thread
      = pagoda_single_thread ((const PagodaTouch *)(gpointer)touches->data, touches->len, painter->day);
  if (thread.kind == PAGODA_THREAD_SINGLE)
    warn (painter, g_strdup_printf (say (painter, N_ ("All contact runs through %s alone.")), thread.person));
}

static void
show_warnings (const Painter *painter)
{
  const PagodaDecisionMaker *doubtful = find_person (painter, painter->support.doubtful);

  if (painter->support.deciders > 0 && painter->support.lead.weight == 0)
    warn (painter, g_strdup (say (painter, N_ ("Nobody with weight is known to decide yet."))));
  if (doubtful != NULL)
    warn (painter, g_strdup_printf (say (painter, N_ ("%s, who has the most weight, is not for us.")),
                                    name_of (painter, doubtful)));
  warn_of_absence (painter);
  warn_of_order (painter);
  if (painter->support.rivals == 0)
    warn (painter, g_strdup (say (painter, N_ ("No opponent is on the map: you do not know yet."))));
  warn_of_thread (painter);
}

static void
show_heads (const Painter *painter)
{
  g_autofree char *day = pagoda_day_to_iso (painter->day);
  PagodaPeoplePicture *picture = painter->picture;

  picture->title
      = keep (painter, g_strdup_printf (say (painter, N_ ("People map: %s")), painter->project->name));
  picture->subtitle = keep (painter, g_strdup_printf (say (painter, N_ ("%s · as of %s")),
                                                      painter->dossier->customer->name, day));
  picture->note
      = say (painter, N_ ("Rule L4: the lead is Σ share of weight × support for us − the best rival's. "
                          "Unknown is grey, never 0."));
}

PagodaPeoplePicture *
pagoda_people_picture_new (const PagodaDossier *dossier,
                           const PagodaProject *project,
                           PagodaDay day,
                           PagodaLanguage language)
{
  PagodaPeoplePicture *picture = g_new0 (PagodaPeoplePicture, 1);
  g_autoptr (PagodaSupportSheet) sheet
      = pagoda_support_sheet_new (project, day, name_of_contact, (gpointer)dossier);
  Painter painter = { .picture = picture,
                      .dossier = dossier,
                      .project = project,
                      .sheet = sheet,
                      .support = pagoda_project_support (project, day, name_of_contact, (gpointer)dossier),
                      .day = day,
                      .language = language };

  picture->day = day;
  picture->project = project;
  picture->language = language;
  picture->texts = g_ptr_array_new_with_free_func (g_free);
  picture->warnings = g_ptr_array_new ();
  picture->has_lead = painter.support.lead.weight > 0;
  show_heads (&painter);
  show_map (&painter);
  show_shares (&painter);
  show_warnings (&painter);
  if (picture->has_lead)
    {
      PagodaLeadStep step = pagoda_lead_best_step (sheet), clearing = pagoda_lead_best_clearing (sheet);
      show_lead (&painter);
      picture->flip_text = word_flip (&painter);
      picture->steps[0] = word_step (&painter, &step);
      picture->steps[1] = word_step (&painter, &clearing);
    }
  show_course (&painter);
  return picture;
}

void
pagoda_people_picture_free (PagodaPeoplePicture *picture)
{
  if (picture == NULL)
    return;
  g_free (picture->ids);
  g_free (picture->contacts);
  g_strfreev (picture->descriptions);
  g_free (picture->shares);
  g_free (picture->people);
  g_free (picture->lines);
  g_free (picture->points);
  g_ptr_array_unref (picture->warnings);
  g_ptr_array_unref (picture->texts);
  g_free (picture);
}
