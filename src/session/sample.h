/* sample.h: a believable store to try Pagoda with.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "base/day.h"
#include "store/history.h"

G_BEGIN_DECLS

typedef struct
{
  guint customers;
  guint years;
  guint32 seed;
  PagodaDay as_of; /* the last day on which anything happens */
} PagodaSampleRequest;

typedef struct
{
  guint64 customers;
  guint64 contacts;
  guint64 orders;
  guint64 lines;
  guint64 activities;
} PagodaSampleResult;

/** 200 customers, five years, seed 1, up to today. */
PagodaSampleRequest pagoda_sample_default (void);

/**
 * Adds the sample to the store as one command.  The same request gives the same content on every machine,
 * apart from ids.
 */
gboolean pagoda_sample_add (PagodaDatabase *database,
                            const PagodaSampleRequest *request,
                            PagodaSampleResult *result,
                            GError **error);

G_END_DECLS
