/* roadmap_paper.h: the closing roadmap on sheets of paper, with all its tables.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "chart/paper.h"
#include "session/roadmap_picture.h"

G_BEGIN_DECLS

/** The paper of @picture, which must outlive it: its drawings, then the win rates by all that projects have
 * in common, and what customers weigh (transfer full). */
PagodaPaper *pagoda_roadmap_paper_new (PagodaRoadmapPicture *picture);

G_END_DECLS
