/* people_printout.c: who of us works what, on paper.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "app/colleagues/people_printout.h"

#include "app/colleagues/people_page.h"
#include "app/widgets/record_list.h"
#include "app/wording.h"
#include "chart/lettering.h"

#include <glib/gi18n-lib.h>

#define EM 13.0
#define HEAD (4.5 * EM)
#define LINE (1.5 * EM)
/* Title and detail, and the space below them. */
#define RECORD (2 * LINE + 0.4 * EM)

/* What the page lists, as it is when printing is asked for. */
typedef struct
{
  char *title;
  GPtrArray *records; /* of PagodaRecord */
} Content;

typedef struct
{
  const Content *content; /* the operation's */
  char *day;
  int per_sheet;
  int sheets;
} Sheets;

static gpointer
take (PagodaPage *page)
{
  Content *content = g_new (Content, 1);

  content->title = pagoda_people_page_describe (PAGODA_PEOPLE_PAGE (page));
  content->records = pagoda_people_page_list_lines (PAGODA_PEOPLE_PAGE (page));
  return content;
}

static void
free_content (gpointer data)
{
  Content *content = data;

  g_free (content->title);
  g_ptr_array_unref (content->records);
  g_free (content);
}

static gpointer
lay_out (PagodaStandings *standings,
         const PagodaReportRequest *request,
         gpointer content,
         double width,
         double height,
         int *sheets)
{
  Sheets *laid_out = g_new0 (Sheets, 1);
  int n = (int)((Content *)content)->records->len;

  laid_out->content = content;
  laid_out->day = pagoda_wording_full_day (pagoda_day_today ());
  laid_out->per_sheet = MAX (1, (int)((height - HEAD - 2 * EM) / RECORD));
  laid_out->sheets = MAX (1, (n + laid_out->per_sheet - 1) / laid_out->per_sheet);
  *sheets = laid_out->sheets;
  return laid_out;
}

static void
free_sheets (gpointer data)
{
  g_free (((Sheets *)data)->day);
  g_free (data);
}

static void
draw_text (cairo_t *cr,
           PagodaLetteringSize size,
           gboolean bold,
           const char *text,
           PagodaRect box,
           double align)
{
  PagodaLettering lettering = pagoda_lettering (size, bold, EM);

  pagoda_lettering_draw (cr, &lettering, text, box, align, pagoda_palette_get (FALSE)->inks[PAGODA_INK_TEXT]);
}

static void
draw_record (cairo_t *cr, PagodaRecord *record, double width, double y)
{
  PagodaRect figure = { 0.7 * width, y, 0.3 * width, LINE };

  draw_text (cr, PAGODA_LETTERING_CAPTION, TRUE, pagoda_record_get_title (record),
             (PagodaRect){ 0, y, 0.68 * width, LINE }, 0);
  draw_text (cr, PAGODA_LETTERING_CAPTION, FALSE, pagoda_record_get_figure (record), figure, 1);
  draw_text (cr, PAGODA_LETTERING_SMALLEST, FALSE, pagoda_record_get_detail (record),
             (PagodaRect){ 0, y + LINE, width, LINE }, 0);
  pagoda_palette_set_source (cr, pagoda_palette_get (FALSE)->inks[PAGODA_INK_FINE_LINE]);
  cairo_rectangle (cr, 0, y + RECORD - 1, width, 0.5);
  cairo_fill (cr);
}

static void
draw (gpointer data, cairo_t *cr, double width, double height, int sheet)
{
  const Sheets *sheets = data;
  const GPtrArray *records = sheets->content->records;
  guint first = (guint)(sheet * sheets->per_sheet);
  guint end = MIN (first + (guint)sheets->per_sheet, records->len);
  g_autofree char *foot = g_strdup_printf ("%d / %d", sheet + 1, sheets->sheets);

  draw_text (cr, PAGODA_LETTERING_TITLE, TRUE, _ ("Who works what"), (PagodaRect){ 0, 0, width, 2 * EM }, 0);
  draw_text (cr, PAGODA_LETTERING_CAPTION, FALSE, sheets->content->title,
             (PagodaRect){ 0, 2.2 * EM, 0.75 * width, EM }, 0);
  draw_text (cr, PAGODA_LETTERING_CAPTION, FALSE, sheets->day,
             (PagodaRect){ 0.75 * width, 2.2 * EM, 0.25 * width, EM }, 1);
  for (guint i = first; i < end; i++)
    draw_record (cr, g_ptr_array_index (records, i), width, HEAD + (i - first) * RECORD);
  draw_text (cr, PAGODA_LETTERING_SMALLEST, FALSE, foot, (PagodaRect){ 0, height - EM, width, EM }, 1);
}

const PagodaPrintout pagoda_printout_people = { lay_out, draw, free_sheets, take, free_content };
