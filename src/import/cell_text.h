/* cell_text.h: a cell as the words it would be typed with.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "format/table.h"

G_BEGIN_DECLS

/** @cell in words: numbers plain, days as YYYY-MM-DD, "" where it is empty (transfer full). */
char *pagoda_cell_to_text (const PagodaCell *cell);

/** @number as a code: 17850 and not 17850.0 (transfer full). */
char *pagoda_number_to_code (double number);

/**
 * @text without white space around it: a pointer into @text, or the text of @scratch where something had to
 * be cut off its end.
 */
const char *pagoda_text_trim (const char *text, GString *scratch);

G_END_DECLS
