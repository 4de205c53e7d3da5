/* profile_paper-private.h: the parts of a profile sheet.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "session/paper_words.h"
#include "session/profile_paper.h"

G_BEGIN_DECLS

/** Whose sheet is written, and where. */
typedef struct
{
  PagodaPaper *paper;
  const PagodaDossier *dossier;
  const PagodaBoard *board;
  const PagodaBoardCard *card; /* NULL: none on the board */
  gsize place;                 /* in the snapshot */
  PagodaDay day;
  PagodaLanguage language;
} PagodaProfile;

/** The people, with what they decide in the project that the layers look at. */
void pagoda_profile_add_people (const PagodaProfile *profile);

/** What keeps us out, and what we built to keep others out. */
void pagoda_profile_add_barriers (const PagodaProfile *profile);

void pagoda_profile_add_projects (const PagodaProfile *profile);

/** Values, lock-ins and why the account matters beyond its volume. */
void pagoda_profile_add_values (const PagodaProfile *profile);

/** What is to be done and who does it, by day. */
void pagoda_profile_add_work (const PagodaProfile *profile);

/** What was done last, the newest first. */
void pagoda_profile_add_activities (const PagodaProfile *profile);

G_END_DECLS
