/* xlsx_xml.c: the XML of a part, streamed to handlers.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "format/xlsx_xml.h"

#include "format/refusal.h"

#include <expat.h>
#include <string.h>

#define BLOCK 65536
/* Deeper than any workbook; the parser keeps memory for each open element. */
#define MOST_DEPTH 256

struct _PagodaXlsxXml
{
  XML_Parser parser;
  const PagodaXlsxXmlHandlers *handlers;
  gpointer data;
  guint depth;
  gboolean stopped;
  GError *error; /* why it stopped, or NULL */
};

guint
pagoda_xlsx_xml_get_depth (PagodaXlsxXml *xml)
{
  return xml->depth;
}

void
pagoda_xlsx_xml_stop (PagodaXlsxXml *xml, GError *error)
{
  /* The parser may call one more handler before it stops. */
  if (xml->stopped)
    {
      g_clear_error (&error);
      return;
    }
  xml->stopped = TRUE;
  xml->error = error;
  XML_StopParser (xml->parser, XML_FALSE);
}

void
pagoda_xlsx_xml_refuse (PagodaXlsxXml *xml, PagodaFormatError code)
{
  GError *error = NULL;

  pagoda_format_refuse (code, &error);
  pagoda_xlsx_xml_stop (xml, error);
}

/* Most elements of a sheet have one letter, which no prefix fits into. */
static const char *
local_name (const char *name)
{
  const char *colon = name[0] != '\0' && name[1] != '\0' ? strchr (name, ':') : NULL;

  return colon != NULL ? colon + 1 : name;
}

static void XMLCALL
start_cb (void *data, const char *name, const char **attributes)
{
  PagodaXlsxXml *xml = data;

  if (++xml->depth > MOST_DEPTH)
    pagoda_xlsx_xml_refuse (xml, PAGODA_FORMAT_ERROR_TRUNCATED);
  if (!xml->stopped && xml->handlers->start != NULL)
    xml->handlers->start (xml, local_name (name), attributes, xml->data);
}

static void XMLCALL
end_cb (void *data, const char *name)
{
  PagodaXlsxXml *xml = data;

  if (!xml->stopped && xml->handlers->end != NULL)
    xml->handlers->end (xml, local_name (name), xml->data);
  xml->depth--;
}

static void XMLCALL
text_cb (void *data, const char *text, int length)
{
  PagodaXlsxXml *xml = data;

  if (!xml->stopped)
    xml->handlers->text (text, (gsize)length, xml->data);
}

static void XMLCALL
doctype_cb (void *data, const char *name, const char *system_id, const char *public_id, int has_subset)
{
  pagoda_xlsx_xml_refuse (data, PAGODA_FORMAT_ERROR_DOCTYPE);
}

static void
prepare_parser (PagodaXlsxXml *xml)
{
  XML_SetUserData (xml->parser, xml);
  XML_SetElementHandler (xml->parser, start_cb, end_cb);
  XML_SetCharacterDataHandler (xml->parser, xml->handlers->text != NULL ? text_cb : NULL);
  XML_SetStartDoctypeDeclHandler (xml->parser, doctype_cb);
}

/* Parses the next block; FALSE at the end or where it stops. */
static gboolean
parse_block (PagodaXlsxXml *xml, PagodaXlsxReadFunc read, gpointer source)
{
  void *buffer = XML_GetBuffer (xml->parser, BLOCK);
  if (buffer == NULL)
    {
      pagoda_xlsx_xml_refuse (xml, PAGODA_FORMAT_ERROR_TRUNCATED);
      return FALSE;
    }
  gssize n = read (source, buffer, BLOCK, &xml->error);
  if (n < 0)
    return FALSE;
  if (XML_ParseBuffer (xml->parser, (int)n, n == 0) != XML_STATUS_OK && !xml->stopped)
    pagoda_xlsx_xml_refuse (xml, PAGODA_FORMAT_ERROR_TRUNCATED);
  return n > 0 && !xml->stopped;
}

gboolean
pagoda_xlsx_xml_parse_stream (PagodaXlsxReadFunc read,
                              gpointer source,
                              const PagodaXlsxXmlHandlers *handlers,
                              gpointer data,
                              GCancellable *cancellable,
                              GError **error)
{
  PagodaXlsxXml xml = { .parser = XML_ParserCreate (NULL), .handlers = handlers, .data = data };

  prepare_parser (&xml);
  while (!g_cancellable_set_error_if_cancelled (cancellable, &xml.error) && parse_block (&xml, read, source))
    ;
  XML_ParserFree (xml.parser);
  if (xml.error == NULL)
    return TRUE;
  g_propagate_error (error, xml.error);
  return FALSE;
}

static gssize
read_part (gpointer part, void *buffer, gsize length, GError **error)
{
  return pagoda_xlsx_part_read (part, buffer, length, error);
}

gboolean
pagoda_xlsx_xml_parse (PagodaXlsxPart *part,
                       const PagodaXlsxXmlHandlers *handlers,
                       gpointer data,
                       GCancellable *cancellable,
                       GError **error)
{
  return pagoda_xlsx_xml_parse_stream (read_part, part, handlers, data, cancellable, error);
}

gboolean
pagoda_xlsx_xml_parse_part (PagodaXlsxPackage *package,
                            const char *name,
                            const PagodaXlsxXmlHandlers *handlers,
                            gpointer data,
                            GCancellable *cancellable,
                            GError **error)
{
  g_autoptr (PagodaXlsxPart) part = pagoda_xlsx_part_open (package, name, error);

  return part != NULL && pagoda_xlsx_xml_parse (part, handlers, data, cancellable, error);
}

const char *
pagoda_xlsx_xml_attribute (const char **attributes, const char *name)
{
  for (; attributes[0] != NULL; attributes += 2)
    if (strcmp (attributes[0], name) == 0)
      return attributes[1];
  return NULL;
}

const char *
pagoda_xlsx_xml_prefixed_attribute (const char **attributes, const char *name)
{
  for (; attributes[0] != NULL; attributes += 2)
    {
      const char *colon = strchr (attributes[0], ':');
      if (colon != NULL && strcmp (colon + 1, name) == 0)
        return attributes[1];
    }
  return NULL;
}

gboolean
pagoda_xlsx_xml_is_true (const char *value)
{
  return value != NULL && (strcmp (value, "1") == 0 || strcmp (value, "true") == 0);
}
