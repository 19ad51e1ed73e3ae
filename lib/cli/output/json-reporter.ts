/** A run for programs: each of its events as a line of JSON, and the whole run as the last. */
import type { Run } from '@/lib/contract/run-contract';
import type { RunState } from '@/lib/moa/events/run-state';
import type { Printer } from './printer';
import type { Reporter } from './reporter';

/** The last line: what the events amount to, by the reducer of the page. */
export interface RunLine {
  type: 'run';
  /** Where a person sees it. */
  link: string;
  run: Run;
}

/** @param created the run as it was begun: what its events do not tell. */
export function jsonReporter(out: Printer, created: Run, link: string): Reporter {
  const print = (value: object) => out.write(`${JSON.stringify(value)}\n`);
  return {
    show: (_run, events) => events.forEach(print),
    end: (run: RunState) => print({ type: 'run', link, run: { ...created, ...run } } satisfies RunLine),
  };
}
