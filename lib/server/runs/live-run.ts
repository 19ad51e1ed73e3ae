/** A run that this process executes: its log, its state and its control. */

import { reduce } from '@/lib/moa/events/reduce';
import { isOpen, type RunFinished } from '@/lib/moa/events/run-event';
import type { RunState } from '@/lib/moa/events/run-state';
import { withoutImageData } from '@/lib/moa/messages/call-request';
import { toStoredRequest } from '@/lib/moa/messages/stored-request';
import type { Clock } from '@/lib/moa/ports/clock';
import { createRunControl, type RunControl, stoppedAtLimit } from '@/lib/moa/ports/run-control';
import type { RunPorts } from '@/lib/moa/ports/run-ports';
import { dependsOn } from '@/lib/moa/run/reusable-calls';
import { type RunInput, runMixture } from '@/lib/moa/run/run-mixture';
import { createSpendingMeter, type SpendingMeter } from '@/lib/server/spending/spending-meter';
import { passedLimit, type SpendingLimit } from '@/lib/spending/budgets';
import { createRunLog, type RunLog } from './run-log';
import type { RunRecorder } from './run-recorder';

export interface LiveRun {
  readonly log: RunLog;
  readonly control: RunControl;
  /** The state after the last logged event; null before the first. */
  state(): RunState | null;
  /** Resolves when the run has ended and is stored. Does not reject. */
  readonly finished: Promise<void>;
}

export interface LiveRunPorts {
  clock: Clock;
  random: () => number;
  models: RunPorts['models'];
  acquireLease: RunPorts['acquireLease'];
  countTokens: RunPorts['countTokens'];
  redact: RunPorts['redact'];
  recorder: RunRecorder;
  /** Stores the end of the run, before readers learn of it. Does not reject. */
  storeEnd(state: RunState, lastSeq: number): Promise<void>;
  /** Receives defects. */
  report(defect: unknown): void;
}

/**
 * Starts the run at once.
 * @param limits budgets of the run: beyond one, running calls are stopped and no further ones start.
 */
export function startLiveRun(
  input: RunInput,
  limits: readonly SpendingLimit[],
  ports: LiveRunPorts,
): LiveRun {
  const control = createRunControl();
  // No counting where nothing limits the run.
  const meter = limits.length === 0 ? null : createSpendingMeter(ports);
  let state: RunState | null = null;
  const log = createRunLog(ports.clock, (event) => {
    state = reduce(state, event);
    ports.recorder.changed(state, event);
    if (meter === null) return;
    meter.take(event);
    stopPastLimit(meter, limits, control);
  });

  async function execute() {
    const end = await runToEnd(input, ports, control, log, meter, (call) => quotableTexts(state, call)).catch(
      (defect: unknown) => {
        ports.report(defect);
        return brokenEnd(ports.clock);
      },
    );
    await ports.storeEnd(reduce(state, end), log.lastSeq + 1);
    log.append(end);
  }

  return { log, control, state: () => state, finished: execute() };
}

function stopPastLimit(meter: SpendingMeter, limits: readonly SpendingLimit[], control: RunControl): void {
  if (control.stopped.aborted) return;
  const passed = passedLimit(limits, meter.spending());
  if (passed === null) return;
  control.stop({ code: 'budget', message: `${stoppedAtLimit}: it has passed ${passed.name}.` });
}

/** Runs the mixture into the log. Returns the final event, to be logged when it is stored. */
async function runToEnd(
  input: RunInput,
  ports: LiveRunPorts,
  control: RunControl,
  log: RunLog,
  meter: SpendingMeter | null,
  textsFor: (call: string) => ReadonlyMap<string, string>,
): Promise<RunFinished> {
  let end: RunFinished | undefined;
  await runMixture(
    input,
    {
      ...ports,
      emit: (event) => {
        if (event.type === 'run.finished') end = event;
        else log.append(event);
      },
      requested(call, request) {
        meter?.requested(call, request);
        const stored = toStoredRequest(withoutImageData(request), textsFor(call));
        ports.recorder.requested(input.runId, call, stored);
      },
    },
    control,
  );
  if (end === undefined) throw new Error(`Run ${input.runId} ended without telling how`);
  return end;
}

/**
 * The texts that the stored request of a call may quote: the references that its layer reads, and earlier sub-calls of
 * its slot. It depends on all of them, so that a run that keeps the call keeps them. Another slot of its layer can have
 * the same text and be asked again without it.
 */
function quotableTexts(state: RunState | null, place: string): ReadonlyMap<string, string> {
  const { calls, layers } = state ?? { calls: [], layers: [] };
  const reader = calls.find(({ call }) => call === place);
  if (reader === undefined) return new Map();
  const read = layers.findLast(({ references }) => references.length > 0)?.references ?? [];
  const quotable = calls.filter(
    (call) =>
      !isOpen(call.status) &&
      dependsOn(reader, call) &&
      (call.layer === reader.layer || read.includes(call.call)),
  );
  return new Map(quotable.map(({ call, text }) => [call, text]));
}

/** A defect must not leave a run that never ends. */
function brokenEnd(clock: Clock): RunFinished {
  return {
    type: 'run.finished',
    status: 'failed',
    answerCalls: [],
    error: 'Strata failed during this run. The server log says why. The text so far is kept.',
    finishedAt: new Date(clock.now()).toISOString(),
    durationMs: 0,
  };
}
