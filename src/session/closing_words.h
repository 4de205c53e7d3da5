/* closing_words.h: what is said of closed projects, in words (R1).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "method/roadmap.h"

G_BEGIN_DECLS

/** The methods, or the reasons of a loss, whose bits are set, as a list; NULL where none is (transfer full).
 */
char *pagoda_closing_word_methods (guint methods, PagodaLanguage language);
char *pagoda_closing_word_losses (guint losses, PagodaLanguage language);

/** What @analysis says: `Service · Samples, Trial · Our performance: 8 of 10`; "" where it says nothing
 * (transfer full). */
char *pagoda_closing_describe_analysis (const PagodaClosingAnalysis *analysis, PagodaLanguage language);

/** `1 Understand the situation, 4 Solution and benefits`; NULL where there is none (transfer full). */
char *pagoda_closing_word_stages (PagodaStageSet stages, PagodaLanguage language);

/** In what two projects are alike, as a list (transfer full). */
char *pagoda_closing_word_likeness (guint reasons, PagodaLanguage language);

G_END_DECLS
