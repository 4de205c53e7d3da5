/* averages_options.h: what averages and its report are asked for.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "session/averages.h"

G_BEGIN_DECLS

#define USUAL_DEALS 10
#define MOST_DEALS 10000

typedef struct
{
  char *from;
  char *to;
  char *person;
  char *segment;
  int deals;
} AveragesOptions;

/** The filter that @given asks for as of @as_of, whose texts it borrows; FALSE with a USAGE error. */
gboolean parse_averages_options (const AveragesOptions *given,
                                 PagodaDay as_of,
                                 PagodaAveragesFilter *filter,
                                 GError **error);

G_END_DECLS
