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
  GtkWidget parent_instance;

  GtkWidget *child;
  int natural_width;
};

G_DEFINE_FINAL_TYPE (PagodaSizeGuard, pagoda_size_guard, GTK_TYPE_WIDGET)

enum
{
  PROP_CHILD = 1,
  PROP_NATURAL_WIDTH,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];

static void
set_child (PagodaSizeGuard *guard, GtkWidget *child)
{
  g_clear_pointer (&guard->child, gtk_widget_unparent);
  guard->child = child;
  if (child != NULL)
    gtk_widget_set_parent (child, GTK_WIDGET (guard));
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
  PagodaSizeGuard *guard = PAGODA_SIZE_GUARD (widget);

  gtk_widget_measure (guard->child, orientation, for_size, minimum, natural, NULL, NULL);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *natural = MAX (*minimum, guard->natural_width);
}

static void
pagoda_size_guard_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  gtk_widget_allocate (PAGODA_SIZE_GUARD (widget)->child, width, height, baseline, NULL);
}

static GtkSizeRequestMode
pagoda_size_guard_get_request_mode (GtkWidget *widget)
{
  return gtk_widget_get_request_mode (PAGODA_SIZE_GUARD (widget)->child);
}

static void
pagoda_size_guard_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  PagodaSizeGuard *guard = PAGODA_SIZE_GUARD (object);

  switch (id)
    {
    case PROP_CHILD:
      g_value_set_object (value, guard->child);
      break;
    case PROP_NATURAL_WIDTH:
      g_value_set_int (value, guard->natural_width);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
pagoda_size_guard_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  PagodaSizeGuard *guard = PAGODA_SIZE_GUARD (object);

  switch (id)
    {
    case PROP_CHILD:
      set_child (guard, g_value_get_object (value));
      break;
    case PROP_NATURAL_WIDTH:
      guard->natural_width = g_value_get_int (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
pagoda_size_guard_dispose (GObject *object)
{
  set_child (PAGODA_SIZE_GUARD (object), NULL);
  G_OBJECT_CLASS (pagoda_size_guard_parent_class)->dispose (object);
}

static void
pagoda_size_guard_class_init (PagodaSizeGuardClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  object_class->get_property = pagoda_size_guard_get_property;
  object_class->set_property = pagoda_size_guard_set_property;
  object_class->dispose = pagoda_size_guard_dispose;
  widget_class->measure = pagoda_size_guard_measure;
  widget_class->size_allocate = pagoda_size_guard_size_allocate;
  widget_class->get_request_mode = pagoda_size_guard_get_request_mode;

  properties[PROP_CHILD] = g_param_spec_object ("child", NULL, NULL, GTK_TYPE_WIDGET,
                                                G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_NATURAL_WIDTH] = g_param_spec_int ("natural-width", NULL, NULL, 0, G_MAXINT, 0,
                                                     G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
pagoda_size_guard_init (PagodaSizeGuard *guard)
{
}
