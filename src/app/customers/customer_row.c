/* customer_row.c: one line of the customer table, drawn.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One widget draws all cells: twenty rows of cell widgets cost ten times as much at every keystroke of a
 * search.
 */
#include "config.h"

#include "app/customers/customer_row.h"
#include "app/widgets/ink.h"
#include "app/wording.h"
#include "chart/geometry.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define CHIP_HEIGHT 1.35 /* em */
#define CHIP_RADIUS 5
#define CHIP_PADDING 6
#define CHIP_TEXT 0.86
#define BAR_HEIGHT 7
#define BAR_RADIUS 2
#define CAPTION 0.9
#define LEAST_WIDTH 260
#define USUAL_WIDTH 480

/* The two lines of a narrow row, as parts of its height. */
#define UPPER_LINE 0.32
#define LOWER_LINE 0.70

struct _PagodaCustomerRow
{
  GtkWidget parent_instance;

  PagodaCustomerList *list;
  PagodaCustomerItem *item; /* NULL: nothing */
};

G_DEFINE_FINAL_TYPE (PagodaCustomerRow, pagoda_customer_row, GTK_TYPE_WIDGET)

/* One text of a row: where, how large, in which colour. */
typedef struct
{
  PagodaColumnPlace place;
  double middle; /* y */
  PangoAlignment align;
  double scale; /* of the row's text */
  gboolean bold;
  GdkRGBA color;
} Cell;

static PangoLayout *
create_layout (GtkWidget *widget, const char *text, double scale, gboolean bold)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (widget, text);
  PangoAttrList *attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_scale_new (scale));
  pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum"));
  if (bold)
    pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_single_paragraph_mode (layout, TRUE);
  pango_attr_list_unref (attributes);
  return layout;
}

static void
draw_text (GtkWidget *widget, GtkSnapshot *snapshot, const Cell *cell, const char *text)
{
  if (text == NULL || *text == '\0' || cell->place.width <= 0)
    return;

  g_autoptr (PangoLayout) layout = create_layout (widget, text, cell->scale, cell->bold);
  int height;
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  pango_layout_set_width (layout, (int)(cell->place.width * PANGO_SCALE));
  pango_layout_set_alignment (layout, cell->align);
  pango_layout_get_pixel_size (layout, NULL, &height);

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float)cell->place.x,
                                                          (float)round (cell->middle - height / 2.0)));
  gtk_snapshot_append_layout (snapshot, layout, &cell->color);
  gtk_snapshot_restore (snapshot);
}

static void
fill_rounded (GtkSnapshot *snapshot, const graphene_rect_t *bounds, float radius, const GdkRGBA *color)
{
  GskRoundedRect outline;

  gsk_rounded_rect_init_from_rect (&outline, bounds, radius);
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  gtk_snapshot_append_color (snapshot, color, bounds);
  gtk_snapshot_pop (snapshot);
}

/* Prospect solid, suspect dashed, other dotted: the outlines of the pyramid. */
static void
outline_chip (GtkSnapshot *snapshot, const graphene_rect_t *bounds, PagodaTier tier)
{
  static const double dashes[] = { 4, 3 };
  static const double dots[] = { 1, 2 };
  const PagodaPalette *palette = pagoda_ink_palette ();
  PagodaRect rect
      = { bounds->origin.x + 0.5, bounds->origin.y + 0.5, bounds->size.width - 1, bounds->size.height - 1 };
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, bounds);

  pagoda_rect_path (cr, rect, CHIP_RADIUS);
  if (tier == PAGODA_TIER_SUSPECT)
    cairo_set_dash (cr, dashes, G_N_ELEMENTS (dashes), 0);
  if (tier == PAGODA_TIER_OTHER)
    cairo_set_dash (cr, dots, G_N_ELEMENTS (dots), 0);
  cairo_set_line_width (cr, 1);
  pagoda_palette_set_source (cr, palette->inks[PAGODA_INK_OUTLINE]);
  cairo_stroke (cr);
  cairo_destroy (cr);
}

static void
draw_chip (GtkWidget *widget,
           GtkSnapshot *snapshot,
           const PagodaCustomerColumns *columns,
           double middle,
           PagodaTier tier)
{
  const PagodaPalette *palette = pagoda_ink_palette ();
  double height = CHIP_HEIGHT * columns->em;
  graphene_rect_t bounds = GRAPHENE_RECT_INIT ((float)columns->chip.x, (float)(middle - height / 2),
                                               (float)columns->chip.width, (float)height);
  GdkRGBA fill = pagoda_ink_tier (tier);

  if (tier <= PAGODA_TIER_INACTIVE)
    fill_rounded (snapshot, &bounds, CHIP_RADIUS, &fill);
  else
    outline_chip (snapshot, &bounds, tier);

  PagodaColor label
      = tier < PAGODA_N_ACTIVE_TIERS ? palette->tier_labels[tier] : palette->inks[PAGODA_INK_TEXT];
  Cell cell = { columns->chip, middle, PANGO_ALIGN_CENTER, CHIP_TEXT, TRUE, pagoda_ink_rgba (label) };
  draw_text (widget, snapshot, &cell, pagoda_wording_tier (tier));
}

/* One scale over the whole list; a loss goes left from where the bars begin. */
static void
draw_bar (PagodaCustomerRow *row,
          GtkSnapshot *snapshot,
          PagodaColumnPlace place,
          double middle,
          PagodaMoney profit,
          PagodaTier tier)
{
  PagodaMoney least;
  PagodaMoney greatest;

  pagoda_customer_list_get_profit_range (row->list, &least, &greatest);
  if (greatest == least || profit == 0)
    return;
  double unit = place.width / ((double)greatest - (double)least);
  double zero = place.x - (double)least * unit;
  double length = MAX (1, ABS ((double)profit) * unit);
  graphene_rect_t bounds = GRAPHENE_RECT_INIT ((float)(profit < 0 ? zero - length : zero),
                                               (float)(middle - BAR_HEIGHT / 2.0), (float)length, BAR_HEIGHT);
  GdkRGBA color = profit < 0 ? pagoda_ink_get (PAGODA_INK_AGAINST) : pagoda_ink_tier (tier);
  fill_rounded (snapshot, &bounds, BAR_RADIUS, &color);
}

/* The full name, or the short one where there is no room for the full. */
static const char *
choose_name (PagodaCustomerRow *row, const PagodaCustomerColumns *columns)
{
  const PagodaSnapshot *book = pagoda_standings_get_snapshot (pagoda_customer_item_get_standings (row->item));
  gsize customer = pagoda_customer_item_get_customer (row->item);
  const char *name = pagoda_snapshot_get_name (book, customer);
  const char *short_name = pagoda_snapshot_get_short_name (book, customer);
  int width;

  /* No character is wider than an em: most names need no measuring. */
  if ((double)g_utf8_strlen (name, -1) * columns->em <= columns->places[PAGODA_ORDER_NAME].width)
    return name;

  g_autoptr (PangoLayout) layout = create_layout (GTK_WIDGET (row), name, 1, FALSE);
  pango_layout_get_pixel_size (layout, &width, NULL);
  return width > columns->places[PAGODA_ORDER_NAME].width && *short_name != '\0' ? short_name : name;
}

static void
draw_name (PagodaCustomerRow *row, GtkSnapshot *snapshot, const PagodaCustomerColumns *columns, double middle)
{
  Cell cell = { columns->places[PAGODA_ORDER_NAME], middle, PANGO_ALIGN_LEFT, 1, FALSE,
                pagoda_ink_get (PAGODA_INK_TEXT) };

  draw_text (GTK_WIDGET (row), snapshot, &cell, choose_name (row, columns));
}

static void
draw_where (PagodaCustomerRow *row,
            GtkSnapshot *snapshot,
            const PagodaCustomerColumns *columns,
            double middle)
{
  PagodaStandings *standings = pagoda_customer_item_get_standings (row->item);
  gsize customer = pagoda_customer_item_get_customer (row->item);
  g_autofree char *region = pagoda_standings_make_region (standings, customer);
  const char *code = pagoda_snapshot_get_code (pagoda_standings_get_snapshot (standings), customer);
  double scale = columns->two_lines ? CAPTION : 1;
  GdkRGBA secondary = pagoda_ink_get (PAGODA_INK_SECONDARY);
  Cell code_cell = { columns->places[PAGODA_ORDER_CODE], middle, PANGO_ALIGN_LEFT, scale, FALSE, secondary };
  Cell region_cell
      = { columns->places[PAGODA_ORDER_REGION], middle, PANGO_ALIGN_LEFT, scale, FALSE, secondary };

  draw_text (GTK_WIDGET (row), snapshot, &code_cell, code);
  /* Where there is one line for both, a customer without a region shows its code. */
  draw_text (GTK_WIDGET (row), snapshot, &region_cell, columns->two_lines && *region == '\0' ? code : region);
}

static void
draw_figures (PagodaCustomerRow *row,
              GtkSnapshot *snapshot,
              const PagodaCustomerColumns *columns,
              double upper,
              double lower)
{
  PagodaStandings *standings = pagoda_customer_item_get_standings (row->item);
  const PagodaPyramid *pyramid = pagoda_standings_get_pyramid (standings);
  gsize i = pagoda_customer_item_get_customer (row->item);
  GdkRGBA text = pagoda_ink_get (PAGODA_INK_TEXT);
  GdkRGBA secondary = pagoda_ink_get (PAGODA_INK_SECONDARY);
  double scale = columns->two_lines ? CAPTION : 1;
  Cell profit
      = { columns->places[PAGODA_ORDER_PROFIT], upper, PANGO_ALIGN_RIGHT, 1, columns->two_lines, text };
  Cell orders = { columns->places[PAGODA_ORDER_ORDERS], lower, PANGO_ALIGN_RIGHT, scale, FALSE, secondary };
  Cell last = { columns->places[PAGODA_ORDER_LAST_ORDER], lower, PANGO_ALIGN_RIGHT, scale, FALSE, secondary };

  draw_chip (GTK_WIDGET (row), snapshot, columns, upper, pyramid->tiers[i]);
  draw_bar (row, snapshot, columns->bar, lower, pyramid->profits[i], pyramid->tiers[i]);
  g_autofree char *day = pagoda_wording_day (pyramid->last_orders[i], pyramid->as_of);
  draw_text (GTK_WIDGET (row), snapshot, &last, day);
  if (pyramid->tiers[i] >= PAGODA_N_ACTIVE_TIERS && pyramid->profits[i] == 0)
    return;
  g_autofree char *money
      = pagoda_wording_money (pyramid->profits[i],
                              pagoda_snapshot_get_currency (pagoda_standings_get_snapshot (standings)));
  g_autofree char *count = pagoda_wording_count (pyramid->orders[i]);
  draw_text (GTK_WIDGET (row), snapshot, &profit, money);
  draw_text (GTK_WIDGET (row), snapshot, &orders, count);
}

static void
pagoda_customer_row_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  PagodaCustomerRow *row = PAGODA_CUSTOMER_ROW (widget);

  if (row->item == NULL)
    return;

  PagodaCustomerColumns columns
      = pagoda_customer_columns_layout (gtk_widget_get_width (widget), pagoda_ink_em (widget),
                                        pagoda_customer_row_chip_width (widget));
  double height = gtk_widget_get_height (widget);
  double upper = columns.two_lines ? height * UPPER_LINE : height / 2;
  double lower = columns.two_lines ? height * LOWER_LINE : height / 2;

  draw_name (row, snapshot, &columns, upper);
  draw_where (row, snapshot, &columns, lower);
  if (pagoda_standings_get_pyramid (pagoda_customer_item_get_standings (row->item)) != NULL)
    draw_figures (row, snapshot, &columns, upper, lower);
}

static GtkSizeRequestMode
pagoda_customer_row_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
pagoda_customer_row_measure (GtkWidget *widget,
                             GtkOrientation orientation,
                             int for_size,
                             int *minimum,
                             int *natural,
                             int *minimum_baseline,
                             int *natural_baseline)
{
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = LEAST_WIDTH;
      *natural = USUAL_WIDTH;
      return;
    }

  PagodaCustomerColumns columns
      = pagoda_customer_columns_layout (for_size < 0 ? USUAL_WIDTH : for_size, pagoda_ink_em (widget),
                                        pagoda_customer_row_chip_width (widget));
  *minimum = *natural = (int)(columns.height + 0.5);
}

static void
pagoda_customer_row_dispose (GObject *object)
{
  PagodaCustomerRow *row = PAGODA_CUSTOMER_ROW (object);

  g_clear_object (&row->item);
  g_clear_object (&row->list);
  G_OBJECT_CLASS (pagoda_customer_row_parent_class)->dispose (object);
}

static void
pagoda_customer_row_class_init (PagodaCustomerRowClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = pagoda_customer_row_dispose;
  widget_class->snapshot = pagoda_customer_row_snapshot;
  widget_class->measure = pagoda_customer_row_measure;
  widget_class->get_request_mode = pagoda_customer_row_get_request_mode;
  gtk_widget_class_set_css_name (widget_class, "customer-row");
  /* The row's name stands at the list item around it, which is what takes the focus. */
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

/* The style sheet gives rows a colour that changes with scheme and contrast, which draws them anew; a signal
 * handler for each of some hundred rows would cost more than the rows. */
static void
pagoda_customer_row_init (PagodaCustomerRow *row)
{
}

GtkWidget *
pagoda_customer_row_new (PagodaCustomerList *list)
{
  PagodaCustomerRow *row = g_object_new (PAGODA_TYPE_CUSTOMER_ROW, NULL);

  row->list = g_object_ref (list);
  return GTK_WIDGET (row);
}

void
pagoda_customer_row_set_item (PagodaCustomerRow *row, PagodaCustomerItem *item)
{
  if (g_set_object (&row->item, item))
    gtk_widget_queue_draw (GTK_WIDGET (row));
}

static void
append_part (GString *text, const char *part)
{
  if (part == NULL || *part == '\0')
    return;
  if (text->len > 0)
    g_string_append (text, ", ");
  g_string_append (text, part);
}

static void
describe_figures (GString *text, PagodaStandings *standings, gsize customer)
{
  const PagodaPyramid *pyramid = pagoda_standings_get_pyramid (standings);
  g_autofree char *money
      = pagoda_wording_money (pyramid->profits[customer],
                              pagoda_snapshot_get_currency (pagoda_standings_get_snapshot (standings)));
  g_autofree char *profit = g_strdup_printf (_ ("profit of 12 months %s"), money);
  g_autofree char *count = pagoda_wording_count (pyramid->orders[customer]);
  g_autofree char *orders = g_strdup_printf (_ ("orders %s"), count);
  g_autofree char *day = pagoda_wording_day (pyramid->last_orders[customer], pyramid->as_of);
  g_autofree char *last = *day != '\0' ? g_strdup_printf (_ ("last order %s"), day) : NULL;

  append_part (text, profit);
  append_part (text, orders);
  append_part (text, last);
}

char *
pagoda_customer_row_describe (PagodaCustomerRow *row)
{
  GString *text = g_string_new (NULL);

  if (row->item == NULL)
    return g_string_free (text, FALSE);

  PagodaStandings *standings = pagoda_customer_item_get_standings (row->item);
  gsize customer = pagoda_customer_item_get_customer (row->item);
  const PagodaPyramid *pyramid = pagoda_standings_get_pyramid (standings);
  g_autofree char *region = pagoda_standings_make_region (standings, customer);
  append_part (text, pagoda_snapshot_get_name (pagoda_standings_get_snapshot (standings), customer));
  if (pyramid != NULL)
    append_part (text, pagoda_wording_tier (pyramid->tiers[customer]));
  append_part (text, pagoda_snapshot_get_code (pagoda_standings_get_snapshot (standings), customer));
  append_part (text, region);
  if (pyramid != NULL)
    describe_figures (text, standings, customer);
  return g_string_free (text, FALSE);
}

static double
measure_widest_tier (GtkWidget *widget)
{
  int widest = 0;

  for (int tier = 0; tier < PAGODA_N_TIERS; tier++)
    {
      g_autoptr (PangoLayout) layout = create_layout (widget, pagoda_wording_tier (tier), CHIP_TEXT, TRUE);
      int width;
      pango_layout_get_pixel_size (layout, &width, NULL);
      widest = MAX (widest, width);
    }
  return widest;
}

/* Every row asks at every frame, and the answer depends on the text size alone. */
double
pagoda_customer_row_chip_width (GtkWidget *widget)
{
  static double known_em = 0;
  static double known_width = 0;
  double em = pagoda_ink_em (widget);

  if (em < known_em || em > known_em)
    {
      known_em = em;
      known_width = measure_widest_tier (widget) + 2 * CHIP_PADDING;
    }
  return known_width;
}
