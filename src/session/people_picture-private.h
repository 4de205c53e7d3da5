/* people_picture-private.h: what the files that make a people picture share.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "session/people_picture.h"

G_BEGIN_DECLS

/** A picture that is being made, and what it is made from. */
typedef struct
{
  PagodaPeoplePicture *picture;
  const PagodaDossier *dossier;
  const PagodaProject *project;
  PagodaSupportSheet *sheet;
  PagodaProjectSupport support;
  PagodaDay day;
  PagodaLanguage language;
} PagodaPeoplePainter;

/** Leaves @text to the picture. */
const char *pagoda_people_keep (const PagodaPeoplePainter *painter, char *text);

/** @msgid in the picture's language. */
const char *pagoda_people_say (const PagodaPeoplePainter *painter, const char *msgid) G_GNUC_FORMAT (2);

/** Those on the map; NULL and −1 where there is none of that id. */
const PagodaDecisionMaker *pagoda_people_person_at (const PagodaPeoplePainter *painter, guint i);
const PagodaDecisionMaker *pagoda_people_find_person (const PagodaPeoplePainter *painter, PagodaId id);
int pagoda_people_find_place (const PagodaPeoplePainter *painter, PagodaId contact);
const char *pagoda_people_name_of (const PagodaPeoplePainter *painter, const PagodaDecisionMaker *person);

/** NULL where no rival is known. */
const char *pagoda_people_name_best_rival (const PagodaPeoplePainter *painter);

/** Points of the lead as a number, and in words; a support as a mark; a weight as a share of all. */
double pagoda_people_value (const PagodaPeoplePainter *painter, int points);
const char *pagoda_people_painted_lead (const PagodaPeoplePainter *painter, int points);
const char *pagoda_people_painted_mark (const PagodaPeoplePainter *painter, int support);
const char *pagoda_people_word_share (const PagodaPeoplePainter *painter, int weight);

/** What the person at @i thinks of us and of the best rival, and the sign of a support. */
const char *pagoda_people_word_stand (const PagodaPeoplePainter *painter, guint i);
int pagoda_people_sign_of (int support);

/** The lead with all that belongs to it (people_lead.c). */
void pagoda_people_paint_lead (const PagodaPeoplePainter *painter);

/** The warnings (people_warnings.c). */
void pagoda_people_paint_warnings (const PagodaPeoplePainter *painter);

G_END_DECLS
