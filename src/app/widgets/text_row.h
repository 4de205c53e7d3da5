/* text_row.h: a row of a list that says something, with what can be done about it at its end.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Texts are plain, never markup: names may hold any character.
 */
#pragma once

#include "domain/customer.h"

#include <adwaita.h>

G_BEGIN_DECLS

/** An AdwActionRow that a screen reader knows as `title: subtitle`; one of them may be NULL (floating). */
GtkWidget *pagoda_text_row_new (const char *title, const char *subtitle);

/** Shows @figure, a number or a mark, at the end of @row and in its name. */
void pagoda_text_row_add_figure (GtkWidget *row, const char *figure);

/**
 * Puts @button (floating) at the end of @row: it activates @action with @target (floating, nullable), and a
 * screen reader knows it as @name, which tells it from the same button in other rows.
 */
void pagoda_text_row_add_button (GtkWidget *row,
                                 GtkWidget *button,
                                 const char *name,
                                 const char *action,
                                 GVariant *target);

/** The same with a bin that deletes @what, the record @id. */
void pagoda_text_row_add_delete_button (GtkWidget *row, const char *what, const char *action, PagodaId id);

/** Makes the whole of @row activate @action with @target (floating, nullable). */
void pagoda_text_row_set_action (GtkWidget *row, const char *action, GVariant *target);

/** Adds a group to @page, for rows; @title and @description are nullable (transfer none). */
AdwPreferencesGroup *
pagoda_text_row_add_group (AdwPreferencesPage *page, const char *title, const char *description);

/** Puts a button beside the title of @group; @target is floating and nullable. */
void pagoda_text_row_add_group_button (AdwPreferencesGroup *group,
                                       const char *label,
                                       const char *action,
                                       GVariant *target);

G_END_DECLS
