/** The answer, as it is written, and nothing else. */
import type { RunState } from '@/lib/moa/events/run-state';
import type { Printer } from './printer';
import type { Reporter } from './reporter';

export function answerReporter(out: Printer): Reporter {
  let printed = 0;

  function show({ answer }: RunState): void {
    // What is told of an answer is only ever added to, once it is more than white space: before that, an aggregator
    // may still come to nothing, and the proposals stand in its place.
    if (answer.trim() === '') return;
    out.write(answer.slice(printed));
    printed = Math.max(printed, answer.length);
  }

  return {
    show,
    end(run) {
      show(run);
      if (printed > 0 && !run.answer.endsWith('\n')) out.write('\n');
    },
  };
}
