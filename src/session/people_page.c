/* people_page.c: the people map of a project on a page.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * White paper, the light palette, readable in grey: the day at the top, the meter over the whole width, the
 * map with the sum beside it, the warnings and the rule at the foot.
 */
#include "config.h"

#include "session/people_picture.h"

#include "chart/lettering.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* In points, for A4 landscape. */
#define MARGIN 36.0
#define PAGE_EM 10.0
#define LEAST_EM 5.0
#define SUM_WIDTH 176.0
#define GAP 16.0
#define LINE 1.5 /* of an em */

typedef struct
{
  cairo_t *cr;
  const PagodaPeoplePicture *picture;
  const PagodaPalette *palette;
} Page;

static void
write_line (const Page *page,
            PagodaLetteringSize size,
            gboolean bold,
            const char *text,
            PagodaRect box,
            double align)
{
  PagodaLettering lettering = pagoda_lettering (size, bold, PAGE_EM);
  PagodaInk ink = bold || size == PAGODA_LETTERING_TABLE ? PAGODA_INK_TEXT : PAGODA_INK_SECONDARY;

  pagoda_lettering_draw (page->cr, &lettering, text, box, align, page->palette->inks[ink]);
}

/* Returns where the next line begins. */
static double
write_row (const Page *page,
           PagodaLetteringSize size,
           gboolean bold,
           const char *text,
           PagodaRect area,
           double y)
{
  double height = size == PAGODA_LETTERING_TITLE ? 2.6 * PAGE_EM : LINE * PAGE_EM;

  write_line (page, size, bold, text, (PagodaRect){ area.x, y, area.width, height }, 0);
  return y + height;
}

static double
draw_lead (const Page *page, PagodaRect area, double y)
{
  PagodaLeadMeterLayout layout;
  PagodaRect meter = { area.x, y, area.width, pagoda_lead_meter_chart_height (PAGE_EM) };

  if (!page->picture->has_lead)
    return y;
  pagoda_lead_meter_chart_layout (&page->picture->meter, meter, PAGE_EM, &layout);
  pagoda_lead_meter_chart_draw (&page->picture->meter, &layout, page->palette, page->cr);
  return y + meter.height + 0.6 * PAGE_EM;
}

static void
draw_share (const Page *page, const PagodaPeopleShare *share, PagodaRect row)
{
  PagodaRect sign = { row.x, row.y + 0.2 * PAGE_EM, 1.3 * PAGE_EM, 1.3 * PAGE_EM };
  PagodaRect text = { row.x + 1.8 * PAGE_EM, row.y, row.width - 1.8 * PAGE_EM, LINE * PAGE_EM };
  PagodaRect below = { text.x, row.y + 1.2 * PAGE_EM, text.width, LINE * PAGE_EM };
  PagodaRect name = { text.x, text.y, text.width - 6.5 * PAGE_EM, text.height };
  PagodaRect weight = { name.x + name.width, text.y, 2.8 * PAGE_EM, text.height };

  pagoda_support_sign_draw (page->cr, share->support, TRUE, sign, page->palette);
  write_line (page, PAGODA_LETTERING_TABLE, FALSE, share->name, name, 0);
  write_line (page, PAGODA_LETTERING_CAPTION, FALSE, share->weight_text, weight, 1);
  write_line (page, PAGODA_LETTERING_TABLE, TRUE, share->points_text, text, 1);
  write_line (page, PAGODA_LETTERING_SMALLEST, FALSE, share->stand_text, below, 0);
}

/* The sum as a table; those for whom there is no room are counted. */
static void
draw_sum (const Page *page, PagodaRect area)
{
  const PagodaPeoplePicture *picture = page->picture;
  const char *title = pagoda_translate (picture->language, N_ ("Who pushes, who pulls"));
  double pitch = 2.9 * PAGE_EM, y = write_row (page, PAGODA_LETTERING_BODY, TRUE, title, area, area.y);
  gsize room = (gsize)MAX ((area.y + area.height - y) / pitch - 1, 0);

  for (gsize i = 0; i < MIN (picture->map.n, room); i++, y += pitch)
    draw_share (page, &picture->shares[i], (PagodaRect){ area.x, y, area.width, pitch });
  if (picture->map.n > room)
    {
      g_autofree char *more = g_strdup_printf (pagoda_translate (picture->language, N_ ("and %u more")),
                                               (guint)(picture->map.n - room));
      y = write_row (page, PAGODA_LETTERING_CAPTION, FALSE, more, area, y);
    }
  if (!picture->has_lead)
    return;
  PagodaRect row = { area.x, y, area.width, LINE * PAGE_EM };
  write_line (page, PAGODA_LETTERING_BODY, TRUE, pagoda_translate (picture->language, N_ ("Support lead")),
              row, 0);
  write_line (page, PAGODA_LETTERING_BODY, TRUE, picture->lead_text, row, 1);
  row.y += row.height;
  write_line (page, PAGODA_LETTERING_SMALLEST, FALSE, picture->supporters_text, row, 0);
}

/* As large as fits: a map of many people is drawn smaller. */
static void
draw_map (const Page *page, PagodaRect area)
{
  double em = PAGE_EM;
  g_autoptr (PagodaPeopleMapLayout) layout
      = pagoda_people_map_layout_new (&page->picture->map, area.x, area.y, area.width, em);

  while (layout->area.height > area.height && em > LEAST_EM)
    {
      em -= 0.5;
      g_clear_pointer (&layout, pagoda_people_map_layout_free);
      layout = pagoda_people_map_layout_new (&page->picture->map, area.x, area.y, area.width, em);
    }
  pagoda_people_map_draw (&page->picture->map, layout, page->palette, page->cr);
}

static double
draw_foot (const Page *page, PagodaRect area)
{
  const GPtrArray *warnings = page->picture->warnings;
  double y = area.y + area.height - (warnings->len + 1) * LINE * PAGE_EM, top = y;

  for (guint i = 0; i < warnings->len; i++)
    {
      g_autofree char *text = g_strconcat ("▲ ", g_ptr_array_index (warnings, i), NULL);
      y = write_row (page, PAGODA_LETTERING_TABLE, FALSE, text, area, y);
    }
  write_row (page, PAGODA_LETTERING_SMALLEST, FALSE, page->picture->note, area, y);
  return top;
}

void
pagoda_people_picture_draw_page (cairo_t *cr, double width, double height, gpointer picture)
{
  Page page = { cr, picture, pagoda_palette_get (FALSE) };
  PagodaRect area = { MARGIN, MARGIN, width - 2 * MARGIN, height - 2 * MARGIN };
  double y = write_row (&page, PAGODA_LETTERING_TITLE, TRUE, page.picture->title, area, area.y);

  y = write_row (&page, PAGODA_LETTERING_CAPTION, FALSE, page.picture->subtitle, area, y);
  y = write_row (&page, PAGODA_LETTERING_CAPTION, FALSE, page.picture->over_text, area, y);
  y = write_row (&page, PAGODA_LETTERING_TABLE, FALSE, page.picture->flip_text, area, y) + 0.5 * PAGE_EM;
  y = draw_lead (&page, area, y);
  double bottom = draw_foot (&page, area) - 0.8 * PAGE_EM;
  draw_map (&page, (PagodaRect){ area.x, y, area.width - SUM_WIDTH - GAP, bottom - y });
  draw_sum (&page, (PagodaRect){ area.x + area.width - SUM_WIDTH, y, SUM_WIDTH, bottom - y });
}
