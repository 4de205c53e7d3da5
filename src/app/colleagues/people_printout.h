/* people_printout.h: who of us works what, on paper.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "app/printing.h"

G_BEGIN_DECLS

/** The lines that the page lists, which are a review sheet where one person is looked at (T1). */
extern const PagodaPrintout pagoda_printout_people;

G_END_DECLS
