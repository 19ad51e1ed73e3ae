/** Tells metrics and traces what happens in the runs of this process. */
import type { RunEvent } from '@/lib/moa/events/run-event';
import type { RunState } from '@/lib/moa/events/run-state';
import type { StoredRequest } from '@/lib/moa/messages/stored-request';
import { logError } from '@/lib/server/log';
import { processSingleton } from '@/lib/server/process-singleton';
import type { RunRecorder } from './run-recorder';

/** All events but the pieces of texts and tool calls, which are too many for anything but their readers. */
export type RunMilestone = Exclude<RunEvent, { type: 'call.delta' | 'call.tool' }>;

export interface RunObserver {
  /** Receives the state after the event. Called in the log context of the run. */
  happened(state: RunState, event: RunMilestone): void;
  requested?(runId: string, call: string, request: StoredRequest): void;
}

const observers = () => processSingleton<RunObserver[]>('runObservers', () => []);

export function observeRuns(observer: RunObserver): void {
  observers().push(observer);
}

/** The same recorder, and the observers learn of what it receives. A defect of theirs does not harm the run. */
export function observedRecorder(recorder: RunRecorder): RunRecorder {
  function tell(what: (observer: RunObserver) => void) {
    for (const observer of observers()) {
      try {
        what(observer);
      } catch (error) {
        logError('observing a run', error);
      }
    }
  }
  return {
    changed(state, event) {
      recorder.changed(state, event);
      if (event.type !== 'call.delta' && event.type !== 'call.tool')
        tell((observer) => observer.happened(state, event));
    },
    requested(runId, call, request) {
      recorder.requested(runId, call, request);
      tell((observer) => observer.requested?.(runId, call, request));
    },
  };
}
