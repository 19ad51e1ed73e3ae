/** The text of `--help`. */
import type { CommandName } from './arguments';

const overview = `Strata on the command line. It asks a Strata that runs: start one with npm start.

  strata ask "Why is the sky blue?"    ask, and print the answer
  strata mixtures                      what can be asked
  strata models                        what can be called
  strata lab mt-bench judgements.jsonl the figures of a file of judgements, without a server

  strata ask --help                    the options of a command
  strata --version

Strata is looked for at --url, else STRATA_URL, else http://127.0.0.1:3000.`;

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

const lab = `strata lab <task> <file> [options]

Computes the figures of a file of judgements and prints them as JSON, by model. Needs no server.
The file "-" is stdin.

  strata lab alpaca-lc alpaca_eval_lc.json
  strata lab mt-bench gpt-4_single.jsonl

  alpaca-lc <file>      AlpacaEval 2.0: win rate, standard error, discrete and length-controlled win rate
      --c <number>      the regularisation of the length control (default 21.54)
      --search          choose it for each model by 5-fold cross-validation, as the official tool does
  mt-bench <file>       MT-Bench: averages by turn and category, of FastChat's *_single.jsonl
  flask <file>          FLASK: means by skill and domain, of a review file

Ends with 0 when the figures were printed, 1 when the file cannot be read, 2 when it was called wrongly.`;

const texts: Record<CommandName, string> = { ask, mixtures, models, lab };

/** @param about one command, or null for all. */
export function helpOf(about: CommandName | null): string {
  return about === null ? overview : texts[about];
}
