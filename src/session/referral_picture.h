/* referral_picture.h: the trees of referrals as a drawing, in words of a language (N1, Q5).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "chart/referral_tree.h"
#include "session/referral_book.h"

G_BEGIN_DECLS

/** A drawing that owns its texts. */
typedef struct
{
  PagodaReferralTree tree;
  char *title;
  char *subtitle;
  GArray *nodes;  /* PagodaReferralNode */
  GArray *places; /* guint32: the customer of each node, by its place in the snapshot */
  GStringChunk *texts;
} PagodaReferralPicture;

/**
 * The trees of @book, that with the most profit through its top first, up to @most rows: a tree of which not
 * all rows have room stands with those that have, the upper ones (transfer full).
 */
PagodaReferralPicture *
pagoda_referral_picture_new (const PagodaReferralBook *book, guint most, PagodaLanguage language);
void pagoda_referral_picture_free (PagodaReferralPicture *picture);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PagodaReferralPicture, pagoda_referral_picture_free)

/** Rows that a page has room for. */
#define PAGODA_REFERRAL_PAGE_ROWS 36

/** Draws a page with title and trees into 0 … @width, 0 … @height, as a PagodaChartDrawFunc. */
void pagoda_referral_picture_draw_page (cairo_t *cr, double width, double height, gpointer picture);

G_END_DECLS
