/* translation.c: user-visible words in a language chosen per call.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A catalogue is a GNU .mo file: two tables of (length, offset), the originals sorted bytewise.
 * It is mapped once and never released.
 */
#include "config.h"

#include "base/translation.h"

#include <libintl.h>
#include <locale.h>
#include <string.h>

#define MO_MAGIC 0x950412deu
#define CONTEXT_GLUE "\004"

typedef struct
{
  guint32 magic;
  guint32 revision;
  guint32 n_messages;
  guint32 originals;
  guint32 translations;
} Header;

typedef struct
{
  guint32 length;
  guint32 offset;
} Slot;

static const char *
locale_folder (void)
{
  const char *folder = g_getenv ("PAGODA_LOCALE_DIR");

  return folder != NULL ? folder : PAGODA_LOCALE_DIR;
}

/* The catalogue's bytes, or NULL where it is absent, foreign or cut short. */
static const char *
map_catalogue (const char *code)
{
  g_autofree char *path
      = g_build_filename (locale_folder (), code, "LC_MESSAGES", GETTEXT_PACKAGE ".mo", NULL);
  GMappedFile *file = g_mapped_file_new (path, FALSE, NULL);

  if (file == NULL)
    return NULL;

  gsize length = g_mapped_file_get_length (file);
  const char *bytes = g_mapped_file_get_contents (file);
  Header header;
  if (length < sizeof header)
    return NULL;
  memcpy (&header, bytes, sizeof header);
  gsize table = (gsize)header.n_messages * sizeof (Slot);
  if (header.magic != MO_MAGIC || header.originals + table > length || header.translations + table > length)
    return NULL;
  return bytes;
}

static const char *
chinese_catalogue (void)
{
  static const char *bytes = NULL;
  static gsize once = 0;

  if (g_once_init_enter (&once))
    {
      bytes = map_catalogue ("zh_CN");
      g_once_init_leave (&once, 1);
    }
  return bytes;
}

static Slot
slot_at (const char *bytes, guint32 table, guint32 index)
{
  Slot slot;

  memcpy (&slot, bytes + table + (gsize)index * sizeof slot, sizeof slot);
  return slot;
}

static const char *
find_message (const char *bytes, const char *key)
{
  Header header;
  memcpy (&header, bytes, sizeof header);
  guint32 low = 0;
  guint32 high = header.n_messages;

  while (low < high)
    {
      guint32 middle = low + (high - low) / 2;
      int order = strcmp (key, bytes + slot_at (bytes, header.originals, middle).offset);
      if (order == 0)
        return bytes + slot_at (bytes, header.translations, middle).offset;
      if (order < 0)
        high = middle;
      else
        low = middle + 1;
    }
  return NULL;
}

/* gettext asks LANGUAGE in no locale called C, and from glibc 2.39 on C.UTF-8 is called so, too.  For the
 * messages any other will do. */
static void
leave_c_utf8 (void)
{
  static const char *const others[] = { "en_US.UTF-8", "zh_CN.UTF-8" };
  const char *language = g_getenv ("LANGUAGE");
  const char *locale = setlocale (LC_MESSAGES, NULL);

  if (language == NULL || *language == '\0' || !g_str_has_prefix (locale, "C."))
    return;
  for (gsize i = 0; i < G_N_ELEMENTS (others); i++)
    if (setlocale (LC_MESSAGES, others[i]) != NULL)
      return;
}

void
pagoda_translation_init (void)
{
  leave_c_utf8 ();
  bindtextdomain (GETTEXT_PACKAGE, locale_folder ());
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}

PagodaLanguage
pagoda_language_current (void)
{
  const char *header = dgettext (GETTEXT_PACKAGE, "");

  return strstr (header, "\nLanguage: zh") != NULL ? PAGODA_LANGUAGE_ZH_CN : PAGODA_LANGUAGE_EN;
}

gboolean
pagoda_language_from_code (const char *code, PagodaLanguage *language)
{
  if (g_str_has_prefix (code, "zh"))
    *language = PAGODA_LANGUAGE_ZH_CN;
  else if (g_str_has_prefix (code, "en"))
    *language = PAGODA_LANGUAGE_EN;
  else
    return FALSE;
  return TRUE;
}

const char *
pagoda_translate (PagodaLanguage language, const char *msgid)
{
  const char *bytes = language == PAGODA_LANGUAGE_ZH_CN ? chinese_catalogue () : NULL;
  const char *found = bytes != NULL ? find_message (bytes, msgid) : NULL;

  return found != NULL && *found != '\0' ? found : msgid;
}

const char *
pagoda_translate_in_context (PagodaLanguage language, const char *context, const char *msgid)
{
  g_autofree char *key = g_strconcat (context, CONTEXT_GLUE, msgid, NULL);
  const char *found = pagoda_translate (language, key);

  return found == key ? msgid : found;
}
