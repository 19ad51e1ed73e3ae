/**
 * One call of a run: the slot's model, its retries, and, for the aggregator, its fallbacks. Tells its events.
 */
import { addKnown, addUsage, costOf, noUsage, type Usage } from '@/lib/mixture/cost';
import { mixtureDefaults } from '@/lib/mixture/defaults';
import { estimateTokens } from '@/lib/mixture/estimate';
import type { ModelInfo } from '@/lib/mixture/model';
import { fallbacksOf, type PlannedCall } from '@/lib/mixture/plan';
import type { Mixture } from '@/lib/mixture/schema';
import { type AttemptResult, attempt } from './attempt';
import type { CallError } from './call-error';
import type { CallFailure } from './call-failure';
import type { CallRequest } from './call-request';
import type { Delta } from './collect';
import type { CallFinished } from './events';
import { fitHistory } from './history';
import type { RunPorts } from './ports';
import { type PromptInput, promptOf, type Turn } from './prompt';
import { retryDelay } from './retry';

export interface CallInput {
  planned: PlannedCall;
  mixture: Mixture;
  history: readonly Turn[];
  question: string;
  references: readonly string[];
  /** What its reader should know of the references. */
  notes: readonly string[];
  /** Ends the call; its reason is a `StopReason`. */
  signal: AbortSignal;
}

export interface CallOutcome {
  call: string;
  status: CallFinished['status'];
  text: string;
  error: CallError | null;
}

/** Runs the call to its end and tells it. Never throws for what a model or a network does. */
export async function runCall(input: CallInput, ports: RunPorts): Promise<CallOutcome> {
  const progress = createProgress(input, ports);
  for (const model of modelsToTry(input.planned)) {
    await askModel(model, input, ports, progress);
    // What has been streamed is this call's answer, whole or cut: a second model never continues it.
    if (progress.isOver()) break;
  }
  return progress.finish();
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
  progress.starts(reference);
  if (!source.ok) return progress.unavailable(source.reason);
  const { request, notes } = requestFor(reference, source.info, input);
  ports.requested(input.planned.call, request);
  const began = ports.clock.elapsed();
  const passed = () => ports.clock.elapsed() - began;
  for (let tries = 1; ; tries += 1) {
    const result = await attempt(
      {
        model: source.model,
        request,
        signal: input.signal,
        firstTokenMs: (input.mixture.firstTokenTimeoutMs ?? mixtureDefaults.firstTokenTimeoutMs) - passed(),
        wholeMs: (input.mixture.callTimeoutMs ?? mixtureDefaults.callTimeoutMs) - passed(),
      },
      ports,
      progress.delta,
    );
    progress.ended(result, request, source.info, notes);
    if (result.failure === null || progress.isOver()) return;
    const remainingMs = (input.mixture.firstTokenTimeoutMs ?? mixtureDefaults.firstTokenTimeoutMs) - passed();
    const delay = retryDelay(result.failure, { attempt: tries, remainingMs, random: ports.random() });
    if (delay === null || !(await wait(delay, input.signal, ports))) return;
    progress.starts(reference);
  }
}

/** The messages and parameters for this model: the history cut to what its context holds. */
function requestFor(
  reference: string,
  info: ModelInfo,
  { planned, mixture, history, question, references, notes }: CallInput,
): { request: CallRequest; notes: string[] } {
  const maxOutputTokens = planned.spec.maxOutputTokens ?? mixtureDefaults.maxOutputTokens;
  const prompt: PromptInput = {
    systemPrompt: mixture.systemPrompt,
    instructions: planned.spec.instructions,
    history: [],
    question,
    references,
    referenceFormat: mixture.referenceFormat,
  };
  const fixedTokens = promptOf(prompt).reduce((sum, message) => sum + estimateTokens(message.content), 0);
  const budget = info.contextTokens === null ? null : info.contextTokens - maxOutputTokens - fixedTokens;
  const kept = fitHistory(history, budget);
  const dropped = history.length - kept.length;
  return {
    request: {
      model: reference,
      messages: promptOf({ ...prompt, history: kept }),
      temperature: planned.spec.temperature ?? mixtureDefaults.temperature,
      maxOutputTokens,
    },
    notes: [
      ...notes,
      ...(dropped === 0
        ? []
        : [`Left out the ${dropped} oldest of ${history.length} turns: they do not fit its context.`]),
    ],
  };
}

/** False when the call was ended while it waited. */
function wait(ms: number, signal: AbortSignal, { clock }: RunPorts): Promise<boolean> {
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

type Progress = ReturnType<typeof createProgress>;

/** What the call has come to over all its attempts, told as events on the way. */
function createProgress({ planned: { call }, signal }: CallInput, ports: RunPorts) {
  const { clock, emit } = ports;
  const began = clock.elapsed();
  let attempts = 0;
  let ttftMs: number | null = null;
  let usage: Usage = noUsage;
  let costUsd: number | null = null;
  let last: Pick<AttemptResult, 'text' | 'failure' | 'finishReason'> = {
    text: '',
    failure: null,
    finishReason: null,
  };
  let notes: string[] = [];

  return {
    starts(model: string) {
      attempts += 1;
      const after = last.failure === null ? {} : { after: toCallError(last.failure) };
      emit({ type: 'call.started', call, model, startedAt: isoTime(clock), attempt: attempts, ...after });
    },
    unavailable(reason: string) {
      last = { text: '', failure: { code: 'auth', message: reason, retryable: false }, finishReason: null };
    },
    delta(delta: Delta) {
      if (ttftMs !== null) return emit({ type: 'call.delta', call, ...delta });
      ttftMs = Math.round(clock.elapsed() - began);
      emit({ type: 'call.delta', call, ...delta, ttftMs });
    },
    ended(result: AttemptResult, request: CallRequest, info: ModelInfo, requestNotes: string[]) {
      last = result;
      notes = requestNotes;
      const spent = spentBy(result, request, ports);
      if (spent === null) return;
      usage = addUsage(usage, spent);
      costUsd = addKnown(costUsd, costOf(spent, info.price));
    },
    isOver: () => last.failure === null || ttftMs !== null || signal.aborted,
    finish(): CallOutcome {
      const error = last.failure === null ? null : toCallError(last.failure);
      const status = statusOf(last.failure, signal);
      emit({
        type: 'call.finished',
        call,
        status,
        ...(error === null ? {} : { error }),
        ...(last.finishReason === null ? {} : { finishReason: last.finishReason }),
        usage,
        costUsd,
        durationMs: Math.round(clock.elapsed() - began),
        ...(notes.length === 0 ? {} : { notes }),
      });
      return { call, status, text: last.text, error };
    },
  };
}

/**
 * What an attempt used: as the provider counted it; our own rough count where it was cut and could not say;
 * nothing where it failed before it began to write.
 */
function spentBy(
  result: AttemptResult,
  request: CallRequest,
  { countTokens }: Pick<RunPorts, 'countTokens'>,
): Usage | null {
  if (result.usage !== null) return result.usage;
  if (!result.cutByUs && result.text + result.reasoning === '') return null;
  const reasoningTokens = countTokens(result.reasoning);
  return {
    inputTokens: request.messages.reduce((sum, message) => sum + countTokens(message.content), 0),
    outputTokens: countTokens(result.text) + reasoningTokens,
    reasoningTokens,
    cachedInputTokens: null,
    estimated: true,
  };
}

function statusOf(failure: CallFailure | null, signal: AbortSignal): CallFinished['status'] {
  if (failure === null) return 'succeeded';
  if (failure.code === 'timeout' || failure.code === 'first_token_timeout') return 'timed_out';
  return signal.aborted ? 'stopped' : 'failed';
}

function toCallError({ retryable: _, ...error }: CallFailure): CallError {
  return error;
}

function isoTime({ now }: RunPorts['clock']): string {
  return new Date(now()).toISOString();
}
