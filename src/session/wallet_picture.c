/* wallet_picture.c: share of wallet as a drawing, in words of a language.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "session/wallet_picture.h"

#include "chart/lettering.h"

#include <glib/gi18n-lib.h>

/* A page, in points. */
#define PAGE_EM 10.5
#define MARGIN 36
#define LINE (1.6 * PAGE_EM)

static const char *
keep (PagodaWalletPicture *picture, char *text)
{
  g_ptr_array_add (picture->texts, text);
  return text;
}

/* The paths first: they move while their array grows. */
static void
add_points (PagodaWalletPicture *picture, const PagodaWalletMap *map)
{
  for (guint i = 0; i < map->entries->len; i++)
    {
      const PagodaWalletEntry *entry = &g_array_index (map->entries, PagodaWalletEntry, i);
      for (guint k = 0; k < entry->n_path; k++)
        {
          /* The budget of today: what moves is the share. */
          PagodaQuadrantPlace place = { (double)entry->budget, entry->path[k].share };
          g_array_append_val (picture->places, place);
        }
    }
  for (guint i = 0, next = 0; i < map->entries->len; i++)
    {
      const PagodaWalletEntry *entry = &g_array_index (map->entries, PagodaWalletEntry, i);
      const char *name = pagoda_snapshot_get_short_name (map->snapshot, entry->place);
      PagodaQuadrantPoint point
          = { .place = { (double)entry->budget, entry->share },
              .name = keep (picture, g_strdup (*name != '\0'
                                                   ? name
                                                   : pagoda_snapshot_get_name (map->snapshot, entry->place))),
              .path = &g_array_index (picture->places, PagodaQuadrantPlace, next),
              .n_path = entry->n_path };
      next += entry->n_path;
      g_array_append_val (picture->points, point);
    }
}

static void
name_budgets (PagodaWalletPicture *picture, const PagodaWalletMap *map, PagodaLanguage language)
{
  const char *currency = pagoda_snapshot_get_currency (map->snapshot);
  PagodaMoney least = map->median, most = map->median;

  for (guint i = 0; i < map->entries->len; i++)
    {
      least = MIN (least, g_array_index (map->entries, PagodaWalletEntry, i).budget);
      most = MAX (most, g_array_index (map->entries, PagodaWalletEntry, i).budget);
    }
  g_autofree char *median = pagoda_money_format_short (map->median, currency, language);
  picture->chart.least_budget = keep (picture, pagoda_money_format_short (least, currency, language));
  picture->chart.most_budget = keep (picture, pagoda_money_format_short (most, currency, language));
  picture->chart.cut_budget
      = keep (picture, g_strdup_printf (pagoda_translate (language, N_ ("Median budget %s")), median));
}

PagodaWalletPicture *
pagoda_wallet_picture_new (const PagodaWalletMap *map, gssize chosen, PagodaLanguage language)
{
  static const PagodaQuadrant quadrants[] = { PAGODA_QUADRANT_MAINSTAY, PAGODA_QUADRANT_CASH_COW,
                                              PAGODA_QUADRANT_OCCASIONAL, PAGODA_QUADRANT_GADFLY };
  PagodaWalletPicture *picture = g_new0 (PagodaWalletPicture, 1);
  g_autofree char *day = pagoda_day_to_iso (map->as_of);

  picture->texts = g_ptr_array_new_with_free_func (g_free);
  picture->points = g_array_new (FALSE, FALSE, sizeof (PagodaQuadrantPoint));
  picture->places = g_array_new (FALSE, FALSE, sizeof (PagodaQuadrantPlace));
  picture->title = g_strdup (pagoda_translate (language, N_ ("Share of wallet and budget")));
  picture->subtitle = g_strdup_printf (
      pagoda_translate (language,
                        N_ ("Twelve months up to %s; budgets grow to the right, shares upwards; a line is "
                            "the way of a customer, year by year, that crossed the cut")),
      day);
  add_points (picture, map);
  name_budgets (picture, map, language);
  for (gsize i = 0; i < G_N_ELEMENTS (quadrants); i++)
    picture->chart.quadrants[i] = pagoda_quadrant_label (quadrants[i], language);
  picture->chart.points = (PagodaQuadrantPoint *)(gpointer)picture->points->data;
  picture->chart.n = picture->points->len;
  picture->chart.share_cut = map->share_cut;
  picture->chart.budget_cut = MAX ((double)map->median, 1);
  picture->chart.chosen = chosen;
  return picture;
}

void
pagoda_wallet_picture_free (PagodaWalletPicture *picture)
{
  if (picture == NULL)
    return;
  g_free (picture->title);
  g_free (picture->subtitle);
  g_array_unref (picture->points);
  g_array_unref (picture->places);
  g_ptr_array_unref (picture->texts);
  g_free (picture);
}

void
pagoda_wallet_picture_draw_page (cairo_t *cr, double width, double height, gpointer data)
{
  const PagodaWalletPicture *picture = data;
  const PagodaPalette *palette = pagoda_palette_get (FALSE);
  PagodaLettering title = pagoda_lettering (PAGODA_LETTERING_TITLE, TRUE, PAGE_EM);
  PagodaLettering small = pagoda_lettering (PAGODA_LETTERING_CAPTION, FALSE, PAGE_EM);
  double inside = width - 2 * MARGIN, top = MARGIN + 2.6 * PAGE_EM + 2 * LINE;
  PagodaQuadrantLayout layout;

  pagoda_lettering_draw (cr, &title, picture->title, (PagodaRect){ MARGIN, MARGIN, inside, 2.6 * PAGE_EM }, 0,
                         palette->inks[PAGODA_INK_TEXT]);
  pagoda_lettering_draw (cr, &small, picture->subtitle,
                         (PagodaRect){ MARGIN, MARGIN + 2.6 * PAGE_EM, inside, LINE }, 0,
                         palette->inks[PAGODA_INK_SECONDARY]);
  pagoda_quadrant_chart_layout (&picture->chart, (PagodaRect){ MARGIN, top, inside, height - top - MARGIN },
                                PAGE_EM, &layout);
  pagoda_quadrant_chart_draw (&picture->chart, &layout, palette, cr);
}
