/** Prints only the answer, as it is written. */
import type { RunState } from '@/lib/moa/events/run-state';
import type { Printer } from './printer';
import type { Reporter } from './reporter';

export function answerReporter(out: Printer): Reporter {
  let printed = '';

  function show({ answer }: RunState): void {
    // Printed text cannot be taken back: an answer of only white space may still be replaced by the
    // proposals.
    if (answer.trim() === '') return;
    // What was printed turned out to be reasoning.
    if (!answer.startsWith(printed)) {
      out.write('\n\n');
      printed = '';
    }
    out.write(answer.slice(printed.length));
    printed = answer;
  }

  return {
    show,
    end(run) {
      show(run);
      if (printed !== '' && !run.answer.endsWith('\n')) out.write('\n');
    },
  };
}
