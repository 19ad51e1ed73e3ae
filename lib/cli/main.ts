/** The command line, from arguments to exit code. */
import { ApiError } from '@/lib/api/api-client';
import { type Command, type DatabaseCommand, readArguments } from './arguments';
import { ask } from './ask-command';
import { type ExitCode, exitCodes, Failure } from './command-failure';
import { helpOf } from './help-text';
import { watchInterruptions } from './interruption';
import { list } from './list-command';
import { createPrinters, type Printer } from './output/printer';
import { serverAt } from './server-api';
import type { ServerTasks } from './server-tasks';

/** Resolves to the exit code. Rejects only for a defect. */
export async function main(
  argv: readonly string[],
  process: NodeJS.Process,
  version: string,
  tasks: ServerTasks,
): Promise<ExitCode> {
  const { out, err } = createPrinters(process);
  try {
    const command = readArguments(argv);
    if (command.name === 'start') {
      await tasks.start(command);
      return exitCodes.answered;
    }
    if (isDatabaseCommand(command)) {
      await tasks
        .database(command, (line) => err.line(line))
        .catch((error: unknown) => {
          throw new Failure(error instanceof Error ? error.message : String(error));
        });
      return exitCodes.answered;
    }
    const interruptions = watchInterruptions(process);
    switch (command.name) {
      case 'help':
        out.write(`${helpOf(command.about)}\n`);
        return exitCodes.answered;
      case 'version':
        out.write(`${version}\n`);
        return exitCodes.answered;
      case 'ask':
        return await ask(command, { io: process, out, err, server: serverOf(command), interruptions });
      case 'lab': {
        // Loaded when it is used: its libraries would slow down the start of every other command.
        const { lab } = await import('./lab/lab');
        return await lab(command.args, (url) => ({
          ...{ io: process, out, err, interruptions },
          server: serverAt(url, process.env.STRATA_URL, process.env.STRATA_API_KEY),
        }));
      }
      default:
        await list(command, serverOf(command), out);
        return exitCodes.answered;
    }
  } catch (error) {
    return tell(error, err);
  }

  function serverOf({ url }: Extract<Command, { url: string | null }>) {
    return serverAt(url, process.env.STRATA_URL, process.env.STRATA_API_KEY);
  }
}

function isDatabaseCommand(command: Command): command is DatabaseCommand {
  return ['migrate-database', 'backup', 'restore'].includes(command.name);
}

function tell(error: unknown, err: Printer): ExitCode {
  if (!(error instanceof Failure || error instanceof ApiError)) throw error;
  err.line(`strata: ${error.message}`, 'red');
  if (error instanceof ApiError) return exitCodes.failed;
  if (error.exitCode === exitCodes.usage) err.line('strata --help says how it is called.');
  return error.exitCode;
}
