/* roadmap.c: what closed projects have in common: how long they took, and which of them are won.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "method/roadmap.h"

#include "method/posterior.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>

static const PagodaWord dimensions[PAGODA_N_ROADMAP_DIMENSIONS] = {
  [PAGODA_ROADMAP_BY_STAGE_JOINED] = { "stage joined", NC_ ("roadmap", "First stage joined") },
  [PAGODA_ROADMAP_BY_STAGES_COUNT] = { "stages count", NC_ ("roadmap", "Stages joined before the contract") },
  [PAGODA_ROADMAP_BY_SOURCE] = { "source", NC_ ("roadmap", "Source") },
  [PAGODA_ROADMAP_BY_PRODUCT] = { "product", NC_ ("roadmap", "Product") },
  [PAGODA_ROADMAP_BY_REGION] = { "region", NC_ ("roadmap", "Region") },
  [PAGODA_ROADMAP_BY_SELLER] = { "seller", NC_ ("roadmap", "Seller") },
  [PAGODA_ROADMAP_BY_SIZE] = { "size", NC_ ("roadmap", "Size") },
  [PAGODA_ROADMAP_BY_CORNERSTONE] = { "cornerstone", NC_ ("roadmap", "Cornerstone") },
  [PAGODA_ROADMAP_BY_QUARTER] = { "quarter", NC_ ("roadmap", "Quarter closed") },
};
PAGODA_DEFINE_WORDS (PagodaRoadmapDimension, roadmap_dimension, dimensions, "roadmap")

/* The first day or number of each bin; the last one has no end. */
static const int day_bins[] = { 0, 8, 31, 61, 91, 121, 181, 366 };
static const int visit_bins[] = { 0, 1, 2, 3, 5, 9, 17 };
static const int ages[] = { 0, 31, 61, 91, 121, 181, 366 };

/* 80 % lie between the two tails (A4). */
#define TAIL 0.1

/* Contacts of a year before it was opened may have led to a project. */
#define DAYS_BEFORE 365

/* The timeline */

static gboolean
lies_in (PagodaDay day, PagodaDay first, PagodaDay last)
{
  return day >= first && day <= last;
}

PagodaPeriod
pagoda_closing_time (PagodaDay opened, PagodaDay closed, PagodaDay before)
{
  PagodaDay from = opened - DAYS_BEFORE;

  return (PagodaPeriod){ before != PAGODA_DAY_NONE ? MAX (from, before + 1) : from, closed };
}

PagodaClosingFigures
pagoda_closing_figures (const PagodaDay *contacts,
                        gsize n_contacts,
                        const PagodaDay *visits,
                        gsize n_visits,
                        PagodaDay opened,
                        PagodaDay closed,
                        PagodaDay before)
{
  PagodaClosingFigures figures = { .first_contact = PAGODA_DAY_NONE, .mean_interval = -1.0 };
  PagodaPeriod time = pagoda_closing_time (opened, closed, before);
  PagodaDay first_visit = 0, last_visit = 0;

  for (gsize i = 0; i < n_contacts; i++)
    if (pagoda_period_contains (time, contacts[i]) && figures.contacts++ == 0)
      figures.first_contact = contacts[i];
  for (gsize i = 0; i < n_visits; i++)
    if (pagoda_period_contains (time, visits[i]))
      {
        if (figures.visits++ == 0)
          first_visit = visits[i];
        last_visit = visits[i];
      }
  figures.days
      = figures.first_contact != PAGODA_DAY_NONE ? closed - figures.first_contact : PAGODA_COUNT_UNKNOWN;
  if (figures.visits > 1)
    figures.mean_interval = (double)(last_visit - first_visit) / (figures.visits - 1);
  return figures;
}

/* Cells */

PagodaWinRate
pagoda_win_rate (guint won, guint lost)
{
  PagodaWinRate rate = { .won = won, .lost = lost, .too_few = won + lost < PAGODA_ROADMAP_FEWEST };

  if (rate.too_few)
    return rate;
  rate.rate = (double)won / (double)(won + lost);
  pagoda_posterior_interval ((guint64)won + lost, won, TAIL, &rate.low, &rate.high);
  return rate;
}

gboolean
pagoda_win_rate_is_known (const PagodaWinRate *rate)
{
  return !rate->too_few && !rate->lost_unknown;
}

static void
clear_cell (gpointer data)
{
  g_array_unref (((PagodaRoadmapCell *)data)->cases);
}

static void
clear_bin (gpointer data)
{
  g_array_unref (((PagodaRoadmapBin *)data)->cases);
}

static void
clear_age (gpointer data)
{
  g_array_unref (((PagodaRoadmapAge *)data)->cases);
}

static GArray *
new_places (void)
{
  return g_array_new (FALSE, FALSE, sizeof (guint32));
}

static GArray *
new_cells (void)
{
  GArray *cells = g_array_new (FALSE, FALSE, sizeof (PagodaRoadmapCell));

  g_array_set_clear_func (cells, clear_cell);
  return cells;
}

static gboolean
is_decided (const PagodaRoadmapCase *one)
{
  return one->state == PAGODA_PROJECT_WON || one->state == PAGODA_PROJECT_LOST;
}

int
pagoda_roadmap_first_stage (PagodaStageSet joined)
{
  for (int stage = 0; stage < PAGODA_N_STAGES; stage++)
    if ((joined & PAGODA_ROADMAP_STAGES & PAGODA_STAGE_BIT (stage)) != 0)
      return stage;
  return -1;
}

int
pagoda_roadmap_count_stages (PagodaStageSet joined)
{
  int n = 0;

  for (int stage = 0; stage < PAGODA_N_STAGES; stage++)
    n += (joined & PAGODA_ROADMAP_STAGES & PAGODA_STAGE_BIT (stage)) != 0;
  return n;
}

static int
find_size (const PagodaRoadmap *roadmap, PagodaMoney value)
{
  if (value == PAGODA_AMOUNT_UNKNOWN)
    return -1;
  return value < roadmap->size_cuts[0] ? 0 : value < roadmap->size_cuts[1] ? 1 : 2;
}

/* Where @one belongs by @dimension. */
static void
find_cell (const PagodaRoadmap *roadmap,
           const PagodaRoadmapCase *one,
           PagodaRoadmapDimension dimension,
           int *key,
           const char **label)
{
  *key = 0;
  *label = NULL;
  switch (dimension)
    {
    case PAGODA_ROADMAP_BY_STAGE_JOINED:
      *key = pagoda_roadmap_first_stage (one->joined);
      break;
    case PAGODA_ROADMAP_BY_STAGES_COUNT:
      *key = pagoda_roadmap_count_stages (one->joined);
      break;
    case PAGODA_ROADMAP_BY_SOURCE:
      *label = one->source;
      break;
    case PAGODA_ROADMAP_BY_PRODUCT:
      *label = one->product;
      break;
    case PAGODA_ROADMAP_BY_REGION:
      *label = one->region;
      break;
    case PAGODA_ROADMAP_BY_SELLER:
      *label = one->seller;
      break;
    case PAGODA_ROADMAP_BY_SIZE:
      *key = find_size (roadmap, one->value);
      break;
    case PAGODA_ROADMAP_BY_CORNERSTONE:
      *key = one->cornerstone;
      break;
    case PAGODA_ROADMAP_BY_QUARTER:
      *key = pagoda_period_quarter (one->closed).first;
      break;
    }
}

static PagodaRoadmapCell *
ensure_cell (GArray *cells, int key, const char *label)
{
  for (guint i = 0; i < cells->len; i++)
    {
      PagodaRoadmapCell *cell = &g_array_index (cells, PagodaRoadmapCell, i);
      if (cell->key == key && g_strcmp0 (cell->label, label) == 0)
        return cell;
    }
  PagodaRoadmapCell cell = { .key = key, .label = label, .cases = new_places () };
  g_array_append_val (cells, cell);
  return &g_array_index (cells, PagodaRoadmapCell, cells->len - 1);
}

static void
count_in_cell (PagodaRoadmapCell *cell, const PagodaRoadmapCase *one, guint32 place)
{
  gboolean won = one->state == PAGODA_PROJECT_WON;

  cell->rate.won += won;
  cell->rate.lost += !won;
  if (won && one->value != PAGODA_AMOUNT_UNKNOWN)
    cell->won_value += one->value;
  g_array_append_val (cell->cases, place);
}

static int
compare_keys (gconstpointer a, gconstpointer b)
{
  const PagodaRoadmapCell *one = a, *other = b;

  if ((one->key < 0) != (other->key < 0))
    return one->key < 0 ? 1 : -1;
  return (one->key > other->key) - (one->key < other->key);
}

static int
compare_counts (gconstpointer a, gconstpointer b)
{
  const PagodaRoadmapCell *one = a, *other = b;

  if ((one->label == NULL) != (other->label == NULL))
    return one->label == NULL ? 1 : -1;
  if (one->cases->len != other->cases->len)
    return one->cases->len > other->cases->len ? -1 : 1;
  return g_strcmp0 (one->label, other->label);
}

static gboolean
has_labels (PagodaRoadmapDimension dimension)
{
  return dimension >= PAGODA_ROADMAP_BY_SOURCE && dimension <= PAGODA_ROADMAP_BY_SELLER;
}

/* Many lists know the value only of what was won; a rate by size would then be one by outcome. */
static gboolean
knows_sizes (const PagodaRoadmapCase *cases, const GArray *closed)
{
  guint lost = 0, known = 0;

  for (guint i = 0; i < closed->len; i++)
    {
      const PagodaRoadmapCase *one = &cases[g_array_index (closed, guint32, i)];
      lost += one->state == PAGODA_PROJECT_LOST;
      known += one->state == PAGODA_PROJECT_LOST && one->value != PAGODA_AMOUNT_UNKNOWN;
    }
  return known * 2 >= lost;
}

static void
judge_cells (GArray *cells, gboolean lost_unknown)
{
  for (guint i = 0; i < cells->len; i++)
    {
      PagodaRoadmapCell *cell = &g_array_index (cells, PagodaRoadmapCell, i);
      cell->rate = pagoda_win_rate (cell->rate.won, cell->rate.lost);
      cell->rate.lost_unknown = lost_unknown;
    }
}

static void
fill_dimension (PagodaRoadmap *roadmap,
                const PagodaRoadmapCase *cases,
                const GArray *closed,
                PagodaRoadmapDimension dimension)
{
  GArray *cells = roadmap->dimensions[dimension];

  for (guint i = 0; i < closed->len; i++)
    {
      guint32 place = g_array_index (closed, guint32, i);
      const char *label = NULL;
      int key = 0;
      find_cell (roadmap, &cases[place], dimension, &key, &label);
      count_in_cell (ensure_cell (cells, key, label), &cases[place], place);
    }
  judge_cells (cells, dimension == PAGODA_ROADMAP_BY_SIZE && !knows_sizes (cases, closed));
  g_array_sort (cells, has_labels (dimension) ? compare_counts : compare_keys);
}

/* Methods and reasons */

static int
compare_uses (gconstpointer a, gconstpointer b)
{
  const PagodaRoadmapCell *one = a, *other = b;

  if (one->cases->len != other->cases->len)
    return one->cases->len > other->cases->len ? -1 : 1;
  return (one->key > other->key) - (one->key < other->key);
}

/* Counts each of the @n bits at @bits of the cases of @closed that were analysed and, where @lost_only, lost.
 */
static void
fill_bits (GArray *cells,
           const PagodaRoadmapCase *cases,
           const GArray *closed,
           gsize bits,
           int n,
           gboolean lost_only)
{
  for (guint i = 0; i < closed->len; i++)
    {
      guint32 place = g_array_index (closed, guint32, i);
      const PagodaRoadmapCase *one = &cases[place];
      guint set = one->analysed ? G_STRUCT_MEMBER (guint, one, bits) : 0;
      if (lost_only && one->state != PAGODA_PROJECT_LOST)
        continue;
      for (int bit = 0; bit < n; bit++)
        if ((set & (1u << bit)) != 0)
          count_in_cell (ensure_cell (cells, bit, NULL), one, place);
    }
  if (!lost_only)
    judge_cells (cells, FALSE);
  g_array_sort (cells, compare_uses);
}

static guint
count_analysed (const PagodaRoadmapCase *cases, const GArray *closed)
{
  guint n = 0;

  for (guint i = 0; i < closed->len; i++)
    n += cases[g_array_index (closed, guint32, i)].analysed != FALSE;
  return n;
}

static int
compare_money (gconstpointer a, gconstpointer b)
{
  PagodaMoney one = *(const PagodaMoney *)a, other = *(const PagodaMoney *)b;

  return (one > other) - (one < other);
}

static void
cut_sizes (PagodaRoadmap *roadmap, const PagodaRoadmapCase *cases, const GArray *closed)
{
  g_autofree PagodaMoney *values = g_new (PagodaMoney, closed->len + 1);
  gsize n = 0;

  for (guint i = 0; i < closed->len; i++)
    if (cases[g_array_index (closed, guint32, i)].value != PAGODA_AMOUNT_UNKNOWN)
      values[n++] = cases[g_array_index (closed, guint32, i)].value;
  if (n == 0)
    return;
  qsort (values, n, sizeof *values, compare_money);
  roadmap->size_cuts[0] = values[n / 3];
  roadmap->size_cuts[1] = values[2 * n / 3];
}

/* Spreads */

static GArray *
new_bins (const int *starts, gsize n)
{
  GArray *bins = g_array_new (FALSE, FALSE, sizeof (PagodaRoadmapBin));

  g_array_set_clear_func (bins, clear_bin);
  for (gsize i = 0; i < n; i++)
    {
      PagodaRoadmapBin bin = { starts[i], i + 1 < n ? starts[i + 1] - 1 : G_MAXINT, 0, 0, new_places () };
      g_array_append_val (bins, bin);
    }
  return bins;
}

static void
count_in_bin (GArray *bins, int number, gboolean won, guint32 place)
{
  for (guint i = 0; i < bins->len; i++)
    {
      PagodaRoadmapBin *bin = &g_array_index (bins, PagodaRoadmapBin, i);
      if (number < bin->from || number > bin->to)
        continue;
      bin->won += won;
      bin->lost += !won;
      g_array_append_val (bin->cases, place);
    }
}

static int
compare_ints (gconstpointer a, gconstpointer b)
{
  int one = *(const int *)a, other = *(const int *)b;

  return (one > other) - (one < other);
}

/* The mean and median of @numbers, which is sorted. */
static void
summarise (GArray *numbers, guint *n, double *mean, double *median)
{
  double sum = 0.0;

  *n = numbers->len;
  if (numbers->len == 0)
    return;
  g_array_sort (numbers, compare_ints);
  for (guint i = 0; i < numbers->len; i++)
    sum += g_array_index (numbers, int, i);
  *mean = sum / numbers->len;
  *median = (g_array_index (numbers, int, (numbers->len - 1) / 2)
             + g_array_index (numbers, int, numbers->len / 2))
            / 2.0;
}

/* What is spread: −1 where it is not known of a case. */
typedef int (*Measure) (const PagodaRoadmapCase *one);

static int
measure_days (const PagodaRoadmapCase *one)
{
  return one->closed - one->opened;
}

static int
measure_contact_days (const PagodaRoadmapCase *one)
{
  return one->contact_days;
}

static int
measure_visits (const PagodaRoadmapCase *one)
{
  return one->visits;
}

static void
fill_spread (PagodaRoadmapSpread *spread,
             const PagodaRoadmapCase *cases,
             const GArray *closed,
             Measure measure)
{
  g_autoptr (GArray) won = g_array_new (FALSE, FALSE, sizeof (int));
  g_autoptr (GArray) lost = g_array_new (FALSE, FALSE, sizeof (int));

  for (guint i = 0; i < closed->len; i++)
    {
      guint32 place = g_array_index (closed, guint32, i);
      int number = measure (&cases[place]);
      gboolean is_won = cases[place].state == PAGODA_PROJECT_WON;
      if (number < 0)
        continue;
      g_array_append_val (is_won ? won : lost, number);
      count_in_bin (spread->bins, number, is_won, place);
    }
  summarise (won, &spread->n_won, &spread->mean_won, &spread->median_won);
  summarise (lost, &spread->n_lost, &spread->mean_lost, &spread->median_lost);
}

/* Ages */

static gboolean
is_of_age (int days, gsize row)
{
  return days >= ages[row] && (row + 1 == G_N_ELEMENTS (ages) || days < ages[row + 1]);
}

static PagodaRoadmapAge
make_age (const PagodaRoadmapCase *cases, gsize n, const GArray *closed, PagodaDay as_of, gsize row)
{
  PagodaRoadmapAge age = { .age = ages[row], .cases = new_places () };
  guint won = 0, lost = 0;

  for (guint i = 0; i < closed->len; i++)
    {
      guint32 place = g_array_index (closed, guint32, i);
      if (measure_days (&cases[place]) < age.age)
        continue;
      won += cases[place].state == PAGODA_PROJECT_WON;
      lost += cases[place].state == PAGODA_PROJECT_LOST;
      g_array_append_val (age.cases, place);
    }
  for (guint32 place = 0; place < n; place++)
    if (cases[place].state == PAGODA_PROJECT_OPEN && is_of_age (as_of - cases[place].opened, row))
      {
        age.open++;
        g_array_append_val (age.cases, place);
      }
  age.rate = pagoda_win_rate (won, lost);
  return age;
}

/* The whole */

static PagodaRoadmap *
create_roadmap (PagodaPeriod period, PagodaDay as_of)
{
  PagodaRoadmap *roadmap = g_new0 (PagodaRoadmap, 1);

  roadmap->period = period;
  roadmap->as_of = as_of;
  for (int i = 0; i < PAGODA_N_ROADMAP_DIMENSIONS; i++)
    roadmap->dimensions[i] = new_cells ();
  roadmap->methods = new_cells ();
  roadmap->losses = new_cells ();
  roadmap->days.bins = new_bins (day_bins, G_N_ELEMENTS (day_bins));
  roadmap->visits.bins = new_bins (visit_bins, G_N_ELEMENTS (visit_bins));
  roadmap->contact_days.bins = new_bins (day_bins, G_N_ELEMENTS (day_bins));
  roadmap->ages = g_array_new (FALSE, FALSE, sizeof (PagodaRoadmapAge));
  g_array_set_clear_func (roadmap->ages, clear_age);
  return roadmap;
}

/* The places of what was won or lost in the period, all else being counted (transfer full). */
static GArray *
list_closed (PagodaRoadmap *roadmap, const PagodaRoadmapCase *cases, gsize n)
{
  GArray *closed = new_places ();
  guint won = 0;

  for (guint32 place = 0; place < n; place++)
    {
      const PagodaRoadmapCase *one = &cases[place];
      roadmap->open += one->state == PAGODA_PROJECT_OPEN;
      if (one->closed == PAGODA_DAY_NONE
          || !lies_in (one->closed, roadmap->period.first, roadmap->period.last))
        continue;
      roadmap->abandoned += one->state == PAGODA_PROJECT_ABANDONED;
      if (!is_decided (one))
        continue;
      g_array_append_val (closed, place);
      if (one->state != PAGODA_PROJECT_WON)
        continue;
      won++;
      if (one->value != PAGODA_AMOUNT_UNKNOWN)
        roadmap->won_value += one->value;
    }
  roadmap->total = pagoda_win_rate (won, closed->len - won);
  return closed;
}

PagodaRoadmap *
pagoda_roadmap_of (const PagodaRoadmapCase *cases, gsize n, PagodaPeriod period, PagodaDay as_of)
{
  PagodaRoadmap *roadmap = create_roadmap (period, as_of);
  g_autoptr (GArray) closed = list_closed (roadmap, cases, n);

  cut_sizes (roadmap, cases, closed);
  for (int i = 0; i < PAGODA_N_ROADMAP_DIMENSIONS; i++)
    fill_dimension (roadmap, cases, closed, (PagodaRoadmapDimension)i);
  roadmap->analysed = count_analysed (cases, closed);
  fill_bits (roadmap->methods, cases, closed, G_STRUCT_OFFSET (PagodaRoadmapCase, methods),
             PAGODA_N_CLOSING_METHODS, FALSE);
  fill_bits (roadmap->losses, cases, closed, G_STRUCT_OFFSET (PagodaRoadmapCase, losses),
             PAGODA_N_LOSS_REASONS, TRUE);
  fill_spread (&roadmap->days, cases, closed, measure_days);
  fill_spread (&roadmap->visits, cases, closed, measure_visits);
  fill_spread (&roadmap->contact_days, cases, closed, measure_contact_days);
  for (gsize row = 0; row < G_N_ELEMENTS (ages); row++)
    {
      PagodaRoadmapAge age = make_age (cases, n, closed, as_of, row);
      g_array_append_val (roadmap->ages, age);
    }
  return roadmap;
}

void
pagoda_roadmap_free (PagodaRoadmap *roadmap)
{
  if (roadmap == NULL)
    return;
  for (int i = 0; i < PAGODA_N_ROADMAP_DIMENSIONS; i++)
    g_array_unref (roadmap->dimensions[i]);
  g_array_unref (roadmap->methods);
  g_array_unref (roadmap->losses);
  g_array_unref (roadmap->days.bins);
  g_array_unref (roadmap->visits.bins);
  g_array_unref (roadmap->contact_days.bins);
  g_array_unref (roadmap->ages);
  g_free (roadmap);
}
