/* people_picture.c: the people map and the lead meter of a project, with their texts.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "session/people_picture-private.h"

#include "session/people_words.h"

#include <glib/gi18n-lib.h>

const char *
pagoda_people_keep (const PagodaPeoplePainter *painter, char *text)
{
  g_ptr_array_add (painter->picture->texts, text);
  return text;
}

const char *
pagoda_people_say (const PagodaPeoplePainter *painter, const char *msgid)
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

const PagodaDecisionMaker *
pagoda_people_person_at (const PagodaPeoplePainter *painter, guint i)
{
  return g_ptr_array_index (painter->sheet->people, i);
}

const char *
pagoda_people_name_of (const PagodaPeoplePainter *painter, const PagodaDecisionMaker *person)
{
  return name_of_contact (person->contact, (gpointer)painter->dossier);
}

const PagodaDecisionMaker *
pagoda_people_find_person (const PagodaPeoplePainter *painter, PagodaId id)
{
  for (guint i = 0; i < painter->sheet->people->len; i++)
    if (pagoda_people_person_at (painter, i)->id == id)
      return pagoda_people_person_at (painter, i);
  return NULL;
}

/* The place on the map of the contact @id, or −1. */
int
pagoda_people_find_place (const PagodaPeoplePainter *painter, PagodaId id)
{
  for (guint i = 0; i < painter->sheet->people->len; i++)
    if (pagoda_people_person_at (painter, i)->contact == id)
      return (int)i;
  return -1;
}

const char *
pagoda_people_name_best_rival (const PagodaPeoplePainter *painter)
{
  int place = painter->support.lead.best_rival;

  return place == PAGODA_NOBODY
             ? NULL
             : ((const PagodaRival *)g_ptr_array_index (painter->sheet->rivals, place))->name;
}

double
pagoda_people_value (const PagodaPeoplePainter *painter, int points)
{
  return pagoda_support_lead_value (&painter->support.lead, points);
}

const char *
pagoda_people_painted_lead (const PagodaPeoplePainter *painter, int points)
{
  return pagoda_people_keep (painter, pagoda_people_word_lead (pagoda_people_value (painter, points)));
}

const char *
pagoda_people_painted_mark (const PagodaPeoplePainter *painter, int support)
{
  return support == PAGODA_MARK_UNKNOWN ? "?"
                                        : pagoda_people_keep (painter, pagoda_people_word_mark (support));
}

const char *
pagoda_people_word_share (const PagodaPeoplePainter *painter, int weight)
{
  int whole = painter->support.lead.weight;

  return pagoda_people_keep (painter,
                             g_strdup_printf ("%d%%", whole > 0 ? (200 * weight + whole) / (2 * whole) : 0));
}

/* People */

int
pagoda_people_sign_of (int support)
{
  return support == PAGODA_MARK_UNKNOWN ? PAGODA_SIGN_UNKNOWN : support;
}

static const char *
word_title (const PagodaPeoplePainter *painter, const PagodaDecisionMaker *person)
{
  const PagodaContact *contact = find_contact (painter->dossier, person->contact);
  const char *post = contact != NULL ? contact->title : NULL;
  const char *role
      = person->role != PAGODA_ROLE_UNKNOWN ? pagoda_role_label (person->role, painter->language) : NULL;

  if (post == NULL || role == NULL)
    return post != NULL ? post : role;
  return pagoda_people_keep (painter, g_strconcat (post, " · ", role, NULL));
}

static int
rival_support_of (const PagodaPeoplePainter *painter, guint i)
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

const char *
pagoda_people_word_stand (const PagodaPeoplePainter *painter, guint i)
{
  const char *rival = pagoda_people_name_best_rival (painter);
  const char *ours = pagoda_people_painted_mark (painter, painter->sheet->supports[i]);
  const char *us
      = pagoda_people_keep (painter, g_strdup_printf (pagoda_people_say (painter, N_ ("us %s")), ours));

  if (rival == NULL)
    return us;
  return pagoda_people_keep (
      painter, g_strdup_printf ("%s · %s %s", us, rival,
                                pagoda_people_painted_mark (painter, rival_support_of (painter, i))));
}

/* Name, post and role, weight, supports, stages, and what is to be heeded. */
static char *
describe_person (const PagodaPeoplePainter *painter, guint i)
{
  const PagodaPeopleMapPerson *card = &painter->picture->people[i];
  const PagodaDecisionMaker *person = pagoda_people_person_at (painter, i);
  g_autofree char *numbers = pagoda_people_word_stages (person->stages);
  g_autofree char *weight
      = g_strdup_printf (pagoda_people_say (painter, N_ ("weight %s")), card->weight_text);
  g_autofree char *stages = g_strdup_printf (pagoda_people_say (painter, N_ ("stages %s")), numbers);
  GString *text = g_string_new (card->name);

  append (text, card->title);
  append (text, weight);
  append (text, pagoda_people_word_stand (painter, i));
  append (text, person->stages != 0 ? stages : NULL);
  append (text, pagoda_level_label (pagoda_decision_maker_guess_level (person), painter->language));
  append (text, card->note);
  append (text, card->flip);
  return g_string_free (text, FALSE);
}

static void
show_person (const PagodaPeoplePainter *painter, guint i, int heaviest)
{
  const PagodaDecisionMaker *person = pagoda_people_person_at (painter, i);
  int weight = painter->sheet->weights[i];
  gboolean contacted = pagoda_decision_maker_is_contacted (person, painter->day);

  painter->picture->ids[i] = person->id;
  painter->picture->contacts[i] = person->contact;
  painter->picture->people[i] = (PagodaPeopleMapPerson){
    .name = pagoda_people_name_of (painter, person),
    .title = word_title (painter, person),
    .weight_text = pagoda_people_word_share (painter, weight),
    .weight = heaviest > 0 ? (double)weight / heaviest : 0,
    .support = pagoda_people_sign_of (painter->sheet->supports[i]),
    .rival_text = pagoda_people_name_best_rival (painter),
    .rival_support = pagoda_people_sign_of (rival_support_of (painter, i)),
    .note = contacted ? NULL : pagoda_people_say (painter, N_ ("Not contacted")),
    .flip = painter->support.flip == person->id ? pagoda_people_say (painter, N_ ("⇄ Flips the lead")) : NULL,
    .level = (guint)pagoda_decision_maker_guess_level (person) - PAGODA_LEVEL_DECISION,
    .place = person->place,
    .stages = person->stages,
  };
}

static void
show_people (const PagodaPeoplePainter *painter)
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
show_lines (const PagodaPeoplePainter *painter)
{
  PagodaPeopleMap *map = &painter->picture->map;
  GPtrArray *influences = painter->project->influence_lines;
  PagodaPeopleMapLine *lines = g_new0 (PagodaPeopleMapLine, painter->sheet->people->len + influences->len);

  painter->picture->lines = lines;
  map->reports = lines;
  for (guint i = 0; i < painter->sheet->people->len; i++)
    {
      int superior = pagoda_people_find_place (painter, pagoda_people_person_at (painter, i)->reports_to);
      if (pagoda_people_person_at (painter, i)->reports_to != PAGODA_ID_NONE && superior >= 0
          && superior != (int)i)
        lines[map->n_reports++] = (PagodaPeopleMapLine){ i, (guint)superior, NULL };
    }
  map->influences = lines + map->n_reports;
  for (guint i = 0; i < influences->len; i++)
    {
      const PagodaInfluenceLine *line = g_ptr_array_index (influences, i);
      int speaker = pagoda_people_find_place (painter, line->speaker),
          listener = pagoda_people_find_place (painter, line->listener);
      if (pagoda_influence_line_is_on (line, painter->day) && speaker >= 0 && listener >= 0)
        lines[map->n_reports + map->n_influences++]
            = (PagodaPeopleMapLine){ (guint)speaker, (guint)listener, line->note };
    }
}

static void
show_map (const PagodaPeoplePainter *painter)
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
  map->unknown_text = pagoda_people_say (painter, N_ ("Unknown"));
  map->selected = -1;
}

/* All of it */

static void
show_heads (const PagodaPeoplePainter *painter)
{
  g_autofree char *day = pagoda_day_to_iso (painter->day);
  PagodaPeoplePicture *picture = painter->picture;

  picture->title = pagoda_people_keep (
      painter, g_strdup_printf (pagoda_people_say (painter, N_ ("People map: %s")), painter->project->name));
  picture->subtitle
      = pagoda_people_keep (painter, g_strdup_printf (pagoda_people_say (painter, N_ ("%s · as of %s")),
                                                      painter->dossier->customer->name, day));
  picture->note
      = pagoda_people_say (painter,
                           N_ ("Rule L4: the lead is Σ share of weight × support for us − the best rival's. "
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
  PagodaPeoplePainter painter
      = { .picture = picture,
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
  pagoda_people_paint_lead (&painter);
  pagoda_people_paint_warnings (&painter);
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
