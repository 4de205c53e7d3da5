/* evidence_dialog.h: the evidence library, and in which deals each piece was used (R9).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "app/widgets/dialog.h"
#include "app/window.h"

G_BEGIN_DECLS

#define PAGODA_TYPE_EVIDENCE_DIALOG (pagoda_evidence_dialog_get_type ())
G_DECLARE_FINAL_TYPE (PagodaEvidenceDialog, pagoda_evidence_dialog, PAGODA, EVIDENCE_DIALOG, PagodaDialog)

/** Opens it over @window. */
void pagoda_evidence_dialog_show (PagodaWindow *window);

G_END_DECLS
