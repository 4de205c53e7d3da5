/* refusal.c: the sentences with which files are refused.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "format/refusal.h"

#include <glib/gi18n-lib.h>

static const char *
describe (PagodaFormatError code)
{
  switch (code)
    {
    case PAGODA_FORMAT_ERROR_EMPTY:
      return _ ("There is no table in this file. Nothing was changed. Choose another one.");
    case PAGODA_FORMAT_ERROR_NOT_A_TABLE:
      return _ (
          "This file is neither a text nor a workbook that Pagoda reads. Nothing was changed. If it is a "
          "table, open it in its own program and save it as an Excel workbook (.xlsx).");
    case PAGODA_FORMAT_ERROR_OLD_WORKBOOK:
      return _ ("This workbook has the old .xls format. Nothing was changed. Open it in Excel or WPS, save "
                "it as an "
                "Excel workbook (.xlsx), and open that file here.");
    case PAGODA_FORMAT_ERROR_ENCRYPTED:
      return _ (
          "This workbook is protected by a password. Nothing was changed. Take the password off in Excel or "
          "WPS, save the workbook, and open it again.");
    case PAGODA_FORMAT_ERROR_TRUNCATED:
      return _ (
          "This workbook is cut short or damaged. Nothing was changed. Get the file again, or open it in "
          "Excel or WPS and save it anew.");
    case PAGODA_FORMAT_ERROR_DOCTYPE:
      return _ (
          "This workbook contains a document type, which no spreadsheet program writes. Nothing was changed. "
          "Do not trust the file.");
    case PAGODA_FORMAT_ERROR_TOO_LARGE:
      return _ ("This file is larger than 1 GiB (a calendar: 64 MiB), or unpacks to more than that or to "
                "over 200 times its size. "
                "Nothing was changed. Copy what you need into a new workbook and open that.");
    case PAGODA_FORMAT_ERROR_ENCODING:
      return _ (
          "The characters of this text cannot be read. Nothing was changed. Save the file as “CSV UTF-8” in "
          "the spreadsheet program and open it again.");
    case PAGODA_FORMAT_ERROR_NO_EVENTS:
      return _ ("There is no event in this calendar. Nothing was changed. Choose another one.");
    case PAGODA_FORMAT_ERROR_RECURRENCE:
      return _ (
          "This is no rule by which something recurs on whole days. Nothing was changed. Enter the days "
          "one by one.");
    case PAGODA_FORMAT_ERROR_READ:
    case PAGODA_FORMAT_ERROR_WRITE:
      break;
    }
  g_assert_not_reached ();
}

gboolean
pagoda_format_refuse (PagodaFormatError code, GError **error)
{
  g_set_error_literal (error, PAGODA_FORMAT_ERROR, (int)code, describe (code));
  return FALSE;
}
