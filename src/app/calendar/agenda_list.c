/* agenda_list.c: activities one below the other, by day.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "app/calendar/agenda_list.h"

#include "app/calendar/calendar_grid.h"
#include "app/calendar/visit_actions.h"
#include "app/widgets/naming.h"
#include "app/widgets/tab_stop.h"
#include "app/wording.h"

#include <glib/gi18n-lib.h>

#define GAP 8
#define TIME_CHARACTERS 5

/* An item of the list */

#define PAGODA_TYPE_LISTED_VISIT (pagoda_listed_visit_get_type ())
G_DECLARE_FINAL_TYPE (PagodaListedVisit, pagoda_listed_visit, PAGODA, LISTED_VISIT, GObject)

struct _PagodaListedVisit
{
  GObject parent_instance;

  PagodaAgenda *agenda;
  const PagodaActivity *activity;
  PagodaDay today;
  gboolean heads_day; /* the first of its day */
};

G_DEFINE_FINAL_TYPE (PagodaListedVisit, pagoda_listed_visit, G_TYPE_OBJECT)

static void
pagoda_listed_visit_finalize (GObject *object)
{
  pagoda_agenda_unref (PAGODA_LISTED_VISIT (object)->agenda);
  G_OBJECT_CLASS (pagoda_listed_visit_parent_class)->finalize (object);
}

static void
pagoda_listed_visit_class_init (PagodaListedVisitClass *class)
{
  G_OBJECT_CLASS (class)->finalize = pagoda_listed_visit_finalize;
}

static void
pagoda_listed_visit_init (PagodaListedVisit *visit)
{
}

/* The model: items on demand over the activities of one agenda */

#define PAGODA_TYPE_VISIT_MODEL (pagoda_visit_model_get_type ())
G_DECLARE_FINAL_TYPE (PagodaVisitModel, pagoda_visit_model, PAGODA, VISIT_MODEL, GObject)

struct _PagodaVisitModel
{
  GObject parent_instance;

  PagodaAgenda *agenda;  /* NULL before there are figures */
  GPtrArray *activities; /* const PagodaActivity *, of the agenda */
  PagodaDay today;
};

static void list_model_iface_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (PagodaVisitModel,
                               pagoda_visit_model,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_iface_init))

static GType
get_item_type (GListModel *model)
{
  return PAGODA_TYPE_LISTED_VISIT;
}

static guint
get_n_items (GListModel *model)
{
  return PAGODA_VISIT_MODEL (model)->activities->len;
}

static gboolean
heads_day (const GPtrArray *activities, guint place)
{
  return place == 0
         || ((const PagodaActivity *)activities->pdata[place - 1])->day
                != ((const PagodaActivity *)activities->pdata[place])->day;
}

static gpointer
get_item (GListModel *model, guint place)
{
  PagodaVisitModel *visits = PAGODA_VISIT_MODEL (model);

  if (place >= visits->activities->len)
    return NULL;
  PagodaListedVisit *visit = g_object_new (PAGODA_TYPE_LISTED_VISIT, NULL);
  visit->agenda = pagoda_agenda_ref (visits->agenda);
  visit->activity = visits->activities->pdata[place];
  visit->today = visits->today;
  visit->heads_day = heads_day (visits->activities, place);
  return visit;
}

static void
list_model_iface_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

static void
pagoda_visit_model_finalize (GObject *object)
{
  PagodaVisitModel *model = PAGODA_VISIT_MODEL (object);

  g_ptr_array_unref (model->activities);
  g_clear_pointer (&model->agenda, pagoda_agenda_unref);
  G_OBJECT_CLASS (pagoda_visit_model_parent_class)->finalize (object);
}

static void
pagoda_visit_model_class_init (PagodaVisitModelClass *class)
{
  G_OBJECT_CLASS (class)->finalize = pagoda_visit_model_finalize;
}

static void
pagoda_visit_model_init (PagodaVisitModel *model)
{
  model->activities = g_ptr_array_new ();
}

/* Whether a row shows the same before and after. */
static gboolean
are_equal (const PagodaVisitModel *model,
           const GPtrArray *before,
           guint place_before,
           const PagodaAgenda *agenda,
           const GPtrArray *after,
           guint place_after,
           PagodaDay today)
{
  const PagodaActivity *one = before->pdata[place_before];
  const PagodaActivity *other = after->pdata[place_after];

  if (one == other && model->today == today)
    return heads_day (before, place_before) == heads_day (after, place_after);
  if (one->id != other->id || one->day != other->day || model->today != today
      || heads_day (before, place_before) != heads_day (after, place_after))
    return FALSE;
  g_autofree char *first = pagoda_visit_describe (model->agenda->snapshot, one, today);
  g_autofree char *second = pagoda_visit_describe (agenda->snapshot, other, today);
  return g_str_equal (first, second);
}

/* What is the same at both ends stays; the middle is replaced, in two steps, so that the library does not ask
 * for every row of it. */
static void
replace_visits (PagodaVisitModel *model, const PagodaAgenda *agenda, GPtrArray *after, PagodaDay today)
{
  GPtrArray *before = model->activities;
  PagodaAgenda *agenda_before = model->agenda;
  guint least = MIN (before->len, after->len);
  guint first = 0;
  guint last = 0;

  while (first < least && are_equal (model, before, first, agenda, after, first, today))
    first++;
  while (last < least - first
         && are_equal (model, before, before->len - 1 - last, agenda, after, after->len - 1 - last, today))
    last++;
  guint n_removed = before->len - first - last;
  guint n_added = after->len - first - last;
  if (n_removed > 0)
    {
      g_ptr_array_remove_range (before, first, n_removed);
      g_list_model_items_changed (G_LIST_MODEL (model), first, n_removed, 0);
    }
  model->activities = after;
  model->agenda = agenda != NULL ? pagoda_agenda_ref ((PagodaAgenda *)agenda) : NULL;
  model->today = today;
  if (n_added > 0)
    g_list_model_items_changed (G_LIST_MODEL (model), first, 0, n_added);
  g_ptr_array_unref (before);
  g_clear_pointer (&agenda_before, pagoda_agenda_unref);
}

/* The list */

struct _PagodaAgendaList
{
  AdwBin parent_instance;

  PagodaVisitModel *model;
  GtkSingleSelection *selection;
  GtkWidget *view;
  GtkWidget *empty;
  PagodaDay wanted; /* the day to scroll to as soon as there are rows, or PAGODA_DAY_NONE */
  guint revealing;  /* the tick that does so, or 0 */
  gint64 laid_out;  /* the frame after which it can */
};

G_DEFINE_FINAL_TYPE (PagodaAgendaList, pagoda_agenda_list, ADW_TYPE_BIN)

static GtkWidget *
add_label (GtkWidget *box, const char *style, gboolean ellipsized)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  if (ellipsized)
    gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  gtk_box_append (GTK_BOX (box), label);
  return label;
}

/* The parts of a row, in the order in which they are made. */
typedef struct
{
  GtkWidget *day;
  GtkWidget *line;
  GtkWidget *icon;
  GtkWidget *time;
  GtkWidget *customer;
  GtkWidget *detail;
  GtkWidget *state;
} Row;

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  Row *row = g_new0 (Row, 1);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  row->day = add_label (box, "day-heading", TRUE);
  row->line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, GAP);
  row->icon = gtk_image_new ();
  gtk_box_append (GTK_BOX (row->line), row->icon);
  row->time = add_label (row->line, "figure", FALSE);
  gtk_label_set_width_chars (GTK_LABEL (row->time), TIME_CHARACTERS);
  row->customer = add_label (texts, "customer", TRUE);
  row->detail = add_label (texts, "secondary", TRUE);
  gtk_widget_set_hexpand (texts, TRUE);
  gtk_widget_set_valign (texts, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (row->line), texts);
  row->state = add_label (row->line, "state", FALSE);
  gtk_box_append (GTK_BOX (box), row->line);
  g_object_set_data_full (G_OBJECT (box), "row", row, g_free);
  gtk_list_item_set_child (item, box);
}

/* `逾期 8 天` where it is late; the kind where it is not told by its sign any more. */
static char *
word_state (const PagodaListedVisit *visit)
{
  if (pagoda_visit_look (visit->activity, visit->today) == PAGODA_VISIT_OVERDUE)
    return pagoda_visit_lateness (visit->activity->day, visit->today);
  return g_strdup (pagoda_activity_kind_label (visit->activity->kind, pagoda_language_current ()));
}

static void
show_day (GtkWidget *label, const PagodaListedVisit *visit)
{
  g_autofree char *day = pagoda_wording_full_day (visit->activity->day);
  g_autofree char *near = pagoda_visit_day (visit->activity->day, visit->today);
  gboolean close = ABS (visit->activity->day - visit->today) <= 1;
  g_autofree char *text = close ? g_strdup_printf ("%s · %s", near, day) : g_strdup (day);

  gtk_label_set_label (GTK_LABEL (label), text);
  gtk_widget_set_visible (label, visit->heads_day);
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  PagodaListedVisit *visit = gtk_list_item_get_item (item);
  GtkWidget *box = gtk_list_item_get_child (item);
  Row *row = g_object_get_data (G_OBJECT (box), "row");
  const PagodaSnapshot *snapshot = visit->agenda->snapshot;
  g_autofree char *time = pagoda_visit_time (visit->activity);
  g_autofree char *detail = pagoda_visit_detail (visit->activity);
  g_autofree char *state = word_state (visit);
  g_autofree char *name = pagoda_visit_describe (snapshot, visit->activity, visit->today);
  const char *styles[]
      = { "visit-row", pagoda_visit_style (pagoda_visit_look (visit->activity, visit->today)), NULL };

  show_day (row->day, visit);
  gtk_widget_set_css_classes (row->line, styles);
  gtk_image_set_from_icon_name (GTK_IMAGE (row->icon), pagoda_visit_icon (visit->activity, visit->today));
  gtk_label_set_label (GTK_LABEL (row->time), time);
  gtk_label_set_label (GTK_LABEL (row->customer),
                       pagoda_visit_customer (snapshot, visit->activity->customer));
  gtk_label_set_label (GTK_LABEL (row->detail), detail);
  gtk_widget_set_visible (row->detail, *detail != '\0');
  gtk_label_set_label (GTK_LABEL (row->state), state);
  pagoda_naming_set (gtk_widget_get_parent (box), name);
}

/* What can be done */

static const PagodaActivity *
selected (PagodaAgendaList *list)
{
  guint place = gtk_single_selection_get_selected (list->selection);

  return place < list->model->activities->len ? list->model->activities->pdata[place] : NULL;
}

static void
activate_cb (GtkListView *view, guint place, PagodaAgendaList *list)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (list)));

  pagoda_visit_actions_popup (focus != NULL && gtk_widget_is_ancestor (focus, list->view) ? focus
                                                                                          : list->view,
                              list->model->activities->pdata[place]);
}

static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint keyval,
                guint keycode,
                GdkModifierType state,
                PagodaAgendaList *list)
{
  const PagodaActivity *activity = selected (list);
  int days = (state & GDK_CONTROL_MASK) != 0 ? pagoda_calendar_days_of_arrow (keyval) : 0;

  if (activity == NULL || (days == 0 && keyval != GDK_KEY_Delete))
    return GDK_EVENT_PROPAGATE;
  if (days != 0)
    gtk_widget_activate_action (GTK_WIDGET (list), "visit.move-by", "(xi)", activity->id, days);
  else
    gtk_widget_activate_action (GTK_WIDGET (list), "visit.delete", "x", activity->id);
  return GDK_EVENT_STOP;
}

static void
pagoda_agenda_list_dispose (GObject *object)
{
  PagodaAgendaList *list = PAGODA_AGENDA_LIST (object);

  if (list->revealing != 0)
    gtk_widget_remove_tick_callback (list->view, list->revealing);
  list->revealing = 0;
  G_OBJECT_CLASS (pagoda_agenda_list_parent_class)->dispose (object);
}

static void
pagoda_agenda_list_finalize (GObject *object)
{
  g_object_unref (PAGODA_AGENDA_LIST (object)->model);
  G_OBJECT_CLASS (pagoda_agenda_list_parent_class)->finalize (object);
}

static void
pagoda_agenda_list_class_init (PagodaAgendaListClass *class)
{
  G_OBJECT_CLASS (class)->dispose = pagoda_agenda_list_dispose;
  G_OBJECT_CLASS (class)->finalize = pagoda_agenda_list_finalize;
}

static GtkWidget *
create_view (PagodaAgendaList *list)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  list->selection = gtk_single_selection_new (G_LIST_MODEL (g_object_ref (list->model)));
  GtkWidget *view = gtk_list_view_new (GTK_SELECTION_MODEL (list->selection), factory);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed_cb), list);
  gtk_widget_add_controller (view, keys);
  g_signal_connect (view, "activate", G_CALLBACK (activate_cb), list);
  gtk_widget_add_css_class (view, "agenda");
  pagoda_tab_stop_install (view);
  pagoda_naming_set (view, _ ("Visits and calls"));
  return view;
}

static void
pagoda_agenda_list_init (PagodaAgendaList *list)
{
  GtkWidget *overlay = gtk_overlay_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();

  list->wanted = PAGODA_DAY_NONE;
  list->model = g_object_new (PAGODA_TYPE_VISIT_MODEL, NULL);
  list->view = create_view (list);
  list->empty = gtk_label_new (_ ("Nothing is planned or done here. Enter on a day plans a visit."));
  gtk_widget_add_css_class (list->empty, "secondary");
  gtk_label_set_wrap (GTK_LABEL (list->empty), TRUE);
  gtk_label_set_justify (GTK_LABEL (list->empty), GTK_JUSTIFY_CENTER);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), list->view);
  gtk_overlay_set_child (GTK_OVERLAY (overlay), scroller);
  gtk_overlay_add_overlay (GTK_OVERLAY (overlay), list->empty);
  gtk_widget_set_vexpand (overlay, TRUE);
  adw_bin_set_child (ADW_BIN (list), overlay);
}

static guint
find_visit (const PagodaAgendaList *list, PagodaId id)
{
  for (guint i = 0; i < list->model->activities->len; i++)
    if (((const PagodaActivity *)list->model->activities->pdata[i])->id == id)
      return i;
  return GTK_INVALID_LIST_POSITION;
}

static void
scroll_to (PagodaAgendaList *list, guint place)
{
  gtk_single_selection_set_selected (list->selection, place);
  gtk_widget_activate_action (list->view, "list.scroll-to-item", "u", place);
}

/* The row with the focus may have been replaced. */
static void
select_again (PagodaAgendaList *list, PagodaId id, gboolean focused)
{
  guint place = find_visit (list, id);

  if (place == GTK_INVALID_LIST_POSITION
      || (place == gtk_single_selection_get_selected (list->selection) && !focused))
    return;
  scroll_to (list, place);
  if (focused)
    gtk_widget_grab_focus (list->view);
}

void
pagoda_agenda_list_show (PagodaAgendaList *list,
                         const PagodaAgenda *agenda,
                         PagodaPeriod period,
                         const PagodaVisitFilter *filter,
                         PagodaDay today)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (list));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  gboolean focused = focus != NULL && gtk_widget_is_ancestor (focus, list->view);
  const PagodaActivity *before = selected (list);
  PagodaId id = before != NULL ? before->id : PAGODA_ID_NONE;
  GPtrArray *activities = g_ptr_array_new ();

  if (agenda != NULL)
    pagoda_visit_filter_collect (filter, agenda, period, activities);
  replace_visits (list->model, agenda, activities, today);
  gtk_widget_set_visible (list->empty, activities->len == 0);
  if (list->wanted != PAGODA_DAY_NONE)
    pagoda_agenda_list_reveal (list, list->wanted);
  else
    select_again (list, id, focused);
}

/* Rows can only be scrolled to once the view has been laid out with them, which is after the first tick. */
static gboolean
reveal_cb (GtkWidget *view, GdkFrameClock *clock, gpointer data)
{
  PagodaAgendaList *list = data;
  const GPtrArray *activities = list->model->activities;
  guint place = 0;

  if (list->laid_out < gdk_frame_clock_get_frame_counter (clock))
    {
      while (place + 1 < activities->len
             && ((const PagodaActivity *)activities->pdata[place])->day < list->wanted)
        place++;
      list->revealing = 0;
      if (place < activities->len)
        {
          list->wanted = PAGODA_DAY_NONE;
          scroll_to (list, place);
        }
      return G_SOURCE_REMOVE;
    }
  return G_SOURCE_CONTINUE;
}

void
pagoda_agenda_list_reveal (PagodaAgendaList *list, PagodaDay day)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (list->view);

  list->wanted = day;
  if (clock == NULL)
    return;
  list->laid_out = gdk_frame_clock_get_frame_counter (clock) + 1;
  if (list->revealing == 0)
    list->revealing = gtk_widget_add_tick_callback (list->view, reveal_cb, list, NULL);
}
