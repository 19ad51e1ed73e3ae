/** Prints a run in machine-readable form: each event as a line of JSON, and the complete run as the last line. */
import type { Run } from '@/lib/contract/run-contract';
import type { RunState } from '@/lib/moa/events/run-state';
import type { Printer } from './printer';
import type { Reporter } from './reporter';

/** The last line: the state of the run. */
export interface RunLine {
  type: 'run';
  /** The page of the run. */
  link: string;
  run: Run;
}

/** @param created the created run, with what its events do not contain. */
export function jsonReporter(out: Printer, created: Run, link: string): Reporter {
  const print = (value: object) => out.write(`${JSON.stringify(value)}\n`);
  return {
    show: (_run, events) => events.forEach(print),
    end: (run: RunState) => print({ type: 'run', link, run: { ...created, ...run } } satisfies RunLine),
  };
}
