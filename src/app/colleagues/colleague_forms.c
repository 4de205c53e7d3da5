/* colleague_forms.c: the forms of who of us there is and who works which layer.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "app/colleagues/colleague_forms.h"

#include "app/customer/editing-private.h"
#include "method/assignment.h"
#include "session/edit_colleagues.h"

#include <glib/gi18n-lib.h>

/* Colleagues */

static const PagodaTextField fields[] = {
  { "name", N_ ("Name"), G_STRUCT_OFFSET (PagodaColleague, name) },
  { "note", N_ ("Note"), G_STRUCT_OFFSET (PagodaColleague, note) },
};

static void
save_colleague_cb (PagodaFormDialog *form, PagodaColleague *before)
{
  g_autoptr (PagodaColleague) colleague = pagoda_colleague_copy (before);

  pagoda_editing_take_fields (form, fields, G_N_ELEMENTS (fields), colleague);
  colleague->skill = (PagodaSkill)pagoda_form_dialog_get_choice (form, "skill");
  colleague->from = pagoda_form_dialog_get_day (form, "from");
  colleague->until = pagoda_form_dialog_get_day (form, "until");
  pagoda_editing_save (form, pagoda_edit_save_colleague (colleague),
                       g_strdup_printf (_ ("Colleague saved: %s"), colleague->name));
}

static void
delete_colleague_cb (PagodaFormDialog *form)
{
  const PagodaColleague *colleague = g_object_get_data (G_OBJECT (form), "subject");

  pagoda_editing_save (form, pagoda_edit_delete_colleague (colleague->id, colleague->name),
                       g_strdup_printf (_ ("Colleague deleted: %s"), colleague->name));
}

void
pagoda_editing_colleague (PagodaWindow *window, const PagodaColleague *colleague, const char *name)
{
  PagodaColleague *subject = colleague != NULL ? pagoda_colleague_copy (colleague) : pagoda_colleague_new ();
  PagodaFormDialog *form
      = pagoda_editing_open (window, colleague != NULL ? _ ("Colleague") : _ ("New colleague"),
                             G_CALLBACK (save_colleague_cb), subject, (GDestroyNotify)pagoda_colleague_free);

  if (colleague == NULL)
    {
      subject->name = g_strdup (name);
      subject->from = pagoda_day_today ();
    }
  pagoda_editing_add_fields (form, fields, 1, subject);
  pagoda_form_dialog_require (form, "name");
  pagoda_form_dialog_add_labels (form, "skill", _ ("Skill"), pagoda_skill_label, PAGODA_N_SKILLS,
                                 subject->skill);
  pagoda_form_dialog_add_day (form, "from", _ ("From"), subject->from);
  pagoda_form_dialog_require (form, "from");
  pagoda_form_dialog_set_day_kind (form, "from", PAGODA_FORM_DAY_START);
  pagoda_form_dialog_add_day (form, "until", _ ("Last day, empty while with us"), subject->until);
  pagoda_form_dialog_order_days (form, "from", "until");
  pagoda_editing_add_fields (form, fields + 1, 1, subject);
  pagoda_form_dialog_allow_long (form, "note");
  if (colleague != NULL)
    pagoda_form_dialog_add_delete (form, delete_colleague_cb);
  gtk_window_present (GTK_WINDOW (form));
}

/* Layers */

typedef struct
{
  GArray *customers; /* of PagodaId */
  char *name;
  int layer;
} Assigning;

static void
free_assigning (gpointer data)
{
  Assigning *assigning = data;

  g_array_unref (assigning->customers);
  g_free (assigning->name);
  g_free (assigning);
}

/* The layers that the form is about, bit n is layer n.  The first offer is all of them. */
static guint
layers_of (PagodaFormDialog *form, const Assigning *assigning)
{
  if (assigning->layer != PAGODA_ANY_LAYER)
    return 1U << assigning->layer;
  guint chosen = pagoda_form_dialog_get_choice (form, "layer");
  return chosen == 0 ? (1U << PAGODA_N_LAYERS) - 1 : 1U << (chosen - 1);
}

static void
save_layer_owner_cb (PagodaFormDialog *form, Assigning *assigning)
{
  g_autofree char *owner = pagoda_form_dialog_get_text (form, "owner");

  pagoda_editing_save (form,
                       pagoda_edit_set_layer_owner ((const PagodaId *)(gpointer)assigning->customers->data,
                                                    assigning->customers->len, assigning->name,
                                                    layers_of (form, assigning),
                                                    pagoda_form_dialog_get_day (form, "from"), owner),
                       owner != NULL ? g_strdup_printf (_ ("Assigned to: %s"), owner)
                                     : g_strdup (_ ("The account's owner works it again.")));
}

/* Says in plain words where the person is too junior for one of the layers; it can be saved all the same. */
static void
warn_cb (PagodaFormDialog *form, const char *key, Assigning *assigning)
{
  PagodaSnapshot *snapshot
      = pagoda_session_get_snapshot (pagoda_editing_session (pagoda_editing_window (form)));
  g_autofree char *owner = pagoda_form_dialog_get_text (form, "owner");
  int skill = pagoda_colleagues_skill (pagoda_snapshot_get_colleagues (snapshot), owner, pagoda_day_today ());
  PagodaLanguage language = pagoda_language_current ();
  guint layers = layers_of (form, assigning);
  g_autofree char *warning = NULL;

  for (PagodaLayer layer = PAGODA_LAYER_INFORMATION; layer < PAGODA_N_LAYERS && warning == NULL; layer++)
    if ((layers & 1U << layer) != 0
        && pagoda_fit_of (skill, pagoda_skill_for_layer (layer)) == PAGODA_FIT_TOO_JUNIOR)
      warning
          = g_strdup_printf (_ ("%1$s is %2$s; the layer %3$s needs %4$s. It can be assigned all the same."),
                             owner, pagoda_skill_label ((PagodaSkill)skill, language),
                             pagoda_layer_label (layer, language),
                             pagoda_skill_label (pagoda_skill_for_layer (layer), language));
  pagoda_form_dialog_show_message (form, warning);
}

static void
add_layer_choice (PagodaFormDialog *form)
{
  g_autoptr (GtkStringList) offers = gtk_string_list_new (NULL);

  gtk_string_list_append (offers, _ ("All five layers"));
  for (int layer = 0; layer < PAGODA_N_LAYERS; layer++)
    gtk_string_list_append (offers, pagoda_layer_label ((PagodaLayer)layer, pagoda_language_current ()));
  pagoda_form_dialog_add_choice (form, "layer", _ ("Layer"), offers, 0);
}

void
pagoda_editing_layer_owner (PagodaWindow *window,
                            const PagodaId *customers,
                            gsize n,
                            const char *name,
                            int layer,
                            const char *owner)
{
  Assigning *assigning = g_new0 (Assigning, 1);
  g_autofree char *title
      = layer != PAGODA_ANY_LAYER
            ? g_strdup_printf (_ ("Who works it: %s"),
                               pagoda_layer_label ((PagodaLayer)layer, pagoda_language_current ()))
            : g_strdup (_ ("Who works it"));

  assigning->customers = g_array_new (FALSE, FALSE, sizeof (PagodaId));
  g_array_append_vals (assigning->customers, customers, (guint)n);
  assigning->name = g_strdup (name);
  assigning->layer = layer;
  PagodaFormDialog *form
      = pagoda_editing_open (window, title, G_CALLBACK (save_layer_owner_cb), assigning, free_assigning);
  if (layer == PAGODA_ANY_LAYER)
    add_layer_choice (form);
  pagoda_editing_add_person (form, "owner", _ ("Who of us, empty for the account's owner"), owner);
  pagoda_form_dialog_add_day (form, "from", _ ("From"), pagoda_day_today ());
  pagoda_form_dialog_require (form, "from");
  pagoda_form_dialog_set_day_kind (form, "from", PAGODA_FORM_DAY_START);
  g_signal_connect (form, "changed", G_CALLBACK (warn_cb), assigning);
  warn_cb (form, "owner", assigning);
  gtk_window_present (GTK_WINDOW (form));
}
