/* paper_dialog.h: a paper as it will be printed, to be printed or saved.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "app/widgets/dialog.h"
#include "app/window.h"
#include "chart/paper.h"

G_BEGIN_DECLS

#define PAGODA_TYPE_PAPER_DIALOG (pagoda_paper_dialog_get_type ())
G_DECLARE_FINAL_TYPE (PagodaPaperDialog, pagoda_paper_dialog, PAGODA, PAPER_DIALOG, PagodaDialog)

/** Opens it over @window, empty; @title, translated, is what the paper is called, and @request (copied)
 * writes it as a PDF file. */
PagodaPaperDialog *
pagoda_paper_dialog_open (PagodaWindow *window, const char *title, const PagodaReportRequest *request);

/** Shows @sheets; nothing once the dialog is closed. */
void pagoda_paper_dialog_show (PagodaPaperDialog *dialog, PagodaPaperSheets *sheets);

/** Cancelled when the dialog is closed: for what fetches the paper (transfer none). */
GCancellable *pagoda_paper_dialog_get_cancellable (PagodaPaperDialog *dialog);

G_END_DECLS
