/* printing.c: sheets on paper.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "app/printing.h"

#include "app/compat.h"
#include "app/settings.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Points by which two sizes are the same one. */
#define ALIKE 0.5

typedef struct
{
  PagodaPaper *paper;
  PagodaPaperSheets *sheets; /* NULL before the size of the sheets is known */
} Printing;

static void
free_printing (gpointer data, GClosure *closure)
{
  Printing *printing = data;

  pagoda_paper_sheets_unref (printing->sheets);
  pagoda_paper_unref (printing->paper);
  g_free (printing);
}

static gboolean
fits (const Printing *printing, double width, double height)
{
  if (printing->sheets == NULL)
    return FALSE;
  PagodaSheetSize room = pagoda_paper_sheets_get_room (printing->sheets);
  return fabs (room.width - width) < ALIKE && fabs (room.height - height) < ALIKE;
}

static void
begin_print_cb (GtkPrintOperation *operation, GtkPrintContext *context, Printing *printing)
{
  double width = gtk_print_context_get_width (context), height = gtk_print_context_get_height (context);

  if (!fits (printing, width, height))
    {
      pagoda_paper_sheets_unref (printing->sheets);
      printing->sheets = pagoda_paper_lay_out (printing->paper, width, height);
    }
  gtk_print_operation_set_n_pages (operation, pagoda_paper_sheets_count (printing->sheets));
}

static void
draw_page_cb (GtkPrintOperation *operation, GtkPrintContext *context, int sheet, Printing *printing)
{
  pagoda_paper_sheets_draw (printing->sheets, gtk_print_context_get_cairo_context (context), sheet);
}

/* Remembered choices */

/* What is remembered under @key, or NULL where nothing is (transfer full). */
static GVariant *
recall (const char *key)
{
  GSettings *settings = pagoda_settings_get (key);
  g_autoptr (GVariant) value = settings != NULL ? g_settings_get_value (settings, key) : NULL;

  return value != NULL && g_variant_n_children (value) > 0 ? g_steal_pointer (&value) : NULL;
}

static void
remember (const char *key, GVariant *value)
{
  GSettings *settings = pagoda_settings_get (key);
  g_autoptr (GVariant) kept = g_variant_ref_sink (value);

  if (settings != NULL)
    g_settings_set_value (settings, key, kept);
}

/* The paper that was chosen last, else that of the country with the margins of the drawing in a file. */
static GtkPageSetup *
create_page_setup (void)
{
  g_autoptr (GVariant) remembered = recall ("page-setup");

  if (remembered != NULL)
    return gtk_page_setup_new_from_gvariant (remembered);
  GtkPageSetup *setup = gtk_page_setup_new ();
  g_autoptr (GtkPaperSize) size = gtk_paper_size_new (
      pagoda_sheet_format_usual () == PAGODA_SHEET_LETTER ? GTK_PAPER_NAME_LETTER : GTK_PAPER_NAME_A4);
  gtk_page_setup_set_paper_size (setup, size);
  gtk_page_setup_set_top_margin (setup, PAGODA_SHEET_MARGIN, GTK_UNIT_POINTS);
  gtk_page_setup_set_bottom_margin (setup, PAGODA_SHEET_MARGIN, GTK_UNIT_POINTS);
  gtk_page_setup_set_left_margin (setup, PAGODA_SHEET_MARGIN, GTK_UNIT_POINTS);
  gtk_page_setup_set_right_margin (setup, PAGODA_SHEET_MARGIN, GTK_UNIT_POINTS);
  return setup;
}

/* How the sheets lie is the paper's, however the last one lay. */
static void
set_page_setup (GtkPrintOperation *operation, const PagodaPaper *paper)
{
  g_autoptr (GtkPageSetup) setup = create_page_setup ();

  gtk_page_setup_set_orientation (setup, pagoda_paper_is_landscape (paper) ? GTK_PAGE_ORIENTATION_LANDSCAPE
                                                                           : GTK_PAGE_ORIENTATION_PORTRAIT);
  gtk_print_operation_set_default_page_setup (operation, setup);
}

static void
set_print_settings (GtkPrintOperation *operation)
{
  g_autoptr (GVariant) remembered = recall ("print-settings");
  g_autoptr (GtkPrintSettings) settings
      = remembered != NULL ? gtk_print_settings_new_from_gvariant (remembered) : NULL;

  if (settings == NULL)
    return;
  /* These are of one paper, not of the installation. */
  gtk_print_settings_unset (settings, GTK_PRINT_SETTINGS_ORIENTATION);
  gtk_print_settings_unset (settings, GTK_PRINT_SETTINGS_PAGE_RANGES);
  gtk_print_settings_unset (settings, GTK_PRINT_SETTINGS_PRINT_PAGES);
  gtk_print_settings_unset (settings, GTK_PRINT_SETTINGS_N_COPIES);
  gtk_print_settings_unset (settings, GTK_PRINT_SETTINGS_OUTPUT_URI);
  gtk_print_operation_set_print_settings (operation, settings);
}

static void
done_cb (GtkPrintOperation *operation, GtkPrintOperationResult result, gpointer data)
{
  GtkPrintSettings *settings = gtk_print_operation_get_print_settings (operation);
  GtkPageSetup *setup = gtk_print_operation_get_default_page_setup (operation);

  if (result != GTK_PRINT_OPERATION_RESULT_APPLY)
    return;
  if (settings != NULL)
    remember ("print-settings", gtk_print_settings_to_gvariant (settings));
  if (setup != NULL)
    remember ("page-setup", gtk_page_setup_to_gvariant (setup));
}

/* The operation */

GtkPrintOperation *
pagoda_printing_new (PagodaPaper *paper, PagodaPaperSheets *sheets, const char *name)
{
  GtkPrintOperation *operation = gtk_print_operation_new ();
  Printing *printing = g_new0 (Printing, 1);

  printing->paper = pagoda_paper_ref (paper);
  printing->sheets = sheets != NULL ? pagoda_paper_sheets_ref (sheets) : NULL;
  gtk_print_operation_set_job_name (operation, name);
  set_page_setup (operation, paper);
  set_print_settings (operation);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  g_signal_connect (operation, "begin-print", G_CALLBACK (begin_print_cb), printing);
  g_signal_connect (operation, "done", G_CALLBACK (done_cb), NULL);
  g_signal_connect_data (operation, "draw-page", G_CALLBACK (draw_page_cb), printing, free_printing, 0);
  return operation;
}

static void
failed_cb (GtkPrintOperation *operation, GtkPrintOperationResult result, GtkWindow *parent)
{
  g_autoptr (GError) error = NULL;

  if (result != GTK_PRINT_OPERATION_RESULT_ERROR)
    return;
  gtk_print_operation_get_error (operation, &error);
  pagoda_compat_show_message (parent, _ ("Nothing was printed"), error->message);
}

void
pagoda_printing_show (GtkWindow *parent, PagodaPaper *paper, PagodaPaperSheets *sheets, const char *name)
{
  g_autoptr (GtkPrintOperation) operation = pagoda_printing_new (paper, sheets, name);

  g_signal_connect_object (operation, "done", G_CALLBACK (failed_cb), parent, 0);
  gtk_print_operation_set_allow_async (operation, TRUE);
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, parent, NULL);
}
