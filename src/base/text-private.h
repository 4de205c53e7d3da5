/* text-private.h: what folding and reading share.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "base/text.h"

#include <unicode/ustring.h>

G_BEGIN_DECLS

/** @text as ICU has it, @length units long; what is no UTF-8 becomes U+FFFD (transfer full). */
UChar *pagoda_text_to_uchars (const char *text, int32_t *length);

/** The way back (transfer full). */
char *pagoda_text_from_uchars (const UChar *wide, int32_t length);

gboolean pagoda_text_is_ascii (const char *text);

/** Trims white space and makes each run of it one space, in place; returns @text. */
char *pagoda_text_collapse_space (char *text);

G_END_DECLS
