/* size_guard.c: a bin whose natural width is given, whatever its child wishes.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * AdwLeaflet folds by the natural widths of its children.  Behind this bin every page folds at the same width
 * of the window.
 */
#include "app/widgets/size_guard.h"

struct _PagodaSizeGuard
{
  AdwBin parent_instance;

  int natural_width;
};

G_DEFINE_FINAL_TYPE (PagodaSizeGuard, pagoda_size_guard, ADW_TYPE_BIN)

enum
{
  PROP_NATURAL_WIDTH = 1,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];

static GtkWidget *
child_of (GtkWidget *widget)
{
  return adw_bin_get_child (ADW_BIN (widget));
}

static void
pagoda_size_guard_measure (GtkWidget *widget,
                           GtkOrientation orientation,
                           int for_size,
                           int *minimum,
                           int *natural,
                           int *minimum_baseline,
                           int *natural_baseline)
{
  gtk_widget_measure (child_of (widget), orientation, for_size, minimum, natural, NULL, NULL);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *natural = MAX (*minimum, PAGODA_SIZE_GUARD (widget)->natural_width);
}

static void
pagoda_size_guard_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  gtk_widget_allocate (child_of (widget), width, height, baseline, NULL);
}

static GtkSizeRequestMode
pagoda_size_guard_get_request_mode (GtkWidget *widget)
{
  return gtk_widget_get_request_mode (child_of (widget));
}

static void
pagoda_size_guard_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_NATURAL_WIDTH)
    PAGODA_SIZE_GUARD (object)->natural_width = g_value_get_int (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
pagoda_size_guard_class_init (PagodaSizeGuardClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  object_class->set_property = pagoda_size_guard_set_property;
  widget_class->measure = pagoda_size_guard_measure;
  widget_class->size_allocate = pagoda_size_guard_size_allocate;
  widget_class->get_request_mode = pagoda_size_guard_get_request_mode;

  properties[PROP_NATURAL_WIDTH] = g_param_spec_int ("natural-width", NULL, NULL, 0, G_MAXINT, 0,
                                                     G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
pagoda_size_guard_init (PagodaSizeGuard *guard)
{
  /* Its own measure counts, not that of the layout manager a bin comes with. */
  gtk_widget_set_layout_manager (GTK_WIDGET (guard), NULL);
}
