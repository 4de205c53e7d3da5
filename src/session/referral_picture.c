/* referral_picture.c: the trees of referrals as a drawing, in words of a language.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "session/referral_picture.h"

#include "chart/lettering.h"
#include "session/referral_words.h"

#include <glib/gi18n-lib.h>

/* A page, in points. */
#define PAGE_EM 10.5
#define MARGIN 36
#define LINE (1.6 * PAGE_EM)
#define TITLE (2.6 * PAGE_EM)

static void
add_node (PagodaReferralPicture *picture,
          const PagodaReferralBook *book,
          guint32 customer,
          gint parent,
          guint depth,
          PagodaLanguage language)
{
  const char *currency = pagoda_snapshot_get_currency (book->snapshot);
  PagodaMoney own = book->pyramid->profits[customer], through = book->ledger->profits[customer];
  g_autofree char *own_words = pagoda_money_format_short (own, currency, language);
  g_autofree char *through_words = pagoda_money_format_short (through, currency, language);
  g_autofree char *figures = book->ledger->n_descendants[customer] > 0
                                 ? g_strdup_printf ("%s + %s", own_words, through_words)
                                 : g_strdup (own_words);
  const char *name = pagoda_snapshot_get_name (book->snapshot, customer);
  PagodaReferralNode node = { .name = g_string_chunk_insert (picture->texts, name),
                              .figures = g_string_chunk_insert (picture->texts, figures),
                              .parent = parent,
                              .depth = depth,
                              .active = book->pyramid->tiers[customer] < PAGODA_TIER_INACTIVE,
                              .own = (double)own,
                              .through = (double)through };

  g_array_append_val (picture->nodes, node);
  g_array_append_val (picture->places, customer);
}

/* The row above of who brought it: the last one that is a step higher. */
static gint
find_parent (const PagodaReferralPicture *picture, guint depth)
{
  gint row = (gint)picture->nodes->len - 1;

  while (g_array_index (picture->nodes, PagodaReferralNode, row).depth >= depth)
    row--;
  return row;
}

static void
add_tree (PagodaReferralPicture *picture,
          const PagodaReferralBook *book,
          guint32 top,
          guint most,
          PagodaLanguage language)
{
  g_autofree PagodaDescendant *below = pagoda_influence_ledger_descendants (book->ledger, top);
  guint32 n = book->ledger->n_descendants[top];

  add_node (picture, book, top, -1, 0, language);
  for (guint32 i = 0; i < n && picture->nodes->len < most; i++)
    add_node (picture, book, below[i].customer, find_parent (picture, below[i].depth), below[i].depth,
              language);
}

PagodaReferralPicture *
pagoda_referral_picture_new (const PagodaReferralBook *book, guint most, PagodaLanguage language)
{
  PagodaReferralPicture *picture = g_new0 (PagodaReferralPicture, 1);
  g_autoptr (GArray) tops = pagoda_referral_book_tops (book);

  picture->texts = g_string_chunk_new (1024);
  picture->nodes = g_array_new (FALSE, FALSE, sizeof (PagodaReferralNode));
  picture->places = g_array_new (FALSE, FALSE, sizeof (guint32));
  picture->title = g_strdup (pagoda_translate (language, N_ ("Who brought whom")));
  picture->subtitle = pagoda_referral_book_describe (book, pagoda_day_to_iso, language);
  for (guint i = 0; i < tops->len && picture->nodes->len < most; i++)
    add_tree (picture, book, g_array_index (tops, guint32, i), most, language);
  picture->tree = (PagodaReferralTree){
    .nodes = (PagodaReferralNode *)(gpointer)picture->nodes->data,
    .n = picture->nodes->len,
    .customer = pagoda_translate (language, N_ ("Customer (hollow: buys nothing)")),
    .own = pagoda_translate (language, N_ ("Own profit")),
    .through = pagoda_translate (language, N_ ("Through it")),
    .chosen = -1,
  };
  return picture;
}

void
pagoda_referral_picture_free (PagodaReferralPicture *picture)
{
  if (picture == NULL)
    return;
  g_free (picture->title);
  g_free (picture->subtitle);
  g_array_unref (picture->nodes);
  g_array_unref (picture->places);
  g_string_chunk_free (picture->texts);
  g_free (picture);
}

void
pagoda_referral_picture_draw_page (cairo_t *cr, double width, double height, gpointer data)
{
  const PagodaReferralPicture *picture = data;
  const PagodaPalette *palette = pagoda_palette_get (FALSE);
  PagodaLettering title = pagoda_lettering (PAGODA_LETTERING_TITLE, TRUE, PAGE_EM);
  PagodaLettering small = pagoda_lettering (PAGODA_LETTERING_CAPTION, FALSE, PAGE_EM);
  double inside = width - 2 * MARGIN, top = MARGIN + TITLE + 1.5 * LINE, room = height - top - MARGIN;
  PagodaReferralLayout layout;

  pagoda_lettering_draw (cr, &title, picture->title, (PagodaRect){ MARGIN, MARGIN, inside, TITLE }, 0,
                         palette->inks[PAGODA_INK_TEXT]);
  pagoda_lettering_draw (cr, &small, picture->subtitle, (PagodaRect){ MARGIN, MARGIN + TITLE, inside, LINE },
                         0, palette->inks[PAGODA_INK_SECONDARY]);
  pagoda_referral_tree_layout (&picture->tree, (PagodaRect){ MARGIN, top, inside, room },
                               pagoda_referral_tree_fit (picture->tree.n, room, PAGE_EM), &layout);
  pagoda_referral_tree_draw (&picture->tree, &layout, palette, cr);
}
