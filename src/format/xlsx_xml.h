/* xlsx_xml.h: the XML of a part, streamed to handlers.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Elements are told by their local names and by where they stand: writers choose any prefix, and the strict
 * dialect has namespaces of its own.  A document type is refused before it can define anything.
 */
#pragma once

#include "format/table.h"
#include "format/xlsx_package.h"

G_BEGIN_DECLS

typedef struct _PagodaXlsxXml PagodaXlsxXml;

/**
 * What is told of a part; each may be NULL.  @name is the local name, @text has no NUL at its end.  An
 * extension may have elements of the same name further inside: ask for the depth where that matters.
 */
typedef struct
{
  void (*start) (PagodaXlsxXml *xml, const char *name, const char **attributes, gpointer data);
  void (*end) (PagodaXlsxXml *xml, const char *name, gpointer data);
  void (*text) (const char *text, gsize length, gpointer data);
} PagodaXlsxXmlHandlers;

/**
 * Parses @part from where it stands to its end.  FALSE with an error of the part, of the XML
 * (PAGODA_FORMAT_ERROR_TRUNCATED, PAGODA_FORMAT_ERROR_DOCTYPE), of a handler, or G_IO_ERROR_CANCELLED.
 */
gboolean pagoda_xlsx_xml_parse (PagodaXlsxPart *part,
                                const PagodaXlsxXmlHandlers *handlers,
                                gpointer data,
                                GCancellable *cancellable,
                                GError **error);

/** Reads up to @length bytes of @source; 0 at the end, −1 with @error. */
typedef gssize (*PagodaXlsxReadFunc) (gpointer source, void *buffer, gsize length, GError **error);

/** The same for the bytes that @read gives of @source. */
gboolean pagoda_xlsx_xml_parse_stream (PagodaXlsxReadFunc read,
                                       gpointer source,
                                       const PagodaXlsxXmlHandlers *handlers,
                                       gpointer data,
                                       GCancellable *cancellable,
                                       GError **error);

/** The same for the part called @name. */
gboolean pagoda_xlsx_xml_parse_part (PagodaXlsxPackage *package,
                                     const char *name,
                                     const PagodaXlsxXmlHandlers *handlers,
                                     gpointer data,
                                     GCancellable *cancellable,
                                     GError **error);

/** How deep the element stands that a handler is told of; the outermost is 1. */
guint pagoda_xlsx_xml_get_depth (PagodaXlsxXml *xml);

/** Ends the parsing from inside a handler: as a failure with @error (transfer full), quietly with NULL. */
void pagoda_xlsx_xml_stop (PagodaXlsxXml *xml, GError *error);

/** Ends the parsing as pagoda_format_refuse() has it. */
void pagoda_xlsx_xml_refuse (PagodaXlsxXml *xml, PagodaFormatError code);

/** The value of the attribute that is written exactly as @name, or NULL. */
const char *pagoda_xlsx_xml_attribute (const char **attributes, const char *name);

/** The value of the attribute @name with any prefix (`r:id`), or NULL. */
const char *pagoda_xlsx_xml_prefixed_attribute (const char **attributes, const char *name);

/** An attribute of type xsd:boolean. */
gboolean pagoda_xlsx_xml_is_true (const char *value);

G_END_DECLS
