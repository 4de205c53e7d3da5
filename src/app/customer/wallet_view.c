/* wallet_view.c: share of wallet and profit through time, against the lock-ins that were built (L6).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Above a line for the share, which breaks where the budget is not known; below bars of profit; between them
 * a stroke of as many steps as lock-ins hold.  A month in which one was built is marked through both.
 */
#include "config.h"

#include "app/customer/wallet_view.h"

#include "app/widgets/ink.h"
#include "app/widgets/naming.h"
#include "app/wording.h"
#include "chart/lettering.h"
#include "chart/scale.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define LEAST_WIDTH 260
#define USUAL_WIDTH 520

/* All in em. */
#define TITLE 1.5
#define SHARE 5.0
#define STEPS 1.6
#define PROFIT 5.0
#define NAMES 1.5
#define GAP 0.8
#define AXIS 4.2
#define BAR_PART 0.6
#define CURVE 0.14
#define NAME_GAP 0.4

struct _PagodaWalletView
{
  PagodaDrawing parent_instance;

  PagodaWalletPoint points[PAGODA_WALLET_MONTHS];
  char *currency; /* NULL before there is something to show */
};

G_DEFINE_FINAL_TYPE (PagodaWalletView, pagoda_wallet_view, PAGODA_TYPE_DRAWING)

/* Where things stand. */
typedef struct
{
  cairo_t *cr;
  double em;
  double left;
  double width;
  double step; /* of a month */
} Canvas;

static double
middle_of (const Canvas *canvas, gsize month)
{
  return canvas->left + ((double)month + 0.5) * canvas->step;
}

static void
set_ink (const Canvas *canvas, PagodaInk ink)
{
  pagoda_palette_set_source (canvas->cr, pagoda_ink_palette ()->inks[ink]);
}

static void
write_text (const Canvas *canvas, PagodaLetteringSize size, const char *text, PagodaRect box, double align)
{
  PagodaLettering lettering = pagoda_lettering (size, FALSE, canvas->em);

  pagoda_lettering_draw (canvas->cr, &lettering, text, box, align,
                         pagoda_ink_palette ()->inks[PAGODA_INK_SECONDARY]);
}

/* @text is taken over. */
static void
draw_tick (const Canvas *canvas, double y, gboolean zero, char *text)
{
  set_ink (canvas, zero ? PAGODA_INK_NEUTRAL : PAGODA_INK_FINE_LINE);
  cairo_rectangle (canvas->cr, canvas->left, floor (y), canvas->width - canvas->left, 1);
  cairo_fill (canvas->cr);
  write_text (canvas, PAGODA_LETTERING_SMALLEST, text,
              (PagodaRect){ 0, y - canvas->em / 2, canvas->left - canvas->em / 2, canvas->em }, 1);
  g_free (text);
}

/* A whole wallet is 100 %; who sells more than the budget said goes beyond. */
static void
draw_share (PagodaWalletView *view, const Canvas *canvas, double top)
{
  double high = 1;
  gboolean open = FALSE;

  for (gsize i = 0; i < PAGODA_WALLET_MONTHS; i++)
    high = isnan (view->points[i].share) ? high : MAX (high, view->points[i].share);
  PagodaScale scale = { 0, high, top + SHARE * canvas->em, top + canvas->em / 2 };
  for (int half = 0; half <= 2; half++)
    draw_tick (canvas, pagoda_scale_position (&scale, half / 2.0), half == 0,
               pagoda_wording_share (half / 2.0));
  set_ink (canvas, PAGODA_INK_ACCENT);
  cairo_set_line_width (canvas->cr, CURVE * canvas->em);
  for (gsize i = 0; i < PAGODA_WALLET_MONTHS; i++)
    {
      double share = view->points[i].share;
      double y = isnan (share) ? 0 : pagoda_scale_position (&scale, MAX (share, 0));
      if (!isnan (share) && open)
        cairo_line_to (canvas->cr, middle_of (canvas, i), y);
      else if (!isnan (share))
        cairo_move_to (canvas->cr, middle_of (canvas, i), y);
      open = !isnan (share);
    }
  cairo_stroke (canvas->cr);
  if (!isnan (view->points[PAGODA_WALLET_MONTHS - 1].share))
    {
      double share = view->points[PAGODA_WALLET_MONTHS - 1].share;
      cairo_arc (canvas->cr, middle_of (canvas, PAGODA_WALLET_MONTHS - 1),
                 pagoda_scale_position (&scale, MAX (share, 0)), CURVE * 2 * canvas->em, 0, 2 * G_PI);
      cairo_fill (canvas->cr);
    }
}

/* A box per lock-in and month, one on the other. */
static void
draw_lock_ins (PagodaWalletView *view, const Canvas *canvas, double top)
{
  guint most = 1;

  for (gsize i = 0; i < PAGODA_WALLET_MONTHS; i++)
    most = MAX (most, view->points[i].lock_ins);
  double height = STEPS * canvas->em / most;
  set_ink (canvas, PAGODA_INK_NEUTRAL);
  for (gsize i = 0; i < PAGODA_WALLET_MONTHS; i++)
    for (guint k = 0; k < view->points[i].lock_ins; k++)
      cairo_rectangle (canvas->cr, canvas->left + (double)i * canvas->step + 0.5,
                       top + STEPS * canvas->em - (k + 1) * height + 0.5, canvas->step - 1, height - 1);
  cairo_fill (canvas->cr);
  g_autofree char *last = g_strdup_printf ("%u", view->points[PAGODA_WALLET_MONTHS - 1].lock_ins);
  write_text (canvas, PAGODA_LETTERING_SMALLEST, last,
              (PagodaRect){ 0, top, canvas->left - canvas->em / 2, STEPS * canvas->em }, 1);
}

static void
draw_profit (PagodaWalletView *view, const Canvas *canvas, double top)
{
  double low = 0, high = 0;

  for (gsize i = 0; i < PAGODA_WALLET_MONTHS; i++)
    {
      low = MIN (low, (double)view->points[i].profit);
      high = MAX (high, (double)view->points[i].profit);
    }
  PagodaScale scale = { low, high > low ? high : 1, top + PROFIT * canvas->em, top + canvas->em / 2 };
  PagodaTicks ticks = pagoda_ticks_within (scale.low, scale.high);
  if (ticks.step < 1)
    ticks.n = MIN (ticks.n, 1);
  for (guint i = 0; i < ticks.n; i++)
    {
      double value = pagoda_ticks_value (&ticks, i);
      draw_tick (canvas, pagoda_scale_position (&scale, value), fabs (value) < 1,
                 pagoda_wording_money ((PagodaMoney)value, view->currency));
    }
  double zero = pagoda_scale_position (&scale, 0);
  for (gsize i = 0; i < PAGODA_WALLET_MONTHS; i++)
    {
      double y = pagoda_scale_position (&scale, (double)view->points[i].profit);
      double width = canvas->step * BAR_PART;
      set_ink (canvas, view->points[i].profit < 0 ? PAGODA_INK_AGAINST : PAGODA_INK_ACCENT);
      cairo_rectangle (canvas->cr, middle_of (canvas, i) - width / 2, MIN (y, zero), width, fabs (zero - y));
      cairo_fill (canvas->cr);
    }
}

/* A dashed stroke through everything where a lock-in came. */
static void
draw_built (PagodaWalletView *view, const Canvas *canvas, double top, double bottom)
{
  const double dashes[] = { canvas->em / 4, canvas->em / 4 };

  cairo_save (canvas->cr);
  cairo_set_dash (canvas->cr, dashes, G_N_ELEMENTS (dashes), 0);
  cairo_set_line_width (canvas->cr, 1);
  set_ink (canvas, PAGODA_INK_OUTLINE);
  for (gsize i = 1; i < PAGODA_WALLET_MONTHS; i++)
    if (view->points[i].lock_ins > view->points[i - 1].lock_ins)
      {
        double x = floor (canvas->left + (double)i * canvas->step) + 0.5;
        cairo_move_to (canvas->cr, x, top);
        cairo_line_to (canvas->cr, x, bottom);
      }
  cairo_stroke (canvas->cr);
  cairo_restore (canvas->cr);
}

/* From the newest month back, as many as there is room for. */
static void
draw_names (PagodaWalletView *view, const Canvas *canvas, double top)
{
  PagodaLettering lettering = pagoda_lettering (PAGODA_LETTERING_SMALLEST, FALSE, canvas->em);
  double used = canvas->width + NAME_GAP * canvas->em;

  for (gsize i = PAGODA_WALLET_MONTHS; i-- > 0;)
    {
      g_autofree char *name = pagoda_wording_month (view->points[i].day);
      double width = pagoda_lettering_width (&lettering, name) + 0.01;
      double x = MIN (middle_of (canvas, i) - width / 2, canvas->width - width);
      if (x < canvas->left || x + width + NAME_GAP * canvas->em > used)
        continue;
      pagoda_lettering_draw (canvas->cr, &lettering, name, (PagodaRect){ x, top, width, NAMES * canvas->em },
                             0, pagoda_ink_palette ()->inks[PAGODA_INK_SECONDARY]);
      used = x;
    }
}

static void
draw_title (const Canvas *canvas, double y, const char *title)
{
  write_text (canvas, PAGODA_LETTERING_CAPTION, title,
              (PagodaRect){ 0, y, canvas->width, TITLE * canvas->em }, 0);
}

static void
pagoda_wallet_view_draw (PagodaDrawing *drawing, cairo_t *cr, double width, double height, double em)
{
  PagodaWalletView *view = PAGODA_WALLET_VIEW (drawing);
  Canvas canvas = { cr, em, AXIS * em, width, (width - AXIS * em) / PAGODA_WALLET_MONTHS };
  double share = TITLE * em, steps = share + (SHARE + GAP + TITLE) * em;
  double profit = steps + (STEPS + GAP + TITLE) * em;

  if (view->currency == NULL)
    return;
  draw_built (view, &canvas, share, profit + PROFIT * em);
  draw_title (&canvas, 0, _ ("Share of wallet"));
  draw_share (view, &canvas, share);
  draw_title (&canvas, steps - TITLE * em, _ ("Lock-ins that hold"));
  draw_lock_ins (view, &canvas, steps);
  draw_title (&canvas, profit - TITLE * em, _ ("Profit of twelve months"));
  draw_profit (view, &canvas, profit);
  draw_names (view, &canvas, profit + PROFIT * em);
}

static int
pagoda_wallet_view_measure_height (PagodaDrawing *drawing, double em)
{
  return (int)ceil ((TITLE * 3 + SHARE + STEPS + PROFIT + GAP * 2 + NAMES) * em);
}

static void
pagoda_wallet_view_finalize (GObject *object)
{
  g_free (PAGODA_WALLET_VIEW (object)->currency);
  G_OBJECT_CLASS (pagoda_wallet_view_parent_class)->finalize (object);
}

static void
pagoda_wallet_view_class_init (PagodaWalletViewClass *class)
{
  PagodaDrawingClass *drawing_class = PAGODA_DRAWING_CLASS (class);

  G_OBJECT_CLASS (class)->finalize = pagoda_wallet_view_finalize;
  drawing_class->least_width = LEAST_WIDTH;
  drawing_class->usual_width = USUAL_WIDTH;
  drawing_class->measure_height = pagoda_wallet_view_measure_height;
  drawing_class->draw = pagoda_wallet_view_draw;
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (class), GTK_ACCESSIBLE_ROLE_IMG);
}

static void
pagoda_wallet_view_init (PagodaWalletView *view)
{
  pagoda_naming_set (GTK_WIDGET (view), _ ("Share and profit against the lock-ins"));
}

GtkWidget *
pagoda_wallet_view_new (void)
{
  return g_object_new (PAGODA_TYPE_WALLET_VIEW, NULL);
}

/* The two ends say what the way between them came to. */
static void
describe (PagodaWalletView *view)
{
  const PagodaWalletPoint *first = &view->points[0], *last = &view->points[PAGODA_WALLET_MONTHS - 1];
  g_autofree char *from = pagoda_wording_month (first->day);
  g_autofree char *to = pagoda_wording_month (last->day);
  g_autofree char *share_from = pagoda_wording_share (first->share);
  g_autofree char *share_to = pagoda_wording_share (last->share);
  g_autofree char *profit_from = pagoda_wording_money (first->profit, view->currency);
  g_autofree char *profit_to = pagoda_wording_money (last->profit, view->currency);
  /* Translators: month, share, profit and lock-ins, first of the beginning and then of the end. */
  g_autofree char *text = g_strdup_printf (
      _ ("%1$s: share %2$s, profit %3$s, lock-ins %4$u; %5$s: share %6$s, profit %7$s, lock-ins %8$u"), from,
      share_from != NULL ? share_from : "?", profit_from, first->lock_ins, to,
      share_to != NULL ? share_to : "?", profit_to, last->lock_ins);

  gtk_accessible_update_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
}

void
pagoda_wallet_view_show (PagodaWalletView *view, const PagodaWalletPoint *points, const char *currency)
{
  memcpy (view->points, points, sizeof view->points);
  g_free (view->currency);
  view->currency = g_strdup (currency);
  describe (view);
  gtk_widget_queue_draw (GTK_WIDGET (view));
}
