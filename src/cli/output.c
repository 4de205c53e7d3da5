/* output.c: results as JSON or as lines of text.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cli/output.h"

#include <glib/gi18n.h>
#include <math.h>
#include <stdio.h>
#include <string.h>

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

/* JsonGenerator writes every double with 17 digits, 0.1 as 0.10000000000000001.  So the document is written
 * here, a number with as few digits as give it back. */
static void
write_double (GString *text, double number)
{
  char digits[G_ASCII_DTOSTR_BUF_SIZE];

  for (int precision = 15; precision <= 17; precision++)
    {
      g_autofree char *format = g_strdup_printf ("%%.%dg", precision);
      g_ascii_formatd (digits, sizeof digits, format, number);
      if (memcmp (&(double){ g_ascii_strtod (digits, NULL) }, &number, sizeof number) == 0)
        break;
    }
  g_string_append (text, digits);
  if (strpbrk (digits, ".e") == NULL)
    g_string_append (text, ".0");
}

static void write_node (GString *text, JsonNode *node, int depth);

static void
begin_line (GString *text, int depth)
{
  g_string_append_printf (text, "\n%*s", 2 * depth, "");
}

static void
write_object (GString *text, JsonObject *object, int depth)
{
  JsonObjectIter each;
  const char *name = NULL;
  JsonNode *member = NULL;
  const char *comma = "";

  json_object_iter_init (&each, object);
  while (json_object_iter_next (&each, &name, &member))
    {
      g_string_append (text, comma);
      begin_line (text, depth + 1);
      g_string_append_printf (text, "\"%s\" : ", name);
      write_node (text, member, depth + 1);
      comma = ",";
    }
  if (*comma != '\0')
    begin_line (text, depth);
}

static void
write_array (GString *text, JsonArray *array, int depth)
{
  guint n = json_array_get_length (array);

  for (guint i = 0; i < n; i++)
    {
      if (i > 0)
        g_string_append_c (text, ',');
      begin_line (text, depth + 1);
      write_node (text, json_array_get_element (array, i), depth + 1);
    }
  if (n > 0)
    begin_line (text, depth);
}

static void
write_node (GString *text, JsonNode *node, int depth)
{
  if (JSON_NODE_HOLDS_OBJECT (node))
    {
      g_string_append_c (text, '{');
      write_object (text, json_node_get_object (node), depth);
      g_string_append_c (text, '}');
    }
  else if (JSON_NODE_HOLDS_ARRAY (node))
    {
      g_string_append_c (text, '[');
      write_array (text, json_node_get_array (node), depth);
      g_string_append_c (text, ']');
    }
  else if (JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_DOUBLE)
    write_double (text, json_node_get_double (node));
  else
    {
      g_autofree char *value = json_to_string (node, FALSE);
      g_string_append (text, value);
    }
}

void
print_json (JsonBuilder *builder)
{
  g_autoptr (JsonNode) root = json_builder_get_root (builder);
  g_autoptr (GString) text = g_string_new (NULL);

  write_node (text, root, 0);
  puts (text->str);
  g_object_unref (builder);
}

char *
format_profit (PagodaMoney profit, const char *currency, gboolean assumed)
{
  g_autofree char *plain = pagoda_money_format (profit, currency);

  return g_strconcat (plain, assumed ? "*" : "", NULL);
}

void
print_margin_note (PagodaDecimal margin)
{
  g_autofree char *percent = pagoda_decimal_to_plain (margin * 100);

  fputs ("* ", stdout);
  printf (_ ("Where a cost is unknown, profit rests on an assumed margin, that of the store being %s%%."),
          percent);
  putchar ('\n');
}

GPtrArray *
begin_table (const char *const *heads, gsize n)
{
  GPtrArray *cells = g_ptr_array_new_with_free_func (g_free);

  for (gsize i = 0; i < n; i++)
    g_ptr_array_add (cells, g_strdup (_ (heads[i])));
  return cells;
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
