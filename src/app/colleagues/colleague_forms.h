/* colleague_forms.h: the forms of who of us there is and who works which layer.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Each change is one command, which a toast offers to take back.
 */
#pragma once

#include "app/window.h"
#include "domain/colleague.h"
#include "domain/layer.h"

G_BEGIN_DECLS

/** Asks for @colleague; NULL is a new one, called @name (nullable). */
void pagoda_editing_colleague (PagodaWindow *window, const PagodaColleague *colleague, const char *name);

/** Any layer, to be chosen in the form. */
#define PAGODA_ANY_LAYER (-1)

/** Asks for who works @layer, or one to be chosen, of @n customers from a day on; @name is one's, @owner who
 * does now (nullable). */
void pagoda_editing_layer_owner (PagodaWindow *window,
                                 const PagodaId *customers,
                                 gsize n,
                                 const char *name,
                                 int layer,
                                 const char *owner);

G_END_DECLS
