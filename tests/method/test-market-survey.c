/* test-market-survey.c: in which order a market is walked, and what is known of it by then (R7).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "method/market_survey.h"

#include "support/support.h"

#define DAY 20000

/* The letters of a list: o and c for the circles, upper case where it was contacted; then the region, and the
 * size as L, M, S or ?. */
typedef struct
{
  PagodaSurveyEntry entries[16];
  PagodaSurveyed surveyed[16];
  char regions[16][2];
  gsize n;
} List;

static PagodaStatedSize
read_size (char letter)
{
  static const char letters[] = "LMS?";

  return (PagodaStatedSize)(strchr (letters, letter) - letters);
}

static void
read_list (List *list, const char *text)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);

  *list = (List){ .n = *text != '\0' ? g_strv_length (words) : 0 };
  for (gsize i = 0; i < list->n; i++)
    {
      const char *word = words[i];
      PagodaSurveyEntry *entry = &list->entries[i];
      entry->id = (PagodaId)i + 1;
      entry->circle = g_ascii_tolower (word[0]) == 'o' ? PAGODA_CIRCLE_OUTER : PAGODA_CIRCLE_CORE;
      entry->size = read_size (word[2]);
      entry->rival = word[3] == 'r' ? (char *)"恒力" : NULL;
      entry->judged = PAGODA_DAY_NONE;
      list->regions[i][0] = word[1] == '-' ? '\0' : word[1];
      list->surveyed[i]
          = (PagodaSurveyed){ entry, g_ascii_isupper (word[0]) ? DAY : PAGODA_DAY_NONE, list->regions[i] };
    }
}

/* Order of work */

static void
test_order (void)
{
  static const struct
  {
    const char *list;
    guint needed;
    const char *order; /* places from 1, each with the letter of its reason */
  } cases[] = {
    { "", 0, "" },
    /* The outer circle first, by region and size; what is not known comes last. */
    { "cbL ob? oaS oaL o-L", 4, "4t 3t 2t 5t 1w" },
    /* All of a short outer circle were talked to. */
    { "O-? cbS caM caL", 0, "4m 3m 2m" },
    /* Without an outer circle there is nothing to wait for. */
    { "ca?", 0, "1m" },
    /* Five talks are enough; the rest of the outer circle stands behind the core. */
    { "Oa? Oa? Oa? Oa? oa? oaL ca?", 1, "6t 5t 7w" },
    { "Oa? Oa? Oa? Oa? Oa? oaL ca?", 0, "7m 6r" },
    /* Who was contacted does not come again. */
    { "Oa? Ca?", 0, "" },
  };
  static const char letters[] = { [PAGODA_SURVEY_TALKS_FREELY] = 't',
                                  [PAGODA_SURVEY_MIGHT_BUY] = 'm',
                                  [PAGODA_SURVEY_WAITS] = 'w',
                                  [PAGODA_SURVEY_REST] = 'r' };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      List list;
      read_list (&list, cases[i].list);
      g_autoptr (GArray) turns = pagoda_survey_order (list.surveyed, list.n);
      g_autoptr (GString) order = g_string_new (NULL);
      for (guint j = 0; j < turns->len; j++)
        {
          const PagodaSurveyTurn *turn = &g_array_index (turns, PagodaSurveyTurn, j);
          g_string_append_printf (order, "%s%u%c", j > 0 ? " " : "", turn->place + 1, letters[turn->reason]);
        }
      g_assert_cmpstr (order->str, ==, cases[i].order);
      g_assert_cmpuint (pagoda_survey_progress (list.surveyed, list.n).outer_needed, ==, cases[i].needed);
    }
}

static void
test_progress (void)
{
  List list;

  read_list (&list, "Oa? oa? CaLr ca?r ca?");
  PagodaSurveyProgress progress = pagoda_survey_progress (list.surveyed, list.n);
  g_assert_cmpuint (progress.circles[PAGODA_CIRCLE_OUTER].entries, ==, 2);
  g_assert_cmpuint (progress.circles[PAGODA_CIRCLE_OUTER].contacted, ==, 1);
  g_assert_cmpuint (progress.circles[PAGODA_CIRCLE_CORE].entries, ==, 3);
  g_assert_cmpuint (progress.circles[PAGODA_CIRCLE_CORE].contacted, ==, 1);
  g_assert_cmpuint (progress.rivals.entries, ==, 2);
  g_assert_cmpuint (progress.rivals.contacted, ==, 1);
}

/* What is said: about, from, day after DAY, kind, sureness, minus where it is denied. */

typedef struct
{
  PagodaId about;
  PagodaId source;
  int after;
  PagodaLearntKind kind;
  int sureness;
} Said;

static GPtrArray *
make_learnt (const Said *said)
{
  GPtrArray *learnt = g_ptr_array_new_with_free_func ((GDestroyNotify)pagoda_learnt_free);

  for (guint i = 0; said[i].sureness != 0; i++)
    {
      PagodaLearnt *one = pagoda_learnt_new (1);
      one->id = (PagodaId)i + 1;
      one->about = said[i].about;
      one->source = said[i].source;
      one->day = DAY + said[i].after;
      one->kind = said[i].kind;
      one->denied = said[i].sureness < 0;
      one->sureness = ABS (said[i].sureness);
      g_ptr_array_add (learnt, one);
    }
  return learnt;
}

#define BIG PAGODA_LEARNT_BIG
#define BRAND PAGODA_LEARNT_BRAND
#define QUARREL PAGODA_LEARNT_QUARREL

static void
test_voices (void)
{
  static const struct
  {
    Said said[5];
    PagodaSurveyVoices voices; /* about entry 1 */
  } cases[] = {
    { { { 0 } }, { 0 } },
    { { { 1, 2, 0, BIG, 2 }, { 1, 3, 0, BIG, 3 } }, { 2, 2, 0, FALSE, 5 } },
    /* Twice from one source is one source: what it said last counts. */
    { { { 1, 2, -1, BIG, 3 }, { 1, 2, 0, BIG, -2 } }, { 2, 0, 1, FALSE, -2 } },
    { { { 1, 2, 0, BIG, 1 }, { 1, 2, 0, BIG, 2 } }, { 2, 1, 0, FALSE, 2 } },
    /* Its own word is hearsay. */
    { { { 1, 1, 0, BIG, 3 } }, { 1, 1, 0, TRUE, 1 } },
    /* What we saw ourselves is one source. */
    { { { 1, 0, -1, BIG, 3 }, { 1, 0, 0, BIG, 3 } }, { 2, 1, 0, FALSE, 3 } },
    /* Neither another question, another entry nor a later day. */
    { { { 1, 2, 0, BRAND, 2 }, { 4, 2, 0, BIG, 2 }, { 1, 3, 1, BIG, 2 } }, { 0 } },
    /* Said again tomorrow, it still holds today. */
    { { { 1, 2, 0, BIG, 2 }, { 1, 2, 1, BIG, -2 } }, { 1, 1, 0, FALSE, 2 } },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) learnt = make_learnt (cases[i].said);
      PagodaSurveyVoices voices = pagoda_survey_voices (learnt, 1, BIG, DAY);
      g_assert_cmpuint (voices.statements, ==, cases[i].voices.statements);
      g_assert_cmpuint (voices.sources, ==, cases[i].voices.sources);
      g_assert_cmpuint (voices.denials, ==, cases[i].voices.denials);
      g_assert_cmpint (voices.own, ==, cases[i].voices.own);
      g_assert_cmpint (voices.weight, ==, cases[i].voices.weight);
    }
}

static void
test_big_buyers (void)
{
  static const struct
  {
    Said said[6];
    const char *judged; /* of the entries from 1: y, n, l for a yes of tomorrow, or - */
    const char *order;
  } cases[] = {
    { { { 0 } }, "----", "" },
    { { { 2, 1, 0, BIG, 1 }, { 3, 1, 0, BIG, 3 } }, "----", "3 2" },
    /* Of equal weight, who has more sources; then the larger one. */
    { { { 2, 1, 0, BIG, 2 }, { 3, 1, 0, BIG, 1 }, { 3, 4, 0, BIG, 1 } }, "----", "3 2" },
    { { { 2, 1, 0, BIG, 2 }, { 4, 1, 0, BIG, 2 } }, "----", "4 2" },
    /* A judgement goes before what is said, one of tomorrow does not. */
    { { { 2, 1, 0, BIG, 3 }, { 3, 1, 0, BIG, 1 } }, "--y-", "3 2" },
    { { { 2, 1, 0, BIG, 3 }, { 3, 1, 0, BIG, 1 } }, "yn--", "1 3 2" },
    { { { 2, 1, 0, BIG, 3 }, { 3, 1, 0, BIG, 1 } }, "--l-", "2 3" },
    /* Who is denied stands on the list, too. */
    { { { 2, 1, 0, BIG, -3 }, { 3, 1, 0, BIG, 1 } }, "----", "3 2" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      List list;
      read_list (&list, "o-? c-S c-M c-L");
      for (gsize j = 0; j < list.n; j++)
        {
          char judged = cases[i].judged[j];
          PagodaSurveyEntry *entry = &list.entries[j];
          entry->judgement = judged == '-'   ? PAGODA_BIG_BUYER_OPEN
                             : judged == 'n' ? PAGODA_BIG_BUYER_NO
                                             : PAGODA_BIG_BUYER_YES;
          entry->judged = judged == 'l' ? DAY + 1 : DAY;
        }
      g_autoptr (GPtrArray) learnt = make_learnt (cases[i].said);
      g_autoptr (GArray) ranks = pagoda_survey_big_buyers (list.surveyed, list.n, learnt, DAY);
      g_autoptr (GString) order = g_string_new (NULL);
      for (guint j = 0; j < ranks->len; j++)
        g_string_append_printf (order, "%s%u", j > 0 ? " " : "",
                                g_array_index (ranks, PagodaBigBuyerRank, j).place + 1);
      g_assert_cmpstr (order->str, ==, cases[i].order);
    }
}

static void
test_gaps (void)
{
  static const struct
  {
    const char *list;
    Said said[5];
    const char *gaps; /* the words, with the count or the place from 1 */
  } cases[] = {
    { "", { { 0 } }, "no outer circle 0/1, no core 0/1" },
    { "O-?", { { 0 } }, "no core 0/1, nobody big 0/1" },
    { "O-? C-?r", { { 2, 1, 0, BIG, 2 }, { 2, 0, 0, BIG, 2 } }, "" },
    { "O-? C-? c-?",
      { { 2, 1, 0, BIG, 2 }, { 2, 0, 0, BIG, 2 } },
      "no rivals' customers 0/1, not contacted 1/1" },
    { "O-? C-?r", { { 2, 1, 0, BIG, 2 } }, "one source 0/2" },
    { "O-? C-?r", { { 2, 1, 0, BIG, -2 } }, "nobody big 0/1" },
    { "O-? C-?r", { { 2, 1, 1, BIG, 2 } }, "nobody big 0/1" },
    { "O-? C-?r", { { 2, 1, 0, BIG, 2 }, { 2, 0, 0, BIG, -1 } }, "contradiction 0/2" },
    /* Who changed his mind does not contradict himself. */
    { "O-? C-?r", { { 2, 1, -1, BIG, -2 }, { 2, 1, 0, BIG, 2 } }, "one source 0/2" },
    { "O-? C-?r",
      { { 2, 1, 0, BIG, 2 }, { 2, 0, 0, BIG, 1 }, { 2, 1, 0, BRAND, 1 }, { 2, 2, 0, BRAND, -1 } },
      "contradiction 0/2" },
    /* There is more than one quarrel. */
    { "O-? C-?r",
      { { 2, 1, 0, BIG, 2 }, { 2, 0, 0, BIG, 1 }, { 2, 1, 0, QUARREL, 1 }, { 2, 0, 0, QUARREL, -1 } },
      "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      List list;
      read_list (&list, cases[i].list);
      g_autoptr (GPtrArray) learnt = make_learnt (cases[i].said);
      g_autoptr (GArray) gaps = pagoda_survey_gaps (list.surveyed, list.n, learnt, DAY);
      g_autoptr (GString) text = g_string_new (NULL);
      for (guint j = 0; j < gaps->len; j++)
        {
          const PagodaSurveyGap *gap = &g_array_index (gaps, PagodaSurveyGap, j);
          g_string_append_printf (text, "%s%s %u/%u", j > 0 ? ", " : "",
                                  pagoda_survey_gap_kind_word (gap->kind), gap->count, gap->place + 1);
        }
      g_assert_cmpstr (text->str, ==, cases[i].gaps);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/market-survey/order", test_order);
  g_test_add_func ("/market-survey/progress", test_progress);
  g_test_add_func ("/market-survey/voices", test_voices);
  g_test_add_func ("/market-survey/big-buyers", test_big_buyers);
  g_test_add_func ("/market-survey/gaps", test_gaps);
  return g_test_run ();
}
