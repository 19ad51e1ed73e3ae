/** Prints only the answer, as it is written. */
import type { RunState } from '@/lib/moa/events/run-state';
import type { Printer } from './printer';
import type { Reporter } from './reporter';

export function answerReporter(out: Printer): Reporter {
  let printed = 0;

  function show({ answer }: RunState): void {
    // Printed text cannot be taken back: an answer of only white space may still be replaced by the
    // proposals.
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
