/* text.h: names and words: folding, reading, sorting.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  PAGODA_READING_COMPANY,
  PAGODA_READING_PERSON, /* the first character is read as a surname */
} PagodaReadingKind;

/** TRUE for what the store accepts as text: valid UTF-8 without NUL; @length −1 means NUL-terminated. */
gboolean pagoda_text_is_valid (const char *text, gssize length);

/**
 * @text as searching and comparing see it: compatibility forms made ordinary (full width to half width), case
 * folded, white space trimmed and collapsed to single spaces (transfer full).  NULL gives "".
 */
char *pagoda_text_fold (const char *text);

/**
 * @text with the full-width letters, figures and signs of a Chinese keyboard made half width, in its place:
 * for codes, whose two widths mean the same.  Returns @text.
 */
char *pagoda_text_narrow (char *text);

/**
 * How @name is read aloud, in lower-case ASCII syllables separated by spaces: 榆泽纺机 → `yu ze fang ji`.
 * Latin words stay words.  A guess that the user can correct: some characters have several readings
 * (transfer full).
 */
char *pagoda_text_reading (const char *name, PagodaReadingKind kind);

/** The first letter of each syllable of a reading: `yzfj`; figures stay whole (transfer full). */
char *pagoda_text_initials (const char *reading);

/** A key that sorts by strcmp() in the order of the readings, then of the names (transfer full). */
char *pagoda_text_sort_key (const char *reading, const char *name);

G_END_DECLS
