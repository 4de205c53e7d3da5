/* day_card.c: the days of the pyramid: their dates, the slider, playing through time.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Playing moves the day that is looked at on by steps, each when the scene of the last one is there.  Where
 * animations are switched off it goes by quarters, slowly, so that nothing on the page is in motion.
 */
#include "config.h"

#include "app/pyramid/day_card.h"

#include "app/pyramid/day_slider.h"
#include "app/widgets/naming.h"
#include "app/widgets/wrap.h"
#include "app/wording.h"

#include <glib/gi18n-lib.h>

#define STEP_DAYS 7
#define STEP_MILLISECONDS 80
#define CALM_STEP_DAYS 91
#define CALM_STEP_MILLISECONDS 1200

/* One of the two dates: a button with the day, and what opens below it. */
typedef struct
{
  GtkWidget *button;
  GtkWidget *entry;
  GtkWidget *hint;
} DateField;

struct _PagodaDayCard
{
  AdwBin parent_instance;

  DateField earlier;
  DateField later;
  GtkWidget *arrow;
  GtkWidget *play_button;
  GtkWidget *newest_button;
  GtkWidget *period_label;
  PagodaDaySlider *slider;

  PagodaPyramidTime *time;
  guint playing; /* the source that moves on, or 0 */
};

G_DEFINE_FINAL_TYPE (PagodaDayCard, pagoda_day_card, ADW_TYPE_BIN)

/* Playing */

static gboolean
is_calm (PagodaDayCard *card)
{
  gboolean animations;

  g_object_get (gtk_widget_get_settings (GTK_WIDGET (card)), "gtk-enable-animations", &animations, NULL);
  return !animations;
}

static void
show_playing (PagodaDayCard *card)
{
  gboolean playing = card->playing != 0;
  const char *name = playing ? _ ("Pause") : _ ("Play through time");

  gtk_button_set_icon_name (GTK_BUTTON (card->play_button),
                            playing ? "media-playback-pause-symbolic" : "media-playback-start-symbolic");
  gtk_widget_set_tooltip_text (card->play_button, name);
  pagoda_naming_set (card->play_button, name);
}

static void
stop_playing (PagodaDayCard *card)
{
  g_clear_handle_id (&card->playing, g_source_remove);
  show_playing (card);
}

static gboolean
move_on_cb (gpointer data)
{
  PagodaDayCard *card = PAGODA_DAY_CARD (data);
  PagodaDay next = pagoda_pyramid_time_get_day (card->time) + (is_calm (card) ? CALM_STEP_DAYS : STEP_DAYS);

  if (!pagoda_pyramid_time_is_settled (card->time))
    return G_SOURCE_CONTINUE;
  pagoda_pyramid_time_set_day (card->time, next);
  if (next < pagoda_pyramid_time_get_span (card->time).last && gtk_widget_get_mapped (GTK_WIDGET (card)))
    return G_SOURCE_CONTINUE;
  card->playing = 0;
  show_playing (card);
  return G_SOURCE_REMOVE;
}

static void
play_clicked_cb (PagodaDayCard *card)
{
  PagodaPeriod span = pagoda_pyramid_time_get_span (card->time);

  if (card->playing != 0)
    {
      stop_playing (card);
      return;
    }
  /* The end of the film is no place to begin. */
  if (pagoda_pyramid_time_get_day (card->time) >= span.last)
    pagoda_pyramid_time_set_day (card->time, MIN (pagoda_day_add_months (span.first, 12), span.last));
  card->playing
      = g_timeout_add (is_calm (card) ? CALM_STEP_MILLISECONDS : STEP_MILLISECONDS, move_on_cb, card);
  show_playing (card);
}

static void
newest_clicked_cb (PagodaDayCard *card)
{
  stop_playing (card);
  pagoda_pyramid_time_set_day (card->time, pagoda_pyramid_time_get_span (card->time).last);
  /* The button goes with what it has done; the focus stays near. */
  gtk_widget_grab_focus (card->later.button);
}

/* Dates */

static void
set_field (DateField *field, const char *title, PagodaDay day)
{
  g_autofree char *date = pagoda_wording_full_day (day);
  g_autofree char *iso = pagoda_day_to_iso (day);
  /* Translators: a button; the first is “Day” and the like, the second a date. */
  g_autofree char *name = g_strdup_printf (_ ("%s: %s. Choose another one"), title, date);
  GtkWidget *inner = gtk_widget_get_first_child (field->button);

  gtk_menu_button_set_label (GTK_MENU_BUTTON (field->button), date);
  pagoda_naming_set (field->button, name);
  pagoda_naming_set (inner, name);
  gtk_editable_set_text (GTK_EDITABLE (field->entry), iso);
}

static void
entry_changed_cb (GtkEditable *entry, PagodaDayCard *card)
{
  DateField *field = GTK_WIDGET (entry) == card->earlier.entry ? &card->earlier : &card->later;

  gtk_widget_remove_css_class (field->entry, "error");
  gtk_label_set_label (GTK_LABEL (field->hint), _ ("As year-month-day, then Enter"));
}

static void
entry_activated_cb (GtkEntry *entry, PagodaDayCard *card)
{
  gboolean earlier = GTK_WIDGET (entry) == card->earlier.entry;
  DateField *field = earlier ? &card->earlier : &card->later;
  PagodaDay day = pagoda_day_from_iso (gtk_editable_get_text (GTK_EDITABLE (entry)));
  PagodaPeriod span = pagoda_pyramid_time_get_span (card->time);

  if (!pagoda_period_contains (span, day))
    {
      g_autofree char *first = pagoda_day_to_iso (span.first);
      g_autofree char *last = pagoda_day_to_iso (span.last);
      g_autofree char *text = g_strdup_printf (_ ("A day from %s to %s"), first, last);
      gtk_widget_add_css_class (field->entry, "error");
      gtk_label_set_label (GTK_LABEL (field->hint), text);
      return;
    }
  stop_playing (card);
  gtk_menu_button_popdown (GTK_MENU_BUTTON (field->button));
  if (earlier)
    pagoda_pyramid_time_set_before (card->time, day);
  else
    pagoda_pyramid_time_set_day (card->time, day);
}

static void
create_popover (PagodaDayCard *card, DateField *field, const char *name)
{
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  field->entry = gtk_entry_new ();
  field->hint = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (field->hint), 0);
  gtk_widget_add_css_class (field->hint, "caption");
  gtk_widget_add_css_class (field->hint, "secondary");
  gtk_box_append (GTK_BOX (box), field->entry);
  gtk_box_append (GTK_BOX (box), field->hint);
  gtk_popover_set_child (GTK_POPOVER (popover), box);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (field->button), popover);
  pagoda_naming_set (popover, name);
  pagoda_naming_set (field->entry, name);
  g_signal_connect (field->entry, "changed", G_CALLBACK (entry_changed_cb), card);
  g_signal_connect (field->entry, "activate", G_CALLBACK (entry_activated_cb), card);
}

static char *
word_period (PagodaDay day)
{
  PagodaPeriod period = pagoda_period_trailing_year (day);
  g_autofree char *first = pagoda_wording_day (period.first, PAGODA_DAY_NONE);
  g_autofree char *last = pagoda_wording_day (period.last, PAGODA_DAY_NONE);

  return g_strdup_printf (_ ("12 months: %s – %s"), first, last);
}

static char *
word_distance (PagodaDay from, PagodaDay to)
{
  int months = 0;

  while (pagoda_day_add_months (from, months + 1) <= to)
    months++;
  if (months > 0)
    /* Translators: how far two days are from each other. */
    return g_strdup_printf (_ ("Months between: %d"), months);
  return g_strdup_printf (_ ("Days between: %d"), to - from);
}

static void
show_choice (PagodaDayCard *card)
{
  PagodaPeriod span = pagoda_pyramid_time_get_span (card->time);
  gboolean comparing = pagoda_pyramid_time_get_comparing (card->time);

  gtk_widget_set_visible (GTK_WIDGET (card), span.first <= span.last);
  if (span.last < span.first)
    {
      stop_playing (card);
      return;
    }
  PagodaDay day = pagoda_pyramid_time_get_day (card->time);
  PagodaDay before = pagoda_pyramid_time_get_before (card->time);
  set_field (&card->later, comparing ? _ ("Later day") : _ ("Day"), day);
  set_field (&card->earlier, _ ("Earlier day"), before);
  gtk_widget_set_visible (card->earlier.button, comparing);
  gtk_widget_set_visible (card->arrow, comparing);
  gtk_widget_set_visible (card->newest_button, day < span.last);
  g_autofree char *text = comparing ? word_distance (before, day) : word_period (day);
  gtk_label_set_label (GTK_LABEL (card->period_label), text);
  gtk_widget_set_tooltip_text (card->period_label, text);
}

static void
pagoda_day_card_dispose (GObject *object)
{
  PagodaDayCard *card = PAGODA_DAY_CARD (object);

  g_clear_handle_id (&card->playing, g_source_remove);
  g_clear_object (&card->time);
  G_OBJECT_CLASS (pagoda_day_card_parent_class)->dispose (object);
}

static void
pagoda_day_card_class_init (PagodaDayCardClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = pagoda_day_card_dispose;
  g_type_ensure (PAGODA_TYPE_DAY_SLIDER);
  g_type_ensure (PAGODA_TYPE_WRAP);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/pagoda_sales/Pagoda/day_card.ui");
  gtk_widget_class_bind_template_child_full (widget_class, "earlier_button", FALSE,
                                             G_STRUCT_OFFSET (PagodaDayCard, earlier.button));
  gtk_widget_class_bind_template_child_full (widget_class, "later_button", FALSE,
                                             G_STRUCT_OFFSET (PagodaDayCard, later.button));
  gtk_widget_class_bind_template_child (widget_class, PagodaDayCard, arrow);
  gtk_widget_class_bind_template_child (widget_class, PagodaDayCard, play_button);
  gtk_widget_class_bind_template_child (widget_class, PagodaDayCard, newest_button);
  gtk_widget_class_bind_template_child (widget_class, PagodaDayCard, period_label);
  gtk_widget_class_bind_template_child (widget_class, PagodaDayCard, slider);
  gtk_widget_class_bind_template_callback (widget_class, play_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, newest_clicked_cb);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
pagoda_day_card_init (PagodaDayCard *card)
{
  gtk_widget_init_template (GTK_WIDGET (card));
  create_popover (card, &card->earlier, _ ("Earlier day"));
  create_popover (card, &card->later, _ ("Day"));
  show_playing (card);
}

void
pagoda_day_card_set_time (PagodaDayCard *card, PagodaPyramidTime *time)
{
  g_return_if_fail (card->time == NULL);

  card->time = g_object_ref (time);
  pagoda_day_slider_set_time (card->slider, time);
  g_signal_connect_object (time, "chosen", G_CALLBACK (show_choice), card, G_CONNECT_SWAPPED);
  show_choice (card);
}
