/* single_thread.h: who of us an account knows.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rule T2: a relation known to one of us only is a risk.
 */
#pragma once

#include "domain/colleague.h"
#include "domain/project.h"

G_BEGIN_DECLS

/** One of us was in touch with somebody of theirs. */
typedef struct
{
  const char *person; /* who of us; NULL or "" where nobody wrote it down */
  PagodaId contact;   /* whom; PAGODA_ID_NONE where nobody is named */
  PagodaDay day;
} PagodaTouch;

typedef enum
{
  PAGODA_THREAD_NONE,    /* nobody was in touch, or nobody knows who it was */
  PAGODA_THREAD_SINGLE,  /* all contact runs through one of us */
  PAGODA_THREAD_SEVERAL, /* two of us or more are known there */
} PagodaThreadKind;

typedef struct
{
  PagodaThreadKind kind;
  const char *person; /* the first of us who was in touch; NULL for none (transfer none) */
  guint persons;      /* how many of us were */
  guint contacts;     /* how many of theirs were, by name */
  PagodaDay last;     /* when last; PAGODA_DAY_NONE for never */
} PagodaThread;

/**
 * Whom the account knows on @day, from the @n @touches of the trailing twelve months (T2).  A touch without a
 * person of ours tells nothing; the same name in other case, width or space is the same person.
 */
PagodaThread pagoda_single_thread (const PagodaTouch *touches, gsize n, PagodaDay day);

/** Appends to @touches (of PagodaTouch) who of us contacted the decision makers of @project; the names are
 * the project's. */
void pagoda_touches_append_project (GArray *touches, const PagodaProject *project);

G_END_DECLS
