/* letter_editor.h: where a letter is written with its places.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "app/window.h"
#include "domain/letter.h"

G_BEGIN_DECLS

/** The form is closed: @name is what the letter is called that was saved, or NULL. */
typedef void (*PagodaLetterEdited) (GtkWindow *parent, const char *name);

/**
 * Opens @letter, or a new one where it is NULL, in a form; when it is closed @edited is called with @parent,
 * the dialog that shows letters.  @letters are all that are offered there: those of them that are not in the
 * store yet are kept with the first change.
 */
void pagoda_letter_editor_open (PagodaWindow *window,
                                GtkWindow *parent,
                                const PagodaLetter *letter,
                                const GPtrArray *letters,
                                PagodaLetterEdited edited);

G_END_DECLS
