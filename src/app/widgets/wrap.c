/* wrap.c: widgets in a row, which goes on in a further line where the width ends.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "app/widgets/wrap.h"

#include <string.h>

struct _PagodaWrap
{
  GtkWidget parent_instance;

  int spacing;
  int line_spacing; /* -1 for the same */
};

static void buildable_iface_init (GtkBuildableIface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (PagodaWrap,
                               pagoda_wrap,
                               GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_BUILDABLE, buildable_iface_init))

enum
{
  PROP_SPACING = 1,
  PROP_LINE_SPACING,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];
static GtkBuildableIface *parent_buildable_iface;

static void
wrap_add_child (GtkBuildable *buildable, GtkBuilder *builder, GObject *child, const char *type)
{
  if (GTK_IS_WIDGET (child))
    gtk_widget_set_parent (GTK_WIDGET (child), GTK_WIDGET (buildable));
  else
    parent_buildable_iface->add_child (buildable, builder, child, type);
}

static void
buildable_iface_init (GtkBuildableIface *iface)
{
  parent_buildable_iface = g_type_interface_peek_parent (iface);
  iface->add_child = wrap_add_child;
}

/* The first child from @child on that is shown, or NULL. */
static GtkWidget *
skip_hidden (GtkWidget *child)
{
  while (child != NULL && !gtk_widget_should_layout (child))
    child = gtk_widget_get_next_sibling (child);
  return child;
}

static GtkWidget *
first_of (PagodaWrap *wrap)
{
  return skip_hidden (gtk_widget_get_first_child (GTK_WIDGET (wrap)));
}

static GtkWidget *
next_of (GtkWidget *child)
{
  return skip_hidden (gtk_widget_get_next_sibling (child));
}

/* How wide @child is in a line of @width. */
static int
width_in_line (GtkWidget *child, int width)
{
  int least;
  int wished;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least, &wished, NULL, NULL);
  return MAX (least, MIN (wished, width));
}

static int
height_for (GtkWidget *child, int width)
{
  int wished;

  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, NULL, &wished, NULL, NULL);
  return wished;
}

/* The children that begin with @first and stand in one line of @width: the one after them, how much of the
 * width they leave, and how high they are. */
static GtkWidget *
measure_line (PagodaWrap *wrap, GtkWidget *first, int width, int *rest, int *height)
{
  int used = width_in_line (first, width);
  GtkWidget *child = next_of (first);

  *height = height_for (first, used);
  for (; child != NULL; child = next_of (child))
    {
      int wanted = width_in_line (child, width);
      if (used + wrap->spacing + wanted > width)
        break;
      used += wrap->spacing + wanted;
      *height = MAX (*height, height_for (child, wanted));
    }
  *rest = MAX (width - used, 0);
  return child;
}

/* Gives the line its place, or only says how high all of them are where @place is FALSE. */
static int
lay_out (PagodaWrap *wrap, int width, gboolean place)
{
  int between = wrap->line_spacing >= 0 ? wrap->line_spacing : wrap->spacing;
  int y = 0;

  for (GtkWidget *first = first_of (wrap), *end; first != NULL; first = end)
    {
      int rest;
      int height;
      int x = 0;
      end = measure_line (wrap, first, width, &rest, &height);
      for (GtkWidget *child = first; place && child != end; child = next_of (child))
        {
          int wanted = width_in_line (child, width);
          if (next_of (child) == end && child != first
              && gtk_widget_compute_expand (child, GTK_ORIENTATION_HORIZONTAL))
            x += rest;
          gtk_widget_size_allocate (child, &(GtkAllocation){ x, y, wanted, height }, -1);
          x += wanted + wrap->spacing;
        }
      y += height + (end != NULL ? between : 0);
    }
  return y;
}

static void
measure_width (PagodaWrap *wrap, int *minimum, int *natural)
{
  *minimum = *natural = 0;
  for (GtkWidget *child = first_of (wrap); child != NULL; child = next_of (child))
    {
      int least;
      int wished;
      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least, &wished, NULL, NULL);
      *minimum = MAX (*minimum, least);
      *natural += wished + (*natural > 0 ? wrap->spacing : 0);
    }
}

static void
pagoda_wrap_measure (GtkWidget *widget,
                     GtkOrientation orientation,
                     int for_size,
                     int *minimum,
                     int *natural,
                     int *minimum_baseline,
                     int *natural_baseline)
{
  PagodaWrap *wrap = PAGODA_WRAP (widget);
  int least;
  int wished;

  measure_width (wrap, &least, &wished);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = least;
      *natural = wished;
    }
  else
    *minimum = *natural = lay_out (wrap, for_size < 0 ? wished : MAX (for_size, least), FALSE);
}

static void
pagoda_wrap_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  lay_out (PAGODA_WRAP (widget), width, TRUE);
}

static GtkSizeRequestMode
pagoda_wrap_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* What expands inside stands at the end of its line; it does not make the row grow. */
static void
pagoda_wrap_compute_expand (GtkWidget *widget, gboolean *hexpand, gboolean *vexpand)
{
  *hexpand = *vexpand = FALSE;
}

static void
pagoda_wrap_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_SPACING)
    PAGODA_WRAP (object)->spacing = g_value_get_int (value);
  else if (id == PROP_LINE_SPACING)
    PAGODA_WRAP (object)->line_spacing = g_value_get_int (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
pagoda_wrap_dispose (GObject *object)
{
  for (GtkWidget *child; (child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL;)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (pagoda_wrap_parent_class)->dispose (object);
}

static void
pagoda_wrap_class_init (PagodaWrapClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  object_class->set_property = pagoda_wrap_set_property;
  object_class->dispose = pagoda_wrap_dispose;
  widget_class->measure = pagoda_wrap_measure;
  widget_class->size_allocate = pagoda_wrap_size_allocate;
  widget_class->get_request_mode = pagoda_wrap_get_request_mode;
  widget_class->compute_expand = pagoda_wrap_compute_expand;

  properties[PROP_SPACING]
      = g_param_spec_int ("spacing", NULL, NULL, 0, G_MAXINT, 0, G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_LINE_SPACING] = g_param_spec_int ("line-spacing", NULL, NULL, -1, G_MAXINT, -1,
                                                    G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
pagoda_wrap_init (PagodaWrap *wrap)
{
  wrap->line_spacing = -1;
}

void
pagoda_wrap_labels (GtkWidget *box)
{
  for (GtkWidget *button = gtk_widget_get_first_child (box); button != NULL;
       button = gtk_widget_get_next_sibling (button))
    {
      GtkLabel *label = GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button)));
      gtk_label_set_wrap (label, TRUE);
      gtk_label_set_justify (label, GTK_JUSTIFY_CENTER);
      gtk_label_set_ellipsize (label, PANGO_ELLIPSIZE_END);
      gtk_label_set_lines (label, 2);
    }
}

void
pagoda_wrap_words (GtkLabel *label)
{
  gtk_label_set_wrap (label, strchr (gtk_label_get_text (label), ' ') != NULL);
}
