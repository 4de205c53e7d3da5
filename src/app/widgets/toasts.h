/* toasts.h: one message at a time, over the content of a window.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * libadwaita 1.2 crashes where a toast goes before it has come up, and where one comes while another is on
 * its way out.  Here each of these waits for the other.
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

typedef struct _PagodaToasts PagodaToasts;

/** The messages over @overlay, which has to live longer. */
PagodaToasts *pagoda_toasts_new (AdwToastOverlay *overlay);
void pagoda_toasts_free (PagodaToasts *toasts);

/** Shows the line @text instead of what is shown; with a button called @button (nullable) for the detailed
 * action @action. */
void pagoda_toasts_show (PagodaToasts *toasts, const char *text, const char *button, const char *action);

/** Nothing is told any more, and what is on its way out offers nothing. */
void pagoda_toasts_dismiss (PagodaToasts *toasts);

/** The text that is shown and does not leave, as markup, or NULL. */
const char *pagoda_toasts_get_text (PagodaToasts *toasts);

G_END_DECLS
