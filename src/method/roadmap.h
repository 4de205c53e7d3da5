/* roadmap.h: what closed projects have in common: how long they took, and which of them are won.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Rules R1, R5 and R6.  The win rate is won ÷ (won + lost); what was abandoned is counted apart.  Of the
 * stages only those before the contract count: that the contract was joined follows from having won.
 */
#pragma once

#include "base/period.h"
#include "domain/project.h"

G_BEGIN_DECLS

/** Fewer cases are told as too few instead of as a share (R5). */
#define PAGODA_ROADMAP_FEWEST 8

/** The stages whose joining can help to win: those before the contract. */
#define PAGODA_ROADMAP_STAGES (PAGODA_STAGE_BIT (PAGODA_STAGE_CONTRACT) - 1)

/** How a project came to its end, from the timeline of its customer (R1). */
typedef struct
{
  PagodaDay first_contact; /* PAGODA_DAY_NONE where no contact is on record */
  int visits;              /* those of the next are 0, too, where none is */
  int contacts;
  int days;             /* from the first contact to closing, or PAGODA_COUNT_UNKNOWN */
  double mean_interval; /* days between visits; negative with fewer than two */
} PagodaClosingFigures;

/** The time of a project whose contacts are its own: see the next. */
PagodaPeriod pagoda_closing_time (PagodaDay opened, PagodaDay closed, PagodaDay before);

/**
 * The figures of a project that was opened on @opened and closed on @closed.  @contacts and @visits are the
 * ascending days on which its customer was reached and visited; a visit is a contact, too.  Contacts in the
 * twelve months before @opened led to it, unless an earlier project closed after them: @before is the last
 * day on which one of the same customer that was over before @opened closed, or PAGODA_DAY_NONE.
 */
PagodaClosingFigures pagoda_closing_figures (const PagodaDay *contacts,
                                             gsize n_contacts,
                                             const PagodaDay *visits,
                                             gsize n_visits,
                                             PagodaDay opened,
                                             PagodaDay closed,
                                             PagodaDay before);

/** A project, closed or open, as of the day of the question. */
typedef struct
{
  PagodaId id;
  PagodaId customer; /* PAGODA_ID_NONE where nobody knows who */
  PagodaProjectState state;
  PagodaDay opened;
  PagodaDay closed;      /* PAGODA_DAY_NONE while open */
  PagodaMoney value;     /* PAGODA_AMOUNT_UNKNOWN where unknown */
  PagodaStageSet joined; /* as recorded */
  int visits;            /* PAGODA_COUNT_UNKNOWN where nothing of the project's time is on record */
  int contact_days;      /* from the first contact to closing, likewise */
  PagodaCornerstone cornerstone;
  gboolean analysed;  /* what was learnt is on record; the next two say something then */
  guint methods;      /* bit n: PagodaClosingMethod n */
  guint losses;       /* bit n: PagodaLossReason n */
  const char *source; /* texts: NULL where unknown */
  const char *product;
  const char *region;
  const char *seller;
} PagodaRoadmapCase;

/** By what cases are told apart. */
typedef enum
{
  PAGODA_ROADMAP_BY_STAGE_JOINED, /* key: PagodaStage of the first one, or −1: none on record */
  PAGODA_ROADMAP_BY_STAGES_COUNT, /* key: how many */
  PAGODA_ROADMAP_BY_SOURCE,       /* label */
  PAGODA_ROADMAP_BY_PRODUCT,
  PAGODA_ROADMAP_BY_REGION,
  PAGODA_ROADMAP_BY_SELLER,
  PAGODA_ROADMAP_BY_SIZE,        /* key: 0 … 2, a third of the known values each, or −1: unknown */
  PAGODA_ROADMAP_BY_CORNERSTONE, /* key: PagodaCornerstone, or −1 */
  PAGODA_ROADMAP_BY_QUARTER,     /* key: the first day of the quarter of closing */
} PagodaRoadmapDimension;
#define PAGODA_N_ROADMAP_DIMENSIONS 9

PAGODA_DECLARE_WORDS (PagodaRoadmapDimension, roadmap_dimension)

/** A share with what is known of it. */
typedef struct
{
  guint won;
  guint lost;
  gboolean too_few;      /* the last three say nothing then */
  gboolean lost_unknown; /* neither do they: of what was lost it is not known whether it belongs here */
  double rate;
  double low; /* 80 % lie between these (A4) */
  double high;
} PagodaWinRate;

/** TRUE where the share and its interval say something. */
gboolean pagoda_win_rate_is_known (const PagodaWinRate *rate);

/** The first of @joined that can help to win, or −1; and how many of them there are. */
int pagoda_roadmap_first_stage (PagodaStageSet joined);
int pagoda_roadmap_count_stages (PagodaStageSet joined);

/** The win rate behind counts. */
PagodaWinRate pagoda_win_rate (guint won, guint lost);

/** Cases that have something in common. */
typedef struct
{
  int key;
  const char *label; /* of a dimension with texts; NULL: unknown */
  PagodaWinRate rate;
  PagodaMoney won_value;
  GArray *cases; /* guint32, places in the cases */
} PagodaRoadmapCell;

/** How often something took so long, or so many. */
typedef struct
{
  int from;
  int to; /* inclusive; G_MAXINT: and more */
  guint won;
  guint lost;
  GArray *cases; /* guint32 */
} PagodaRoadmapBin;

typedef struct
{
  GArray *bins; /* PagodaRoadmapBin */
  guint n_won;
  guint n_lost;
  double mean_won; /* 0 where there is none */
  double mean_lost;
  double median_won;
  double median_lost;
} PagodaRoadmapSpread;

/** Of the closed projects that had reached an age, how many were won; and which open ones are there now. */
typedef struct
{
  int age; /* days since they were opened; the open ones have not reached that of the next row */
  PagodaWinRate rate;
  guint open;
  GArray *cases; /* guint32: the closed ones that count, then the open ones */
} PagodaRoadmapAge;

typedef struct
{
  PagodaPeriod period; /* of the days of closing */
  PagodaDay as_of;
  PagodaWinRate total;
  guint abandoned;
  guint open;
  PagodaMoney won_value;
  guint analysed;
  GArray
      *methods;   /* PagodaRoadmapCell by method used: a project is in as many as were; the most used first */
  GArray *losses; /* PagodaRoadmapCell by reason, of the lost ones: likewise, and without a win rate */
  GArray *dimensions[PAGODA_N_ROADMAP_DIMENSIONS]; /* PagodaRoadmapCell */
  PagodaMoney size_cuts[2];                        /* where the thirds of the values part */
  PagodaRoadmapSpread days;                        /* from opening to closing */
  PagodaRoadmapSpread visits;                      /* of those whose time is on record */
  PagodaRoadmapSpread contact_days;                /* from the first contact to closing, of these */
  GArray *ages;                                    /* PagodaRoadmapAge */
} PagodaRoadmap;

/**
 * The roadmap of @n @cases as of @as_of, of those closed in @period (transfer full).  The texts of the cases
 * must outlive it.  Stages, counts, sizes and quarters come in their order, all else by cases, the most
 * first; what is unknown comes last.
 */
PagodaRoadmap *
pagoda_roadmap_of (const PagodaRoadmapCase *cases, gsize n, PagodaPeriod period, PagodaDay as_of);
void pagoda_roadmap_free (PagodaRoadmap *roadmap);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PagodaRoadmap, pagoda_roadmap_free)

/** In what a closed project is like another.  Bits. */
typedef enum
{
  PAGODA_LIKE_CUSTOMER = 1 << 0,
  PAGODA_LIKE_PRODUCT = 1 << 1,
  PAGODA_LIKE_STAGE = 1 << 2, /* the first stage joined */
  PAGODA_LIKE_SIZE = 1 << 3,  /* neither is worth more than twice the other */
  PAGODA_LIKE_SOURCE = 1 << 4,
  PAGODA_LIKE_REGION = 1 << 5,
  PAGODA_LIKE_SELLER = 1 << 6,
} PagodaLikeness;
#define PAGODA_N_LIKENESSES 7

typedef struct
{
  guint32 place; /* in the cases */
  guint reasons; /* PagodaLikeness */
  int score;
} PagodaLikeCase;

/**
 * The won and lost of @cases up to @as_of that are most like @one, the most alike first, at most @most of
 * them: customer and product count 3, stage and size 2, all else 1; of equals the one closed last comes first
 * (transfer full, of PagodaLikeCase).
 */
GArray *pagoda_roadmap_most_like (const PagodaRoadmapCase *cases,
                                  gsize n,
                                  const PagodaRoadmapCase *one,
                                  PagodaDay as_of,
                                  guint most);

G_END_DECLS
