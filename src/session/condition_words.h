/* condition_words.h: what conditions of acceptance say, in words (R2).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "method/conditions.h"

G_BEGIN_DECLS

/** What a standing from 0, unknown, to 5 is called (transfer none). */
const char *pagoda_standing_label (int standing, PagodaLanguage language);

/** `Profit (40)` (transfer full). */
char *pagoda_condition_describe (const PagodaConditionLine *line, PagodaLanguage language);

/** Where we and the best rival of @project stand on @line (transfer full). */
char *pagoda_condition_describe_standing (const PagodaConditionLine *line,
                                          const PagodaProject *project,
                                          PagodaLanguage language);

/** What is to be done about @line; NULL where it is strong (transfer full). */
char *pagoda_condition_describe_step (const PagodaConditionLine *line,
                                      const PagodaProject *project,
                                      PagodaLanguage language);

/** `we 61, 恒力 48–72`: the totals of @sheet of 100 at the best (transfer full). */
char *pagoda_condition_describe_totals (const PagodaConditionSheet *sheet,
                                        const PagodaProject *project,
                                        PagodaLanguage language);

/** What @factor weighed with those won and those lost: `38.0 in 12 won · too few lost (3)` (transfer full).
 */
char *pagoda_factor_describe (const PagodaFactorComparison *comparison,
                              PagodaFactor factor,
                              PagodaLanguage language);

G_END_DECLS
