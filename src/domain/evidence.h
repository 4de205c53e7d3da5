/* evidence.h: pieces of evidence, and where they are used (R9).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A piece belongs to the whole store: what is shown to one customer can be shown to the next.  A use says
 * that it is attached to a project, an activity or a rung of a customer.
 */
#pragma once

#include "domain/customer.h"

G_BEGIN_DECLS

/** What a piece is about. */
typedef enum
{
  PAGODA_EVIDENCE_EARN_OR_SAVE, /* how we help them earn or save */
  PAGODA_EVIDENCE_POLICIES,
  PAGODA_EVIDENCE_COMPANY, /* how our company works */
  PAGODA_EVIDENCE_MODELS,  /* profit and competition models: a picture of their tomorrow */
  PAGODA_EVIDENCE_TRADE,   /* where the trade goes */
  PAGODA_EVIDENCE_ASSESSMENT,
  PAGODA_EVIDENCE_OTHER,
} PagodaEvidenceKind;
#define PAGODA_N_EVIDENCE_KINDS 7

PAGODA_DECLARE_WORDS (PagodaEvidenceKind, evidence_kind)

/** A piece.  It may be found at a link, in a file that is kept with the store, or nowhere yet. */
typedef struct
{
  PagodaId id;
  char *title;
  PagodaEvidenceKind kind;
  char *link;  /* nullable */
  char *name;  /* of the file, as the user knows it; NULL without a file */
  char *file;  /* in the folder of attachments beside the store; NULL without a file */
  gint64 size; /* of the file */
  char *note;  /* nullable */
} PagodaEvidence;

PagodaEvidence *pagoda_evidence_copy (const PagodaEvidence *evidence);
void pagoda_evidence_free (PagodaEvidence *evidence);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PagodaEvidence, pagoda_evidence_free)

/** What a piece is attached to. */
typedef enum
{
  PAGODA_EVIDENCE_OF_PROJECT,
  PAGODA_EVIDENCE_OF_ACTIVITY,
  PAGODA_EVIDENCE_OF_RUNG,
} PagodaEvidenceTarget;

typedef struct
{
  PagodaId id;
  PagodaId evidence;
  PagodaId customer; /* whose the target is */
  PagodaEvidenceTarget target;
  PagodaId to; /* the project, activity or rung */
} PagodaEvidenceUse;

/** TRUE where @uses (PagodaEvidenceUse) attach @evidence to that target. */
gboolean
pagoda_evidence_is_used (const GPtrArray *uses, PagodaId evidence, PagodaEvidenceTarget target, PagodaId to);

/** The titles of those of @pieces (PagodaEvidence) that @uses attach to that target, one after the other;
 * NULL where there are none (transfer full). */
char *pagoda_evidence_titles (const GPtrArray *pieces,
                              const GPtrArray *uses,
                              PagodaEvidenceTarget target,
                              PagodaId to,
                              PagodaLanguage language);

/** A piece was used in a project that was won or lost. */
typedef struct
{
  PagodaId evidence;
  PagodaId project;
  gboolean won;
  PagodaDay closed;
} PagodaEvidenceCase;

G_END_DECLS
