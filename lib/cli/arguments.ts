/** Parses the command line. Pure. */
import { misused } from './command-failure';
import { filled, parsed } from './parse-options';

export type Command =
  | { name: 'help'; about: CommandName | null }
  | { name: 'version' }
  | AskCommand
  | StartCommand
  | DatabaseCommand
  | ListCommand
  | LabCommand;

const commandNames = [
  'ask',
  'mixtures',
  'models',
  'lab',
  'start',
  'migrate-database',
  'backup',
  'restore',
] as const;

export type CommandName = (typeof commandNames)[number];

interface ServerOptions {
  /** The address of the server, if given. */
  url: string | null;
  json: boolean;
}

export interface AskCommand extends ServerOptions {
  name: 'ask';
  /** The words of the question; `-` stands for stdin. */
  words: string[];
  /** A slug, or the path of a file. */
  mixture: string | null;
  /** The id or link of the conversation to continue. */
  continues: string | null;
  showLayers: boolean;
}

export interface ListCommand extends ServerOptions {
  name: 'mixtures' | 'models';
}

/** Null stands for the environment's value, or the default. */
export interface StartCommand {
  name: 'start';
  port: string | null;
  host: string | null;
  dataDir: string | null;
}

export interface DatabaseCommand {
  name: 'migrate-database' | 'backup' | 'restore';
  /** The address of a database, or a file. */
  target: string;
  /** Of `restore`: whether what the database holds may be lost. */
  replace: boolean;
  dataDir: string | null;
}

export interface LabCommand {
  name: 'lab';
  /** Parsed when it is used, because that loads libraries. */
  args: string[];
}

const common = {
  url: { type: 'string' },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

const askOptions = {
  ...common,
  mixture: { type: 'string', short: 'm' },
  continue: { type: 'string', short: 'c' },
  'show-layers': { type: 'boolean', default: false },
} as const;

const startOptions = {
  port: { type: 'string', short: 'p' },
  host: { type: 'string' },
  data: { type: 'string' },
  help: common.help,
} as const;

/** @throws Failure with the exit code of a usage error. */
export function readArguments(argv: readonly string[]): Command {
  const [first, ...rest] = argv;
  switch (first) {
    case undefined:
      throw misused('Say what to do: strata ask "Why is the sky blue?" --mixture demo');
    case '--help':
    case '-h':
    case 'help':
      return { name: 'help', about: rest.find(isCommandName) ?? null };
    case '--version':
      return { name: 'version' };
    case 'ask':
      return readAsk(rest);
    case 'mixtures':
    case 'models':
      return readList(first, rest);
    case 'start':
      return readStart(rest);
    case 'migrate-database':
    case 'backup':
    case 'restore':
      return readDatabaseTask(first, rest);
    case 'lab':
      return { name: 'lab', args: rest };
    default:
      throw misused(
        first.startsWith('-')
          ? `The command comes before its options: strata ask ${first} …`
          : `There is no command "${first}". To ask that: strata ask "${first}"`,
      );
  }
}

function readAsk(args: string[]): Command {
  const { values, positionals } = parsed({ args, options: askOptions, allowPositionals: true });
  if (values.help) return { name: 'help', about: 'ask' };
  return {
    name: 'ask',
    words: positionals,
    mixture: filled('--mixture', values.mixture),
    continues: filled('--continue', values.continue),
    showLayers: values['show-layers'],
    url: filled('--url', values.url),
    json: values.json,
  };
}

function readList(name: ListCommand['name'], args: string[]): Command {
  const { values } = parsed({ args, options: common, allowPositionals: false });
  if (values.help) return { name: 'help', about: name };
  return { name, url: filled('--url', values.url), json: values.json };
}

function readStart(args: string[]): Command {
  const { values } = parsed({ args, options: startOptions, allowPositionals: false });
  if (values.help) return { name: 'help', about: 'start' };
  return {
    name: 'start',
    port: filled('--port', values.port),
    host: filled('--host', values.host),
    dataDir: filled('--data', values.data),
  };
}

const databaseOptions = { data: startOptions.data, help: common.help } as const;
const restoreOptions = { ...databaseOptions, replace: { type: 'boolean', default: false } } as const;

function readDatabaseTask(name: DatabaseCommand['name'], args: string[]): Command {
  const options = name === 'restore' ? restoreOptions : databaseOptions;
  const { values, positionals } = parsed({ args, options, allowPositionals: true });
  if (values.help) return { name: 'help', about: name };
  const [target, more] = positionals;
  const what = name === 'migrate-database' ? 'the address of a PostgreSQL database' : 'a file';
  if (!target || more !== undefined) throw misused(`Name ${what}: strata ${name} …`);
  return {
    name,
    target,
    replace: 'replace' in values && values.replace === true,
    dataDir: filled('--data', values.data),
  };
}

function isCommandName(word: string): word is CommandName {
  return commandNames.some((name) => name === word);
}
