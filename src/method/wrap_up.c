/* wrap_up.c: what is to be done before a day ends.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "method/wrap_up.h"

#include <glib/gi18n-lib.h>

static const PagodaWord kinds[PAGODA_N_WRAP_UP_KINDS] = {
  [PAGODA_WRAP_UP_THANKS] = { "thanks", NC_ ("wrap-up", "Deal without a thank-you"), NULL },
  [PAGODA_WRAP_UP_BOOKING] = { "booking", NC_ ("wrap-up", "Key customer to be booked"), NULL },
  [PAGODA_WRAP_UP_MATERIAL]
  = { "material", NC_ ("wrap-up", "Interested: ask whether they want material"), NULL },
  [PAGODA_WRAP_UP_NEXT_STEP] = { "next step", NC_ ("wrap-up", "Call without a next step"), NULL },
};
PAGODA_DEFINE_WORDS (PagodaWrapUpKind, wrap_up_kind, kinds, "wrap-up")

/* What is done or planned of a customer. */

static gboolean
stands (const PagodaActivity *activity, PagodaId customer)
{
  return activity->customer == customer && activity->state != PAGODA_ACTIVITY_CANCELLED;
}

static gboolean
is_thanked (const GPtrArray *activities, PagodaId customer)
{
  for (guint i = 0; i < activities->len; i++)
    {
      const PagodaActivity *activity = g_ptr_array_index (activities, i);
      if (stands (activity, customer) && activity->kind == PAGODA_ACTIVITY_THANK_YOU)
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_planned (const GPtrArray *activities, PagodaId customer)
{
  for (guint i = 0; i < activities->len; i++)
    {
      const PagodaActivity *activity = g_ptr_array_index (activities, i);
      if (stands (activity, customer) && activity->state == PAGODA_ACTIVITY_PLANNED)
        return TRUE;
    }
  return FALSE;
}

/* Material */

PagodaInterest
pagoda_interest_of (const PagodaActivity *activity)
{
  PagodaInterest interest = 0;

  if ((activity->attitude != PAGODA_MARK_UNKNOWN && activity->attitude < 0)
      || activity->need == PAGODA_NEED_NONE || activity->rejection == PAGODA_ANSWER_YES)
    return 0;
  if (activity->attitude >= 1)
    interest |= PAGODA_INTEREST_ATTITUDE;
  if (activity->need == PAGODA_NEED_LATENT || activity->need == PAGODA_NEED_STATED)
    interest |= PAGODA_INTEREST_NEED;
  if (activity->visit_chance == PAGODA_ANSWER_YES)
    interest |= PAGODA_INTEREST_VISIT;
  return interest;
}

/* Of one day only the time tells, and only where it is known of both. */
static gboolean
is_before (const PagodaActivity *earlier, const PagodaActivity *activity)
{
  if (earlier->day != activity->day)
    return earlier->day < activity->day;
  return earlier->minute >= 0 && activity->minute >= 0 && earlier->minute < activity->minute;
}

/* Nobody in particular may be the one who is meant. */
static gboolean
is_same_person (const PagodaActivity *a, const PagodaActivity *b)
{
  return a->contact == b->contact || a->contact == PAGODA_ID_NONE || b->contact == PAGODA_ID_NONE;
}

static gboolean
is_material (PagodaActivityKind kind)
{
  return kind == PAGODA_ACTIVITY_MESSAGE || kind == PAGODA_ACTIVITY_SAMPLE || kind == PAGODA_ACTIVITY_QUOTE;
}

/* TRUE where something was sent that does not come before what was said at @place, or where the same person
 * shows interest once more on that day. */
static gboolean
is_answered (const GPtrArray *activities, guint place)
{
  const PagodaActivity *said = g_ptr_array_index (activities, place);

  for (guint i = 0; i < activities->len; i++)
    {
      const PagodaActivity *activity = g_ptr_array_index (activities, i);
      if (i == place || !stands (activity, said->customer) || !is_same_person (activity, said))
        continue;
      if ((is_material (activity->kind) && !is_before (activity, said))
          || (i > place && activity->day == said->day && activity->state == PAGODA_ACTIVITY_DONE
              && pagoda_interest_of (activity) != 0))
        return TRUE;
    }
  return FALSE;
}

/* Items */

static void
add_thanks (GArray *items, const GPtrArray *deals, const GPtrArray *activities)
{
  guint first = items->len;

  for (guint i = 0; i < deals->len; i++)
    {
      const PagodaDeal *deal = g_ptr_array_index (deals, i);
      PagodaWrapUpItem *known = NULL;
      for (guint j = first; j < items->len && known == NULL; j++)
        if (g_array_index (items, PagodaWrapUpItem, j).customer == deal->customer)
          known = &g_array_index (items, PagodaWrapUpItem, j);
      if (known != NULL)
        known->n_deals++;
      else if (!is_thanked (activities, deal->customer))
        {
          PagodaWrapUpItem item
              = { .kind = PAGODA_WRAP_UP_THANKS, .customer = deal->customer, .deal = deal, .n_deals = 1 };
          g_array_append_val (items, item);
        }
    }
}

static gboolean
is_key (PagodaAccountClass account_class)
{
  return account_class == PAGODA_CLASS_STRATEGIC || account_class == PAGODA_CLASS_TOP;
}

static void
add_bookings (GArray *items,
              PagodaDay next,
              const PagodaKeyAccount *accounts,
              gsize n_accounts,
              const GPtrArray *activities)
{
  for (gsize i = 0; i < n_accounts; i++)
    {
      const PagodaKeyAccount *account = &accounts[i];
      if (!is_key (account->account_class) || account->due == PAGODA_DAY_NONE || account->due > next
          || is_planned (activities, account->customer))
        continue;
      PagodaWrapUpItem item
          = { .kind = PAGODA_WRAP_UP_BOOKING, .customer = account->customer, .due = account->due };
      g_array_append_val (items, item);
    }
}

static gboolean
wants_material (const GPtrArray *activities, guint place)
{
  return pagoda_interest_of (g_ptr_array_index (activities, place)) != 0 && !is_answered (activities, place);
}

static gboolean
leads_nowhere (const GPtrArray *activities, guint place)
{
  const PagodaActivity *call = g_ptr_array_index (activities, place);

  return call->kind == PAGODA_ACTIVITY_CALL && (call->next_step == NULL || *call->next_step == '\0')
         && call->next_day == PAGODA_DAY_NONE && !is_planned (activities, call->customer);
}

/* For what was done on @day and @is_left of the activities at its place. */
static void
add_of_day (GArray *items,
            PagodaWrapUpKind kind,
            gboolean (*is_left) (const GPtrArray *, guint),
            PagodaDay day,
            const GPtrArray *activities)
{
  for (guint i = 0; i < activities->len; i++)
    {
      const PagodaActivity *activity = g_ptr_array_index (activities, i);
      if (activity->day != day || activity->state != PAGODA_ACTIVITY_DONE || !is_left (activities, i))
        continue;
      PagodaWrapUpItem item = { .kind = kind, .customer = activity->customer, .activity = activity };
      g_array_append_val (items, item);
    }
}

GArray *
pagoda_wrap_up (PagodaDay day,
                PagodaDay next,
                const GPtrArray *deals,
                const PagodaKeyAccount *accounts,
                gsize n_accounts,
                const GPtrArray *activities)
{
  GArray *items = g_array_new (FALSE, FALSE, sizeof (PagodaWrapUpItem));

  add_thanks (items, deals, activities);
  add_bookings (items, next, accounts, n_accounts, activities);
  add_of_day (items, PAGODA_WRAP_UP_MATERIAL, wants_material, day, activities);
  add_of_day (items, PAGODA_WRAP_UP_NEXT_STEP, leads_nowhere, day, activities);
  return items;
}
