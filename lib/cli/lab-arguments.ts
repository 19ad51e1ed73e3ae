/** Parses the arguments of `strata lab`. Pure. */
import { misused } from './command-failure';
import { isServerTask, readServerTask } from './lab/options/read-server-task';
import type { ServerTask } from './lab/server-task';
import { filled, parsed } from './parse-options';

export type LabTask = FileTask | ServerTask;

/** Needs no server. */
export type FileTask =
  | { name: 'alpaca-lc'; file: string; regularization: Regularization }
  | { name: 'mt-bench' | 'flask'; file: string };

/** How C of the length control is found. */
export type Regularization = { kind: 'fixed'; c: number | null } | { kind: 'search' };

const help = { help: { type: 'boolean', short: 'h', default: false } } as const;
const alpacaOptions = {
  ...help,
  c: { type: 'string' },
  search: { type: 'boolean', default: false },
} as const;

/** @throws Failure with the exit code of a usage error. */
export function readLabTask([name, ...args]: string[]): LabTask | 'help' {
  switch (name) {
    case undefined:
      throw misused('Say what to do: strata lab run --dataset <name> --contender <mixture> --judge checks');
    case '--help':
    case '-h':
      return 'help';
    case 'alpaca-lc': {
      const { values, positionals } = parsed({ args, options: alpacaOptions, allowPositionals: true });
      if (values.help) return 'help';
      return { name, file: onlyFile(name, positionals), regularization: regularizationOf(values) };
    }
    case 'mt-bench':
    case 'flask': {
      const { values, positionals } = parsed({ args, options: help, allowPositionals: true });
      return values.help ? 'help' : { name, file: onlyFile(name, positionals) };
    }
    default:
      if (isServerTask(name)) return readServerTask(name, args);
      throw misused(`The lab has no task "${name}". strata lab --help lists them.`);
  }
}

function onlyFile(task: string, positionals: readonly string[]): string {
  const [file, ...more] = positionals;
  if (file === undefined || file === '' || more.length > 0) {
    throw misused(`Name one file: strata lab ${task} <file>`);
  }
  return file;
}

function regularizationOf(values: { c?: string; search: boolean }): Regularization {
  const given = filled('--c', values.c);
  if (values.search) {
    if (given !== null) throw misused('--c and --search exclude one another.');
    return { kind: 'search' };
  }
  const c = given === null ? null : Number(given);
  if (c !== null && !(c > 0 && c < Number.POSITIVE_INFINITY)) throw misused('--c must be a number above 0.');
  return { kind: 'fixed', c };
}
