/* words.c: the words that a sample is made of.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "sample/words.h"

#include "sample/dice.h"
#include "src/sample/sample-words.h"

#include <stdlib.h>
#include <string.h>

#define FOLDER "/io/github/pagoda_sales/Pagoda/sample/"
#define ABSENT "-"

/* Where in PagodaSampleWords each file goes. */
static const struct
{
  const char *file;
  gsize list;
  guint cells;
  gboolean weighted;
} files[] = {
  { "places.tsv", G_STRUCT_OFFSET (PagodaSampleWords, places), 5, TRUE },
  { "first-characters.txt", G_STRUCT_OFFSET (PagodaSampleWords, first_characters), 1, FALSE },
  { "second-characters.txt", G_STRUCT_OFFSET (PagodaSampleWords, second_characters), 1, FALSE },
  { "trades.tsv", G_STRUCT_OFFSET (PagodaSampleWords, trades), 3, TRUE },
  { "legal-forms.tsv", G_STRUCT_OFFSET (PagodaSampleWords, legal_forms), 2, TRUE },
  { "streets.txt", G_STRUCT_OFFSET (PagodaSampleWords, streets), 1, FALSE },
  { "surnames.txt", G_STRUCT_OFFSET (PagodaSampleWords, surnames), 1, FALSE },
  { "given-names.txt", G_STRUCT_OFFSET (PagodaSampleWords, given_names), 1, FALSE },
  { "titles.tsv", G_STRUCT_OFFSET (PagodaSampleWords, titles), 2, FALSE },
  { "representatives.tsv", G_STRUCT_OFFSET (PagodaSampleWords, representatives), 3, FALSE },
  { "customer-notes.txt", G_STRUCT_OFFSET (PagodaSampleWords, customer_notes), 1, FALSE },
  { "order-notes.txt", G_STRUCT_OFFSET (PagodaSampleWords, order_notes), 1, FALSE },
  { "other-reasons.txt", G_STRUCT_OFFSET (PagodaSampleWords, other_reasons), 1, FALSE },
  { "cancel-reasons.txt", G_STRUCT_OFFSET (PagodaSampleWords, cancel_reasons), 1, FALSE },
  { "class-reasons.tsv", G_STRUCT_OFFSET (PagodaSampleWords, class_reasons), 2, FALSE },
  { "spring-festivals.txt", G_STRUCT_OFFSET (PagodaSampleWords, spring_festivals), 1, FALSE },
  { "barriers.tsv", G_STRUCT_OFFSET (PagodaSampleWords, barriers), 5, FALSE },
  { "projects.txt", G_STRUCT_OFFSET (PagodaSampleWords, projects), 1, FALSE },
  { "rivals.txt", G_STRUCT_OFFSET (PagodaSampleWords, rivals), 1, FALSE },
  { "stage-evidence.tsv", G_STRUCT_OFFSET (PagodaSampleWords, stage_evidence), 2, FALSE },
  { "deciders.tsv", G_STRUCT_OFFSET (PagodaSampleWords, deciders), 4, FALSE },
  { "values.tsv", G_STRUCT_OFFSET (PagodaSampleWords, values), 3, FALSE },
  { "lock-ins.tsv", G_STRUCT_OFFSET (PagodaSampleWords, lock_ins), 3, FALSE },
  { "fact-sources.txt", G_STRUCT_OFFSET (PagodaSampleWords, fact_sources), 1, FALSE },
  { "breakthroughs.txt", G_STRUCT_OFFSET (PagodaSampleWords, breakthroughs), 1, FALSE },
  { "waive-reasons.txt", G_STRUCT_OFFSET (PagodaSampleWords, waive_reasons), 1, FALSE },
  { "lessons.txt", G_STRUCT_OFFSET (PagodaSampleWords, lessons), 1, FALSE },
  { "project-sources.txt", G_STRUCT_OFFSET (PagodaSampleWords, project_sources), 1, FALSE },
  { "winner-deeds.txt", G_STRUCT_OFFSET (PagodaSampleWords, winner_deeds), 1, FALSE },
  { "loss-reasons.txt", G_STRUCT_OFFSET (PagodaSampleWords, loss_reasons), 1, FALSE },
  { "abandon-reasons.txt", G_STRUCT_OFFSET (PagodaSampleWords, abandon_reasons), 1, FALSE },
  { "card-reasons.txt", G_STRUCT_OFFSET (PagodaSampleWords, card_reasons), 1, FALSE },
  { "extension-reasons.txt", G_STRUCT_OFFSET (PagodaSampleWords, extension_reasons), 1, FALSE },
  { "drop-reasons.txt", G_STRUCT_OFFSET (PagodaSampleWords, drop_reasons), 1, FALSE },
  { "answers.tsv", G_STRUCT_OFFSET (PagodaSampleWords, answers), 2, FALSE },
  { "dealers.tsv", G_STRUCT_OFFSET (PagodaSampleWords, dealers), 2, FALSE },
  { "follow-ups.txt", G_STRUCT_OFFSET (PagodaSampleWords, follow_ups), 1, FALSE },
  { "colleagues.tsv", G_STRUCT_OFFSET (PagodaSampleWords, colleagues), 2, FALSE },
  { "referral-notes.txt", G_STRUCT_OFFSET (PagodaSampleWords, referral_notes), 1, FALSE },
  { "care-items.txt", G_STRUCT_OFFSET (PagodaSampleWords, care_items), 1, FALSE },
  { "promises.txt", G_STRUCT_OFFSET (PagodaSampleWords, promises), 1, FALSE },
  { "non-price-offers.tsv", G_STRUCT_OFFSET (PagodaSampleWords, non_price_offers), 3, FALSE },
  { "review-notes.tsv", G_STRUCT_OFFSET (PagodaSampleWords, review_notes), 2, FALSE },
  { "discount-reasons.txt", G_STRUCT_OFFSET (PagodaSampleWords, discount_reasons), 1, FALSE },
  { "growth-steps.txt", G_STRUCT_OFFSET (PagodaSampleWords, growth_steps), 1, FALSE },
  { "decline-answers.tsv", G_STRUCT_OFFSET (PagodaSampleWords, decline_answers), 2, FALSE },
  { "nurture-steps.tsv", G_STRUCT_OFFSET (PagodaSampleWords, nurture_steps), 4, FALSE },
  { "evidence.tsv", G_STRUCT_OFFSET (PagodaSampleWords, evidence), 4, FALSE },
  { "link-notes.tsv", G_STRUCT_OFFSET (PagodaSampleWords, link_notes), 3, FALSE },
  { "ask-notes.tsv", G_STRUCT_OFFSET (PagodaSampleWords, ask_notes), 2, FALSE },
  { "survey-entries.tsv", G_STRUCT_OFFSET (PagodaSampleWords, survey_entries), 8, FALSE },
  { "survey-learnt.tsv", G_STRUCT_OFFSET (PagodaSampleWords, survey_learnt), 8, FALSE },
  { "rungs.tsv", G_STRUCT_OFFSET (PagodaSampleWords, rungs), 5, FALSE },
  { "main-questions.tsv", G_STRUCT_OFFSET (PagodaSampleWords, main_questions), 2, FALSE },
  { "next-moves.tsv", G_STRUCT_OFFSET (PagodaSampleWords, next_moves), 2, FALSE },
  { "post-mortems.tsv", G_STRUCT_OFFSET (PagodaSampleWords, post_mortems), 3, FALSE },
  { "touches.tsv", G_STRUCT_OFFSET (PagodaSampleWords, touches), 2, FALSE },
  { "conversations.tsv", G_STRUCT_OFFSET (PagodaSampleWords, conversations), 9, FALSE },
  { "products.tsv", G_STRUCT_OFFSET (PagodaSampleWords, products), 6, FALSE },
};

/* The word of each situation in conversations.tsv. */
static const PagodaWord situations[PAGODA_N_TALK_SITUATIONS] = {
  [PAGODA_TALK_FIRST_CALL] = { .word = "first call" },
  [PAGODA_TALK_NO_ANSWER] = { .word = "no answer" },
  [PAGODA_TALK_FIRST_VISIT] = { .word = "first visit" },
  [PAGODA_TALK_OFFER] = { .word = "offer" },
  [PAGODA_TALK_THANKS] = { .word = "thanks" },
  [PAGODA_TALK_ROUTINE] = { .word = "routine" },
  [PAGODA_TALK_SUPPORT] = { .word = "support" },
  [PAGODA_TALK_EXECUTIVE] = { .word = "executive" },
  [PAGODA_TALK_REFUSAL] = { .word = "refusal" },
  [PAGODA_TALK_WIN_BACK] = { .word = "win back" },
  [PAGODA_TALK_PURSUIT] = { .word = "pursuit" },
  [PAGODA_TALK_UNSUITABLE] = { .word = "unsuitable" },
  [PAGODA_TALK_PLAN] = { .word = "plan" },
  [PAGODA_TALK_FIRST_PLAN] = { .word = "first plan" },
};

/* The words are compiled in, so a row that cannot be read is a mistake of whoever wrote it. */
#define require(condition, row)                                                                              \
  G_STMT_START                                                                                               \
  {                                                                                                          \
    if (!(condition))                                                                                        \
      g_error ("data/sample: cannot read the row that begins with %s", (row)[0]);                            \
  }                                                                                                          \
  G_STMT_END

/* The resource is registered by hand, at its first use, and asked for among all, see store/sql_text.c. */
static void
ensure_resource (void)
{
  static gsize registered = 0;

  if (g_once_init_enter (&registered))
    {
      pagoda_sample_words_register_resource ();
      g_once_init_leave (&registered, 1);
    }
}

static void
free_row (gpointer row)
{
  g_strfreev (row);
}

static void
read_list (PagodaSampleList *list, const char *file, guint cells, gboolean weighted)
{
  g_autofree char *path = g_strconcat (FOLDER, file, NULL);
  ensure_resource ();
  g_autoptr (GBytes) bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  gsize size;
  const char *text = g_bytes_get_data (bytes, &size);
  g_autofree char *whole = g_strndup (text, size);
  g_auto (GStrv) lines = g_strsplit (whole, "\n", -1);

  list->rows = g_ptr_array_new ();
  list->owned = g_ptr_array_new_with_free_func (free_row);
  for (gsize i = 0; lines[i] != NULL; i++)
    {
      if (lines[i][0] == '#' || lines[i][0] == '\0')
        continue;
      GStrv row = g_strsplit (lines[i], "\t", -1);
      require (g_strv_length (row) == cells, row);
      int weight = weighted ? atoi (row[0]) : 1;
      require (weight > 0, row);
      g_ptr_array_add (list->owned, row);
      for (int copy = 0; copy < weight; copy++)
        g_ptr_array_add (list->rows, row);
    }
}

/* A decimal cell, or @absent. */
static PagodaDecimal
read_decimal (const char *const *row, guint cell, PagodaDecimal absent)
{
  PagodaDecimal decimal = absent;

  require (strcmp (row[cell], ABSENT) == 0 || pagoda_decimal_parse (row[cell], &decimal), row);
  return decimal;
}

static const char *
read_text (const char *const *row, guint cell)
{
  return strcmp (row[cell], ABSENT) == 0 ? NULL : row[cell];
}

static PagodaAnswer
read_answer (const char *const *row, guint cell)
{
  if (strcmp (row[cell], "yes") == 0)
    return PAGODA_ANSWER_YES;
  if (strcmp (row[cell], "no") == 0)
    return PAGODA_ANSWER_NO;
  require (strcmp (row[cell], ABSENT) == 0, row);
  return PAGODA_ANSWER_UNKNOWN;
}

static void
read_ware (PagodaSampleWords *words, const char *const *row)
{
  PagodaDecimal margin = read_decimal (row, 5, PAGODA_MARGIN_NONE);
  PagodaSampleWare ware = {
    .product = { .code = g_strdup (row[0]),
                 .name = g_strdup (row[1]),
                 .unit = g_strdup (row[2]),
                 .margin = margin == PAGODA_MARGIN_NONE ? margin : margin / 100 },
    .price = read_decimal (row, 3, 0),
    .cost_percent = (int)(read_decimal (row, 4, 0) / PAGODA_DECIMAL_ONE),
  };

  require (ware.price > 0, row);
  g_array_append_val (words->wares, ware);
}

static void
read_talk (PagodaSampleWords *words, const char *const *row)
{
  int situation = pagoda_word_find (situations, G_N_ELEMENTS (situations), row[0]);
  PagodaSampleTalk talk = {
    .reached = read_answer (row, 2),
    .attitude = read_text (row, 4) != NULL ? atoi (row[4]) : PAGODA_MARK_UNKNOWN,
    .visit_chance = read_answer (row, 5),
    .note = read_text (row, 6),
    .next_step = read_text (row, 7),
    .objection = read_text (row, 8),
  };

  require (situation >= 0, row);
  require (pagoda_activity_kind_parse (row[1], &talk.kind), row);
  require (read_text (row, 3) == NULL || pagoda_need_parse (row[3], &talk.need), row);
  g_array_append_val (words->talks[situation], talk);
}

static void
clear_ware (gpointer ware)
{
  PagodaProduct *product = &((PagodaSampleWare *)ware)->product;

  g_free (product->code);
  g_free (product->name);
  g_free (product->unit);
}

PagodaSampleWords *
pagoda_sample_words_load (void)
{
  PagodaSampleWords *words = g_new0 (PagodaSampleWords, 1);

  for (gsize i = 0; i < G_N_ELEMENTS (files); i++)
    read_list (G_STRUCT_MEMBER_P (words, files[i].list), files[i].file, files[i].cells, files[i].weighted);

  words->wares = g_array_new (FALSE, FALSE, sizeof (PagodaSampleWare));
  g_array_set_clear_func (words->wares, clear_ware);
  for (guint i = 0; i < words->products.rows->len; i++)
    read_ware (words, words->products.rows->pdata[i]);

  for (gsize i = 0; i < G_N_ELEMENTS (words->talks); i++)
    words->talks[i] = g_array_new (FALSE, FALSE, sizeof (PagodaSampleTalk));
  for (guint i = 0; i < words->conversations.rows->len; i++)
    read_talk (words, words->conversations.rows->pdata[i]);
  return words;
}

void
pagoda_sample_words_free (PagodaSampleWords *words)
{
  if (words == NULL)
    return;
  for (gsize i = 0; i < G_N_ELEMENTS (files); i++)
    {
      PagodaSampleList *list = G_STRUCT_MEMBER_P (words, files[i].list);
      g_ptr_array_unref (list->rows);
      g_ptr_array_unref (list->owned);
    }
  g_array_unref (words->wares);
  for (gsize i = 0; i < G_N_ELEMENTS (words->talks); i++)
    g_array_unref (words->talks[i]);
  g_free (words);
}

const char *const *
pagoda_sample_list_pick (const PagodaSampleList *list, GRand *dice)
{
  return list->rows->pdata[pagoda_dice_between (dice, 0, (int)list->rows->len - 1)];
}

const char *
pagoda_sample_list_pick_word (const PagodaSampleList *list, GRand *dice)
{
  return pagoda_sample_list_pick (list, dice)[0];
}

char *
pagoda_sample_pick_part (const char *cell, GRand *dice)
{
  g_auto (GStrv) parts = g_strsplit (cell, ",", -1);

  return g_strdup (parts[pagoda_dice_between (dice, 0, (int)g_strv_length (parts) - 1)]);
}

const char *const *
pagoda_sample_list_pick_of (const PagodaSampleList *list, const char *word, GRand *dice)
{
  const char *const *row;

  do
    row = pagoda_sample_list_pick (list, dice);
  while (strcmp (row[0], word) != 0);
  return row;
}
