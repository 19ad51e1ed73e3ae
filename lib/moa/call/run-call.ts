/**
 * One call of a run: the slot's model, its retries, and, for the aggregator, its fallbacks. Tells its events.
 */
import { fallbacksOf, type PlannedCall } from '@/lib/mixture/plan';
import { runPolicyOf } from '@/lib/mixture/run-policy';
import type { RunPorts } from '@/lib/moa/ports/run-ports';
import { type CallInput, requestFor } from '@/lib/moa/prompt/build-call-request';
import { attempt } from './attempt';
import { type CallOutcome, createProgress, type Progress } from './call-progress';
import { retryDelay } from './retry-delay';

/** Runs the call to its end and tells it. Never throws for what a model or a network does. */
export async function runCall(input: CallInput, ports: RunPorts): Promise<CallOutcome> {
  const progress = createProgress(input.planned.call, input.signal, ports);
  for (const model of modelsToTry(input.planned)) {
    await askModel(model, input, ports, progress);
    // What has been streamed is this call's answer, whole or cut: a second model never continues it.
    if (progress.isOver()) break;
  }
  return progress.finish(input.listing?.read);
}

function modelsToTry({ spec }: PlannedCall): string[] {
  return [spec.model, ...fallbacksOf(spec)];
}

/** Asks one model, again where that can help, inside the deadlines that begin with its first request. */
async function askModel(
  reference: string,
  input: CallInput,
  ports: RunPorts,
  progress: Progress,
): Promise<void> {
  const source = ports.models(reference);
  if (!source.ok) {
    progress.starts(reference);
    return progress.unavailable(source.reason);
  }
  const { request, notes } = requestFor(reference, source.info, input);
  ports.requested(input.planned.call, request);
  const { firstTokenTimeoutMs, callTimeoutMs } = runPolicyOf(input.mixture);
  let passedBefore = 0;
  let refusals = 0;
  for (let tries = 1; ; tries += 1) {
    const lease = await ports.acquireLease(reference, { signal: input.signal, queued: progress.queued });
    if (lease === null) return progress.leftQueue();
    progress.starts(reference);
    // The deadlines do not run while the call waits in the queue.
    const began = ports.clock.elapsed();
    const passed = () => passedBefore + ports.clock.elapsed() - began;
    const result = await attempt(
      {
        model: source.model,
        request,
        signal: input.signal,
        firstTokenMs: firstTokenTimeoutMs - passedBefore,
        wholeMs: callTimeoutMs - passedBefore,
      },
      ports,
      progress.delta,
    );
    lease.release(result.failure);
    progress.ended(result, request, source.info, notes);
    if (result.failure === null || progress.isOver()) return;
    const refused = result.failure.code === 'rate_limit';
    if (refused) refusals += 1;
    const delay = retryDelay(result.failure, {
      attempt: refused ? refusals : tries - refusals,
      remainingMs: firstTokenTimeoutMs - passed(),
      random: ports.random(),
    });
    if (delay === null || !(await wait(delay, input.signal, ports))) return;
    passedBefore = passed();
  }
}

/** False when the call was ended while it waited. */
function wait(ms: number, signal: AbortSignal, { clock }: RunPorts): Promise<boolean> {
  if (ms === 0) return Promise.resolve(!signal.aborted);
  const { promise, resolve } = Promise.withResolvers<boolean>();
  const cancel = clock.after(ms, () => resolve(true));
  const onAbort = () => {
    cancel();
    resolve(false);
  };
  signal.addEventListener('abort', onAbort, { once: true });
  if (signal.aborted) onAbort();
  return promise.finally(() => signal.removeEventListener('abort', onAbort));
}
