/* customer_cells.c: what stands in a cell of the customer table, in words and drawn.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "app/customers/customer_cells.h"
#include "app/widgets/ink.h"
#include "app/wording.h"
#include "chart/geometry.h"

#include <math.h>

#define CHIP_HEIGHT 1.35 /* em */
#define CHIP_RADIUS 5
#define CHIP_PADDING 6
#define CHIP_TEXT 0.86
#define BAR_HEIGHT 7
#define BAR_RADIUS 2
#define TREND_HEIGHT 1.1 /* em */
#define TREND_DOT 2.0

/* Words */

static char *
word_trend (const PagodaStandings *standings, gsize customer)
{
  double trend = pagoda_customer_trend (standings, customer);
  g_autofree char *share = pagoda_wording_share (trend);

  if (share == NULL)
    return g_strdup ("");
  return trend > 0 ? g_strconcat ("+", share, NULL) : g_steal_pointer (&share);
}

static char *
word_figure (const PagodaStandings *standings, gsize i, PagodaCustomerOrder order)
{
  const PagodaPyramid *pyramid = pagoda_standings_get_pyramid (standings);
  const char *currency = pagoda_snapshot_get_currency (pagoda_standings_get_snapshot (standings));
  gboolean quiet = pyramid->tiers[i] >= PAGODA_N_ACTIVE_TIERS;

  switch (order)
    {
    case PAGODA_ORDER_PROFIT:
      return quiet && pyramid->profits[i] == 0 ? g_strdup ("")
                                               : pagoda_wording_money (pyramid->profits[i], currency);
    case PAGODA_ORDER_REVENUE:
      return quiet && pyramid->revenues[i] == 0 ? g_strdup ("")
                                                : pagoda_wording_money (pyramid->revenues[i], currency);
    case PAGODA_ORDER_ORDERS:
      return quiet && pyramid->orders[i] == 0 ? g_strdup ("") : pagoda_count_format (pyramid->orders[i]);
    case PAGODA_ORDER_VISITS:
      return pyramid->visits[i] == 0 ? g_strdup ("") : pagoda_count_format (pyramid->visits[i]);
    case PAGODA_ORDER_TREND:
      return word_trend (standings, i);
    case PAGODA_ORDER_LAST_ORDER:
      return pagoda_wording_column_day (pyramid->last_orders[i], pyramid->as_of);
    case PAGODA_ORDER_LAST_CONTACT:
      return pagoda_wording_column_day (pagoda_standings_get_traits (standings)->last_contacts[i],
                                        pyramid->as_of);
    case PAGODA_ORDER_NAME:
    case PAGODA_ORDER_CODE:
    case PAGODA_ORDER_REGION:
    case PAGODA_ORDER_TIER:
    case PAGODA_ORDER_CLASS:
    case PAGODA_ORDER_OWNER:
      break;
    }
  g_assert_not_reached ();
}

static char *
word_name (const PagodaStandings *standings, gsize i, PagodaCustomerOrder order)
{
  const PagodaSnapshot *snapshot = pagoda_standings_get_snapshot (standings);
  const PagodaPyramid *pyramid = pagoda_standings_get_pyramid (standings);
  const PagodaCustomerTraits *traits = pagoda_standings_get_traits (standings);

  if (order == PAGODA_ORDER_NAME)
    return g_strdup (pagoda_snapshot_get_name (snapshot, i));
  if (order == PAGODA_ORDER_CODE)
    return g_strdup (pagoda_snapshot_get_code (snapshot, i));
  if (order == PAGODA_ORDER_REGION)
    return pagoda_standings_make_region (standings, i);
  if (pyramid == NULL)
    return g_strdup ("");
  if (order == PAGODA_ORDER_TIER)
    return g_strdup (pagoda_wording_tier (pyramid->tiers[i]));
  if (order == PAGODA_ORDER_CLASS)
    return g_strdup (pagoda_account_class_label (traits->classes[i], pagoda_language_current ()));
  return g_strdup (g_ptr_array_index (traits->owners.names, traits->owners.of[i]));
}

char *
pagoda_customer_cell_text (const PagodaStandings *standings, gsize customer, PagodaCustomerOrder order)
{
  if (!pagoda_customer_order_is_figure (order))
    return word_name (standings, customer, order);
  if (pagoda_standings_get_pyramid (standings) == NULL)
    return g_strdup ("");
  return word_figure (standings, customer, order);
}

void
pagoda_customer_cell_months (const PagodaStandings *standings,
                             gsize customer,
                             PagodaMoney months[PAGODA_TREND_MONTHS])
{
  PagodaDay as_of = pagoda_standings_get_pyramid (standings)->as_of;

  for (int month = 0; month < PAGODA_TREND_MONTHS; month++)
    {
      int ago = PAGODA_TREND_MONTHS - 1 - month;
      PagodaPeriod period = { .first = pagoda_day_add_months (as_of, -ago - 1) + 1,
                              .last = pagoda_day_add_months (as_of, -ago) };
      months[month]
          = pagoda_snapshot_sum_profit (pagoda_standings_get_snapshot (standings), customer, period);
    }
}

/* Drawing */

PangoLayout *
pagoda_cell_layout (GtkWidget *widget, const char *text, double scale, gboolean bold)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (widget, text);
  PangoAttrList *attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_scale_new (scale));
  pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum"));
  if (bold)
    pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_single_paragraph_mode (layout, TRUE);
  pango_attr_list_unref (attributes);
  return layout;
}

int
pagoda_cell_measure_text (GtkWidget *widget, const char *text, double scale, gboolean bold)
{
  g_autoptr (PangoLayout) layout = pagoda_cell_layout (widget, text, scale, bold);
  int width;

  pango_layout_get_pixel_size (layout, &width, NULL);
  return width;
}

void
pagoda_cell_draw_text (GtkWidget *widget, GtkSnapshot *snapshot, const PagodaCellText *cell, const char *text)
{
  if (text == NULL || *text == '\0' || cell->place.width <= 0)
    return;

  g_autoptr (PangoLayout) layout = pagoda_cell_layout (widget, text, cell->scale, cell->bold);
  int height;
  if (cell->struck)
    pango_attr_list_insert (pango_layout_get_attributes (layout), pango_attr_strikethrough_new (TRUE));
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  pango_layout_set_width (layout, (int)(cell->place.width * PANGO_SCALE));
  pango_layout_set_alignment (layout, cell->align);
  pango_layout_get_pixel_size (layout, NULL, &height);

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float)cell->place.x,
                                                          (float)round (cell->middle - height / 2.0)));
  gtk_snapshot_append_layout (snapshot, layout, &cell->color);
  gtk_snapshot_restore (snapshot);
}

static void
fill_rounded (GtkSnapshot *snapshot, const graphene_rect_t *bounds, float radius, const GdkRGBA *color)
{
  GskRoundedRect outline;

  gsk_rounded_rect_init_from_rect (&outline, bounds, radius);
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  gtk_snapshot_append_color (snapshot, color, bounds);
  gtk_snapshot_pop (snapshot);
}

/* Prospect solid, suspect dashed, other dotted: the outlines of the pyramid. */
static void
outline_chip (GtkSnapshot *snapshot, const graphene_rect_t *bounds, PagodaTier tier)
{
  static const double dashes[] = { 4, 3 };
  static const double dots[] = { 1, 2 };
  const PagodaPalette *palette = pagoda_ink_palette ();
  PagodaRect rect
      = { bounds->origin.x + 0.5, bounds->origin.y + 0.5, bounds->size.width - 1, bounds->size.height - 1 };
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, bounds);

  pagoda_rect_path (cr, rect, CHIP_RADIUS);
  if (tier == PAGODA_TIER_SUSPECT)
    cairo_set_dash (cr, dashes, G_N_ELEMENTS (dashes), 0);
  if (tier == PAGODA_TIER_OTHER)
    cairo_set_dash (cr, dots, G_N_ELEMENTS (dots), 0);
  cairo_set_line_width (cr, 1);
  pagoda_palette_set_source (cr, palette->inks[PAGODA_INK_OUTLINE]);
  cairo_stroke (cr);
  cairo_destroy (cr);
}

void
pagoda_cell_draw_chip (GtkWidget *widget,
                       GtkSnapshot *snapshot,
                       PagodaColumnPlace place,
                       double middle,
                       double em,
                       PagodaTier tier)
{
  const PagodaPalette *palette = pagoda_ink_palette ();
  double height = CHIP_HEIGHT * em;
  graphene_rect_t bounds
      = GRAPHENE_RECT_INIT ((float)place.x, (float)(middle - height / 2), (float)place.width, (float)height);
  GdkRGBA fill = pagoda_ink_tier (tier);

  if (place.width <= 0)
    return;
  if (tier <= PAGODA_TIER_INACTIVE)
    fill_rounded (snapshot, &bounds, CHIP_RADIUS, &fill);
  else
    outline_chip (snapshot, &bounds, tier);

  PagodaColor label
      = tier < PAGODA_N_ACTIVE_TIERS ? palette->tier_labels[tier] : palette->inks[PAGODA_INK_TEXT];
  PagodaCellText cell = { place, middle, PANGO_ALIGN_CENTER, CHIP_TEXT, TRUE, pagoda_ink_rgba (label) };
  pagoda_cell_draw_text (widget, snapshot, &cell, pagoda_wording_tier (tier));
}

static double
measure_widest_tier (GtkWidget *widget)
{
  int widest = 0;

  for (int tier = 0; tier < PAGODA_N_TIERS; tier++)
    widest = MAX (widest, pagoda_cell_measure_text (widget, pagoda_wording_tier (tier), CHIP_TEXT, TRUE));
  return widest;
}

/* Every row asks at every frame, and the answer depends on the text size alone. */
double
pagoda_cell_chip_width (GtkWidget *widget)
{
  static double known_em = 0;
  static double known_width = 0;
  double em = pagoda_ink_em (widget);

  if (em < known_em || em > known_em)
    {
      known_em = em;
      known_width = measure_widest_tier (widget) + 2 * CHIP_PADDING;
    }
  return known_width;
}

/* A loss goes left from where the bars begin. */
void
pagoda_cell_draw_bar (GtkSnapshot *snapshot,
                      PagodaColumnPlace place,
                      double middle,
                      PagodaMoney profit,
                      PagodaMoney least,
                      PagodaMoney greatest,
                      PagodaTier tier)
{
  if (place.width <= 0 || greatest == least || profit == 0)
    return;

  double unit = place.width / ((double)greatest - (double)least);
  double zero = place.x - (double)least * unit;
  double length = MAX (1, ABS ((double)profit) * unit);
  graphene_rect_t bounds = GRAPHENE_RECT_INIT ((float)(profit < 0 ? zero - length : zero),
                                               (float)(middle - BAR_HEIGHT / 2.0), (float)length, BAR_HEIGHT);
  GdkRGBA color = profit < 0 ? pagoda_ink_get (PAGODA_INK_AGAINST) : pagoda_ink_tier (tier);
  fill_rounded (snapshot, &bounds, BAR_RADIUS, &color);
}

static void
trace_months (cairo_t *cr, PagodaColumnPlace place, double top, double height, const PagodaMoney *months)
{
  PagodaMoney least = 0;
  PagodaMoney greatest = 0;

  for (int i = 0; i < PAGODA_TREND_MONTHS; i++)
    {
      least = MIN (least, months[i]);
      greatest = MAX (greatest, months[i]);
    }
  double unit = height / ((double)greatest - (double)least);
  for (int i = 0; i < PAGODA_TREND_MONTHS; i++)
    cairo_line_to (cr, place.x + (place.width - TREND_DOT) * i / (PAGODA_TREND_MONTHS - 1),
                   top + ((double)greatest - (double)months[i]) * unit);
}

void
pagoda_cell_draw_trend (GtkSnapshot *snapshot,
                        PagodaColumnPlace place,
                        double middle,
                        double em,
                        const PagodaMoney months[PAGODA_TREND_MONTHS])
{
  double height = TREND_HEIGHT * em;
  graphene_rect_t bounds
      = GRAPHENE_RECT_INIT ((float)place.x - 2, (float)(middle - height / 2 - TREND_DOT - 1),
                            (float)place.width + 4, (float)(height + 2 * TREND_DOT + 2));
  gboolean any = FALSE;
  double x;
  double y;

  for (int i = 0; i < PAGODA_TREND_MONTHS; i++)
    any |= months[i] != 0;
  if (!any || place.width <= 0)
    return;

  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &bounds);
  GdkRGBA color = pagoda_ink_get (PAGODA_INK_SECONDARY);
  gdk_cairo_set_source_rgba (cr, &color);
  cairo_set_line_width (cr, 1.5);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  trace_months (cr, place, middle - height / 2, height, months);
  cairo_get_current_point (cr, &x, &y);
  cairo_stroke (cr);
  cairo_arc (cr, x, y, TREND_DOT, 0, 2 * G_PI);
  cairo_fill (cr);
  cairo_destroy (cr);
}
