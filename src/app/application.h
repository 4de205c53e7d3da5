/* application.h: the application: one session, one window.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define PAGODA_TYPE_APPLICATION (pagoda_application_get_type ())
G_DECLARE_FINAL_TYPE (PagodaApplication, pagoda_application, PAGODA, APPLICATION, AdwApplication)

PagodaApplication *pagoda_application_new (void);

G_END_DECLS
