/* quarter_text.c: the pack of a quarter as JSON, and back.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A cell is a text as pagoda_quarter_cell_write() writes it, or left out where it is not known.
 */
#include "config.h"

#include "session/quarter_pack.h"

#include "store/database.h"

#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>

static void
write_row (JsonBuilder *builder, const PagodaQuarterSectionKind *kind, const PagodaQuarterCell *cells)
{
  json_builder_begin_object (builder);
  for (guint i = 0; i < kind->n_columns; i++)
    {
      g_autofree char *text = pagoda_quarter_cell_write (&cells[i], kind->columns[i].kind);
      if (text != NULL)
        json_builder_add_string_value (json_builder_set_member_name (builder, kind->columns[i].key), text);
    }
  json_builder_end_object (builder);
}

static void
write_section (JsonBuilder *builder, const PagodaQuarterPack *pack, PagodaQuarterSection section)
{
  const PagodaQuarterSectionKind *kind = pagoda_quarter_section_kind (section);

  json_builder_begin_array (json_builder_set_member_name (builder, kind->word));
  for (guint i = 0; i < pagoda_quarter_pack_n_rows (pack, section); i++)
    write_row (builder, kind, pagoda_quarter_pack_row (pack, section, i));
  json_builder_end_array (builder);
}

static void
write_number (JsonBuilder *builder, const char *name, gint64 number)
{
  json_builder_add_int_value (json_builder_set_member_name (builder, name), number);
}

static void
write_text (JsonBuilder *builder, const char *name, const char *text)
{
  if (text != NULL)
    json_builder_add_string_value (json_builder_set_member_name (builder, name), text);
}

char *
pagoda_quarter_pack_to_text (const PagodaQuarterPack *pack)
{
  g_autoptr (JsonBuilder) builder = json_builder_begin_object (json_builder_new ());

  write_number (builder, "version", PAGODA_QUARTER_VERSION);
  write_number (builder, "year", pack->quarter.year);
  write_number (builder, "quarter", pack->quarter.quarter);
  write_number (builder, "as_of", pack->as_of);
  write_text (builder, "name", pack->name);
  write_text (builder, "currency", pack->currency);
  write_number (builder, "margin", pack->margin);
  if (pack->before_day != PAGODA_DAY_NONE)
    write_number (builder, "before_day", pack->before_day);
  json_builder_begin_object (json_builder_set_member_name (builder, "sections"));
  for (int section = 0; section < PAGODA_N_QUARTER_SECTIONS; section++)
    write_section (builder, pack, (PagodaQuarterSection)section);
  json_builder_end_object (json_builder_end_object (builder));
  g_autoptr (JsonNode) root = json_builder_get_root (builder);
  return json_to_string (root, FALSE);
}

/* Reading: a text is ours, but whoever has the file could have changed it. */

static JsonNode *
find_member (JsonObject *object, const char *name, JsonNodeType type)
{
  JsonNode *node = json_object_get_member (object, name);

  return node != NULL && json_node_get_node_type (node) == type ? node : NULL;
}

static gint64
read_number (JsonObject *object, const char *name, gint64 otherwise)
{
  JsonNode *node = find_member (object, name, JSON_NODE_VALUE);

  return node != NULL && json_node_get_value_type (node) == G_TYPE_INT64 ? json_node_get_int (node)
                                                                         : otherwise;
}

static const char *
read_text (JsonObject *object, const char *name)
{
  JsonNode *node = find_member (object, name, JSON_NODE_VALUE);

  return node != NULL ? json_node_get_string (node) : NULL;
}

static void
read_section (PagodaQuarterPack *pack, PagodaQuarterSection section, JsonObject *sections)
{
  const PagodaQuarterSectionKind *kind = pagoda_quarter_section_kind (section);
  JsonNode *node = find_member (sections, kind->word, JSON_NODE_ARRAY);
  JsonArray *rows = node != NULL ? json_node_get_array (node) : NULL;

  for (guint i = 0; rows != NULL && i < json_array_get_length (rows); i++)
    {
      JsonNode *row = json_array_get_element (rows, i);
      if (json_node_get_node_type (row) != JSON_NODE_OBJECT)
        continue;
      PagodaQuarterCell *cells = pagoda_quarter_pack_add (pack, section);
      for (guint k = 0; k < kind->n_columns; k++)
        pagoda_quarter_cell_read (&cells[k], kind->columns[k].kind,
                                  read_text (json_node_get_object (row), kind->columns[k].key));
    }
}

static PagodaQuarterPack *
read_pack (JsonObject *object)
{
  PagodaQuarter quarter = { (int)read_number (object, "year", 0), (int)read_number (object, "quarter", 0) };
  JsonNode *sections = find_member (object, "sections", JSON_NODE_OBJECT);
  const char *currency = read_text (object, "currency");

  if (quarter.year <= 0 || quarter.quarter < 1 || quarter.quarter > 4 || sections == NULL || currency == NULL)
    return NULL;
  PagodaQuarterPack *pack = pagoda_quarter_pack_new (
      quarter, (PagodaDay)read_number (object, "as_of", pagoda_quarter_period (quarter).last));
  pack->name = g_strdup (read_text (object, "name"));
  pack->currency = g_strdup (currency);
  pack->margin = read_number (object, "margin", 0);
  pack->before_day = (PagodaDay)read_number (object, "before_day", PAGODA_DAY_NONE);
  for (int section = 0; section < PAGODA_N_QUARTER_SECTIONS; section++)
    read_section (pack, (PagodaQuarterSection)section, json_node_get_object (sections));
  return pack;
}

PagodaQuarterPack *
pagoda_quarter_pack_from_text (const char *text, GError **error)
{
  g_autoptr (JsonNode) root = json_from_string (text, NULL);
  JsonObject *object = root != NULL && JSON_NODE_HOLDS_OBJECT (root) ? json_node_get_object (root) : NULL;
  PagodaQuarterPack *pack = NULL;

  if (object != NULL && read_number (object, "version", 0) > PAGODA_QUARTER_VERSION)
    {
      g_set_error_literal (error, PAGODA_STORE_ERROR, PAGODA_STORE_ERROR_NEWER,
                           _ ("The figures of this quarter were frozen by a newer Pagoda. Use that one."));
      return NULL;
    }
  if (object != NULL)
    pack = read_pack (object);
  if (pack == NULL)
    g_set_error_literal (error, PAGODA_STORE_ERROR, PAGODA_STORE_ERROR_DAMAGED,
                         _ ("The frozen figures of this quarter cannot be read. Restore a backup."));
  return pack;
}
