/** `strata lab`. */
import type { Surroundings } from '@/lib/cli/ask-command';
import { type ExitCode, exitCodes } from '@/lib/cli/command-failure';
import { helpOf } from '@/lib/cli/help-text';
import { readLabTask } from '@/lib/cli/lab-arguments';
import { lab as computeFigures } from '@/lib/cli/lab-command';
import { labOnServer } from './lab-on-server';

/**
 * @param at the surroundings with the server at that address.
 * @throws Failure and ApiError with messages for people.
 */
export async function lab(args: string[], at: (url: string | null) => Surroundings): Promise<ExitCode> {
  const task = readLabTask(args);
  if (task !== 'help' && 'url' in task) return labOnServer(task, at(task.url));
  const { io, out } = at(null);
  if (task === 'help') out.line(helpOf('lab'));
  else await computeFigures(task, io, out);
  return exitCodes.answered;
}
