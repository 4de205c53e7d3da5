/* main.c: the window's program.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "app/application.h"
#include "app/settings.h"
#include "base/translation.h"

#include <locale.h>

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  gtk_disable_setlocale ();
  pagoda_settings_apply_language ();
  pagoda_translation_init ();

  g_autoptr (PagodaApplication) application = pagoda_application_new ();
  return g_application_run (G_APPLICATION (application), argc, argv);
}
