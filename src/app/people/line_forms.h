/* line_forms.h: the forms of the lines of a people map.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "session/people_picture.h"
#include "app/window.h"

G_BEGIN_DECLS

/** Asks whose ear the contact @speaker (PAGODA_ID_NONE asks for it too) has in the project of @picture. */
void pagoda_editing_new_influence_line (PagodaWindow *window,
                                        const PagodaPeoplePicture *picture,
                                        PagodaId speaker);

/** Asks how @line comes, and lets it be removed. */
void pagoda_editing_influence_line (PagodaWindow *window,
                                    const PagodaPeoplePicture *picture,
                                    const PagodaInfluenceLine *line);

/** Asks whom @person reports to. */
void pagoda_editing_superior (PagodaWindow *window,
                              const PagodaPeoplePicture *picture,
                              const PagodaDecisionMaker *person);

G_END_DECLS
