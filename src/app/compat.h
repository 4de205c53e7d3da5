/* compat.h: what later versions of the libraries do in another way.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/** Which file the user is asked for. */
typedef struct
{
  const char *title;
  const char *accept;          /* verb on the button */
  const char *suggestion;      /* file name of a file to be written; NULL asks for an existing one */
  const char *filter;          /* what the files are called */
  const char *const *patterns; /* globs, NULL-terminated */
} PagodaFileQuestion;

/** @path is only valid during the call; nobody calls where the user thinks better of it. */
typedef void (*PagodaFileAnswer) (const char *path, gpointer data);

/** Asks for a file.  @data must live as long as @parent. */
void pagoda_compat_ask_file (GtkWindow *parent,
                             const PagodaFileQuestion *question,
                             PagodaFileAnswer answer,
                             gpointer data);

/** Says something that the user must have read. */
void pagoda_compat_show_message (GtkWindow *parent, const char *heading, const char *body);

typedef void (*PagodaConfirmed) (gpointer data);

/** Asks before something that cannot be undone; @confirmed is called where @verb is chosen. */
void pagoda_compat_ask (GtkWindow *parent,
                        const char *heading,
                        const char *body,
                        const char *verb,
                        PagodaConfirmed confirmed,
                        gpointer data);

/** Opens the file at @uri in the program that the system has for it; says so where it has none. */
void pagoda_compat_open_file (GtkWindow *parent, const char *uri);

/** Puts the modal @dialog over @parent, no larger than it. */
void pagoda_compat_place_dialog (GtkWindow *dialog, GtkWindow *parent);

void pagoda_compat_show_about (GtkWindow *parent);

/** Of a two-part window: whether only one part is shown, and which. */
gboolean pagoda_compat_leaflet_is_folded (GtkWidget *leaflet);
void pagoda_compat_leaflet_show (GtkWidget *leaflet, GtkWidget *part);

G_END_DECLS
