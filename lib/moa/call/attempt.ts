/**
 * One request to one model, from sending it to its last token, within its deadlines.
 *
 * The deadlines are Strata's own: those of the AI SDK start with the response headers and never fire without
 * them.
 */
import type { LanguageModelV4StreamPart } from '@ai-sdk/provider';
import type { CallRequest } from '@/lib/moa/messages/call-request';
import { callOptionsOf } from '@/lib/moa/messages/provider-call-options';
import { type ToolNames, toolNamesOf } from '@/lib/moa/messages/tool-names';
import type { StreamingModel } from '@/lib/moa/ports/model-source';
import type { StopReason } from '@/lib/moa/ports/run-control';
import type { RunPorts } from '@/lib/moa/ports/run-ports';
import { type CallFailure, streamCut } from './call-failure';
import { type Collected, createCollector, type Delta } from './collect-stream';

export interface AttemptInput {
  model: StreamingModel;
  request: CallRequest;
  /** Ends the attempt; its reason is a `StopReason`. */
  signal: AbortSignal;
  /** Milliseconds left until the first token and until the end. */
  firstTokenMs: number;
  wholeMs: number;
}

export interface AttemptResult extends Collected {
  /** Whether Strata ended the attempt. The provider may bill what it had generated. */
  cutByUs: boolean;
}

/** Never throws: a failure is part of the result. */
export async function attempt(
  input: AttemptInput,
  ports: Pick<RunPorts, 'clock' | 'redact'>,
  onDelta: (delta: Delta) => void,
): Promise<AttemptResult> {
  const ending = createEnding(input, ports);
  const { tools, mostToolCalls = Number.POSITIVE_INFINITY } = input.request;
  const names = toolNamesOf(input.request);
  const collector = createCollector(
    { mostCalls: tools === undefined ? 0 : mostToolCalls, nameOf: names.given },
    (delta) => {
      ending.firstTokenCame();
      onDelta(delta);
    },
    ports.redact,
  );
  try {
    await readAll(input, names, ending, collector);
  } catch (cause) {
    collector.fail(cause);
  } finally {
    ending.release();
  }
  collector.end();
  const { collected } = collector;
  return {
    ...collected,
    failure: ending.cause() ?? collected.failure ?? badEnd(collected),
    cutByUs: ending.cause() !== null,
  };
}

async function readAll(
  { model, request }: AttemptInput,
  names: ToolNames,
  ending: Ending,
  collector: ReturnType<typeof createCollector>,
): Promise<void> {
  if (ending.cause() !== null) return;
  function hear(part: LanguageModelV4StreamPart) {
    if (ending.cause() === null && !collector.take(part)) ending.leave();
  }
  const asked = model.doStream({ ...callOptionsOf(request, names), abortSignal: ending.signal }, hear);
  const answered = await Promise.race([asked, ending.ended]);
  if (answered === 'ended') {
    // A provider that ignores the signal may still respond; its socket is closed then.
    asked.then(({ stream }) => stream.cancel()).then(undefined, () => {});
    return;
  }
  const reader = answered.stream.getReader();
  // Cancelling settles a pending read at once, even when the provider ignores the signal.
  ending.ended.then(() => reader.cancel().catch(() => {}));
  for (;;) {
    const { done, value } = await reader.read();
    if (done || ending.cause() !== null) return;
    if (!collector.take(value)) return ending.leave();
  }
}

interface Ending {
  readonly signal: AbortSignal;
  /** Resolves when Strata ends the attempt, for any cause. */
  readonly ended: Promise<'ended'>;
  cause(): CallFailure | null;
  /** Ends the attempt because the rest is not needed. This is not a failure. */
  leave(): void;
  firstTokenCame(): void;
  release(): void;
}

/** Everything on our side that can end an attempt: the given signal and the two deadlines. */
function createEnding(
  { signal, firstTokenMs, wholeMs }: AttemptInput,
  ports: Pick<RunPorts, 'clock'>,
): Ending {
  const abort = new AbortController();
  const { promise, resolve } = Promise.withResolvers<'ended'>();
  let cause: CallFailure | null = null;
  function leave() {
    abort.abort();
    resolve('ended');
  }
  function end(code: CallFailure['code'], message: string) {
    if (cause !== null) return;
    cause = { code, message, retryable: false };
    leave();
  }
  const onSignal = () => {
    const { code, message } = signal.reason as StopReason;
    end(code, message);
  };
  const cancelFirst = ports.clock.after(firstTokenMs, () =>
    end('first_token_timeout', `No token came within ${seconds(firstTokenMs)}.`),
  );
  const cancelWhole = ports.clock.after(wholeMs, () =>
    end('timeout', `Not finished within ${seconds(wholeMs)}; what came by then is kept.`),
  );
  signal.addEventListener('abort', onSignal, { once: true });
  if (signal.aborted) onSignal();
  return {
    signal: abort.signal,
    ended: promise,
    cause: () => cause,
    leave,
    firstTokenCame: cancelFirst,
    release() {
      cancelFirst();
      cancelWhole();
      signal.removeEventListener('abort', onSignal);
    },
  };
}

/** The failure of a stream that ended without an error and still holds no answer. */
function badEnd({ finishReason, text, reasoning, toolCalls, askedForTool }: Collected): CallFailure | null {
  const fail = (code: CallFailure['code'], message: string) => ({ code, message, retryable: false });
  switch (finishReason) {
    case null:
    case 'interrupted':
      return streamCut;
    case 'error':
      return fail('upstream', 'The provider ended the stream with an error and did not say which.');
    case 'content-filter':
      return fail('content_filter', 'The provider’s content filter ended the answer.');
    default:
  }
  if (text.trim() !== '' || toolCalls.length > 0) return null;
  if (askedForTool) return fail('protocol', 'The model asked for a tool instead of answering.');
  if (finishReason === 'length' && reasoning !== '') {
    return fail(
      'empty',
      'The model used all its tokens for reasoning and wrote no answer: raise its token limit.',
    );
  }
  if (reasoning !== '') return fail('empty', 'The model wrote only reasoning and no answer.');
  return fail('empty', 'The model finished without writing anything.');
}

function seconds(ms: number): string {
  return `${Math.round(ms / 100) / 10} s`;
}
