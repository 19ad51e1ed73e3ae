/** The text of `--help`. */
import type { CommandName } from './arguments';

const overview = `Strata on the command line. It asks a Strata that runs.

  strata start                         start one, on http://127.0.0.1:3000
  strata ask "Why is the sky blue?"    ask, and print the answer
  strata mixtures                      what can be asked
  strata models                        what can be called
  strata lab run …                     whether a mixture is better: strata lab --help

  strata backup <file>                 save all data: also restore and migrate-database

  strata ask --help                    the options of a command
  strata --version

Strata is looked for at --url, else STRATA_URL, else http://127.0.0.1:3000. Where people log in, set STRATA_API_KEY
to a key without limits.`;

const ask = `strata ask [question] [options]

Asks a question and prints the answer to stdout, and nothing else there; progress goes to stderr.
Without a question, or where it has a "-", stdin is read:

  strata ask "Sum up these notes:" - < notes.txt > summary.md

  -m, --mixture <slug|file>    a mixture by its slug, or a JSON file that holds one (./mine.json)
  -c, --continue <id|link>     go on in that conversation, with its mixture unless another is named
      --show-layers            print every layer to stderr as it is written
      --json                   print the run's events as JSON, a line each, the whole run last
      --url <url>              where Strata runs, instead of STRATA_URL

Ctrl-C stops the run and keeps what was written; pressed again, it leaves at once.
Ends with 0 when there is an answer, 1 when there is none, 2 when it was called wrongly, 130 after Ctrl-C.`;

const mixtures = `strata mixtures [--json] [--url <url>]

Lists the mixtures that can be asked, and why not; with --json, a line of JSON each.`;

const models = `strata models [--json] [--url <url>]

Lists the models that can be called now, and their prices; with --json, a line of JSON each.`;

const start = `strata start [options]

Serves Strata until Ctrl-C. The README lists the environment variables.

  -p, --port <port>            instead of PORT, by default 3000
      --host <address>         instead of HOST, by default 127.0.0.1
      --data <folder>          instead of STRATA_DATA_DIR: the embedded database and secret.key. By default a folder of
                               your user, and ./data in a checkout`;

const migrateDatabase = `strata migrate-database postgresql://user:password@host/database [--data <folder>]

Moves everything from the embedded database to an empty database of a PostgreSQL server, and compares rows and checksums of
every table. Stop Strata first. Broken off, it goes on where it was when it is started again. The source stays as it is.`;

const backup = `strata backup <file> [--data <folder>]

Writes all data into one new file: of the server that DATABASE_URL names, also while Strata runs, or of the embedded
database, while it does not. Keep secret.key apart from it.`;

const restore = `strata restore <file> [--replace] [--data <folder>]

Reads a backup into the database that DATABASE_URL names, or into the embedded one. Stop Strata first. The file is checked
before anything changes. A database that is not empty is refused.

      --replace                lose what the database holds`;

const lab = `strata lab <task> [options]

Measures mixtures on a running Strata, as its page Lab does:

  strata lab import questions.csv --name Mine
  strata lab run --dataset Mine --contender my-mixture --contender openai/gpt-5 --judge checks

  datasets                 the sets of questions
  import <file|->          store a file of questions: --name <name> [--references <file>] [--difficulties <file>]
  run                      evaluate, and print the leaderboard
      --dataset <id|name>  the questions; --samples <n> takes so many of them
      --contender <who>    a mixture by its slug or file, or a model like openai/gpt-5; once for each
      --judge <judge>      checks, or verdict, rating, skills or preference with a model, like rating:openai/gpt-5;
                           a preference may name its baseline: preference:<model>:given, or :1 for the first contender
      --budget <usd>       stop before it costs more
      --name <name>
      --estimate           show what it would cost, and start nothing
      --detach             start it, print its id, and leave
      --fail-under <score> end with 1 when the first contender's score is lower: 65%, 7.5, or 65%:<contender>
  search                   look for a better mixture: --dataset, --samples, --budget, --name, --estimate, --detach,
                           --model <provider/model> (two or more), --judge, [--proposers 1,2,3] [--layers 2,3]
  show [id]                its result; without an id, all evaluations
  compare <id> <a> <b>     whether a is better than b, with the probability
  export <id>              --format csv|json|model_outputs|mt_bench_answers|mt_bench_judgements
                           [--contender <contender>] [-o <file>]
  resume <id>              go on, and follow it as run does: [--budget <usd>] [--detach] [--fail-under <score>]
  pause <id>, cancel <id>

A contender is named by its number from 1, its name, its slug or its model. Each task takes --json and --url <url>.
Ctrl-C pauses the evaluation.

Without a server, these compute the figures of a file of judgements ("-" is stdin), as JSON by model:

  alpaca-lc <file>         AlpacaEval 2.0: win rate, standard error, discrete and length-controlled win rate
      --c <number>         the regularisation of the length control (default 21.54)
      --search             choose it for each model by 5-fold cross-validation, as the official tool does
  mt-bench <file>          MT-Bench: averages by turn and category, of FastChat's *_single.jsonl
  flask <file>             FLASK: means by skill and domain, of a review file

Ends with 0 when all went well, 1 when it failed or is below --fail-under, 2 when it was called wrongly, 130 after
Ctrl-C.`;

const texts: Record<CommandName, string> = {
  ask,
  mixtures,
  models,
  lab,
  start,
  'migrate-database': migrateDatabase,
  backup,
  restore,
};

/** @param about one command, or null for all. */
export function helpOf(about: CommandName | null): string {
  return about === null ? overview : texts[about];
}
