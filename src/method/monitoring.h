/* monitoring.h: what a key account must always have on record.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rule T1, the monitoring scope: who, what is known, how we go about it, what we are after, who decides it
 * and when we are there next.
 */
#pragma once

#include "method/five_layers.h"

G_BEGIN_DECLS

typedef enum
{
  PAGODA_MONITOR_OWNER,
  PAGODA_MONITOR_CONTACT,      /* somebody of theirs, by name */
  PAGODA_MONITOR_FACTS,        /* as many as the information layer asks for (L1) */
  PAGODA_MONITOR_JUDGEMENTS,   /* all three (L1) */
  PAGODA_MONITOR_STRATEGY,     /* attack or watch (L2) */
  PAGODA_MONITOR_BREAKTHROUGH, /* of an attack: where we get in (L2) */
  PAGODA_MONITOR_REVIEW,       /* of a watch: a day that is not past (L2) */
  PAGODA_MONITOR_PROJECT,      /* of an attack: an open one (L3) */
  PAGODA_MONITOR_CLOSE,        /* of an open project: when it is expected to close (L3) */
  PAGODA_MONITOR_DECIDERS,     /* of an open project: somebody named for every reached stage (L4) */
  PAGODA_MONITOR_NEXT_CONTACT, /* on the day or after it (V1) */
} PagodaMonitorItem;
#define PAGODA_N_MONITOR_ITEMS 11

PAGODA_DECLARE_WORDS (PagodaMonitorItem, monitor_item)

typedef struct
{
  const char *owner; /* "" for nobody */
  guint contacts;    /* of theirs, by name */
  PagodaDay next;    /* when somebody is to be in touch, or PAGODA_DAY_NONE */
  const PagodaFiveLayers *layers;
  const PagodaLayerRecord *record;
} PagodaMonitorInput;

/** Bit n is item n. */
typedef struct
{
  guint owed;    /* what an account in this state must have */
  guint missing; /* of these */
} PagodaMonitoring;

/** TRUE for the classes that the scope is for: strategic and TOP. */
gboolean pagoda_monitoring_is_for (PagodaAccountClass account_class);

/** As of the day of the layers. */
PagodaMonitoring pagoda_monitoring_of (const PagodaMonitorInput *account);

G_END_DECLS
