/* toasts.c: one message at a time, over the content of a window.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "app/widgets/toasts.h"

#include "app/widgets/naming.h"

#include <glib/gi18n-lib.h>

/* Longer than libadwaita takes to show a toast, 300 ms, by the same frames. */
#define COMING_MS 400

typedef enum
{
  STAGE_NONE,
  STAGE_COMES,
  STAGE_STANDS,
  STAGE_LEAVES,
} Stage;

struct _PagodaToasts
{
  AdwToastOverlay *overlay;
  Stage stage;
  AdwToast *toast;      /* the overlay's, or NULL */
  AdwAnimation *coming; /* of that toast, or NULL */
  gboolean unwanted;    /* it leaves as soon as it has come */
  AdwToast *next;       /* waits until that one is gone, or NULL */
  guint waiting;        /* the source that shows the next one, or 0 */
};

static void add (PagodaToasts *toasts, AdwToast *toast);

static gboolean
add_next_cb (gpointer data)
{
  PagodaToasts *toasts = data;

  toasts->waiting = 0;
  add (toasts, g_steal_pointer (&toasts->next));
  return G_SOURCE_REMOVE;
}

/* The overlay is still at it, so that the next one comes a little later. */
static void
gone_cb (gpointer data, GObject *toast)
{
  PagodaToasts *toasts = data;

  toasts->toast = NULL;
  toasts->stage = STAGE_NONE;
  if (toasts->next != NULL)
    toasts->waiting = g_idle_add_full (G_PRIORITY_DEFAULT, add_next_cb, toasts, NULL);
}

static void
dismissed_cb (PagodaToasts *toasts)
{
  toasts->stage = STAGE_LEAVES;
}

static void
come_cb (PagodaToasts *toasts)
{
  if (toasts->stage != STAGE_COMES)
    return;
  toasts->stage = STAGE_STANDS;
  if (toasts->unwanted)
    adw_toast_dismiss (toasts->toast);
}

static void
do_nothing (double value, gpointer data)
{
}

/* Where there are no animations, or nobody sees the overlay, this is done at once, as the library's own is.
 */
static void
wait_until_come (PagodaToasts *toasts)
{
  AdwAnimationTarget *target = adw_callback_animation_target_new (do_nothing, NULL, NULL);

  g_clear_object (&toasts->coming);
  toasts->coming = adw_timed_animation_new (GTK_WIDGET (toasts->overlay), 0, 1, COMING_MS, target);
  g_signal_connect_swapped (toasts->coming, "done", G_CALLBACK (come_cb), toasts);
  adw_animation_play (toasts->coming);
}

/* Shows @toast (taken over); there is none. */
static void
add (PagodaToasts *toasts, AdwToast *toast)
{
  toasts->stage = STAGE_COMES;
  toasts->unwanted = FALSE;
  toasts->toast = toast;
  g_object_weak_ref (G_OBJECT (toast), gone_cb, toasts);
  g_signal_connect_swapped (toast, "dismissed", G_CALLBACK (dismissed_cb), toasts);
  adw_toast_overlay_add_toast (toasts->overlay, toast);
  /* The toast is the last child, in front of the content. */
  pagoda_naming_set_icon_buttons (gtk_widget_get_last_child (GTK_WIDGET (toasts->overlay)),
                                  "window-close-symbolic", _ ("Close"));
  wait_until_come (toasts);
}

PagodaToasts *
pagoda_toasts_new (AdwToastOverlay *overlay)
{
  PagodaToasts *toasts = g_new0 (PagodaToasts, 1);

  toasts->overlay = overlay;
  return toasts;
}

void
pagoda_toasts_free (PagodaToasts *toasts)
{
  if (toasts->toast != NULL)
    {
      g_object_weak_unref (G_OBJECT (toasts->toast), gone_cb, toasts);
      g_signal_handlers_disconnect_by_data (toasts->toast, toasts);
    }
  if (toasts->coming != NULL)
    g_signal_handlers_disconnect_by_data (toasts->coming, toasts);
  g_clear_object (&toasts->coming);
  g_clear_object (&toasts->next);
  g_clear_handle_id (&toasts->waiting, g_source_remove);
  g_free (toasts);
}

void
pagoda_toasts_show (PagodaToasts *toasts, const char *text, const char *button, const char *action)
{
  /* The title is markup, and names may hold any character. */
  g_autofree char *escaped = g_markup_escape_text (text, -1);
  AdwToast *toast = adw_toast_new (escaped);

  if (button != NULL)
    {
      adw_toast_set_button_label (toast, button);
      adw_toast_set_detailed_action_name (toast, action);
    }
  pagoda_toasts_dismiss (toasts);
  if (toasts->stage == STAGE_NONE)
    add (toasts, toast);
  else
    toasts->next = toast;
}

void
pagoda_toasts_dismiss (PagodaToasts *toasts)
{
  g_clear_object (&toasts->next);
  g_clear_handle_id (&toasts->waiting, g_source_remove);
  if (toasts->stage == STAGE_COMES)
    {
      toasts->unwanted = TRUE;
      adw_toast_set_button_label (toasts->toast, NULL);
    }
  else if (toasts->stage == STAGE_STANDS)
    adw_toast_dismiss (toasts->toast);
}

const char *
pagoda_toasts_get_text (PagodaToasts *toasts)
{
  gboolean told = (toasts->stage == STAGE_COMES && !toasts->unwanted) || toasts->stage == STAGE_STANDS;

  return told ? adw_toast_get_title (toasts->toast) : NULL;
}
