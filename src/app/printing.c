/* printing.c: pages on paper.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "app/printing.h"

#include "app/compat.h"
#include "app/customers/customer_list.h"
#include "app/wording.h"
#include "chart/export.h"
#include "chart/lettering.h"
#include "session/pyramid_picture.h"

#include <glib/gi18n-lib.h>

#define EM 13.0
#define LINE (1.7 * EM)

/* Above the list: the title, what it shows, the heads of the columns. */
#define HEAD (5 * EM)

/* The pyramid */

static gpointer
lay_out_pyramid (PagodaStandings *standings,
                 const PagodaReportRequest *request,
                 gpointer content,
                 double width,
                 double height,
                 int *sheets)
{
  const PagodaSnapshot *snapshot = pagoda_standings_get_snapshot (standings);
  g_autoptr (PagodaPyramid) pyramid = pagoda_snapshot_make_pyramid (snapshot, request->as_of, request->basis);

  *sheets = 1;
  return pagoda_pyramid_picture_new (pyramid, pagoda_snapshot_get_currency (snapshot),
                                     pagoda_language_current ());
}

static void
draw_pyramid (gpointer picture, cairo_t *cr, double width, double height, int sheet)
{
  pagoda_pyramid_picture_draw_page (cr, width, height, picture);
}

const PagodaPrintout pagoda_printout_pyramid
    = { lay_out_pyramid, draw_pyramid, (GDestroyNotify)pagoda_pyramid_picture_free };

/* Customers */

/* Copied, since the store may go on changing while the printer is asked for. */
typedef struct
{
  PagodaStandings *standings;
  GArray *customers; /* guint32, in the order of the page */
  int per_sheet;
  int sheets;
} CustomerSheets;

typedef enum
{
  COLUMN_RANK,
  COLUMN_NAME,
  COLUMN_CODE,
  COLUMN_TIER,
  COLUMN_PROFIT,
  COLUMN_ORDERS,
  COLUMN_LAST_ORDER,
} PrintColumn;
#define N_COLUMNS 7

static const struct
{
  const char *title;
  double part; /* of the width */
  double align;
} columns[N_COLUMNS] = {
  [COLUMN_RANK] = { N_ ("Rank"), 0.07, 1 },
  [COLUMN_NAME] = { N_ ("Name"), 0.33, 0 },
  [COLUMN_CODE] = { N_ ("Code"), 0.13, 0 },
  [COLUMN_TIER] = { N_ ("Tier"), 0.11, 0 },
  [COLUMN_PROFIT] = { N_ ("Profit"), 0.13, 1 },
  [COLUMN_ORDERS] = { N_ ("Orders"), 0.09, 1 },
  [COLUMN_LAST_ORDER] = { N_ ("Last order"), 0.14, 1 },
};

static gpointer
lay_out_customers (PagodaStandings *standings,
                   const PagodaReportRequest *request,
                   gpointer content,
                   double width,
                   double height,
                   int *sheets)
{
  CustomerSheets *list = g_new0 (CustomerSheets, 1);

  list->standings = pagoda_standings_ref (standings);
  list->customers = g_array_new (FALSE, FALSE, sizeof (guint32));
  for (gsize i = 0; i < request->n_listed; i++)
    {
      gssize place = pagoda_snapshot_find (pagoda_standings_get_snapshot (standings), request->listed[i]);
      guint32 customer = (guint32)place;
      if (place >= 0)
        g_array_append_val (list->customers, customer);
    }
  list->per_sheet = MAX (1, (int)((height - HEAD - LINE) / LINE));
  list->sheets = MAX (1, ((int)list->customers->len + list->per_sheet - 1) / list->per_sheet);
  *sheets = list->sheets;
  return list;
}

static void
free_customers (gpointer data)
{
  CustomerSheets *list = data;

  pagoda_standings_unref (list->standings);
  g_array_unref (list->customers);
  g_free (list);
}

static char *
word_cell (const CustomerSheets *list, guint32 customer, PrintColumn column)
{
  const PagodaSnapshot *snapshot = pagoda_standings_get_snapshot (list->standings);
  const PagodaPyramid *pyramid = pagoda_standings_get_pyramid (list->standings);

  switch (column)
    {
    case COLUMN_RANK:
      return pyramid->ranks[customer] > 0 ? pagoda_count_format (pyramid->ranks[customer]) : g_strdup ("—");
    case COLUMN_NAME:
      return g_strdup (pagoda_snapshot_get_name (snapshot, customer));
    case COLUMN_CODE:
      return g_strdup (pagoda_snapshot_get_code (snapshot, customer));
    case COLUMN_TIER:
      return g_strdup (pagoda_wording_tier ((PagodaTier)pyramid->tiers[customer]));
    case COLUMN_PROFIT:
      return pagoda_wording_money (pyramid->profits[customer], pagoda_snapshot_get_currency (snapshot));
    case COLUMN_ORDERS:
      return pagoda_count_format (pyramid->orders[customer]);
    case COLUMN_LAST_ORDER:
      return pagoda_wording_day (pyramid->last_orders[customer], PAGODA_DAY_NONE);
    }
  g_assert_not_reached ();
}

static void
draw_line (cairo_t *cr, const char *const *texts, double width, double y, gboolean head)
{
  PagodaLettering lettering = pagoda_lettering (PAGODA_LETTERING_CAPTION, head, EM);
  const PagodaPalette *palette = pagoda_palette_get (FALSE);
  double x = 0;

  for (int i = 0; i < N_COLUMNS; i++)
    {
      PagodaRect box = { x + EM / 4, y, columns[i].part * width - EM / 2, LINE };
      pagoda_lettering_draw (cr, &lettering, texts[i], box, columns[i].align, palette->inks[PAGODA_INK_TEXT]);
      x += columns[i].part * width;
    }
  pagoda_palette_set_source (cr, palette->inks[head ? PAGODA_INK_NEUTRAL : PAGODA_INK_FINE_LINE]);
  cairo_rectangle (cr, 0, y + LINE - 0.5, width, 0.5);
  cairo_fill (cr);
}

static void
draw_text (cairo_t *cr, PagodaLetteringSize size, const char *text, PagodaRect box, double align)
{
  PagodaLettering lettering = pagoda_lettering (size, size == PAGODA_LETTERING_TITLE, EM);

  pagoda_lettering_draw (cr, &lettering, text, box, align, pagoda_palette_get (FALSE)->inks[PAGODA_INK_TEXT]);
}

static void
draw_head (const CustomerSheets *list, cairo_t *cr, double width)
{
  const PagodaPyramid *pyramid = pagoda_standings_get_pyramid (list->standings);
  g_autofree char *day = pagoda_wording_full_day (pyramid->as_of);
  g_autofree char *count = pagoda_wording_customers (list->customers->len);
  g_autofree char *text = g_strdup_printf ("%s · %s", day, count);
  const char *titles[N_COLUMNS];

  for (int i = 0; i < N_COLUMNS; i++)
    titles[i] = _ (columns[i].title);
  draw_text (cr, PAGODA_LETTERING_TITLE, _ ("Customers"), (PagodaRect){ 0, 0, width, 2 * EM }, 0);
  draw_text (cr, PAGODA_LETTERING_CAPTION, text, (PagodaRect){ 0, 2 * EM, width, EM }, 0);
  draw_line (cr, titles, width, HEAD - LINE, TRUE);
}

static void
draw_customers (gpointer data, cairo_t *cr, double width, double height, int sheet)
{
  const CustomerSheets *list = data;
  guint first = (guint)(sheet * list->per_sheet);
  guint end = MIN (first + (guint)list->per_sheet, list->customers->len);
  g_autofree char *foot = g_strdup_printf ("%d / %d", sheet + 1, list->sheets);

  draw_head (list, cr, width);
  for (guint i = first; i < end; i++)
    {
      char *texts[N_COLUMNS];
      for (int column = 0; column < N_COLUMNS; column++)
        texts[column] = word_cell (list, g_array_index (list->customers, guint32, i), (PrintColumn)column);
      draw_line (cr, (const char *const *)texts, width, HEAD + (i - first) * LINE, FALSE);
      for (int column = 0; column < N_COLUMNS; column++)
        g_free (texts[column]);
    }
  draw_text (cr, PAGODA_LETTERING_SMALLEST, foot, (PagodaRect){ 0, height - EM, width, EM }, 1);
}

const PagodaPrintout pagoda_printout_customers = { lay_out_customers, draw_customers, free_customers };

/* The operation */

/* What is shown when printing is asked for is what is printed, whatever happens before the paper is known. */
typedef struct
{
  PagodaStandings *standings;
  PagodaReportRequest request;
  PagodaId *listed;
  const PagodaPrintout *printout;
  gpointer content;  /* what the printout took, or NULL */
  gpointer laid_out; /* NULL before the paper is known */
} Printing;

static void
clear_sheets (Printing *printing)
{
  if (printing->laid_out != NULL)
    printing->printout->free (printing->laid_out);
  printing->laid_out = NULL;
}

static void
free_printing (gpointer data, GClosure *closure)
{
  Printing *printing = data;

  clear_sheets (printing);
  if (printing->content != NULL)
    printing->printout->free_content (printing->content);
  pagoda_standings_unref (printing->standings);
  g_free (printing->listed);
  g_free (printing);
}

static void
begin_print_cb (GtkPrintOperation *operation, GtkPrintContext *context, Printing *printing)
{
  int sheets;

  clear_sheets (printing);
  printing->laid_out = printing->printout->lay_out (printing->standings, &printing->request,
                                                    printing->content, gtk_print_context_get_width (context),
                                                    gtk_print_context_get_height (context), &sheets);
  gtk_print_operation_set_n_pages (operation, sheets);
}

static void
draw_page_cb (GtkPrintOperation *operation, GtkPrintContext *context, int sheet, Printing *printing)
{
  printing->printout->draw (printing->laid_out, gtk_print_context_get_cairo_context (context),
                            gtk_print_context_get_width (context), gtk_print_context_get_height (context),
                            sheet);
}

static void
take_what_is_shown (Printing *printing, PagodaPage *page)
{
  const PagodaPyramid *pyramid = pagoda_standings_get_pyramid (printing->standings);

  printing->request = (PagodaReportRequest){
    .as_of = pyramid->as_of, .basis = pyramid->basis, .compare = PAGODA_DAY_NONE, .period = { 0, -1 }
  };
  pagoda_page_prepare_report (page, &printing->request);
  printing->listed
      = g_memdup2 (printing->request.listed, printing->request.n_listed * sizeof *printing->listed);
  printing->request.listed = printing->listed;
}

GtkPrintOperation *
pagoda_printing_new (PagodaOutlook *outlook, PagodaPage *page)
{
  const PagodaPageInfo *info = pagoda_page_get_info (page);
  GtkPrintOperation *operation = gtk_print_operation_new ();
  Printing *printing = g_new0 (Printing, 1);

  printing->standings = pagoda_standings_ref (pagoda_outlook_get_standings (outlook));
  take_what_is_shown (printing, page);
  printing->printout = info->printout;
  printing->content = info->printout->take != NULL ? info->printout->take (page) : NULL;
  gtk_print_operation_set_job_name (operation, _ (info->title));
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  g_signal_connect (operation, "begin-print", G_CALLBACK (begin_print_cb), printing);
  g_signal_connect_data (operation, "draw-page", G_CALLBACK (draw_page_cb), printing, free_printing, 0);
  return operation;
}

static void
done_cb (GtkPrintOperation *operation, GtkPrintOperationResult result, GtkWindow *parent)
{
  g_autoptr (GError) error = NULL;

  if (result != GTK_PRINT_OPERATION_RESULT_ERROR)
    return;
  gtk_print_operation_get_error (operation, &error);
  pagoda_compat_show_message (parent, _ ("Nothing was printed"), error->message);
}

static void
run (GtkPrintOperation *operation, GtkWindow *parent)
{
  g_signal_connect_object (operation, "done", G_CALLBACK (done_cb), parent, 0);
  gtk_print_operation_set_allow_async (operation, TRUE);
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, parent, NULL);
}

void
pagoda_printing_show (GtkWindow *parent, PagodaOutlook *outlook, PagodaPage *page)
{
  g_autoptr (GtkPrintOperation) operation = pagoda_printing_new (outlook, page);

  run (operation, parent);
}

/* Papers */

typedef struct
{
  PagodaPaper *paper;
  PagodaPaperSheets *sheets; /* NULL before the size of the sheets is known */
} PaperPrinting;

static void
free_paper_printing (gpointer data, GClosure *closure)
{
  PaperPrinting *printing = data;

  pagoda_paper_sheets_unref (printing->sheets);
  pagoda_paper_unref (printing->paper);
  g_free (printing);
}

static void
begin_paper_cb (GtkPrintOperation *operation, GtkPrintContext *context, PaperPrinting *printing)
{
  pagoda_paper_sheets_unref (printing->sheets);
  printing->sheets = pagoda_paper_lay_out (printing->paper, gtk_print_context_get_width (context),
                                           gtk_print_context_get_height (context));
  gtk_print_operation_set_n_pages (operation, pagoda_paper_sheets_count (printing->sheets));
}

static void
draw_sheet_cb (GtkPrintOperation *operation, GtkPrintContext *context, int sheet, PaperPrinting *printing)
{
  pagoda_paper_sheets_draw (printing->sheets, gtk_print_context_get_cairo_context (context), sheet);
}

/* The margins of the drawing in a file, for paper that nobody chose otherwise. */
static GtkPageSetup *
create_page_setup (void)
{
  GtkPageSetup *setup = gtk_page_setup_new ();
  g_autoptr (GtkPaperSize) a4 = gtk_paper_size_new (GTK_PAPER_NAME_A4);

  gtk_page_setup_set_paper_size (setup, a4);
  gtk_page_setup_set_top_margin (setup, PAGODA_SHEET_MARGIN, GTK_UNIT_POINTS);
  gtk_page_setup_set_bottom_margin (setup, PAGODA_SHEET_MARGIN, GTK_UNIT_POINTS);
  gtk_page_setup_set_left_margin (setup, PAGODA_SHEET_MARGIN, GTK_UNIT_POINTS);
  gtk_page_setup_set_right_margin (setup, PAGODA_SHEET_MARGIN, GTK_UNIT_POINTS);
  return setup;
}

void
pagoda_printing_show_paper (GtkWindow *parent, PagodaPaper *paper, const char *name)
{
  g_autoptr (GtkPrintOperation) operation = gtk_print_operation_new ();
  g_autoptr (GtkPageSetup) setup = create_page_setup ();
  PaperPrinting *printing = g_new0 (PaperPrinting, 1);

  printing->paper = pagoda_paper_ref (paper);
  gtk_print_operation_set_job_name (operation, name);
  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  g_signal_connect (operation, "begin-print", G_CALLBACK (begin_paper_cb), printing);
  g_signal_connect_data (operation, "draw-page", G_CALLBACK (draw_sheet_cb), printing, free_paper_printing,
                         0);
  run (operation, parent);
}
