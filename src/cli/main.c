/* main.c: pagodactl, the core without a display.
 * Copyright 2026 The Pagoda authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The libraries that read and draw files take longer to load than a pyramid takes to show.  So pagodactl is
 * two programs of one source: `pagodactl-full` can do everything, and `pagodactl` hands it the commands that
 * need those libraries.
 */
#include "config.h"

#include "cli/command.h"
#include "session/reporting.h"
#include "store/installation.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <locale.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

/* Whether --as-of means something to a command. */
#define DATED TRUE
#define UNDATED FALSE

#ifdef PAGODACTL_FULL
#define IS_FULL TRUE
#define IN_FULL(options, run, describe) options, run, describe
#else
#define IS_FULL FALSE
#define IN_FULL(options, run, describe) NULL, NULL, NULL
#endif

#define EXIT_FAILED 1
#define EXIT_USAGE 2

G_DEFINE_QUARK (pagoda - cli - error - quark, pagoda_cli_error)

const Command commands[] = {
  { "init", "", N_ ("makes a new empty store"), UNDATED, init_options, run_init },
  { "sample", "", N_ ("fills an empty store with a believable sample"), DATED,
    IN_FULL (sample_options, run_sample, NULL) },
  { "import", "FILE", N_ ("imports a CSV, TSV, XLSX or iCalendar file"), DATED,
    IN_FULL (import_options, run_import, describe_import_fields) },
  { "undo", "", N_ ("takes the last command back"), UNDATED, NULL, run_undo },
  { "redo", "", N_ ("repeats the command taken back last"), UNDATED, NULL, run_redo },
  { "history", "", N_ ("lists the commands"), UNDATED, history_options, run_history },
  { "customers", "", N_ ("lists customers with their figures"), DATED, customers_options, run_customers },
  { "pyramid", "", N_ ("shows the customer pyramid"), DATED, pyramid_options, run_pyramid },
  { "layers", "", N_ ("shows the five-layer board, or one customer's layers"), DATED, layers_options,
    run_layers },
  { "averages", "", N_ ("counts what became of calls, and how many a number of deals takes"), DATED,
    averages_options, run_averages },
  { "reorder", "", N_ ("tells which part of the customers buys again"), DATED, reorder_options, run_reorder },
  { "rhythm", "", N_ ("tells when customers buy next, and who has become quiet"), DATED, rhythm_options,
    run_rhythm },
  { "roadmap", "", N_ ("tells which projects are won, and how long that takes"), DATED, roadmap_options,
    run_roadmap },
  { "visits", "", N_ ("lists whom to see, and why"), DATED, visits_options, run_visits },
  { "load", "", N_ ("tells whether there is time for all visits, and what if"), DATED, load_options,
    run_load },
  { "survey", "",
    N_ ("lists the markets that are surveyed: who was talked to, what was learnt, who might be big"), DATED,
    NULL, run_survey },
  { "targets", "", N_ ("lists who is to be won, and whether the plan renews itself"), DATED, target_options,
    run_targets },
  { "wallet", "", N_ ("tells which part of its budget each customer spends with us"), DATED, wallet_options,
    run_wallet },
  { "evidence", "", N_ ("lists the evidence library, where it was used, and which large orders lack some"),
    DATED, NULL, run_evidence },
  { "promises", "", N_ ("tells what was promised to whom, and which part was kept"), DATED, promises_options,
    run_promises },
  { "referrals", "", N_ ("tells who brought whom, who was asked, and who could recommend us"), DATED,
    referrals_options, run_referrals },
  { "credit", "", N_ ("tells who owes what, and whether payment terms may be promised"), DATED,
    credit_options, run_credit },
  { "handover", "", N_ ("gives accounts to somebody else, with all that is still to be done there"), DATED,
    IN_FULL (handover_options, run_handover, NULL) },
  { "hand-in", "", N_ ("writes accounts to a file that another Pagoda merges"), DATED,
    IN_FULL (hand_in_options, run_hand_in, NULL) },
  { "merge", "FILE…", N_ ("merges hand-ins, or whole stores, of others"), UNDATED,
    IN_FULL (merge_options, run_merge, NULL) },
  { "review", "", N_ ("reviews a year: figures, suggestion and decision of each customer"), DATED,
    review_options, run_review },
  { "freeze", "", N_ ("closes a quarter: its figures are printed ever after as they are now"), DATED,
    IN_FULL (freeze_options, run_freeze, NULL) },
  { "report", "NAME", N_ ("writes a report to a file"), DATED, IN_FULL (report_options, run_report, NULL),
    pagoda_report_name_list },
  { "backup", "", N_ ("makes a verified backup, beside an open window too"), UNDATED, backup_options,
    run_backup },
  { "restore", "FILE", N_ ("puts a backup in the place of the store"), UNDATED, NULL, run_restore },
  { "check", "", N_ ("looks for damage"), UNDATED, NULL, run_check },
  { "salvage", "", N_ ("saves what can be read of a damaged store"), UNDATED, NULL, run_salvage },
  { NULL },
};

/* The options that every command has, as they were written. */
static struct
{
  char *store;
  char *as_of;
  gboolean json;
  gboolean version;
} global;

static const GOptionEntry global_options[] = {
  { "store", 0, 0, G_OPTION_ARG_FILENAME, &global.store, N_ ("The store; without it the application's own"),
    "FILE" },
  { "json", 0, 0, G_OPTION_ARG_NONE, &global.json, N_ ("Print one JSON document"), NULL },
  { "version", 0, 0, G_OPTION_ARG_NONE, &global.version, N_ ("Print the version"), NULL },
  { NULL },
};

/* Every command takes the day, so that a script can write it before any of them; the help names it where it
 * matters. */
static const GOptionEntry day_option[] = {
  { "as-of", 0, 0, G_OPTION_ARG_STRING, &global.as_of, N_ ("The day to look at; without it today"),
    "YYYY-MM-DD" },
  { NULL },
};

gboolean
fail_usage (GError **error, const char *format, ...)
{
  va_list arguments;

  va_start (arguments, format);
  g_autofree char *message = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_set_error_literal (error, PAGODA_CLI_ERROR, PAGODA_CLI_ERROR_USAGE, message);
  return FALSE;
}

const char *
only_argument (const Invocation *invocation, const char *what, GError **error)
{
  if (g_strv_length (invocation->arguments) == 1)
    return invocation->arguments[0];
  fail_usage (error, _ ("Exactly one %s is needed."), what);
  return NULL;
}

PagodaDatabase *
open_to_read (const Invocation *invocation, GError **error)
{
  GError *local = NULL;
  PagodaDatabase *database = pagoda_database_open (invocation->store, PAGODA_OPEN_READ, &local);

  if (!g_error_matches (local, PAGODA_STORE_ERROR, PAGODA_STORE_ERROR_OLDER))
    {
      if (local != NULL)
        g_propagate_error (error, local);
      return database;
    }
  g_error_free (local);
  g_autoptr (PagodaDatabase) migrated = pagoda_database_open (invocation->store, PAGODA_OPEN_WRITE, error);
  if (migrated == NULL)
    return NULL;
  g_clear_pointer (&migrated, pagoda_database_close);
  return pagoda_database_open (invocation->store, PAGODA_OPEN_READ, error);
}

/* Whether both names are one file, by whatever way they lead there. */
static gboolean
is_same_file (const char *one, const char *other)
{
  g_autofree char *first = g_canonicalize_filename (one, NULL);
  g_autofree char *second = g_canonicalize_filename (other, NULL);
  GStatBuf a, b;

  if (g_str_equal (first, second))
    return TRUE;
  return g_stat (first, &a) == 0 && g_stat (second, &b) == 0 && a.st_ino == b.st_ino && a.st_dev == b.st_dev;
}

gboolean
check_target (const Invocation *invocation,
              const char *option,
              const char *path,
              const char *const *others,
              GError **error)
{
  static const char *const endings[] = { "", "-lock", "-journal" };
  gboolean harmful = FALSE;

  for (gsize i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      g_autofree char *own = g_strconcat (invocation->store, endings[i], NULL);
      harmful |= is_same_file (path, own);
    }
  for (; others != NULL && *others != NULL; others++)
    harmful |= is_same_file (path, *others);
  return !harmful
         || fail_usage (error, _ ("%s would overwrite “%s”. Nothing was changed. Choose another file."),
                        option, path);
}

gboolean
parse_day (const char *option, const char *text, PagodaDay *day, GError **error)
{
  PagodaDay parsed = text != NULL ? pagoda_day_from_iso (text) : *day;

  if (text != NULL && parsed == PAGODA_DAY_NONE)
    return fail_usage (error, _ ("%s needs a day like 2026-09-22, not “%s”."), option, text);
  *day = parsed;
  return TRUE;
}

gboolean
find_customer (const PagodaSnapshot *snapshot, const char *code, PagodaId *customer, GError **error)
{
  for (gsize i = 0; code != NULL && i < pagoda_snapshot_get_n_customers (snapshot); i++)
    if (g_str_equal (pagoda_snapshot_get_code (snapshot, i), code))
      *customer = pagoda_snapshot_get_id (snapshot, i);
  if (code == NULL || *customer != PAGODA_ID_NONE)
    return TRUE;
  g_set_error (error, PAGODA_STORE_ERROR, PAGODA_STORE_ERROR_UNKNOWN,
               _ ("There is no customer with the code “%s”."), code);
  return FALSE;
}

gboolean
parse_basis (const char *text, PagodaBasis *basis, GError **error)
{
  return text == NULL || pagoda_basis_parse (text, basis)
         || fail_usage (error, _ ("--basis is profit or revenue, not “%s”."), text);
}

static char *
describe_commands (void)
{
  GString *text = g_string_new (_ ("Commands:"));

  for (const Command *command = commands; command->name != NULL; command++)
    {
      g_autofree char *form = g_strdup_printf ("%s %s", command->name, command->arguments);
      g_autofree char *list = command->list != NULL ? command->list () : NULL;
      g_string_append_printf (text, "\n  %-16s %s%s%s", form, _ (command->summary), list != NULL ? ": " : "",
                              list != NULL ? list : "");
    }
  return g_string_free (text, FALSE);
}

static const Command *
find_command (const char *name)
{
  for (const Command *command = commands; command->name != NULL; command++)
    if (g_str_equal (command->name, name))
      return command;
  return NULL;
}

static const GOptionEntry *
find_option (const GOptionEntry *options, const char *name)
{
  for (; options != NULL && options->long_name != NULL; options++)
    if (g_str_equal (options->long_name, name))
      return options;
  return NULL;
}

/* The option @name of whichever command has one; NULL where none has that this program knows. */
static const GOptionEntry *
find_any_option (const char *name)
{
  const GOptionEntry *found = find_option (global_options, name);

  if (found == NULL)
    found = find_option (day_option, name);
  for (const Command *command = commands; found == NULL && command->name != NULL; command++)
    found = find_option (command->options, name);
  return found;
}

/* The place of the command among @words: the first that is neither an option nor the value of one; NULL where
 * there is none.  @strange is set where an option before it is unknown here, and so what follows it too. */
static char **
find_command_word (char **words, gboolean *strange)
{
  char **word = words;

  for (; *word != NULL && **word == '-'; word++)
    {
      const GOptionEntry *option = g_str_has_prefix (*word, "--") ? find_any_option (*word + 2) : NULL;

      *strange |= option == NULL && strchr (*word, '=') == NULL && !g_str_equal (*word, "--");
      if (option != NULL && option->arg != G_OPTION_ARG_NONE && word[1] != NULL)
        word++;
    }
  return *word != NULL ? word : NULL;
}

static void
add_as_of (GOptionContext *context, gboolean shown)
{
  GOptionEntry entries[] = { day_option[0], { NULL } };

  if (!shown)
    entries[0].flags |= G_OPTION_FLAG_HIDDEN;
  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
}

static GOptionContext *
make_context (const Command *command)
{
  g_autofree char *form = command != NULL ? g_strdup_printf ("%s %s", command->name, command->arguments)
                                          : g_strdup (_ ("COMMAND"));
  g_autofree char *described = describe_commands ();
  GOptionContext *context = g_option_context_new (form);

  if (command == NULL)
    g_option_context_set_summary (context, described);
  else if (command->options != NULL)
    g_option_context_add_main_entries (context, command->options, GETTEXT_PACKAGE);
  g_option_context_add_main_entries (context, global_options, GETTEXT_PACKAGE);
  add_as_of (context, command == NULL || command->dated);
  if (command != NULL && command->describe != NULL)
    {
      g_autofree char *description = command->describe ();
      g_option_context_set_description (context, description);
    }
  return context;
}

/* Refuses words that the command has no use for: @words are those behind the options. */
static gboolean
check_words (const Command *command, char **words, GError **error)
{
  if (words[0] == NULL)
    return fail_usage (error, _ ("A command is needed. “pagodactl --help” names them all."));
  if (*command->arguments == '\0' && words[1] != NULL)
    return fail_usage (error, _ ("“%s” does not go with “%s”. Nothing was changed."), words[1],
                       command->name);
  return TRUE;
}

/* Becomes pagodactl-full, which stands beside this program; returns only where that fails. */
static gboolean
hand_over (char **words, GError **error)
{
  g_autofree char *self = g_file_read_link ("/proc/self/exe", NULL);
  g_autofree char *folder = g_path_get_dirname (self != NULL ? self : words[0]);
  g_autofree char *full = g_build_filename (folder, "pagodactl-full", NULL);

  execv (full, words);
  g_set_error (error, PAGODA_CLI_ERROR, PAGODA_CLI_ERROR_INCOMPLETE,
               _ ("“%s” cannot be started: %s. Nothing was changed. Install Pagoda again."), full,
               g_strerror (errno));
  return FALSE;
}

static gboolean
run (char **words, GError **error)
{
  gboolean strange = FALSE;
  char **word = words[0] != NULL ? find_command_word (words + 1, &strange) : NULL;
  const Command *command = word != NULL ? find_command (*word) : NULL;

  if (!IS_FULL && ((command != NULL && command->run == NULL) || (word != NULL && strange)))
    return hand_over (words, error);
  if (word != NULL && command == NULL)
    return fail_usage (error, _ ("There is no command “%s”. “pagodactl --help” names them all."), *word);
  g_autoptr (GOptionContext) context = make_context (command);
  if (!g_option_context_parse_strv (context, &words, error))
    return FALSE;
  if (global.version)
    {
      puts (PAGODA_VERSION);
      return TRUE;
    }
  if (!check_words (command, words + 1, error))
    return FALSE;

  Invocation invocation = { .json = global.json, .as_of = pagoda_day_today (), .arguments = words + 2 };
  if (!parse_day ("--as-of", global.as_of, &invocation.as_of, error))
    return FALSE;
  g_autofree char *store = global.store != NULL ? g_strdup (global.store) : pagoda_installation_store ();
  invocation.store = store;
  return command->run (&invocation, error);
}

/* A result that is cut short must not be taken for a whole one. */
static gboolean
finish_output (GError **error)
{
  if (fflush (stdout) == 0 && !ferror (stdout))
    return TRUE;
  g_set_error_literal (
      error, PAGODA_CLI_ERROR, PAGODA_CLI_ERROR_OUTPUT,
      _ ("The output could not be written in full; the disk may be full. “pagodactl history” "
         "tells whether the store was changed."));
  return FALSE;
}

static int
exit_status (const GError *error)
{
  if (error == NULL)
    return 0;
  if (error->domain == G_OPTION_ERROR || g_error_matches (error, PAGODA_CLI_ERROR, PAGODA_CLI_ERROR_USAGE))
    return EXIT_USAGE;
  return EXIT_FAILED;
}

int
main (int argc, char **argv)
{
  g_auto (GStrv) words = g_strdupv (argv);
  g_autoptr (GError) error = NULL;

  setlocale (LC_ALL, "");
  pagoda_translation_init ();
  if (!run (words, &error) || !finish_output (&error))
    fprintf (stderr, "pagodactl: %s\n", error->message);
  return exit_status (error);
}
