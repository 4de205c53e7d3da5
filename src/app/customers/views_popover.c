/* views_popover.c: the saved views of the customer table.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "app/customers/views_popover.h"
#include "app/customer/editing-private.h"

#include <glib/gi18n-lib.h>

/* What the widgets of one popover share. */
typedef struct
{
  GtkWidget *popover;
  PagodaOutlook *outlook;
  PagodaCustomerTable *table;
  GtkWidget *entry;
  char *renamed; /* the view that gets the name in the entry, or NULL: a new one does */
} Views;

static const PagodaSnapshot *
snapshot_of (PagodaOutlook *outlook)
{
  PagodaStandings *standings = pagoda_outlook_get_standings (outlook);

  return standings != NULL ? pagoda_standings_get_snapshot (standings) : NULL;
}

char *
pagoda_view_text (PagodaOutlook *outlook, PagodaCustomerTable *table)
{
  GVariantDict dict;

  g_variant_dict_init (&dict, NULL);
  g_variant_dict_insert_value (&dict, "filter",
                               pagoda_customer_filter_to_variant (pagoda_outlook_get_filter (outlook)));
  g_variant_dict_insert_value (&dict, "table", pagoda_customer_table_to_variant (table));
  g_autoptr (GVariant) view = g_variant_ref_sink (g_variant_dict_end (&dict));
  return g_variant_print (view, FALSE);
}

void
pagoda_view_show (const char *text, PagodaOutlook *outlook, PagodaCustomerTable *table)
{
  g_autoptr (GVariant) view = g_variant_parse (G_VARIANT_TYPE_VARDICT, text, NULL, NULL, NULL);

  if (view == NULL)
    return;
  g_autoptr (GVariant) filter = g_variant_lookup_value (view, "filter", G_VARIANT_TYPE_VARDICT);
  g_autoptr (GVariant) columns = g_variant_lookup_value (view, "table", G_VARIANT_TYPE_VARDICT);
  if (columns != NULL)
    pagoda_customer_table_take_variant (table, columns);
  if (filter != NULL)
    {
      g_autoptr (PagodaCustomerFilter) chosen = pagoda_customer_filter_from_variant (filter);
      pagoda_outlook_set_filter (outlook, chosen);
    }
}

/* Two texts of one view may differ in the order of their entries. */
static gboolean
is_same_view (const char *text, const char *other)
{
  g_autoptr (GVariant) one = g_variant_parse (G_VARIANT_TYPE_VARDICT, text, NULL, NULL, NULL);
  g_autoptr (GVariant) two = g_variant_parse (G_VARIANT_TYPE_VARDICT, other, NULL, NULL, NULL);

  return one != NULL && two != NULL && g_variant_equal (one, two);
}

char *
pagoda_view_find_shown (PagodaOutlook *outlook, PagodaCustomerTable *table)
{
  const PagodaSnapshot *snapshot = snapshot_of (outlook);
  g_autoptr (GPtrArray) names = snapshot != NULL ? pagoda_snapshot_list_views (snapshot) : NULL;
  g_autofree char *now = pagoda_view_text (outlook, table);

  for (guint i = 0; names != NULL && i < names->len; i++)
    if (is_same_view (pagoda_snapshot_get_view (snapshot, g_ptr_array_index (names, i)), now))
      return g_strdup (g_ptr_array_index (names, i));
  return NULL;
}

/* Popover */

static void
free_views (gpointer data)
{
  Views *views = data;

  g_object_unref (views->outlook);
  g_object_unref (views->table);
  g_free (views->renamed);
  g_free (views);
}

static const char *
name_of (GtkWidget *button)
{
  return g_object_get_data (G_OBJECT (button), "view");
}

static void
run (Views *views, PagodaEdit *edit, char *text)
{
  PagodaWindow *window = PAGODA_WINDOW (gtk_widget_get_root (views->popover));

  gtk_popover_popdown (GTK_POPOVER (views->popover));
  pagoda_editing_run (window, edit, text);
}

static void
chosen_cb (GtkWidget *button, Views *views)
{
  const char *text = pagoda_snapshot_get_view (snapshot_of (views->outlook), name_of (button));

  gtk_popover_popdown (GTK_POPOVER (views->popover));
  if (text != NULL)
    pagoda_view_show (text, views->outlook, views->table);
}

static void
everybody_clicked_cb (GtkWidget *button, Views *views)
{
  gtk_popover_popdown (GTK_POPOVER (views->popover));
  pagoda_outlook_show_all (views->outlook);
}

static void
delete_clicked_cb (GtkWidget *button, Views *views)
{
  const char *name = name_of (button);

  run (views, pagoda_edit_save_view (name, NULL), g_strdup_printf (_ ("View deleted: %s"), name));
}

static void
rename_clicked_cb (GtkWidget *button, Views *views)
{
  g_free (views->renamed);
  views->renamed = g_strdup (name_of (button));
  gtk_editable_set_text (GTK_EDITABLE (views->entry), views->renamed);
  gtk_widget_grab_focus (views->entry);
}

static void
save_cb (Views *views)
{
  g_autofree char *name = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (views->entry))));
  g_autofree char *text = pagoda_view_text (views->outlook, views->table);

  if (*name == '\0')
    return;
  if (views->renamed != NULL)
    run (views, pagoda_edit_rename_view (views->renamed, name),
         g_strdup_printf (_ ("View renamed: %s"), name));
  else
    run (views, pagoda_edit_save_view (name, text), g_strdup_printf (_ ("View saved: %s"), name));
}

static GtkWidget *
create_icon_button (const char *icon, const char *label, const char *name, GCallback clicked, Views *views)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_object_set_data_full (G_OBJECT (button), "view", g_strdup (name), g_free);
  g_signal_connect (button, "clicked", clicked, views);
  return button;
}

static GtkWidget *
create_choice (const char *label)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_hexpand (button, TRUE);
  gtk_label_set_xalign (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))), 0);
  return button;
}

static void
add_view (GtkWidget *box, Views *views, const char *name)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *choose = create_choice (name);
  g_autofree char *rename = g_strdup_printf (_ ("Rename the view %s"), name);
  g_autofree char *delete = g_strdup_printf (_ ("Delete the view %s"), name);

  g_object_set_data_full (G_OBJECT (choose), "view", g_strdup (name), g_free);
  g_signal_connect (choose, "clicked", G_CALLBACK (chosen_cb), views);
  gtk_box_append (GTK_BOX (line), choose);
  gtk_box_append (GTK_BOX (line), create_icon_button ("document-edit-symbolic", rename, name,
                                                      G_CALLBACK (rename_clicked_cb), views));
  gtk_box_append (GTK_BOX (line), create_icon_button ("user-trash-symbolic", delete, name,
                                                      G_CALLBACK (delete_clicked_cb), views));
  gtk_box_append (GTK_BOX (box), line);
}

static void
add_entry (GtkWidget *box, Views *views)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *save = gtk_button_new_with_label (_ ("Save"));

  views->entry = gtk_entry_new ();
  gtk_entry_set_placeholder_text (GTK_ENTRY (views->entry), _ ("Name of the view"));
  gtk_widget_set_hexpand (views->entry, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (views->entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Name of the view"), -1);
  g_signal_connect_swapped (views->entry, "activate", G_CALLBACK (save_cb), views);
  g_signal_connect_swapped (save, "clicked", G_CALLBACK (save_cb), views);
  gtk_box_append (GTK_BOX (line), views->entry);
  gtk_box_append (GTK_BOX (line), save);
  gtk_box_append (GTK_BOX (box), line);
}

GtkWidget *
pagoda_views_popover_new (PagodaOutlook *outlook, PagodaCustomerTable *table)
{
  const PagodaSnapshot *snapshot = snapshot_of (outlook);
  g_autoptr (GPtrArray) names = snapshot != NULL ? pagoda_snapshot_list_views (snapshot) : NULL;
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *everybody = create_choice (_ ("All customers"));
  Views *views = g_new0 (Views, 1);

  views->popover = gtk_popover_new ();
  views->outlook = g_object_ref (outlook);
  views->table = g_object_ref (table);
  g_object_set_data_full (G_OBJECT (views->popover), "views", views, free_views);
  g_signal_connect (everybody, "clicked", G_CALLBACK (everybody_clicked_cb), views);
  gtk_box_append (GTK_BOX (box), everybody);
  for (guint i = 0; names != NULL && i < names->len; i++)
    add_view (box, views, g_ptr_array_index (names, i));
  if (!pagoda_session_get_read_only (pagoda_outlook_get_session (outlook)))
    add_entry (box, views);
  gtk_popover_set_child (GTK_POPOVER (views->popover), box);
  gtk_widget_add_css_class (views->popover, "filter");
  gtk_accessible_update_property (GTK_ACCESSIBLE (views->popover), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Views"),
                                  -1);
  return views->popover;
}
