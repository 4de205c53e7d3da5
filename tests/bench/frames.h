/* frames.h: how long the frames of a page take while something moves in it, a step a frame.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "app/window.h"

G_BEGIN_DECLS

/** How many frames are measured. */
#define FRAMES_STEPS 60

/** Opens what is measured; called before each frame until it returns TRUE. */
typedef gboolean (*FramesReady) (PagodaWindow *window, PagodaSession *session, gpointer data);

/** Moves something; 1 ≤ @i ≤ FRAMES_STEPS. */
typedef void (*FramesStep) (PagodaWindow *window, guint i, gpointer data);

/**
 * Opens the store at @path in a window, and prints the median seconds from a step to the end of its painting.
 * The exit status of the program: 1 where the page has not come in time.
 */
int frames_measure (const char *path, FramesReady ready, FramesStep step, gpointer data);

/** The first widget of @type within @widget, depth first, or NULL (transfer none). */
GtkWidget *frames_find_widget (GtkWidget *widget, GType type);

/** Scrolls to another place for each step @i, from either end of what is measured in turn. */
void frames_scroll (GtkWidget *scrollable, guint i);

/** TRUE once the window has its figures. */
gboolean frames_has_figures (PagodaWindow *window);

G_END_DECLS
