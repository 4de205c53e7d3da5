/* lead_balance.c: who pushes the support lead up and who pulls it down, and what would change it.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "method/lead_balance.h"

#include <string.h>

static int
known_or_zero (int support)
{
  return support == PAGODA_MARK_UNKNOWN ? 0 : support;
}

/* How @person stands to the rival at @rival; 0 where there is none. */
static int
stand_to_rival (const PagodaSupportInput *input, int rival, gsize person)
{
  return rival == PAGODA_NOBODY ? 0 : input->rival_supports[(gsize)rival * input->n + person];
}

static PagodaLeadShare
share_of (const PagodaSupportSheet *sheet, const PagodaSupportInput *input, int rival, gsize i)
{
  PagodaLeadShare share = {
    .person = pagoda_support_sheet_person (sheet, (int)i),
    .weight = input->weights[i],
    .support = input->supports[i],
    .rival = stand_to_rival (input, rival, i),
  };

  share.points = share.weight * (known_or_zero (share.support) - known_or_zero (share.rival));
  share.spread
      = share.weight * ((share.support == PAGODA_MARK_UNKNOWN) + (share.rival == PAGODA_MARK_UNKNOWN));
  return share;
}

/* The place of each person, the heaviest first, then by name. */
static int
compare_places (gconstpointer a, gconstpointer b, gpointer data)
{
  const PagodaSupportSheet *sheet = data;
  guint one = *(const guint *)a, two = *(const guint *)b;

  if (sheet->weights[one] != sheet->weights[two])
    return sheet->weights[two] - sheet->weights[one];
  return strcmp (sheet->names[one], sheet->names[two]);
}

static GArray *
order_people (const PagodaSupportSheet *sheet)
{
  GArray *places = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < sheet->people->len; i++)
    g_array_append_val (places, i);
  g_array_sort_with_data (places, compare_places, (gpointer)sheet);
  return places;
}

GArray *
pagoda_lead_balance (const PagodaSupportSheet *sheet)
{
  PagodaSupportInput input = pagoda_support_sheet_input (sheet);
  PagodaSupportLead lead = pagoda_support_lead (&input);
  g_autoptr (GArray) places = order_people (sheet);
  GArray *shares = g_array_new (FALSE, FALSE, sizeof (PagodaLeadShare));

  for (guint i = 0; i < places->len; i++)
    {
      PagodaLeadShare share = share_of (sheet, &input, lead.best_rival, g_array_index (places, guint, i));
      g_array_append_val (shares, share);
    }
  return shares;
}

/* Steps */

/* The lead with the supports of the person at @place replaced: for us by @support, the unknown ones for
 * rivals by @for_rivals. */
static PagodaSupportLead
lead_with (const PagodaSupportInput *input, gsize place, int support, int for_rivals)
{
  gsize cells = input->n * input->n_rivals;
  g_autofree int *supports = g_memdup2 (input->supports, input->n * sizeof (int));
  g_autofree int *rivals = g_memdup2 (input->rival_supports, cells * sizeof (int));
  PagodaSupportInput changed = *input;

  supports[place] = support;
  for (gsize rival = 0; rival < input->n_rivals; rival++)
    {
      int *cell = &rivals[rival * input->n + place];
      *cell = *cell == PAGODA_MARK_UNKNOWN ? for_rivals : *cell;
    }
  changed.supports = supports;
  changed.rival_supports = rivals;
  return pagoda_support_lead (&changed);
}

static PagodaLeadStep
take_step (const PagodaSupportSheet *sheet,
           const PagodaSupportInput *input,
           gsize place,
           int support,
           gboolean cleared)
{
  PagodaSupportLead before = pagoda_support_lead (input);
  PagodaLeadStep step = {
    .person = pagoda_support_sheet_person (sheet, (int)place),
    .support = support,
    .cleared = cleared,
    .lead = lead_with (input, place, support, cleared ? 0 : PAGODA_MARK_UNKNOWN),
  };

  step.turns = before.lead <= 0 && step.lead.lead > 0;
  step.secures = before.low <= 0 && step.lead.low > 0;
  return step;
}

/* How much better @step leaves the lead than it was, in the order of what counts. */
static gboolean
is_better (const PagodaLeadStep *step, const PagodaLeadStep *best)
{
  if (best->person == PAGODA_ID_NONE || step->secures != best->secures)
    return best->person == PAGODA_ID_NONE || step->secures;
  return step->turns != best->turns ? step->turns : step->lead.lead > best->lead.lead;
}

PagodaLeadStep
pagoda_lead_best_step (const PagodaSupportSheet *sheet)
{
  PagodaSupportInput input = pagoda_support_sheet_input (sheet);
  g_autoptr (GArray) places = order_people (sheet);
  PagodaLeadStep best = { .person = PAGODA_ID_NONE };

  for (guint i = 0; i < places->len; i++)
    {
      guint place = g_array_index (places, guint, i);
      int support = input.supports[place];
      if (support == PAGODA_MARK_UNKNOWN || support == PAGODA_SUPPORT_MAX || input.weights[place] == 0)
        continue;
      PagodaLeadStep step = take_step (sheet, &input, place, support + 1, FALSE);
      if (is_better (&step, &best))
        best = step;
    }
  return best;
}

/* Who is the first of the widest: the order is by weight and name. */
PagodaLeadStep
pagoda_lead_best_clearing (const PagodaSupportSheet *sheet)
{
  PagodaSupportInput input = pagoda_support_sheet_input (sheet);
  int rival = pagoda_support_lead (&input).best_rival;
  g_autoptr (GArray) places = order_people (sheet);
  int widest = 0;
  guint chosen = 0;

  for (guint i = 0; i < places->len; i++)
    {
      guint place = g_array_index (places, guint, i);
      int spread = share_of (sheet, &input, rival, place).spread;
      if (spread > widest)
        chosen = place;
      widest = MAX (widest, spread);
    }
  if (widest == 0)
    return (PagodaLeadStep){ .person = PAGODA_ID_NONE };
  return take_step (sheet, &input, chosen, known_or_zero (input.supports[chosen]), TRUE);
}
