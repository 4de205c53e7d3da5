/* pyramid_picture.c: a pyramid as a chart with its texts.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "session/pyramid_picture.h"

#include "base/period.h"
#include "chart/lettering.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* In points, for A4. */
#define PAGE_MARGIN 36.0
#define PAGE_EM 10.5

/* What the building functions share. */
typedef struct
{
  PagodaPyramidPicture *picture;
  const PagodaPyramid *pyramid;
  const char *currency;
  PagodaLanguage language;
} Painter;

/* Hands @text over to the picture. */
static const char *
keep (Painter *painter, char *text)
{
  g_ptr_array_add (painter->picture->texts, text);
  return text;
}

static const char *say (const Painter *painter, const char *msgid) G_GNUC_FORMAT (2);

static const char *
say (const Painter *painter, const char *msgid)
{
  return pagoda_translate (painter->language, msgid);
}

/* A share of 1 with one decimal; U+2212 for minus. */
static char *
format_share (double share)
{
  g_autofree char *plain = g_strdup_printf ("%.1f%%", fabs (share) * 100.0);

  return g_strconcat (share < 0 ? "−" : "", plain, NULL);
}

/* What stands in the place of a profit below the active tiers. */
static const char *
note_of (const Painter *painter, PagodaTier tier)
{
  switch (tier)
    {
    case PAGODA_TIER_INACTIVE:
      return say (painter, N_ ("No order in 12 months"));
    case PAGODA_TIER_PROSPECT:
      return say (painter, N_ ("In contact, no order yet"));
    case PAGODA_TIER_SUSPECT:
      return say (painter, N_ ("No contact yet"));
    case PAGODA_TIER_OTHER:
      return say (painter, N_ ("Never a customer"));
    case PAGODA_TIER_TOP:
    case PAGODA_TIER_LARGE:
    case PAGODA_TIER_MEDIUM:
    case PAGODA_TIER_SMALL:
      return NULL;
    }
  g_assert_not_reached ();
}

static double
value_share (const PagodaPyramid *pyramid, PagodaTier tier)
{
  const PagodaPyramidTier *summary = &pyramid->summary[tier];

  return pyramid->basis == PAGODA_BASIS_PROFIT ? summary->profit_share : summary->revenue_share;
}

static PagodaMoney
value_of (const PagodaPyramid *pyramid, PagodaTier tier)
{
  const PagodaPyramidTier *summary = &pyramid->summary[tier];

  return pyramid->basis == PAGODA_BASIS_PROFIT ? summary->profit : summary->revenue;
}

static PagodaPyramidChartTier
describe_tier (Painter *painter, PagodaTier tier)
{
  const PagodaPyramid *pyramid = painter->pyramid;
  guint customers = pyramid->summary[tier].customers;
  double share = value_share (pyramid, tier);
  PagodaMoney value = value_of (pyramid, tier);
  PagodaPyramidChartTier described = {
    .label = pagoda_tier_label (tier, painter->language),
    .count_text = keep (painter, g_strdup_printf (say (painter, N_ ("%u")), customers)),
    .note = note_of (painter, tier),
    .count = customers,
    .value = NAN,
    .effort = NAN,
  };

  if (tier >= PAGODA_N_ACTIVE_TIERS)
    return described;
  if (pyramid->n_active > 0)
    described.count_share = keep (painter, format_share (customers / (double)pyramid->n_active));
  described.value = pagoda_money_to_double (value, 0);
  described.value_text
      = keep (painter, pagoda_money_format_short (value, painter->currency, painter->language));
  if (!isnan (share))
    described.value_share = keep (painter, format_share (share));
  return described;
}

static void
describe_pyramid (Painter *painter)
{
  const PagodaPyramid *pyramid = painter->pyramid;
  PagodaPyramidChart *chart = &painter->picture->pyramid;
  gboolean by_profit = pyramid->basis == PAGODA_BASIS_PROFIT;
  g_autofree char *total = pagoda_money_format_short (by_profit ? pyramid->profit : pyramid->revenue,
                                                      painter->currency, painter->language);

  for (int tier = 0; tier < PAGODA_N_TIERS; tier++)
    chart->tiers[tier] = describe_tier (painter, (PagodaTier)tier);
  chart->count_title = keep (painter, g_strdup_printf (say (painter, N_ ("Customers (share of %u active)")),
                                                       (guint)pyramid->n_active));
  chart->value_title
      = keep (painter, by_profit ? g_strdup_printf (say (painter, N_ ("Profit (of %s)")), total)
                                 : g_strdup_printf (say (painter, N_ ("Revenue (of %s)")), total));
  chart->active_text = say (painter, N_ ("Active ↑"));
  chart->selected = -1;
}

static void
mark (Painter *painter, int place, gsize customers)
{
  gboolean last = customers == painter->pyramid->n_active;
  guint n = (guint)customers;

  painter->picture->lorenz.marks[place] = (PagodaLorenzMark){
    customers,
    keep (painter, last ? g_strdup_printf (say (painter, N_ ("%u customers")), n) : g_strdup_printf ("%u", n))
  };
}

static void
describe_lorenz (Painter *painter)
{
  const PagodaPyramid *pyramid = painter->pyramid;
  PagodaLorenzChart *chart = &painter->picture->lorenz;
  double *shares = pagoda_pyramid_lorenz (pyramid);

  painter->picture->shares = shares;
  if (shares == NULL)
    return;
  if (pyramid->n_active < PAGODA_LEAST_FOR_80_20)
    {
      painter->picture->too_few
          = keep (painter,
                  g_strdup_printf (say (painter, N_ ("Too few active customers for an 80/20 check: %u")),
                                   (guint)pyramid->n_active));
      return;
    }

  g_autofree char *top20 = format_share (pyramid->top20_share);
  chart->shares = shares;
  chart->n = pyramid->n_active;
  chart->top20 = pagoda_pyramid_cut (pyramid->n_active, 20);
  chart->top20_text = keep (painter, g_strdup_printf (say (painter, N_ ("Top 20%% bring %s")), top20));
  chart->band_text = say (painter, N_ ("usually 60–80% (grey)"));
  chart->for_80 = pyramid->customers_for_80;
  chart->for_80_text
      = keep (painter, g_strdup_printf (say (painter, N_ ("80%% come from %u")), pyramid->customers_for_80));
  mark (painter, 0, 0);
  mark (painter, 1, chart->top20);
  mark (painter, 2, pyramid->n_active / 2);
  mark (painter, 3, pyramid->n_active);
}

static void
describe_page (Painter *painter)
{
  const PagodaPyramid *pyramid = painter->pyramid;
  PagodaPyramidPicture *picture = painter->picture;
  g_autofree char *first = pagoda_day_to_iso (pagoda_period_trailing_year (pyramid->as_of).first);
  g_autofree char *last = pagoda_day_to_iso (pyramid->as_of);
  gboolean by_profit = pyramid->basis == PAGODA_BASIS_PROFIT;

  picture->title = say (painter, N_ ("Customer pyramid"));
  picture->subtitle
      = keep (painter, by_profit
                           ? g_strdup_printf (say (painter, N_ ("%s – %s, ranked by profit")), first, last)
                           : g_strdup_printf (say (painter, N_ ("%s – %s, ranked by revenue")), first, last));
}

PagodaPyramidPicture *
pagoda_pyramid_picture_new (const PagodaPyramid *pyramid, const char *currency, PagodaLanguage language)
{
  PagodaPyramidPicture *picture = g_new0 (PagodaPyramidPicture, 1);
  Painter painter = { picture, pyramid, currency, language };

  picture->texts = g_ptr_array_new_with_free_func (g_free);
  describe_pyramid (&painter);
  describe_lorenz (&painter);
  describe_page (&painter);
  return picture;
}

double
pagoda_pyramid_picture_effort_share (const PagodaEffort *effort, PagodaTier tier)
{
  const PagodaEffortTier *spent = &effort->tiers[tier];

  switch (effort->measure)
    {
    case PAGODA_EFFORT_HOURS:
      return spent->minute_share;
    case PAGODA_EFFORT_VISITS:
      return spent->visit_share;
    case PAGODA_EFFORT_CALLS:
      return spent->call_share;
    case PAGODA_EFFORT_NONE:
      return NAN;
    }
  g_assert_not_reached ();
}

static const char *
effort_title (PagodaEffortMeasure measure)
{
  switch (measure)
    {
    case PAGODA_EFFORT_HOURS:
      return NC_ ("effort", "hours");
    case PAGODA_EFFORT_VISITS:
      return NC_ ("effort", "visits");
    case PAGODA_EFFORT_CALLS:
      return NC_ ("effort", "calls");
    case PAGODA_EFFORT_NONE:
      return NULL;
    }
  g_assert_not_reached ();
}

/* The tiers that do not buy bring nothing by their nature: only an active one is marked. */
static void
describe_effort (Painter *painter, const PagodaEffort *effort, PagodaTier tier, double whole)
{
  PagodaPyramidChartTier *described = &painter->picture->pyramid.tiers[tier];
  double share = pagoda_pyramid_picture_effort_share (effort, tier);

  if (!(share > 0))
    return;
  g_autofree char *text = g_strdup_printf ("%.0f%%", share * 100);
  described->effort = share * whole;
  described->effort_exceeds = effort->tiers[tier].exceeds && tier < PAGODA_N_ACTIVE_TIERS
                              && painter->pyramid->basis == PAGODA_BASIS_PROFIT;
  /* Translators: a share of the hours, marked as more than the tier brings. */
  described->effort_text
      = keep (painter, described->effort_exceeds ? g_strdup_printf (say (painter, N_ ("%s high")), text)
                                                 : g_strdup (text));
}

void
pagoda_pyramid_picture_add_effort (PagodaPyramidPicture *picture,
                                   const PagodaPyramid *pyramid,
                                   const PagodaEffort *effort,
                                   PagodaLanguage language)
{
  Painter painter = { .picture = picture, .pyramid = pyramid, .language = language };
  PagodaMoney whole = pyramid->basis == PAGODA_BASIS_PROFIT ? pyramid->profit : pyramid->revenue;
  const char *title = effort_title (effort->measure);

  if (title == NULL || whole <= 0)
    return;
  picture->pyramid.effort_title = pagoda_translate_in_context (language, "effort", title);
  for (int tier = 0; tier < PAGODA_N_TIERS; tier++)
    describe_effort (&painter, effort, (PagodaTier)tier, pagoda_money_to_double (whole, 0));
}

/* How many came into @tier from above (a lower number) or from below. */
static guint
count_moved (const PagodaMovement *movement, int tier, gboolean risen)
{
  guint n = 0;

  for (int from = risen ? tier + 1 : 0; from < (risen ? PAGODA_N_TIERS : tier); from++)
    n += movement->customers[from][tier];
  return n;
}

static const char *
count_text (Painter *painter, guint count)
{
  return count > 0 ? keep (painter, g_strdup_printf ("%u", count)) : NULL;
}

void
pagoda_pyramid_picture_compare (PagodaPyramidPicture *picture,
                                const PagodaPyramid *pyramid,
                                const PagodaPyramid *before,
                                PagodaLanguage language)
{
  Painter painter = { .picture = picture, .pyramid = pyramid, .language = language };
  PagodaPyramidChart *chart = &picture->pyramid;
  PagodaMovement movement = pagoda_pyramid_movement (before, pyramid);
  g_autofree char *from = pagoda_day_to_iso (before->as_of);
  g_autofree char *to = pagoda_day_to_iso (pyramid->as_of);

  chart->changing = TRUE;
  chart->change_titles[0] = pagoda_translate (language, N_ ("Before → after"));
  chart->change_titles[1]
      = pagoda_translate_in_context (language, "into a tier", NC_ ("into a tier", "risen"));
  chart->change_titles[2]
      = pagoda_translate_in_context (language, "into a tier", NC_ ("into a tier", "fallen"));
  for (int tier = 0; tier < PAGODA_N_TIERS; tier++)
    {
      PagodaPyramidChange *change = &chart->changes[tier];
      change->from_text = keep (&painter, g_strdup_printf ("%u", before->summary[tier].customers));
      change->to_text = keep (&painter, g_strdup_printf ("%u", pyramid->summary[tier].customers));
      change->risen_text = count_text (&painter, count_moved (&movement, tier, TRUE));
      change->fallen_text = count_text (&painter, count_moved (&movement, tier, FALSE));
    }
  picture->subtitle = keep (&painter, g_strdup_printf (say (&painter, N_ ("%s compared with %s")), to, from));
}

void
pagoda_pyramid_picture_note_margin (PagodaPyramidPicture *picture,
                                    PagodaDecimal margin,
                                    PagodaLanguage language)
{
  g_autofree char *percent = pagoda_decimal_to_plain (margin * 100);

  picture->note = g_strdup_printf (
      pagoda_translate (language, N_ ("Where a cost is unknown, profit rests on an assumed margin, that of "
                                      "the store being %s%%.")),
      percent);
  g_ptr_array_add (picture->texts, (gpointer)picture->note);
}

static double
draw_line (cairo_t *cr, PagodaLetteringSize size, gboolean bold, const char *text, PagodaRect area, double y)
{
  PagodaLettering lettering = pagoda_lettering (size, bold, PAGE_EM);
  double height = pagoda_lettering_height (&lettering) * 1.4;
  PagodaRect box = { area.x, y, area.width, height };

  pagoda_lettering_draw (cr, &lettering, text, box, 0,
                         pagoda_palette_get (FALSE)->inks[bold ? PAGODA_INK_TEXT : PAGODA_INK_SECONDARY]);
  return y + height;
}

void
pagoda_pyramid_picture_draw_page (cairo_t *cr, double width, double height, gpointer data)
{
  PagodaPyramidPicture *picture = data;
  PagodaRect area = { PAGE_MARGIN, PAGE_MARGIN, width - 2 * PAGE_MARGIN, height - 2 * PAGE_MARGIN };
  PagodaPyramidLayout layout;

  double y = draw_line (cr, PAGODA_LETTERING_TITLE, TRUE, picture->title, area, area.y);
  y = draw_line (cr, PAGODA_LETTERING_CAPTION, FALSE, picture->subtitle, area, y) + PAGE_EM;
  double foot = area.y + area.height - 2 * PAGE_EM;
  draw_line (cr, PAGODA_LETTERING_SMALLEST, FALSE, picture->note, area, foot);

  PagodaRect chart = { area.x, y, area.width, foot - PAGE_EM - y };
  pagoda_pyramid_chart_layout (&picture->pyramid, chart, PAGE_EM, &layout);
  pagoda_pyramid_chart_draw (&picture->pyramid, &layout, pagoda_palette_get (FALSE), cr);
}

void
pagoda_pyramid_picture_free (PagodaPyramidPicture *picture)
{
  if (picture == NULL)
    return;
  g_ptr_array_unref (picture->texts);
  g_free (picture->shares);
  g_free (picture);
}
