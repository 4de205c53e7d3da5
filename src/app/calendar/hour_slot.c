/* hour_slot.c: an hour of a day, which can have the focus.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "app/calendar/hour_slot.h"

#include "app/widgets/naming.h"

struct _PagodaHourSlot
{
  GtkWidget parent_instance;

  GtkWidget *label;
};

G_DEFINE_FINAL_TYPE (PagodaHourSlot, pagoda_hour_slot, GTK_TYPE_WIDGET)

static void
pagoda_hour_slot_dispose (GObject *object)
{
  g_clear_pointer (&PAGODA_HOUR_SLOT (object)->label, gtk_widget_unparent);
  G_OBJECT_CLASS (pagoda_hour_slot_parent_class)->dispose (object);
}

static void
pagoda_hour_slot_class_init (PagodaHourSlotClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = pagoda_hour_slot_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "hour-slot");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
}

static void
pagoda_hour_slot_init (PagodaHourSlot *slot)
{
  slot->label = gtk_label_new (NULL);
  gtk_widget_set_halign (slot->label, GTK_ALIGN_START);
  gtk_widget_set_valign (slot->label, GTK_ALIGN_START);
  gtk_widget_set_parent (slot->label, GTK_WIDGET (slot));
}

GtkWidget *
pagoda_hour_slot_new (const char *time)
{
  PagodaHourSlot *slot = g_object_new (PAGODA_TYPE_HOUR_SLOT, NULL);

  gtk_label_set_label (GTK_LABEL (slot->label), time);
  pagoda_naming_set (GTK_WIDGET (slot), time);
  return GTK_WIDGET (slot);
}

int
pagoda_hour_slot_get_width (PagodaHourSlot *slot)
{
  int width;

  gtk_widget_measure (slot->label, GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
  return width;
}
