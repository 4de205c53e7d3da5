/* roadmap_likeness.c: which closed projects are most like one.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "method/roadmap.h"

static gboolean
is_decided (const PagodaRoadmapCase *one)
{
  return one->state == PAGODA_PROJECT_WON || one->state == PAGODA_PROJECT_LOST;
}

static guint
compare_texts (const char *one, const char *other, PagodaLikeness reason)
{
  return one != NULL && g_strcmp0 (one, other) == 0 ? reason : 0;
}

static gboolean
are_of_one_size (PagodaMoney one, PagodaMoney other)
{
  return one != PAGODA_AMOUNT_UNKNOWN && other != PAGODA_AMOUNT_UNKNOWN && one > 0 && other > 0
         && one <= other * 2 && other <= one * 2;
}

static guint
find_reasons (const PagodaRoadmapCase *one, const PagodaRoadmapCase *other)
{
  guint reasons = compare_texts (one->product, other->product, PAGODA_LIKE_PRODUCT)
                  | compare_texts (one->source, other->source, PAGODA_LIKE_SOURCE)
                  | compare_texts (one->region, other->region, PAGODA_LIKE_REGION)
                  | compare_texts (one->seller, other->seller, PAGODA_LIKE_SELLER);
  int stage = pagoda_roadmap_first_stage (one->joined);

  if (one->customer != PAGODA_ID_NONE && one->customer == other->customer)
    reasons |= PAGODA_LIKE_CUSTOMER;
  if (stage >= 0 && stage == pagoda_roadmap_first_stage (other->joined))
    reasons |= PAGODA_LIKE_STAGE;
  if (are_of_one_size (one->value, other->value))
    reasons |= PAGODA_LIKE_SIZE;
  return reasons;
}

static int
score_reasons (guint reasons)
{
  static const int scores[PAGODA_N_LIKENESSES] = { 3, 3, 2, 2, 1, 1, 1 };
  int score = 0;

  for (int i = 0; i < PAGODA_N_LIKENESSES; i++)
    score += (reasons & (1u << i)) != 0 ? scores[i] : 0;
  return score;
}

static int
compare_likes (gconstpointer a, gconstpointer b, gpointer data)
{
  const PagodaLikeCase *one = a, *other = b;
  const PagodaRoadmapCase *cases = data;

  if (one->score != other->score)
    return one->score > other->score ? -1 : 1;
  if (cases[one->place].closed != cases[other->place].closed)
    return cases[one->place].closed > cases[other->place].closed ? -1 : 1;
  return (cases[one->place].id > cases[other->place].id) - (cases[one->place].id < cases[other->place].id);
}

GArray *
pagoda_roadmap_most_like (const PagodaRoadmapCase *cases,
                          gsize n,
                          const PagodaRoadmapCase *one,
                          PagodaDay as_of,
                          guint most)
{
  GArray *likes = g_array_new (FALSE, FALSE, sizeof (PagodaLikeCase));

  for (guint32 place = 0; place < n; place++)
    {
      if (!is_decided (&cases[place]) || cases[place].closed > as_of || cases[place].id == one->id)
        continue;
      guint reasons = find_reasons (one, &cases[place]);
      PagodaLikeCase like = { place, reasons, score_reasons (reasons) };
      if (like.score > 0)
        g_array_append_val (likes, like);
    }
  g_array_sort_with_data (likes, compare_likes, (gpointer)cases);
  if (likes->len > most)
    g_array_set_size (likes, most);
  return likes;
}
