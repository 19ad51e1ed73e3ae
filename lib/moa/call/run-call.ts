/** Runs one call: its model with retries and, for the aggregator, its fallbacks. Emits its events. */
import { fallbacksOf } from '@/lib/mixture/plan';
import { runPolicyOf } from '@/lib/mixture/run-policy';
import type { RunPorts } from '@/lib/moa/ports/run-ports';
import { type CallInput, requestFor } from '@/lib/moa/prompt/build-call-request';
import { attempt } from './attempt';
import { type CallOutcome, createProgress, type Progress } from './call-progress';
import { retryDelay } from './retry-delay';

/** Runs the call to its end. Never throws for failures of a model or the network. */
export async function runCall(input: CallInput, ports: RunPorts): Promise<CallOutcome> {
  const progress = createProgress(input.planned.call, input.signal, ports, input.continues?.text ?? '');
  for (const model of modelsToTry(input)) {
    await askModel(model, input, ports, progress);
    // The streamed text is the answer of this call, complete or cut: another model never continues it.
    if (progress.isOver()) break;
  }
  return progress.finish(input.listing?.read);
}

function modelsToTry({ planned: { spec }, continues }: CallInput): string[] {
  if (continues !== undefined) return [continues.model];
  return [spec.model, ...fallbacksOf(spec)];
}

/** Calls one model, with retries, within deadlines that start with the first request. */
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
  const { request, notes } = requestFor(reference, source.info, input, ports);
  ports.requested(input.planned.call, request);
  const { firstTokenTimeoutMs, callTimeoutMs } = runPolicyOf(input.mixture);
  let passedBefore = 0;
  let refusals = 0;
  for (let tries = 1; ; tries += 1) {
    const lease = await ports.acquireLease(reference, { signal: input.signal, queued: progress.queued });
    if (lease === null) return progress.leftQueue();
    progress.starts(reference);
    // The deadlines do not run while the call is queued.
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
    if (delay === null) return;
    if (delay > 0) progress.queued();
    if (!(await wait(delay, input.signal, ports))) return;
    passedBefore = passed();
  }
}

/** False when the call was ended while it was queued. */
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
