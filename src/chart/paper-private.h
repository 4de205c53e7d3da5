/* paper-private.h: what stands on a paper, for what lays it out.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "chart/paper.h"

G_BEGIN_DECLS

typedef enum
{
  BLOCK_SHEET, /* no rows: a new sheet */
  BLOCK_PART,  /* no rows: a new part */
  BLOCK_KEPT,  /* no rows: something that is freed with the paper */
  BLOCK_TITLE,
  BLOCK_HEADING,
  BLOCK_MORE, /* in small letters below one of those */
  BLOCK_FIELD,
  BLOCK_TEXT,
  BLOCK_LINES,
  BLOCK_TABLE, /* the head of a table */
  BLOCK_CELLS,
  BLOCK_TOTAL,
  BLOCK_DRAWING,
} BlockKind;

typedef struct _Block Block;

/* What is not of its kind is empty. */
struct _Block
{
  BlockKind kind;
  char *label;
  char *text;
  guint n;                    /* of lines to write on; of the columns of a table */
  char **cells;               /* NULL-terminated, "" for an empty one */
  PagodaPaperColumn *columns; /* of the head, without their titles, which are its cells */
  const Block *head;          /* of a row of a table */
  double height;
  PagodaChartDrawFunc draw;
  gpointer data;
  GDestroyNotify free_data;
};

struct _PagodaPaper
{
  gatomicrefcount references;
  gboolean chinese;
  gboolean landscape;
  char *foot;
  GPtrArray *blocks;
  const Block *head; /* of the table that began last, or NULL */
};

G_END_DECLS
