/* ageing_view.c: what a customer owes, by how long it is overdue, as bars.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A line for each age: its name, a bar, and the amount behind the bar.
 */
#include "config.h"

#include "app/credit/ageing_view.h"

#include "app/widgets/ink.h"
#include "app/widgets/naming.h"
#include "app/wording.h"
#include "chart/lettering.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define LEAST_WIDTH 220
#define USUAL_WIDTH 520

/* All in em. */
#define LINE 1.9
#define BAR 1.0
#define GAP 0.6

struct _PagodaAgeingView
{
  PagodaDrawing parent_instance;

  PagodaMoney ages[PAGODA_N_RECEIVABLE_AGES];
  char *currency;
};

G_DEFINE_FINAL_TYPE (PagodaAgeingView, pagoda_ageing_view, PAGODA_TYPE_DRAWING)

/* Short enough to stand beside a bar. */
static const char *const names[PAGODA_N_RECEIVABLE_AGES] = {
  [PAGODA_AGE_NOT_DUE] = NC_ ("ageing", "Not due"),      [PAGODA_AGE_TO_30] = NC_ ("ageing", "1–30 days"),
  [PAGODA_AGE_TO_60] = NC_ ("ageing", "31–60 days"),     [PAGODA_AGE_TO_90] = NC_ ("ageing", "61–90 days"),
  [PAGODA_AGE_OVER_90] = NC_ ("ageing", "Over 90 days"),
};

static const char *
name_of (int age)
{
  return g_dpgettext2 (GETTEXT_PACKAGE, "ageing", names[age]);
}

static PagodaInk
ink_of (int age)
{
  if (age == PAGODA_AGE_NOT_DUE)
    return PAGODA_INK_ACCENT;
  return age >= PAGODA_AGE_TO_90 ? PAGODA_INK_REFUSED : PAGODA_INK_OVER;
}

/* The longest of the names, and of the amounts. */
static void
measure (PagodaAgeingView *view, const PagodaLettering *lettering, double *left, double *right)
{
  *left = *right = 0;
  for (int age = 0; age < PAGODA_N_RECEIVABLE_AGES; age++)
    {
      g_autofree char *amount = pagoda_wording_money (view->ages[age], view->currency);
      *left = MAX (*left, pagoda_lettering_width (lettering, name_of (age)) + 0.01);
      *right = MAX (*right, pagoda_lettering_width (lettering, amount) + 0.01);
    }
}

static void
pagoda_ageing_view_draw (PagodaDrawing *drawing, cairo_t *cr, double width, double height, double em)
{
  PagodaAgeingView *view = PAGODA_AGEING_VIEW (drawing);
  const PagodaPalette *palette = pagoda_ink_palette ();
  PagodaLettering lettering = pagoda_lettering (PAGODA_LETTERING_CAPTION, FALSE, em);
  PagodaMoney most = 1;
  double left, right;

  for (int age = 0; age < PAGODA_N_RECEIVABLE_AGES; age++)
    most = MAX (most, view->ages[age]);
  measure (view, &lettering, &left, &right);
  double from = left + GAP * em, room = MAX (width - left - right - 2 * GAP * em, em);
  for (int age = 0; age < PAGODA_N_RECEIVABLE_AGES; age++)
    {
      double top = age * LINE * em, bar = room * (double)view->ages[age] / (double)most;
      g_autofree char *amount = pagoda_wording_money (view->ages[age], view->currency);
      pagoda_lettering_draw (cr, &lettering, name_of (age), (PagodaRect){ 0, top, left, LINE * em }, 1,
                             palette->inks[PAGODA_INK_SECONDARY]);
      pagoda_palette_set_source (cr, palette->inks[ink_of (age)]);
      cairo_rectangle (cr, from, top + (LINE - BAR) / 2 * em, view->ages[age] > 0 ? MAX (bar, 2) : 0,
                       BAR * em);
      cairo_fill (cr);
      pagoda_lettering_draw (cr, &lettering, amount,
                             (PagodaRect){ from + bar + GAP * em, top, right, LINE * em }, 0,
                             palette->inks[PAGODA_INK_TEXT]);
    }
}

static int
pagoda_ageing_view_measure_height (PagodaDrawing *drawing, double em)
{
  return (int)ceil (PAGODA_N_RECEIVABLE_AGES * LINE * em);
}

static void
pagoda_ageing_view_finalize (GObject *object)
{
  g_free (PAGODA_AGEING_VIEW (object)->currency);
  G_OBJECT_CLASS (pagoda_ageing_view_parent_class)->finalize (object);
}

static void
pagoda_ageing_view_class_init (PagodaAgeingViewClass *class)
{
  PagodaDrawingClass *drawing_class = PAGODA_DRAWING_CLASS (class);

  G_OBJECT_CLASS (class)->finalize = pagoda_ageing_view_finalize;
  drawing_class->least_width = LEAST_WIDTH;
  drawing_class->usual_width = USUAL_WIDTH;
  drawing_class->measure_height = pagoda_ageing_view_measure_height;
  drawing_class->draw = pagoda_ageing_view_draw;
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (class), GTK_ACCESSIBLE_ROLE_IMG);
}

static void
pagoda_ageing_view_init (PagodaAgeingView *view)
{
  pagoda_naming_set (GTK_WIDGET (view), _ ("Receivables by age"));
}

static void
describe (PagodaAgeingView *view)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (int age = 0; age < PAGODA_N_RECEIVABLE_AGES; age++)
    {
      g_autofree char *amount = pagoda_wording_money (view->ages[age], view->currency);
      g_string_append_printf (text, "%s%s: %s", age > 0 ? "; " : "", name_of (age), amount);
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text->str, -1);
}

GtkWidget *
pagoda_ageing_view_new (const PagodaMoney *ages, const char *currency)
{
  PagodaAgeingView *view = g_object_new (PAGODA_TYPE_AGEING_VIEW, NULL);

  memcpy (view->ages, ages, sizeof view->ages);
  view->currency = g_strdup (currency);
  describe (view);
  return GTK_WIDGET (view);
}
