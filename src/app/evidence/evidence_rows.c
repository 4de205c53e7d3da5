/* evidence_rows.c: a row of a form that says which evidence is attached to what is saved (R9).
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The row opens into a mark for each piece of the library.
 */
#include "config.h"

#include "app/evidence/evidence_rows.h"

#include "app/widgets/naming.h"
#include "app/widgets/text_row.h"
#include "session/edit_evidence.h"

#include <glib/gi18n-lib.h>

#define KEY "evidence-pieces"

/* What the row was filled with. */
typedef struct
{
  PagodaId customer;
  PagodaEvidenceTarget target;
  GArray *pieces;   /* PagodaId, of all that are offered */
  GPtrArray *marks; /* GtkCheckButton, by piece */
} Offer;

static void
free_offer (gpointer data)
{
  Offer *offer = data;

  g_array_unref (offer->pieces);
  g_ptr_array_unref (offer->marks);
  g_free (offer);
}

static GArray *
list_chosen (const Offer *offer)
{
  GArray *chosen = g_array_new (FALSE, FALSE, sizeof (PagodaId));

  for (guint i = 0; i < offer->marks->len; i++)
    if (gtk_check_button_get_active (g_ptr_array_index (offer->marks, i)))
      g_array_append_val (chosen, g_array_index (offer->pieces, PagodaId, i));
  return chosen;
}

static void
say_chosen (AdwExpanderRow *row)
{
  const Offer *offer = g_object_get_data (G_OBJECT (row), "offer");
  g_autoptr (GArray) chosen = list_chosen (offer);
  g_autofree char *text = g_strdup_printf (_ ("Attached: %u"), chosen->len);

  adw_expander_row_set_subtitle (row, text);
}

static void
add_mark (AdwExpanderRow *row, Offer *offer, const PagodaEvidence *piece, gboolean chosen)
{
  GtkWidget *line
      = pagoda_text_row_new (piece->title,
                             pagoda_evidence_kind_label (piece->kind, pagoda_language_current ()));
  GtkWidget *mark = gtk_check_button_new ();

  gtk_check_button_set_active (GTK_CHECK_BUTTON (mark), chosen);
  gtk_widget_set_valign (mark, GTK_ALIGN_CENTER);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (line), 0);
  adw_action_row_add_prefix (ADW_ACTION_ROW (line), mark);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (line), mark);
  g_array_append_val (offer->pieces, piece->id);
  g_ptr_array_add (offer->marks, g_object_ref (mark));
  adw_expander_row_add_row (row, line);
  g_signal_connect_object (mark, "toggled", G_CALLBACK (say_chosen), row, G_CONNECT_SWAPPED);
}

void
pagoda_evidence_rows_add (PagodaFormDialog *form)
{
  GtkWidget *row = adw_expander_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), C_ ("library", "Evidence"));
  /* The library's rows within have no names of their own; those of the pieces come later. */
  pagoda_naming_set_inside (row, GTK_TYPE_LIST_BOX, C_ ("library", "Evidence"));
  pagoda_naming_set_inside (row, GTK_TYPE_LIST_BOX_ROW, C_ ("library", "Evidence"));
  pagoda_form_dialog_add_row (form, KEY, row);
  pagoda_form_dialog_show_row (form, KEY, FALSE);
}

void
pagoda_evidence_rows_fill (PagodaFormDialog *form,
                           const PagodaDossier *dossier,
                           PagodaEvidenceTarget target,
                           PagodaId to)
{
  AdwExpanderRow *row = ADW_EXPANDER_ROW (pagoda_form_dialog_get_row (form, KEY));

  Offer *offer = g_object_get_data (G_OBJECT (row), "offer");

  if (dossier->evidence->len == 0)
    return;
  if (offer != NULL)
    {
      /* Another customer was chosen: what is marked goes along. */
      offer->customer = dossier->customer->id;
      return;
    }
  offer = g_new (Offer, 1);
  *offer = (Offer){ dossier->customer->id, target, g_array_new (FALSE, FALSE, sizeof (PagodaId)),
                    g_ptr_array_new_with_free_func (g_object_unref) };
  for (guint i = 0; i < dossier->evidence->len; i++)
    {
      const PagodaEvidence *piece = g_ptr_array_index (dossier->evidence, i);
      add_mark (row, offer, piece, pagoda_evidence_is_used (dossier->evidence_uses, piece->id, target, to));
    }
  g_object_set_data_full (G_OBJECT (row), "offer", offer, free_offer);
  say_chosen (row);
  pagoda_form_dialog_show_row (form, KEY, TRUE);
}

PagodaEdit *
pagoda_evidence_rows_attach (PagodaFormDialog *form, PagodaEdit *edit)
{
  GtkWidget *row = pagoda_form_dialog_get_row (form, KEY);
  const Offer *offer = g_object_get_data (G_OBJECT (row), "offer");

  if (offer == NULL)
    return edit;
  g_autoptr (GArray) chosen = list_chosen (offer);
  return pagoda_edit_with_evidence (edit, offer->customer, offer->target, chosen);
}

GtkWidget *
pagoda_evidence_rows_of_project (const PagodaDossier *dossier, PagodaId project, gboolean due)
{
  g_autofree char *titles
      = pagoda_evidence_titles (dossier->evidence, dossier->evidence_uses, PAGODA_EVIDENCE_OF_PROJECT,
                                project, pagoda_language_current ());
  const char *text = titles != NULL ? titles
                     : due          ? _ ("missing: a large order that is offered a solution needs some ?")
                                    : _ ("none attached");
  GtkWidget *row = pagoda_text_row_new (C_ ("library", "Evidence"), text);

  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));
  pagoda_text_row_set_action (row, "customer.project", g_variant_new_int64 (project));
  if (due && titles == NULL)
    gtk_widget_add_css_class (row, "late-row");
  return row;
}
