/* test-style.c: the named colours of the style sheets are those of the drawings.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chart/palette.h"

#include "pagoda-ui.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

#define FOLDER "/io/github/pagoda_sales/Pagoda/"

static const struct
{
  const char *name;
  PagodaInk ink;
} names[] = {
  { "ink_window", PAGODA_INK_WINDOW },       { "ink_view", PAGODA_INK_VIEW },
  { "ink_card", PAGODA_INK_CARD },           { "ink_text", PAGODA_INK_TEXT },
  { "ink_secondary", PAGODA_INK_SECONDARY }, { "ink_accent_text", PAGODA_INK_ACCENT_TEXT },
  { "ink_accent", PAGODA_INK_ACCENT },       { "ink_selection", PAGODA_INK_SELECTION },
  { "ink_late_text", PAGODA_INK_LATE_TEXT }, { "ink_late_tint", PAGODA_INK_LATE_TINT },
  { "ink_refused", PAGODA_INK_REFUSED },     { "ink_line", PAGODA_INK_LINE },
  { "ink_fine_line", PAGODA_INK_FINE_LINE },
};

static char *
write_color (PagodaColor color)
{
  return g_strdup_printf ("#%02x%02x%02x", (guint)lround (color.red * 255), (guint)lround (color.green * 255),
                          (guint)lround (color.blue * 255));
}

/* What a sheet of high contrast says of the named colours is what the drawings take. */
static const struct
{
  const char *name;
  PagodaInk ink;
} strong_names[] = {
  { "ink_secondary", PAGODA_INK_SECONDARY },
  { "ink_outline", PAGODA_INK_OUTLINE },
  { "ink_line", PAGODA_INK_LINE },
  { "ink_fine_line", PAGODA_INK_FINE_LINE },
};

static char *
load_sheet (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_resources_lookup_data (path, 0, &error);

  g_assert_no_error (error);
  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static void
check_color (const char *path, const char *text, const char *name, PagodaColor ink)
{
  g_autofree char *color = write_color (ink);
  g_autofree char *line = g_strdup_printf ("@define-color %s %s;", name, color);

  g_test_message ("%s: %s", path, line);
  g_assert_nonnull (strstr (text, line));
}

static void
check_sheet (const char *path, gboolean dark)
{
  g_autofree char *text = load_sheet (path);

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    check_color (path, text, names[i].name, pagoda_palette_get (dark)->inks[names[i].ink]);
}

static void
check_tiers (const char *path, gboolean dark)
{
  const PagodaPalette *palette = pagoda_palette_get (dark);
  g_autofree char *text = load_sheet (path);

  for (int i = 0; i < PAGODA_N_TIER_COLORS; i++)
    {
      g_autofree char *fill = g_strdup_printf ("tier_%d", i + 1);
      g_autofree char *label = g_strdup_printf ("tier_%d_label", i + 1);
      check_color (path, text, fill, palette->tiers[i]);
      check_color (path, text, label, palette->tier_labels[i]);
    }
  check_color (path, text, "tier_inactive", palette->inactive);
  check_color (path, text, "ink_outline", palette->inks[PAGODA_INK_OUTLINE]);
}

static void
check_strong_sheet (const char *path, gboolean dark)
{
  g_autofree char *text = load_sheet (path);

  for (gsize i = 0; i < G_N_ELEMENTS (strong_names); i++)
    check_color (path, text, strong_names[i].name,
                 pagoda_palette_get_contrast (dark)->inks[strong_names[i].ink]);
}

static void
test_light (void)
{
  check_sheet (FOLDER "style.css", FALSE);
  check_tiers (FOLDER "style.css", FALSE);
}

static void
test_dark (void)
{
  check_sheet (FOLDER "style-dark.css", TRUE);
  check_tiers (FOLDER "style-dark.css", TRUE);
}

static void
test_contrast (void)
{
  check_strong_sheet (FOLDER "style-hc.css", FALSE);
  check_strong_sheet (FOLDER "style-hc-dark.css", TRUE);
}

int
main (int argc, char **argv)
{
  pagoda_ui_register_resource ();
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/style/light", test_light);
  g_test_add_func ("/style/dark", test_dark);
  g_test_add_func ("/style/contrast", test_contrast);
  return g_test_run ();
}
