/* referral_tree.h: who brought whom, and what that earns.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Every customer has a row of its own, below the one that brought it and further to the right, with a line
 * between the two.  Beside it stands its own profit as a bar, and behind that what those earn whom it
 * brought, so that the trees are compared at a glance however deep they are.
 */
#pragma once

#include "chart/geometry.h"
#include "chart/palette.h"

G_BEGIN_DECLS

typedef struct
{
  const char *name;
  const char *figures; /* both profits in words */
  gint parent;         /* the row of who brought it, < its own; −1 for nobody */
  guint depth;         /* 0 where nobody brought it, else one more than the parent's */
  gboolean active;     /* it buys: its dot is filled */
  double own;          /* profit, in any unit; a bar where it is > 0 */
  double through;      /* likewise, of all whom it brought and who were brought by those */
} PagodaReferralNode;

typedef struct
{
  const PagodaReferralNode *nodes; /* n: each tree from its top down, no row above its parent's */
  gsize n;
  const char *customer; /* the heads of the columns */
  const char *own;
  const char *through;
  gssize chosen; /* the row that stands out with its way to the top; −1: none */
} PagodaReferralTree;

/** Where the rows and their columns are. */
typedef struct
{
  double em;
  PagodaRect area;
  double head; /* height of the heads */
  double row;  /* height of a row */
  double step; /* from a customer to those whom it brought */
  double bars; /* the left edge of the bars … */
  double bars_width;
  double figures; /* … and of the figures */
  double most;    /* the profit of the longest bar */
} PagodaReferralLayout;

/** The height of @n rows with their heads. */
double pagoda_referral_tree_height (gsize n, double em);

/** How large an em may be, at the most @em, so that @n rows with their heads are no higher than @height. */
double pagoda_referral_tree_fit (gsize n, double height, double em);

void pagoda_referral_tree_layout (const PagodaReferralTree *tree,
                                  PagodaRect area,
                                  double em,
                                  PagodaReferralLayout *layout);

/** The whole row @i. */
PagodaRect pagoda_referral_tree_row (const PagodaReferralLayout *layout, gsize i);

/** The dot of row @i, from which its name and its lines begin. */
PagodaPoint
pagoda_referral_tree_dot (const PagodaReferralTree *tree, const PagodaReferralLayout *layout, gsize i);

void pagoda_referral_tree_draw (const PagodaReferralTree *tree,
                                const PagodaReferralLayout *layout,
                                const PagodaPalette *palette,
                                cairo_t *cr);

G_END_DECLS
