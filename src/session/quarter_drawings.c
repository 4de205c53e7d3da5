/* quarter_drawings.c: the drawings in the pack of a quarter, made of its figures alone.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What they tell is told by labels and lengths, so that they can be read without colour.
 */
#include "config.h"

#include "session/quarter_drawings.h"

#include "chart/chain_chart.h"
#include "chart/lettering.h"
#include "session/averages_words.h"
#include "session/pyramid_picture.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Points. */
#define EM 9.5
#define PYRAMID_EM 8.0 /* so that they stand on the first sheet, below the sales */
#define PYRAMID_HEIGHT 226.0
#define GAP (2 * EM)
#define CAPTION_HEIGHT (1.8 * EM)

/* Pyramids */

typedef struct
{
  PagodaPyramidPicture *pictures[2]; /* a quarter ago, now */
  char *captions[2];
} Pyramids;

static void
free_pyramids (gpointer data)
{
  Pyramids *pyramids = data;

  for (int i = 0; i < 2; i++)
    {
      pagoda_pyramid_picture_free (pyramids->pictures[i]);
      g_free (pyramids->captions[i]);
    }
  g_free (pyramids);
}

static const PagodaQuarterCell *
cell_of (const PagodaQuarterPack *pack, PagodaQuarterSection section, guint row, const char *key)
{
  return &pagoda_quarter_pack_row (pack, section, row)[pagoda_quarter_column (section, key)];
}

/* The sums of a pyramid, without its customers, from the columns of that name. */
static PagodaPyramid
sums_of (const PagodaQuarterPack *pack, PagodaDay day, gboolean before)
{
  PagodaPyramid pyramid = { .as_of = day, .basis = PAGODA_BASIS_PROFIT };

  for (guint row = 0; row < pagoda_quarter_pack_n_rows (pack, PAGODA_QUARTER_PYRAMID); row++)
    {
      PagodaTier tier = PAGODA_TIER_OTHER;
      const char *word = cell_of (pack, PAGODA_QUARTER_PYRAMID, row, "tier")->text;
      if (word == NULL || !pagoda_tier_parse (word, &tier))
        continue;
      const PagodaQuarterCell *share
          = cell_of (pack, PAGODA_QUARTER_PYRAMID, row, before ? "profit_share_before" : "profit_share");
      PagodaPyramidTier *summary = &pyramid.summary[tier];
      summary->customers
          = (guint)cell_of (pack, PAGODA_QUARTER_PYRAMID, row, before ? "before" : "customers")->number;
      summary->profit
          = cell_of (pack, PAGODA_QUARTER_PYRAMID, row, before ? "profit_before" : "profit")->number;
      summary->profit_share = share->known ? share->share : (double)NAN;
      pyramid.n += summary->customers;
      if (tier >= PAGODA_N_ACTIVE_TIERS)
        continue;
      pyramid.n_active += summary->customers;
      pyramid.profit += summary->profit;
    }
  return pyramid;
}

static void
draw_pyramids (cairo_t *cr, double width, double height, gpointer data)
{
  const Pyramids *pyramids = data;
  const PagodaPalette *palette = pagoda_palette_get (FALSE);
  PagodaLettering lettering = pagoda_lettering (PAGODA_LETTERING_CAPTION, TRUE, EM);
  double half = (width - GAP) / 2;

  for (int i = 0; i < 2; i++)
    {
      double x = i * (half + GAP);
      PagodaRect caption = { x, 0, half, CAPTION_HEIGHT };
      PagodaRect area = { x, CAPTION_HEIGHT, half, height - CAPTION_HEIGHT };
      PagodaPyramidLayout layout;
      pagoda_lettering_draw (cr, &lettering, pyramids->captions[i], caption, 0,
                             palette->inks[PAGODA_INK_TEXT]);
      pagoda_pyramid_chart_layout (&pyramids->pictures[i]->pyramid, area, PYRAMID_EM, &layout);
      pagoda_pyramid_chart_draw (&pyramids->pictures[i]->pyramid, &layout, palette, cr);
    }
}

void
pagoda_quarter_draw_pyramids (PagodaPaper *paper, PagodaQuarterPack *pack, PagodaLanguage language)
{
  PagodaDay days[2] = { pagoda_quarter_period (pack->quarter).first - 1, pack->as_of };
  Pyramids *pyramids = g_new0 (Pyramids, 1);
  gsize n = 0;

  for (int i = 0; i < 2; i++)
    {
      PagodaPyramid sums = sums_of (pack, days[i], i == 0);
      g_autofree char *day = pagoda_day_to_iso (days[i]);
      pyramids->pictures[i] = pagoda_pyramid_picture_new (&sums, pack->currency, language);
      pyramids->captions[i]
          = g_strdup_printf (i == 0 ? pagoda_translate (language, N_ ("A quarter ago, on %s"))
                                    : pagoda_translate (language, N_ ("At the end of the quarter, on %s")),
                             day);
      if (i == 1 && !pagoda_quarter_pack_is_whole (pack))
        {
          g_free (pyramids->captions[i]);
          pyramids->captions[i] = g_strdup_printf (pagoda_translate (language, N_ ("Now, on %s")), day);
        }
      n += sums.n;
    }
  if (n > 0)
    pagoda_paper_add_drawing (paper, PYRAMID_HEIGHT, draw_pyramids, pyramids, free_pyramids);
  else
    free_pyramids (pyramids);
}

/* The chain */

typedef struct
{
  PagodaChainBar bars[PAGODA_CHAIN_MOST_BARS];
  PagodaChainChart chart;
  GPtrArray *texts;
} Chain;

static void
free_chain (gpointer data)
{
  Chain *chain = data;

  g_ptr_array_unref (chain->texts);
  g_free (chain);
}

static const char *
keep (Chain *chain, char *text)
{
  g_ptr_array_add (chain->texts, text);
  return text;
}

static void
add_bar (Chain *chain, const PagodaQuarterPack *pack, guint row, PagodaLanguage language)
{
  const PagodaQuarterCell *count = cell_of (pack, PAGODA_QUARTER_CHAIN, row, "count");
  const PagodaQuarterCell *of = cell_of (pack, PAGODA_QUARTER_CHAIN, row, "of");
  const PagodaQuarterCell *ratio = cell_of (pack, PAGODA_QUARTER_CHAIN, row, "ratio");
  gboolean known = of->known && of->number > 0;
  PagodaRatio shown = { .low = cell_of (pack, PAGODA_QUARTER_CHAIN, row, "low")->share,
                        .high = cell_of (pack, PAGODA_QUARTER_CHAIN, row, "high")->share };
  PagodaChainBar *bar = &chain->bars[chain->chart.n++];

  *bar = (PagodaChainBar){
    .label = keep (chain, pagoda_quarter_pack_describe (pack, PAGODA_QUARTER_CHAIN, row, 0, language)),
    .count = (double)count->number,
    .count_text = keep (chain, pagoda_count_format ((guint64)count->number)),
    .share = known ? (double)count->number / (double)of->number : (double)NAN,
    .low = shown.low,
    .high = shown.high,
    .judged = ratio->known,
  };
  if (!known)
    return;
  bar->share_text = ratio->known ? keep (chain, pagoda_averages_word_share (ratio->share))
                                 : pagoda_translate (language, N_ ("Too few"));
  bar->interval_text = keep (chain, pagoda_averages_word_interval (&shown));
}

static void
draw_chain (cairo_t *cr, double width, double height, gpointer data)
{
  Chain *chain = data;
  PagodaRect area = { 0, 0, width, pagoda_chain_chart_height (&chain->chart, width, EM) };
  PagodaChainLayout layout;

  pagoda_chain_chart_layout (&chain->chart, area, EM, &layout);
  pagoda_chain_chart_draw (&chain->chart, &layout, pagoda_palette_get (FALSE), cr);
}

void
pagoda_quarter_draw_chain (PagodaPaper *paper, PagodaQuarterPack *pack, PagodaLanguage language)
{
  Chain *chain = g_new0 (Chain, 1);
  guint n = MIN (pagoda_quarter_pack_n_rows (pack, PAGODA_QUARTER_CHAIN), PAGODA_CHAIN_MOST_BARS);

  chain->texts = g_ptr_array_new_with_free_func (g_free);
  chain->chart.bars = chain->bars;
  for (guint row = 0; row < n; row++)
    add_bar (chain, pack, row, language);
  if (n > 0)
    {
      PagodaSheetSize room = pagoda_sheet_room (pagoda_sheet_size (PAGODA_SHEET_LETTER, TRUE));
      pagoda_paper_add_drawing (paper, pagoda_chain_chart_height (&chain->chart, room.width, EM), draw_chain,
                                chain, free_chain);
    }
  else
    free_chain (chain);
}
