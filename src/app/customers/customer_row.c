/* customer_row.c: one line of the customer table, drawn.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One widget draws all cells: twenty rows of cell widgets cost ten times as much at every keystroke of a
 * search.
 */
#include "config.h"

#include "app/customers/customer_cells.h"
#include "app/customers/customer_row.h"
#include "app/widgets/ink.h"

#include <glib/gi18n-lib.h>

#define CAPTION 0.9
#define LEAST_WIDTH 260
#define USUAL_WIDTH 480

/* Between a name and what the search has found besides it. */
#define MATCH_GAP 8.0

/* The two lines of a narrow row, as parts of its height. */
#define UPPER_LINE 0.32
#define LOWER_LINE 0.70

struct _PagodaCustomerRow
{
  GtkWidget parent_instance;

  PagodaCustomerList *list;
  PagodaCustomerTable *table;
  PagodaCustomerItem *item; /* NULL: nothing */
};

G_DEFINE_FINAL_TYPE (PagodaCustomerRow, pagoda_customer_row, GTK_TYPE_WIDGET)

static PagodaCustomerColumns
layout_columns (PagodaCustomerRow *row, double width)
{
  GtkWidget *widget = GTK_WIDGET (row);

  return pagoda_customer_columns_layout (pagoda_customer_table_get_columns (row->table), width,
                                         pagoda_ink_em (widget), pagoda_cell_chip_width (widget));
}

/* What the search has found, where the name does not tell; NULL where it does. */
static char *
make_match (PagodaCustomerRow *row)
{
  PagodaStandings *standings = pagoda_customer_item_get_standings (row->item);

  return pagoda_snapshot_explain_match (pagoda_standings_get_snapshot (standings),
                                        pagoda_customer_item_get_customer (row->item),
                                        pagoda_customer_list_get_search (row->list));
}

/* The full name, or the short one where there is no room for the full. */
static const char *
choose_name (PagodaCustomerRow *row, const PagodaCustomerColumns *columns)
{
  const PagodaSnapshot *book = pagoda_standings_get_snapshot (pagoda_customer_item_get_standings (row->item));
  gsize customer = pagoda_customer_item_get_customer (row->item);
  const char *name = pagoda_snapshot_get_name (book, customer);
  const char *short_name = pagoda_snapshot_get_short_name (book, customer);

  /* No character is wider than an em: most names need no measuring. */
  if ((double)g_utf8_strlen (name, -1) * columns->em <= columns->places[PAGODA_ORDER_NAME].width)
    return name;
  return pagoda_cell_measure_text (GTK_WIDGET (row), name, 1, FALSE)
                     > columns->places[PAGODA_ORDER_NAME].width
                 && *short_name != '\0'
             ? short_name
             : name;
}

/* What the search found stands small behind the name, or in its place where a narrow row has a second line.
 */
static void
draw_match (PagodaCustomerRow *row,
            GtkSnapshot *snapshot,
            PagodaColumnPlace place,
            double middle,
            double name_width)
{
  g_autofree char *match = make_match (row);
  PagodaCellText cell
      = { place, middle, PANGO_ALIGN_LEFT, CAPTION, FALSE, pagoda_ink_get (PAGODA_INK_ACCENT_TEXT) };

  cell.place.x += name_width + MATCH_GAP;
  cell.place.width -= name_width + MATCH_GAP;
  pagoda_cell_draw_text (GTK_WIDGET (row), snapshot, &cell, match);
}

static void
draw_name (PagodaCustomerRow *row, GtkSnapshot *snapshot, const PagodaCustomerColumns *columns, double middle)
{
  PagodaCellText cell = { columns->places[PAGODA_ORDER_NAME], middle, PANGO_ALIGN_LEFT, 1, FALSE,
                          pagoda_ink_get (PAGODA_INK_TEXT) };
  const char *name = choose_name (row, columns);

  pagoda_cell_draw_text (GTK_WIDGET (row), snapshot, &cell, name);
  if (*pagoda_customer_list_get_search (row->list) != '\0')
    draw_match (row, snapshot, cell.place, middle,
                pagoda_cell_measure_text (GTK_WIDGET (row), name, 1, FALSE));
}

static gboolean
is_strong_class (const PagodaStandings *standings, gsize customer)
{
  const PagodaCustomerTraits *traits = pagoda_standings_get_traits (standings);

  return traits != NULL && traits->classes[customer] == PAGODA_CLASS_STRATEGIC;
}

static void
draw_words (PagodaCustomerRow *row,
            GtkSnapshot *snapshot,
            const PagodaCustomerColumns *columns,
            PagodaCustomerOrder order,
            double middle)
{
  PagodaStandings *standings = pagoda_customer_item_get_standings (row->item);
  gsize customer = pagoda_customer_item_get_customer (row->item);
  g_autofree char *text = pagoda_customer_cell_text (standings, customer, order);
  gboolean figure = pagoda_customer_order_is_figure (order);
  PagodaCellText cell = { columns->places[order],
                          middle,
                          figure ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT,
                          columns->two_lines ? CAPTION : 1,
                          order == PAGODA_ORDER_CLASS && is_strong_class (standings, customer),
                          pagoda_ink_get (PAGODA_INK_SECONDARY) };

  pagoda_cell_draw_text (GTK_WIDGET (row), snapshot, &cell, text);
}

static void
draw_profit (PagodaCustomerRow *row,
             GtkSnapshot *snapshot,
             const PagodaCustomerColumns *columns,
             double middle)
{
  PagodaStandings *standings = pagoda_customer_item_get_standings (row->item);
  const PagodaPyramid *pyramid = pagoda_standings_get_pyramid (standings);
  gsize i = pagoda_customer_item_get_customer (row->item);
  g_autofree char *money = pagoda_customer_cell_text (standings, i, PAGODA_ORDER_PROFIT);
  PagodaCellText cell = { columns->number,    middle,
                          PANGO_ALIGN_RIGHT,  1,
                          columns->two_lines, pagoda_ink_get (PAGODA_INK_TEXT) };
  PagodaMoney least;
  PagodaMoney greatest;

  pagoda_customer_list_get_profit_range (row->list, &least, &greatest);
  pagoda_cell_draw_text (GTK_WIDGET (row), snapshot, &cell, money);
  pagoda_cell_draw_bar (snapshot, columns->bar, middle, pyramid->profits[i], least, greatest,
                        pyramid->tiers[i]);
}

static void
draw_figures (PagodaCustomerRow *row,
              GtkSnapshot *snapshot,
              const PagodaCustomerColumns *columns,
              double upper,
              double lower)
{
  PagodaStandings *standings = pagoda_customer_item_get_standings (row->item);
  gsize i = pagoda_customer_item_get_customer (row->item);
  PagodaMoney months[PAGODA_TREND_MONTHS];

  pagoda_cell_draw_chip (GTK_WIDGET (row), snapshot, columns->places[PAGODA_ORDER_TIER], upper, columns->em,
                         pagoda_standings_get_pyramid (standings)->tiers[i]);
  if (columns->places[PAGODA_ORDER_PROFIT].width > 0)
    draw_profit (row, snapshot, columns, upper);
  if (columns->places[PAGODA_ORDER_TREND].width <= 0)
    return;
  pagoda_customer_cell_months (standings, i, months);
  pagoda_cell_draw_trend (snapshot, columns->places[PAGODA_ORDER_TREND], lower, columns->em, months);
}

/* The columns that only hold words, or a number without a drawing. */
static const PagodaCustomerOrder worded[] = {
  PAGODA_ORDER_CODE,   PAGODA_ORDER_CLASS,      PAGODA_ORDER_OWNER,
  PAGODA_ORDER_REGION, PAGODA_ORDER_REVENUE,    PAGODA_ORDER_ORDERS,
  PAGODA_ORDER_VISITS, PAGODA_ORDER_LAST_ORDER, PAGODA_ORDER_LAST_CONTACT,
};

static void
pagoda_customer_row_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  PagodaCustomerRow *row = PAGODA_CUSTOMER_ROW (widget);

  if (row->item == NULL)
    return;

  PagodaCustomerColumns columns = layout_columns (row, gtk_widget_get_width (widget));
  double height = gtk_widget_get_height (widget);
  double upper = columns.two_lines ? height * UPPER_LINE : height / 2;
  double lower = columns.two_lines ? height * LOWER_LINE : height / 2;

  draw_name (row, snapshot, &columns, upper);
  for (gsize i = 0; i < G_N_ELEMENTS (worded); i++)
    if (columns.places[worded[i]].width > 0)
      draw_words (row, snapshot, &columns, worded[i], lower);
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
      = layout_columns (PAGODA_CUSTOMER_ROW (widget), for_size < 0 ? USUAL_WIDTH : for_size);
  *minimum = *natural = (int)(columns.height + 0.5);
}

static void
pagoda_customer_row_dispose (GObject *object)
{
  PagodaCustomerRow *row = PAGODA_CUSTOMER_ROW (object);

  g_clear_object (&row->item);
  g_clear_object (&row->list);
  g_clear_object (&row->table);
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
pagoda_customer_row_new (PagodaCustomerList *list, PagodaCustomerTable *table)
{
  PagodaCustomerRow *row = g_object_new (PAGODA_TYPE_CUSTOMER_ROW, NULL);

  row->list = g_object_ref (list);
  row->table = g_object_ref (table);
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

/* Figures say what they are figures of. */
static void
append_column (GString *text, PagodaCustomerRow *row, PagodaCustomerOrder order)
{
  g_autofree char *cell = pagoda_customer_cell_text (pagoda_customer_item_get_standings (row->item),
                                                     pagoda_customer_item_get_customer (row->item), order);
  /* Translators: the title of a column and what stands in it. */
  g_autofree char *full = *cell != '\0' && pagoda_customer_order_is_figure (order)
                              ? g_strdup_printf (_ ("%s %s"), pagoda_customer_columns_title (order), cell)
                              : NULL;

  append_part (text, full != NULL ? full : cell);
}

char *
pagoda_customer_row_describe (PagodaCustomerRow *row)
{
  const PagodaCustomerOrder *sequence = pagoda_customer_columns_sequence ();
  GString *text = g_string_new (NULL);

  if (row->item == NULL)
    return g_string_free (text, FALSE);

  guint shown = pagoda_customer_table_get_columns (row->table)->shown;
  append_column (text, row, PAGODA_ORDER_NAME);
  for (int i = 0; i < PAGODA_N_CUSTOMER_ORDERS; i++)
    if (sequence[i] != PAGODA_ORDER_NAME && shown >> sequence[i] & 1)
      append_column (text, row, sequence[i]);
  g_autofree char *match = make_match (row);
  append_part (text, match);
  return g_string_free (text, FALSE);
}
