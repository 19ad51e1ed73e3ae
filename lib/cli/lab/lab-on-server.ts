/** `strata lab`: what needs a running server. */
import type { Surroundings } from '@/lib/cli/ask-command';
import { type ExitCode, exitCodes } from '@/lib/cli/command-failure';
import type { Evaluation } from '@/lib/contract/lab/evaluation-contract';
import { statusWords } from '@/lib/reading/evaluation-words';
import { compareContenders } from './compare-contenders';
import { importFile, listDatasets } from './dataset-tasks';
import { evaluationPath } from './evaluation-path';
import { exportResults } from './export-results';
import { resume, run } from './run-evaluation';
import { search } from './run-search';
import type { ServerTask } from './server-task';
import { show } from './show-evaluation';

/** @throws Failure and ApiError with messages for people. */
export async function labOnServer(task: ServerTask, around: Surroundings): Promise<ExitCode> {
  switch (task.name) {
    case 'run':
      return run(task, around);
    case 'resume':
      return resume(task, around);
    case 'search':
      return search(task, around);
    case 'datasets':
      await listDatasets(task, around);
      break;
    case 'import':
      await importFile(task, around);
      break;
    case 'show':
      await show(task, around);
      break;
    case 'compare':
      await compareContenders(task, around);
      break;
    case 'export':
      await exportResults(task, around);
      break;
    default: {
      const path = `${evaluationPath(task.id)}/${task.name}`;
      const { evaluation } = await around.server.api<{ evaluation: Evaluation }>('POST', path);
      around.out.line(task.json ? JSON.stringify(evaluation) : `${statusWords[evaluation.status]}.`);
    }
  }
  return exitCodes.answered;
}
