/* dump-table.c: prints a table as JSON lines, for tests that compare it with other readers.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Usage: dump-table FILE…  For each file a line {"file": …}, for each sheet {"sheet": …}, for each row
 * {"row": N, "cells": […]}.  A cell is null, {"text": …}, {"number": …}, {"day": ISO or null, "second": …,
 * "serial": …}, {"boolean": …} or {"error": …}.  What is refused is {"refused": code, "message": …}.  The
 * last line is {"peak_kib": …}, the most memory that the process had.
 */
#include "format/table.h"

#include <stdio.h>
#include <string.h>

static void
print_string (const char *text)
{
  putchar ('"');
  for (const char *p = text; *p != '\0'; p++)
    if ((guchar)*p < 0x20 || *p == '"' || *p == '\\')
      printf ("\\u%04x", (guint)(guchar)*p);
    else
      putchar (*p);
  putchar ('"');
}

static void
print_number (double number)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  fputs (g_ascii_dtostr (text, sizeof text, number), stdout);
}

static void
print_day (const PagodaCell *cell)
{
  g_autofree char *day = pagoda_day_to_iso (cell->day);

  fputs ("{\"day\":", stdout);
  if (cell->day == PAGODA_DAY_NONE)
    fputs ("null", stdout);
  else
    print_string (day);
  printf (",\"second\":%d,\"serial\":", cell->second);
  print_number (cell->number);
  putchar ('}');
}

static void
print_cell (const PagodaCell *cell)
{
  switch (cell->kind)
    {
    case PAGODA_CELL_EMPTY:
      fputs ("null", stdout);
      break;
    case PAGODA_CELL_TEXT:
    case PAGODA_CELL_ERROR:
      fputs (cell->kind == PAGODA_CELL_TEXT ? "{\"text\":" : "{\"error\":", stdout);
      print_string (cell->text);
      putchar ('}');
      break;
    case PAGODA_CELL_NUMBER:
    case PAGODA_CELL_BOOLEAN:
      fputs (cell->kind == PAGODA_CELL_NUMBER ? "{\"number\":" : "{\"boolean\":", stdout);
      print_number (cell->number);
      putchar ('}');
      break;
    case PAGODA_CELL_DAY:
      print_day (cell);
      break;
    }
}

static gboolean
print_row (const PagodaRow *row, gpointer data, GError **error)
{
  printf ("{\"row\":%" G_GUINT64_FORMAT ",\"cells\":[", row->number);
  for (guint i = 0; i < row->n_cells; i++)
    {
      if (i > 0)
        putchar (',');
      print_cell (&row->cells[i]);
    }
  puts ("]}");
  return TRUE;
}

static void
print_refusal (const GError *error)
{
  g_assert (error->domain == PAGODA_FORMAT_ERROR);
  printf ("{\"refused\":%d,\"message\":", error->code);
  print_string (error->message);
  puts ("}");
}

static void
print_file (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PagodaTable) table = pagoda_table_open (path, &error);

  fputs ("{\"file\":", stdout);
  print_string (path);
  puts ("}");
  if (table == NULL)
    {
      print_refusal (error);
      return;
    }
  for (guint i = 0; i < pagoda_table_get_n_sheets (table); i++)
    {
      g_autoptr (GError) problem = NULL;
      fputs ("{\"sheet\":", stdout);
      print_string (pagoda_table_get_sheet_name (table, i));
      puts ("}");
      if (!pagoda_table_read (table, i, print_row, NULL, NULL, &problem))
        print_refusal (problem);
    }
}

static void
print_peak (void)
{
  g_autofree char *status = NULL;
  const char *peak = NULL;

  if (g_file_get_contents ("/proc/self/status", &status, NULL, NULL))
    peak = strstr (status, "VmHWM:");
  if (peak != NULL)
    printf ("{\"peak_kib\":%" G_GUINT64_FORMAT "}\n", g_ascii_strtoull (peak + strlen ("VmHWM:"), NULL, 10));
}

int
main (int argc, char **argv)
{
  for (int i = 1; i < argc; i++)
    print_file (argv[i]);
  print_peak ();
  return 0;
}
