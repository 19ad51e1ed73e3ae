/**
 * Prints every layer as it is written. Calls of a layer write concurrently, and a person reads one at a time:
 * one call is printed live, and the text of the others follows when it is their turn.
 */
import type { Role } from '@/lib/mixture/plan';
import { isOpen } from '@/lib/moa/events/run-event';
import type { CallState, RunState } from '@/lib/moa/events/run-state';
import type { Printer } from './printer';
import { disagreementText, endingOf, lossOf, statusOf } from './report-text';
import type { Reporter } from './reporter';

export function layersReporter(err: Printer, now: () => number): Reporter {
  const shown = new Set<string>();
  /** The call that is being printed, and its text so far. */
  let open: { place: string; printed: string } | null = null;
  let layer = 0;

  function showCalls(run: RunState): void {
    for (;;) {
      const place = open?.place ?? nextToShow(run, shown)?.call;
      const call = run.calls.find((candidate) => candidate.call === place);
      if (call === undefined) return;
      open ??= begin(call, run);
      const text = textOf(call);
      // What was printed turned out to be reasoning.
      if (!text.startsWith(open.printed)) open.printed = '';
      err.write(text.slice(open.printed.length));
      open.printed = text;
      if (isOpen(call.status)) return;
      finish(call, text);
    }
  }

  function begin(call: CallState, run: RunState): { place: string; printed: string } {
    if (call.layer !== layer) {
      layer = call.layer;
      err.line(`\nLayer ${layer} of ${run.mixture.layers.length + 1}`, 'bold');
    }
    err.write(`\n${call.call}`, 'bold');
    err.write(` ${call.model}${roleWords[call.role]}\n`, 'dim');
    return { place: call.call, printed: '' };
  }

  function finish(call: CallState, text: string): void {
    if (text !== '' && !text.endsWith('\n')) err.write('\n');
    // After the answer comes the summary of the run.
    if (call.role !== 'aggregator' || call.text === '') {
      for (const { model, error } of call.failures)
        err.line(`${model} failed before: ${error.message}`, 'dim');
      err.line(endingOf(call), lossOf(call) === null ? 'dim' : 'red');
    }
    for (const note of call.notes) err.line(note, 'dim');
    shown.add(call.call);
    open = null;
  }

  return {
    show(run) {
      showCalls(run);
      if (open === null) err.status(statusOf(run, now()));
    },
    end(run) {
      showCalls(run);
      err.status('');
    },
  };
}

const roleWords: Record<Role, string> = {
  proposer: '',
  aggregator: ' · the answer',
  window: ' · a window of the references',
  disagreement: ' · where the references agree and disagree',
  ranking: ' · the pick of a proposal',
};

/** The first finished call, otherwise the first that writes, so that silent calls block nobody. */
function nextToShow({ calls }: RunState, shown: ReadonlySet<string>): CallState | undefined {
  const ready = calls.filter((call) => !shown.has(call.call) && hasBegun(call));
  return ready.find(({ status }) => !isOpen(status)) ?? ready[0];
}

function hasBegun(call: CallState): boolean {
  if (isOpen(call.status)) return call.role !== 'disagreement' && call.text !== '';
  return call.status !== 'skipped' && (call.startedAt !== null || lossOf(call) !== null);
}

/** The aggregator's text is printed elsewhere; a list is JSON and printed as text. */
function textOf(call: CallState): string {
  if (call.role === 'aggregator') return '';
  return call.disagreement === null ? call.text : disagreementText(call.disagreement);
}
