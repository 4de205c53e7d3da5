/* test-wrap-up.c
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "method/wrap_up.h"

#define DAY 100
#define NEXT 103
#define MOST 4

/* An activity, a deal and an account in a few words; customer 0 ends a list. */
typedef struct
{
  PagodaId customer;
  PagodaActivityKind kind;
  PagodaActivityState state;
  PagodaDay day;
  int attitude;      /* 0: unknown */
  PagodaId contact;  /* 0: nobody in particular */
  int hour;          /* 0: unknown */
  PagodaDay next;    /* 0: none */
  const char *words; /* the next step */
} Act;

static GPtrArray *
make_activities (const Act *acts)
{
  GPtrArray *activities = g_ptr_array_new_with_free_func ((GDestroyNotify)pagoda_activity_free);

  for (guint i = 0; i < MOST && acts[i].customer != 0; i++)
    {
      PagodaActivity *activity = pagoda_activity_new ();
      activity->id = i + 1;
      activity->customer = acts[i].customer;
      activity->contact = acts[i].contact != 0 ? acts[i].contact : PAGODA_ID_NONE;
      activity->kind = acts[i].kind;
      activity->state = acts[i].state;
      activity->day = acts[i].day;
      activity->minute = acts[i].hour != 0 ? acts[i].hour * 60 : -1;
      activity->attitude = acts[i].attitude != 0 ? acts[i].attitude : PAGODA_MARK_UNKNOWN;
      activity->next_day = acts[i].next != 0 ? acts[i].next : PAGODA_DAY_NONE;
      activity->next_step = g_strdup (acts[i].words);
      g_ptr_array_add (activities, activity);
    }
  return activities;
}

static GPtrArray *
make_deals (const PagodaId *customers)
{
  GPtrArray *deals = g_ptr_array_new_with_free_func ((GDestroyNotify)pagoda_deal_free);

  for (guint i = 0; i < MOST && customers[i] != 0; i++)
    {
      PagodaDeal *deal = g_new0 (PagodaDeal, 1);
      deal->customer = customers[i];
      deal->title = g_strdup_printf ("deal %u", i);
      g_ptr_array_add (deals, deal);
    }
  return deals;
}

/* `thanks 1 ×2, material 2` */
static char *
describe (const GArray *items)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < items->len; i++)
    {
      const PagodaWrapUpItem *item = &g_array_index (items, PagodaWrapUpItem, i);
      g_string_append_printf (text, "%s%s %" G_GINT64_FORMAT, i > 0 ? ", " : "",
                              pagoda_wrap_up_kind_word (item->kind), item->customer);
      if (item->n_deals > 1)
        g_string_append_printf (text, " ×%u", item->n_deals);
    }
  return g_string_free (text, FALSE);
}

#define CALL PAGODA_ACTIVITY_CALL
#define VISIT PAGODA_ACTIVITY_VISIT
#define MESSAGE PAGODA_ACTIVITY_MESSAGE
#define DONE PAGODA_ACTIVITY_DONE
#define PLANNED PAGODA_ACTIVITY_PLANNED
#define CANCELLED PAGODA_ACTIVITY_CANCELLED

static void
test_items (void)
{
  static const struct
  {
    const char *rule;
    PagodaId deals[MOST];
    PagodaKeyAccount accounts[MOST];
    Act acts[MOST];
    const char *items;
  } cases[] = {
    { "nothing at all", { 0 }, { { 0 } }, { { 0 } }, "" },

    { "a deal", { 1 }, { { 0 } }, { { 0 } }, "thanks 1" },
    { "one thank-you for both deals of a customer",
      { 1, 2, 1 },
      { { 0 } },
      { { 0 } },
      "thanks 1 ×2, thanks 2" },
    { "a deal that was thanked for", { 1 }, { { 0 } }, { { 1, PAGODA_ACTIVITY_THANK_YOU, DONE, DAY } }, "" },
    { "a thank-you that is planned",
      { 1 },
      { { 0 } },
      { { 1, PAGODA_ACTIVITY_THANK_YOU, PLANNED, DAY + 1 } },
      "" },
    { "a thank-you that was cancelled",
      { 1 },
      { { 0 } },
      { { 1, PAGODA_ACTIVITY_THANK_YOU, CANCELLED, DAY } },
      "thanks 1" },
    { "somebody else was thanked",
      { 1 },
      { { 0 } },
      { { 2, PAGODA_ACTIVITY_THANK_YOU, DONE, DAY } },
      "thanks 1" },

    { "key accounts due by the next working day, in their order",
      { 0 },
      { { 2, PAGODA_CLASS_TOP, NEXT }, { 1, PAGODA_CLASS_STRATEGIC, DAY - 9 } },
      { { 0 } },
      "booking 2, booking 1" },
    { "due after it", { 0 }, { { 1, PAGODA_CLASS_TOP, NEXT + 1 } }, { { 0 } }, "" },
    { "no key account", { 0 }, { { 1, PAGODA_CLASS_IMPORTANT, DAY } }, { { 0 } }, "" },
    { "one whom nobody calls", { 0 }, { { 1, PAGODA_CLASS_TOP, PAGODA_DAY_NONE } }, { { 0 } }, "" },
    { "one that is planned, on whatever day",
      { 0 },
      { { 1, PAGODA_CLASS_TOP, DAY } },
      { { 1, VISIT, PLANNED, DAY + 20 } },
      "" },
    { "a plan that was cancelled",
      { 0 },
      { { 1, PAGODA_CLASS_TOP, DAY } },
      { { 1, VISIT, CANCELLED, DAY + 1 } },
      "booking 1" },

    { "somebody interested", { 0 }, { { 0 } }, { { 1, VISIT, DONE, DAY, 1 } }, "material 1" },
    { "who is not", { 0 }, { { 0 } }, { { 1, VISIT, DONE, DAY, -1 } }, "" },
    { "on another day", { 0 }, { { 0 } }, { { 1, VISIT, DONE, DAY + 1, 2 } }, "" },
    { "only planned", { 0 }, { { 0 } }, { { 1, VISIT, PLANNED, DAY, 2 } }, "" },
    { "who was written to after it",
      { 0 },
      { { 0 } },
      { { 1, VISIT, DONE, DAY, 1 }, { 1, MESSAGE, DONE, DAY } },
      "" },
    { "who was written to before it",
      { 0 },
      { { 0 } },
      { { 1, VISIT, DONE, DAY, 1, 0, 15 }, { 1, MESSAGE, DONE, DAY, 0, 0, 9 } },
      "material 1" },
    { "who gets a sample tomorrow",
      { 0 },
      { { 0 } },
      { { 1, VISIT, DONE, DAY, 1 }, { 1, PAGODA_ACTIVITY_SAMPLE, PLANNED, DAY + 1 } },
      "" },
    { "whose colleague was sent a quote",
      { 0 },
      { { 0 } },
      { { 1, VISIT, DONE, DAY, 1, 7 }, { 1, PAGODA_ACTIVITY_QUOTE, DONE, DAY, 0, 8 } },
      "material 1" },
    { "met twice: once",
      { 0 },
      { { 0 } },
      { { 1, VISIT, DONE, DAY, 1, 7 }, { 1, VISIT, DONE, DAY, 2, 7 } },
      "material 1" },
    { "two people of a customer",
      { 0 },
      { { 0 } },
      { { 1, VISIT, DONE, DAY, 1, 7 }, { 1, VISIT, DONE, DAY, 2, 8 } },
      "material 1, material 1" },
    { "who wrote to us", { 0 }, { { 0 } }, { { 1, MESSAGE, DONE, DAY, 1 } }, "material 1" },

    { "a call that leads nowhere", { 0 }, { { 0 } }, { { 1, CALL, DONE, DAY } }, "next step 1" },
    { "a visit", { 0 }, { { 0 } }, { { 1, VISIT, DONE, DAY } }, "" },
    { "a call with a next step", { 0 }, { { 0 } }, { { 1, CALL, DONE, DAY, 0, 0, 0, 0, "a sample" } }, "" },
    { "a call with a day of the next step",
      { 0 },
      { { 0 } },
      { { 1, CALL, DONE, DAY, 0, 0, 0, DAY + 3 } },
      "" },
    { "a next step without words",
      { 0 },
      { { 0 } },
      { { 1, CALL, DONE, DAY, 0, 0, 0, 0, "" } },
      "next step 1" },
    { "a call with a plan after it",
      { 0 },
      { { 0 } },
      { { 1, CALL, DONE, DAY }, { 1, VISIT, PLANNED, DAY + 2 } },
      "" },
    { "a call that was only planned", { 0 }, { { 0 } }, { { 1, CALL, PLANNED, DAY } }, "" },

    { "one of each",
      { 1 },
      { { 2, PAGODA_CLASS_TOP, DAY } },
      { { 3, CALL, DONE, DAY, 2 } },
      "thanks 1, booking 2, material 3, next step 3" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) deals = make_deals (cases[i].deals);
      g_autoptr (GPtrArray) activities = make_activities (cases[i].acts);
      gsize n = 0;
      while (n < MOST && cases[i].accounts[n].customer != 0)
        n++;
      g_autoptr (GArray) items = pagoda_wrap_up (DAY, NEXT, deals, cases[i].accounts, n, activities);
      g_autofree char *said = describe (items);
      g_test_message ("%s", cases[i].rule);
      g_assert_cmpstr (said, ==, cases[i].items);
    }
}

static void
test_interest (void)
{
  static const struct
  {
    const char *rule;
    int attitude;
    PagodaNeed need;
    PagodaAnswer visit, rejection;
    PagodaInterest interest;
  } cases[] = {
    { "nothing known", PAGODA_MARK_UNKNOWN, PAGODA_NEED_UNKNOWN, PAGODA_ANSWER_UNKNOWN, PAGODA_ANSWER_UNKNOWN,
      0 },
    { "indifferent", 0, PAGODA_NEED_UNKNOWN, PAGODA_ANSWER_NO, PAGODA_ANSWER_NO, 0 },
    { "a good attitude", 1, PAGODA_NEED_UNKNOWN, PAGODA_ANSWER_UNKNOWN, PAGODA_ANSWER_UNKNOWN,
      PAGODA_INTEREST_ATTITUDE },
    { "a latent need", PAGODA_MARK_UNKNOWN, PAGODA_NEED_LATENT, PAGODA_ANSWER_UNKNOWN, PAGODA_ANSWER_UNKNOWN,
      PAGODA_INTEREST_NEED },
    { "they would receive us", 0, PAGODA_NEED_UNKNOWN, PAGODA_ANSWER_YES, PAGODA_ANSWER_NO,
      PAGODA_INTEREST_VISIT },
    { "all of it", 2, PAGODA_NEED_STATED, PAGODA_ANSWER_YES, PAGODA_ANSWER_NO,
      PAGODA_INTEREST_ATTITUDE | PAGODA_INTEREST_NEED | PAGODA_INTEREST_VISIT },
    { "a bad attitude speaks against the need", -1, PAGODA_NEED_STATED, PAGODA_ANSWER_YES, PAGODA_ANSWER_NO,
      0 },
    { "friendly, without a need", 2, PAGODA_NEED_NONE, PAGODA_ANSWER_YES, PAGODA_ANSWER_NO, 0 },
    { "rejected", 2, PAGODA_NEED_STATED, PAGODA_ANSWER_YES, PAGODA_ANSWER_YES, 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PagodaActivity) activity = pagoda_activity_new ();
      activity->attitude = cases[i].attitude;
      activity->need = cases[i].need;
      activity->visit_chance = cases[i].visit;
      activity->rejection = cases[i].rejection;
      g_test_message ("%s", cases[i].rule);
      g_assert_cmpint (pagoda_interest_of (activity), ==, cases[i].interest);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/wrap-up/items", test_items);
  g_test_add_func ("/wrap-up/interest", test_interest);
  return g_test_run ();
}
