/* reviews.c: what comes back by itself on its day.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "session/reviews.h"

static void
add_review (GArray *reviews,
            const PagodaBoardCard *card,
            PagodaReviewKind kind,
            const PagodaProject *project,
            PagodaDay day)
{
  PagodaReview review = { card, kind, project, day };

  g_array_append_val (reviews, review);
}

static void
add_projects (GArray *reviews, const PagodaBoardCard *card, PagodaDay today)
{
  const GPtrArray *projects = card->record->projects;

  for (guint i = 0; i < projects->len; i++)
    {
      const PagodaProject *project = g_ptr_array_index (projects, i);
      if (project->follow_up_day != PAGODA_DAY_NONE && project->follow_up_day <= today
          && pagoda_project_awaits_follow_up (project, projects))
        add_review (reviews, card, PAGODA_REVIEW_OF_FOLLOW_UP, project, project->follow_up_day);
      if (pagoda_project_awaits_analysis (project, today))
        add_review (reviews, card, PAGODA_REVIEW_OF_CLOSING, project, project->closed);
    }
}

/* Cards are in the order of the board, which ties keep. */
static int
compare_reviews (gconstpointer a, gconstpointer b)
{
  const PagodaReview *one = a, *other = b;

  if (one->day != other->day)
    return one->day < other->day ? -1 : 1;
  return one->card == other->card ? (one->kind > other->kind) - (one->kind < other->kind)
                                  : (one->card > other->card) - (one->card < other->card);
}

GArray *
pagoda_reviews_of_board (const PagodaBoard *board)
{
  GArray *reviews = g_array_new (FALSE, FALSE, sizeof (PagodaReview));

  for (gsize i = 0; i < board->n; i++)
    {
      const PagodaBoardCard *card = &board->cards[i];
      if (card->layers->to_review)
        add_review (reviews, card, PAGODA_REVIEW_OF_STRATEGY, NULL, card->layers->review);
      add_projects (reviews, card, board->as_of);
    }
  g_array_sort (reviews, compare_reviews);
  return reviews;
}
