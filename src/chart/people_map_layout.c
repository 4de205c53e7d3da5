/* people_map_layout.c: where everything of the people map stands.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chart/people_map.h"

#include <math.h>

/* In em. */
#define NARROW_BELOW 44.0
#define LEVEL_NAMES 5.4
#define HEAD_HEIGHT 1.7
#define HEAD_GAP 0.3
#define CARD_WIDTH 11.0
#define LEAST_CARD_WIDTH 8.6
#define CARD_HEIGHT 4.9
#define SPAN_ABOVE 0.6
#define SPAN_HEIGHT 0.24
#define ROOM_ABOVE 2.1
#define ROOM_BELOW 1.1
#define NAME_HEIGHT 1.5
#define EMPTY_LEVEL 2.6
#define LEGEND_HEIGHT 2.4
#define GAP 0.7

/* A card may be pushed aside by this part of its width before it goes to a row of its own. */
#define MOST_PUSH 0.5

typedef struct
{
  const PagodaPeopleMap *map;
  PagodaPeopleMapLayout *layout;
  double card_width;
  double *row_ends; /* n: where the cards of each row of the level end */
} Placing;

static double
column_width (const PagodaPeopleMapLayout *layout)
{
  return layout->columns.width / PAGODA_PEOPLE_MAP_STAGES;
}

/* The middle of the stages that the person decides in, as a place. */
static int
middle_of_stages (guint32 stages)
{
  int first = stages == 0 ? 0 : g_bit_nth_lsf (stages, -1);
  int last = stages == 0 ? PAGODA_PEOPLE_MAP_STAGES - 1 : g_bit_nth_msf (stages, -1);

  return (first + last + 1) * PAGODA_PEOPLE_MAP_PLACES / (2 * PAGODA_PEOPLE_MAP_STAGES);
}

static int
place_of (const PagodaPeopleMapPerson *person)
{
  return person->place >= 0 ? person->place : middle_of_stages (person->stages);
}

/* Persons of @level from left to right; equal ones in their order. */
static guint *
order_level (const PagodaPeopleMap *map, guint level, gsize *n)
{
  guint *order = g_new (guint, map->n + 1);

  *n = 0;
  for (guint i = 0; i < map->n; i++)
    {
      gsize k = *n;
      if (map->people[i].level != level)
        continue;
      for (; k > 0 && place_of (&map->people[order[k - 1]]) > place_of (&map->people[i]); k--)
        order[k] = order[k - 1];
      order[k] = i;
      (*n)++;
    }
  return order;
}

/* The row that takes a card whose left edge should be at @x, which receives where it comes to stand. */
static guint
find_row (Placing *placing, guint rows, double *x)
{
  const PagodaPeopleMapLayout *layout = placing->layout;
  double gap = GAP * layout->em, width = placing->card_width;
  double right = layout->columns.x + layout->columns.width;

  for (guint row = 0; row < rows; row++)
    {
      double free = MAX (*x, placing->row_ends[row] + gap);
      if (free - *x <= MOST_PUSH * width && free + width <= right)
        {
          *x = free;
          return row;
        }
    }
  return rows;
}

static void
place_spans (const PagodaPeopleMapLayout *layout, guint32 stages, PagodaPeopleMapPlace *place)
{
  double width = column_width (layout), inset = 0.35 * layout->em;
  double y = place->card.y - SPAN_ABOVE * layout->em;

  for (guint stage = 0; stage < PAGODA_PEOPLE_MAP_STAGES; stage++)
    {
      guint first = stage;
      while (stage < PAGODA_PEOPLE_MAP_STAGES && (stages & (1u << stage)) != 0)
        stage++;
      if (stage > first)
        place->spans[place->n_spans++]
            = (PagodaRect){ layout->columns.x + first * width + inset, y, (stage - first) * width - 2 * inset,
                            SPAN_HEIGHT * layout->em };
    }
}

/* Returns the height of the level. */
static double
place_level (Placing *placing, guint level, double y)
{
  PagodaPeopleMapLayout *layout = placing->layout;
  double em = layout->em, pitch = (ROOM_ABOVE + CARD_HEIGHT) * em;
  double top = y + (layout->narrow ? NAME_HEIGHT * em : 0);
  double left = layout->columns.x, right = left + layout->columns.width - placing->card_width;
  guint rows = 0;
  gsize n;
  g_autofree guint *order = order_level (placing->map, level, &n);

  for (gsize i = 0; i < n; i++)
    {
      const PagodaPeopleMapPerson *person = &placing->map->people[order[i]];
      PagodaPeopleMapPlace *place = &layout->people[order[i]];
      double middle = left + place_of (person) * layout->columns.width / PAGODA_PEOPLE_MAP_PLACES;
      double x = CLAMP (middle - placing->card_width / 2, left, MAX (right, left));
      guint row = find_row (placing, rows, &x);
      rows = MAX (rows, row + 1);
      placing->row_ends[row] = x + placing->card_width;
      place->card
          = (PagodaRect){ x, top + row * pitch + ROOM_ABOVE * em, placing->card_width, CARD_HEIGHT * em };
      place_spans (layout, person->stages, place);
    }
  return top - y + (rows > 0 ? rows * pitch + ROOM_BELOW * em : EMPTY_LEVEL * em);
}

static void
place_heads (PagodaPeopleMapLayout *layout, double y)
{
  double width = column_width (layout), gap = HEAD_GAP * layout->em / 2;

  for (guint stage = 0; stage < PAGODA_PEOPLE_MAP_STAGES; stage++)
    layout->heads[stage] = (PagodaRect){ layout->columns.x + stage * width + gap, y, width - 2 * gap,
                                         HEAD_HEIGHT * layout->em };
}

PagodaPeopleMapLayout *
pagoda_people_map_layout_new (const PagodaPeopleMap *map, double x, double y, double width, double em)
{
  PagodaPeopleMapLayout *layout = g_new0 (PagodaPeopleMapLayout, 1);
  g_autofree double *row_ends = g_new (double, map->n + 1);
  Placing placing = { .map = map, .layout = layout, .row_ends = row_ends };

  layout->em = em;
  layout->narrow = width < NARROW_BELOW * em;
  layout->people = g_new0 (PagodaPeopleMapPlace, map->n + 1);
  layout->n = map->n;
  double left = layout->narrow ? 0 : LEVEL_NAMES * em;
  layout->columns = (PagodaRect){ x + left, y, width - left, 0 };
  placing.card_width = layout->narrow
                           ? MIN (CARD_WIDTH * em, (width - GAP * em) / 2)
                           : CLAMP (2 * column_width (layout), LEAST_CARD_WIDTH * em, CARD_WIDTH * em);
  place_heads (layout, y);
  double bottom = y + (HEAD_HEIGHT + HEAD_GAP) * em;
  for (guint level = 0; level < PAGODA_PEOPLE_MAP_LEVELS; level++)
    {
      double height = place_level (&placing, level, bottom);
      double name = layout->narrow ? NAME_HEIGHT * em : height;
      layout->levels[level] = (PagodaRect){ x, bottom, width, height };
      layout->level_names[level] = (PagodaRect){ x, bottom, layout->narrow ? width : left, name };
      bottom += height;
    }
  layout->columns.height = bottom - y;
  layout->legend = (PagodaRect){ x, bottom, width, LEGEND_HEIGHT * em };
  layout->area = (PagodaRect){ x, y, width, bottom + LEGEND_HEIGHT * em - y };
  return layout;
}

void
pagoda_people_map_layout_free (PagodaPeopleMapLayout *layout)
{
  if (layout == NULL)
    return;
  g_free (layout->people);
  g_free (layout);
}

int
pagoda_people_map_layout_place (const PagodaPeopleMapLayout *layout, double x)
{
  double place = (x - layout->columns.x) / layout->columns.width * PAGODA_PEOPLE_MAP_PLACES;

  return (int)CLAMP (round (place), 0, PAGODA_PEOPLE_MAP_PLACES);
}

guint
pagoda_people_map_layout_level (const PagodaPeopleMapLayout *layout, double y)
{
  guint level = 0;

  while (level + 1 < PAGODA_PEOPLE_MAP_LEVELS && y >= layout->levels[level + 1].y)
    level++;
  return level;
}
