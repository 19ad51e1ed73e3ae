/** Prints the progress of a run: one changing line on a terminal, one line per layer elsewhere. */
import type { RunEvent } from '@/lib/moa/events/run-event';
import type { RunState } from '@/lib/moa/events/run-state';
import type { Printer } from './printer';
import { layerLine, lossOf, statusOf } from './report-text';
import type { Reporter } from './reporter';

export function progressReporter(err: Printer, now: () => number): Reporter {
  const told = new Set<string>();

  function tellLosses(run: RunState): void {
    for (const call of run.calls) {
      const loss = lossOf(call);
      if (loss === null || told.has(call.call)) continue;
      told.add(call.call);
      err.line(`${call.call} ${call.model} ${loss}`, 'red');
    }
  }

  function tellLayers(run: RunState, events: readonly RunEvent[]): void {
    for (const event of events) {
      if (event.type === 'layer.finished') err.line(layerLine(event.layer, run));
    }
  }

  return {
    show(run, events) {
      tellLosses(run);
      if (err.isTerminal) err.status(statusOf(run, now()));
      else tellLayers(run, events);
    },
    end: () => err.status(''),
  };
}
