/* project_stages.h: which stages a project has reached, and which of them we joined.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rule L3.  Stages run in their order, so whatever is known of a stage, those before it were reached too.
 */
#pragma once

#include "domain/project.h"

G_BEGIN_DECLS

typedef struct
{
  PagodaStageSet reached; /* the stages from the first to the last that anything is known of */
  PagodaStageSet joined;  /* those of them that we took part in */
  PagodaStageSet missed;  /* those that were reached without us; of the others nobody said */
} PagodaProjectStages;

/**
 * The stages of @project as of @day.  A project that is won has reached and joined the contract even where
 * nobody noted it.
 */
PagodaProjectStages pagoda_project_stages_on (const PagodaProject *project, PagodaDay day);

/**
 * The day on which the contract was signed, as of @day, or PAGODA_DAY_NONE: when we joined stage 7 of a
 * project that is won or still open, else when it was won.  To negotiate in vain is to sign nothing.
 */
PagodaDay pagoda_project_signed_on (const PagodaProject *project, PagodaDay day);

/** How many of @stages are in the set. */
int pagoda_stage_set_size (PagodaStageSet stages);

G_END_DECLS
