/** Parses the arguments of the tasks of `strata lab` that need a server. Pure. */
import { misused } from '@/lib/cli/command-failure';
import { filled, parsed } from '@/lib/cli/parse-options';
import { evaluationExports } from '@/lib/contract/lab/export-contract';
import type { ServerTask } from '../server-task';
import { failUnderOf } from './read-fail-under';
import { readRun, readSearch } from './read-new-evaluation';
import { common, followOptions, numberOf, onlyWord, serverOptions, words } from './read-options';

const serverTasks: readonly string[] = [
  ...['datasets', 'import', 'run', 'search', 'show', 'compare'],
  ...['export', 'resume', 'pause', 'cancel'],
];

export function isServerTask(name: string): boolean {
  return serverTasks.includes(name);
}

/** @throws Failure with the exit code of a usage error. */
export function readServerTask(name: string, args: string[]): ServerTask | 'help' {
  if (args.includes('--help') || args.includes('-h')) return 'help';
  switch (name) {
    case 'import':
      return readImport(args);
    case 'run':
      return readRun(args);
    case 'search':
      return readSearch(args);
    case 'compare':
      return readCompare(args);
    case 'export':
      return readExport(args);
    case 'resume':
      return readResume(args);
    case 'pause':
    case 'cancel': {
      const { values, positionals } = parsed({ args, options: common, allowPositionals: true });
      return { name, id: evaluationId(name, positionals), ...serverOptions(values) };
    }
    case 'show': {
      const { values, positionals } = parsed({ args, options: common, allowPositionals: true });
      const [id = null] = words(positionals, 0, 1, 'strata lab show [id]');
      return { name, id, ...serverOptions(values) };
    }
    default: {
      const { values } = parsed({ args, options: common, allowPositionals: false });
      return { name: 'datasets', ...serverOptions(values) };
    }
  }
}

const importOptions = {
  ...common,
  name: { type: 'string' },
  references: { type: 'string' },
  difficulties: { type: 'string' },
} as const;

function readImport(args: string[]): ServerTask {
  const { values, positionals } = parsed({ args, options: importOptions, allowPositionals: true });
  const title = filled('--name', values.name);
  if (title === null) throw misused('Name the dataset: strata lab import <file> --name "My questions"');
  return {
    name: 'import',
    file: onlyWord(positionals, 'strata lab import <file> --name <name>'),
    title,
    references: filled('--references', values.references),
    difficulties: filled('--difficulties', values.difficulties),
    ...serverOptions(values),
  };
}

function readCompare(args: string[]): ServerTask {
  const { values, positionals } = parsed({ args, options: common, allowPositionals: true });
  const [id = '', a = '', b = ''] = words(positionals, 3, 3, 'strata lab compare <id> <a> <b>');
  return { name: 'compare', id, a, b, ...serverOptions(values) };
}

const exportOptions = {
  ...common,
  format: { type: 'string', default: 'csv' },
  contender: { type: 'string' },
  output: { type: 'string', short: 'o' },
} as const;

function readExport(args: string[]): ServerTask {
  const { values, positionals } = parsed({ args, options: exportOptions, allowPositionals: true });
  const format = evaluationExports.find((known) => known === values.format);
  if (format === undefined)
    throw misused(`There is no format "${values.format}". There are ${evaluationExports.join(', ')}.`);
  return {
    name: 'export',
    id: evaluationId('export', positionals),
    format,
    contender: filled('--contender', values.contender),
    output: filled('--output', values.output),
    ...serverOptions(values),
  };
}

const resumeOptions = { ...common, ...followOptions, budget: { type: 'string' } } as const;

function readResume(args: string[]): ServerTask {
  const { values, positionals } = parsed({ args, options: resumeOptions, allowPositionals: true });
  return {
    name: 'resume',
    id: evaluationId('resume', positionals),
    budgetUsd: numberOf('--budget', values.budget),
    detach: values.detach,
    failUnder: failUnderOf(values['fail-under'], values.detach),
    ...serverOptions(values),
  };
}

function evaluationId(task: string, positionals: readonly string[]): string {
  return onlyWord(positionals, `strata lab ${task} <id>`);
}
