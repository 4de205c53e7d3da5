/* beside.c: a main widget with another one beside it while there is room.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is decided by the width given, not by what the children wish, cannot flip with their content.
 */
#include "app/widgets/beside.h"

#include "app/widgets/ink.h"

#include <math.h>

/* The text of 11 points at 96 pixels per inch, for which the widths are given. */
#define USUAL_EM (11 * 96 / 72.0)

struct _PagodaBeside
{
  GtkWidget parent_instance;

  GtkWidget *main;
  GtkWidget *side;
  int threshold;
  int side_width;
  gboolean stacked;
};

static void buildable_iface_init (GtkBuildableIface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (PagodaBeside,
                               pagoda_beside,
                               GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_BUILDABLE, buildable_iface_init))

enum
{
  PROP_THRESHOLD = 1,
  PROP_SIDE_WIDTH,
  PROP_STACKED,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];
static GtkBuildableIface *parent_buildable_iface;

static void
beside_add_child (GtkBuildable *buildable, GtkBuilder *builder, GObject *child, const char *type)
{
  PagodaBeside *beside = PAGODA_BESIDE (buildable);

  if (!GTK_IS_WIDGET (child))
    {
      parent_buildable_iface->add_child (buildable, builder, child, type);
      return;
    }
  if (g_strcmp0 (type, "side") == 0)
    {
      beside->side = GTK_WIDGET (child);
      gtk_widget_insert_after (beside->side, GTK_WIDGET (beside), beside->main);
    }
  else
    {
      beside->main = GTK_WIDGET (child);
      gtk_widget_insert_before (beside->main, GTK_WIDGET (beside), beside->side);
    }
}

static void
buildable_iface_init (GtkBuildableIface *iface)
{
  parent_buildable_iface = g_type_interface_peek_parent (iface);
  iface->add_child = beside_add_child;
}

static int
measure_child (GtkWidget *child, GtkOrientation orientation, int for_size, gboolean natural)
{
  int least;
  int wished;

  gtk_widget_measure (child, orientation, for_size, &least, &wished, NULL, NULL);
  return natural ? wished : least;
}

int
pagoda_beside_scale (GtkWidget *widget, int pixels)
{
  return (int)lround (pixels * MAX (1, pagoda_ink_em (widget) / USUAL_EM));
}

/* What the side cannot do with less of is not cut off. */
static int
side_width_of (PagodaBeside *beside)
{
  return MAX (pagoda_beside_scale (GTK_WIDGET (beside), beside->side_width),
              measure_child (beside->side, GTK_ORIENTATION_HORIZONTAL, -1, FALSE));
}

static gboolean
is_wide (PagodaBeside *beside, int width)
{
  return width >= pagoda_beside_scale (GTK_WIDGET (beside), beside->threshold);
}

static void
measure_width (PagodaBeside *beside, int *minimum, int *natural)
{
  *minimum = measure_child (beside->main, GTK_ORIENTATION_HORIZONTAL, -1, FALSE);
  if (beside->stacked)
    *minimum = MAX (*minimum, measure_child (beside->side, GTK_ORIENTATION_HORIZONTAL, -1, FALSE));
  *natural = MAX (*minimum, measure_child (beside->main, GTK_ORIENTATION_HORIZONTAL, -1, TRUE));
}

static void
measure_height (PagodaBeside *beside, int width, int *minimum, int *natural)
{
  gboolean wide = is_wide (beside, width);
  int main_width = width < 0 ? -1 : wide ? width - side_width_of (beside) : width;
  int side_width = width < 0 || wide ? side_width_of (beside) : width;

  *minimum = measure_child (beside->main, GTK_ORIENTATION_VERTICAL, main_width, FALSE);
  *natural = measure_child (beside->main, GTK_ORIENTATION_VERTICAL, main_width, TRUE);
  if (!wide && !beside->stacked)
    return;

  int side_least = measure_child (beside->side, GTK_ORIENTATION_VERTICAL, side_width, FALSE);
  int side_wished = measure_child (beside->side, GTK_ORIENTATION_VERTICAL, side_width, TRUE);
  *minimum = wide ? MAX (*minimum, side_least) : *minimum + side_least;
  *natural = wide ? MAX (*natural, side_wished) : *natural + side_wished;
}

static void
pagoda_beside_measure (GtkWidget *widget,
                       GtkOrientation orientation,
                       int for_size,
                       int *minimum,
                       int *natural,
                       int *minimum_baseline,
                       int *natural_baseline)
{
  PagodaBeside *beside = PAGODA_BESIDE (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    measure_width (beside, minimum, natural);
  else
    measure_height (beside, for_size, minimum, natural);
}

static GtkSizeRequestMode
pagoda_beside_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
place (GtkWidget *child, int x, int y, int width, int height)
{
  gtk_widget_allocate (child, width, height, -1,
                       gsk_transform_translate (NULL, &GRAPHENE_POINT_INIT ((float)x, (float)y)));
}

static void
pagoda_beside_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  PagodaBeside *beside = PAGODA_BESIDE (widget);
  gboolean wide = is_wide (beside, width);
  int side_width = side_width_of (beside);

  gtk_widget_set_child_visible (beside->side, wide || beside->stacked);
  if (wide)
    {
      place (beside->main, 0, 0, width - side_width, height);
      place (beside->side, width - side_width, 0, side_width, height);
    }
  else if (beside->stacked)
    {
      int main_height = measure_child (beside->main, GTK_ORIENTATION_VERTICAL, width, TRUE);
      place (beside->main, 0, 0, width, main_height);
      place (beside->side, 0, main_height, width,
             MAX (height - main_height,
                  measure_child (beside->side, GTK_ORIENTATION_VERTICAL, width, FALSE)));
    }
  else
    place (beside->main, 0, 0, width, height);
}

static void
pagoda_beside_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  PagodaBeside *beside = PAGODA_BESIDE (object);

  switch (id)
    {
    case PROP_THRESHOLD:
      g_value_set_int (value, beside->threshold);
      break;
    case PROP_SIDE_WIDTH:
      g_value_set_int (value, beside->side_width);
      break;
    case PROP_STACKED:
      g_value_set_boolean (value, beside->stacked);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
pagoda_beside_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  PagodaBeside *beside = PAGODA_BESIDE (object);

  switch (id)
    {
    case PROP_THRESHOLD:
      beside->threshold = g_value_get_int (value);
      break;
    case PROP_SIDE_WIDTH:
      beside->side_width = g_value_get_int (value);
      break;
    case PROP_STACKED:
      beside->stacked = g_value_get_boolean (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
pagoda_beside_dispose (GObject *object)
{
  PagodaBeside *beside = PAGODA_BESIDE (object);

  g_clear_pointer (&beside->main, gtk_widget_unparent);
  g_clear_pointer (&beside->side, gtk_widget_unparent);
  G_OBJECT_CLASS (pagoda_beside_parent_class)->dispose (object);
}

static void
pagoda_beside_class_init (PagodaBesideClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_CONSTRUCT | G_PARAM_STATIC_STRINGS;

  object_class->get_property = pagoda_beside_get_property;
  object_class->set_property = pagoda_beside_set_property;
  object_class->dispose = pagoda_beside_dispose;
  widget_class->measure = pagoda_beside_measure;
  widget_class->size_allocate = pagoda_beside_size_allocate;
  widget_class->get_request_mode = pagoda_beside_get_request_mode;

  properties[PROP_THRESHOLD] = g_param_spec_int ("threshold", NULL, NULL, 0, G_MAXINT, 800, flags);
  properties[PROP_SIDE_WIDTH] = g_param_spec_int ("side-width", NULL, NULL, 0, G_MAXINT, 320, flags);
  properties[PROP_STACKED] = g_param_spec_boolean ("stacked", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
pagoda_beside_init (PagodaBeside *beside)
{
}
