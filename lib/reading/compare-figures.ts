/** The figures of runs side by side. Pure. */
import { money, seconds, tokens } from '@/lib/format/quantities';
import { costOfRun } from '@/lib/format/run-cost';
import type { RunState } from '@/lib/moa/events/run-state';

export interface Figure {
  name: string;
  /** By run, in their order. */
  values: readonly string[];
  /** Whether the runs differ. */
  differs: boolean;
}

/** Time, cost, tokens, calls and failures of each run. */
export function compareFigures(runs: readonly RunState[]): Figure[] {
  const rows: [string, (run: RunState) => string][] = [
    ['Time', ({ durationMs }) => seconds(durationMs)],
    ['Cost', (run) => (run.calls.every((call) => call.reused) ? money(0) : costOfRun(run))],
    ['Read', ({ usage }) => tokens(usage.inputTokens)],
    ['Wrote', ({ usage }) => tokens(usage.outputTokens)],
    ['Calls', callsOf],
    ['Failed', ({ calls }) => String(calls.filter(hasFailed).length)],
  ];
  return rows.map(([name, figureOf]) => {
    const values = runs.map(figureOf);
    return { name, values, differs: new Set(values).size > 1 };
  });
}

function callsOf({ calls }: RunState): string {
  const reused = calls.filter((call) => call.reused).length;
  return reused === 0 ? String(calls.length) : `${calls.length}, ${reused} reused`;
}

function hasFailed({ status }: RunState['calls'][number]): boolean {
  return status === 'failed' || status === 'timed_out';
}
