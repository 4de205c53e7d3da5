/* output.c: results as JSON or as lines of text.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "cli/output.h"

#include <math.h>
#include <stdio.h>

void
add_text (JsonBuilder *builder, const char *name, const char *text)
{
  json_builder_set_member_name (builder, name);
  if (text != NULL)
    json_builder_add_string_value (builder, text);
  else
    json_builder_add_null_value (builder);
}

void
add_count (JsonBuilder *builder, const char *name, gint64 count)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_int_value (builder, count);
}

void
add_number (JsonBuilder *builder, const char *name, double number)
{
  json_builder_set_member_name (builder, name);
  if (isfinite (number))
    json_builder_add_double_value (builder, number);
  else
    json_builder_add_null_value (builder);
}

void
add_flag (JsonBuilder *builder, const char *name, gboolean flag)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_boolean_value (builder, flag);
}

void
add_day (JsonBuilder *builder, const char *name, PagodaDay day)
{
  g_autofree char *iso = day != PAGODA_DAY_NONE ? pagoda_day_to_iso (day) : NULL;

  add_text (builder, name, iso);
}

void
add_id (JsonBuilder *builder, const char *name, gint64 id)
{
  g_autofree char *text = id != 0 ? g_strdup_printf ("%" G_GINT64_FORMAT, id) : NULL;

  add_text (builder, name, text);
}

void
add_money (JsonBuilder *builder, const char *name, PagodaMoney money, const char *currency)
{
  add_number (builder, name, pagoda_money_to_double (money, pagoda_currency_digits (currency)));
}

void
print_json (JsonBuilder *builder)
{
  g_autoptr (JsonGenerator) generator = json_generator_new ();
  g_autoptr (JsonNode) root = json_builder_get_root (builder);
  g_autofree char *text = NULL;

  json_generator_set_root (generator, root);
  json_generator_set_pretty (generator, TRUE);
  text = json_generator_to_data (generator, NULL);
  puts (text);
  g_object_unref (builder);
}

/* Columns on a terminal: a Chinese character takes two. */
static glong
width_of (const char *text)
{
  glong width = 0;

  for (; *text != '\0'; text = g_utf8_next_char (text))
    width += g_unichar_iswide (g_utf8_get_char (text)) ? 2 : 1;
  return width;
}

static void
print_cell (const char *text, glong width, gboolean last)
{
  fputs (text, stdout);
  for (glong i = width_of (text); i < width + 2 && !last; i++)
    putchar (' ');
}

void
print_table (GPtrArray *cells, gsize n_columns)
{
  g_autofree glong *widths = g_new0 (glong, n_columns);

  for (gsize i = 0; i < cells->len; i++)
    widths[i % n_columns] = MAX (widths[i % n_columns], width_of (g_ptr_array_index (cells, i)));
  for (gsize i = 0; i < cells->len; i++)
    {
      gboolean last = i % n_columns == n_columns - 1;
      print_cell (g_ptr_array_index (cells, i), widths[i % n_columns], last);
      if (last)
        putchar ('\n');
    }
}
