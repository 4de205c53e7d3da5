/* sample.h: a believable store to try Pagoda with.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "base/day.h"
#include "store/history.h"

G_BEGIN_DECLS

#define PAGODA_SAMPLE_ERROR (pagoda_sample_error_quark ())
GQuark pagoda_sample_error_quark (void);

typedef enum
{
  PAGODA_SAMPLE_ERROR_NOT_EMPTY, /* the store has customers, products or orders already; nothing changed */
  PAGODA_SAMPLE_ERROR_REQUEST,   /* more customers or years than a sample can have; nothing changed */
} PagodaSampleError;

#define PAGODA_SAMPLE_MAX_CUSTOMERS 1000000
#define PAGODA_SAMPLE_MAX_YEARS 30

typedef struct
{
  guint customers; /* 0 … PAGODA_SAMPLE_MAX_CUSTOMERS */
  guint years;     /* 1 … PAGODA_SAMPLE_MAX_YEARS; orders begin so many years before @as_of */
  guint32 seed;
  PagodaDay as_of; /* the last day on which anything happens; only plans lie after it */
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
 * Adds the sample to an empty store as one command.  The same request gives the same content on every
 * machine, apart from ids.  @result may be NULL.  Fails with PAGODA_SAMPLE_ERROR or PAGODA_STORE_ERROR.
 */
gboolean pagoda_sample_add (PagodaDatabase *database,
                            const PagodaSampleRequest *request,
                            PagodaSampleResult *result,
                            GError **error);

G_END_DECLS
