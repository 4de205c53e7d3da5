/* people_map_view.h: the people map with a button per card.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "app/widgets/drawing.h"
#include "session/people_picture.h"

G_BEGIN_DECLS

/**
 * Signals: `opened` (int64 decision maker): a card was pressed; `placed` (int64, int level, int place): it
 * was dragged there, or moved by an arrow key; `removed` (int64): Delete was pressed on it; `menu` (int64,
 * widget): its menu is asked for.
 */
#define PAGODA_TYPE_PEOPLE_MAP_VIEW (pagoda_people_map_view_get_type ())
G_DECLARE_FINAL_TYPE (PagodaPeopleMapView, pagoda_people_map_view, PAGODA, PEOPLE_MAP_VIEW, PagodaDrawing)

/** Shows @picture, which outlives it or the next one; NULL shows nothing. */
void pagoda_people_map_view_show (PagodaPeopleMapView *view, const PagodaPeoplePicture *picture);

/** Moves the card of @person a step: columns to the right and levels down. */
void pagoda_people_map_view_move (PagodaPeopleMapView *view, PagodaId person, int across, int down);

G_END_DECLS
