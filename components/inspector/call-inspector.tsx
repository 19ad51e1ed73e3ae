'use client';

import clsx from 'clsx';
import { ChevronLeft, ChevronRight, RotateCcw } from 'lucide-react';
import { use, useEffect } from 'react';
import { figuresOf } from '@/components/call/call-figures';
import { StateDot } from '@/components/call/state-dot';
import { ToolCalls } from '@/components/call/tool-calls';
import { Markdown } from '@/components/markdown/markdown';
import { IconButton } from '@/components/ui/button';
import { CopyButton } from '@/components/ui/copy-button';
import { Dialog } from '@/components/ui/dialog';
import { Name } from '@/components/ui/name';
import { Skeleton } from '@/components/ui/skeleton';
import { SharedRequestsContext } from '@/lib/client/runs/shared-requests';
import { useCallRequest } from '@/lib/client/runs/use-run';
import { hasLongWord } from '@/lib/format/long-word';
import { otherModelOf } from '@/lib/format/other-model';
import { callState, seconds, tokens } from '@/lib/format/quantities';
import { neighboursOf } from '@/lib/format/run-summary';
import { callName } from '@/lib/format/sub-calls';
import { textDirection } from '@/lib/format/text-direction';
import { isScripted } from '@/lib/mixture/model-reference';
import type { CallState, RunState } from '@/lib/moa/events/run-state';
import { type CallRequest, type ChatMessage, textOf } from '@/lib/moa/messages/call-request';
import { canRetry } from '@/lib/moa/run/reusable-calls';
import { ComparisonPart, SubCalls } from './call-parts';
import { Part, RawText } from './inspector-part';

interface CallInspectorProps {
  run: RunState;
  source: 'stored' | 'shared';
  /** The place of the shown call. */
  call: string;
  /** Shows another call, or closes for null. */
  onMove: (call: string | null) => void;
  /** Retries the call and everything that depends on it. Absent where that is impossible. */
  onRetry: ((call: string) => void) | undefined;
  nameOf: (reference: string) => string;
}

/** Everything about one call: output, request, cost, time, and earlier attempts. */
export function CallInspector({ run, source, call: place, onMove, onRetry, nameOf }: CallInspectorProps) {
  const call = run.calls.find((candidate) => candidate.call === place);
  const { previous, next } = neighboursOf(run, place);
  const isIncluded = use(SharedRequestsContext)?.(run.id, place) != null;
  useArrowKeys((direction) => {
    const target = direction === 'left' ? previous : next;
    if (target !== null) onMove(target);
  });
  if (call === undefined) return null;
  return (
    <Dialog
      onClosed={() => onMove(null)}
      subject={place}
      size="wide"
      title={`${nameOf(call.model)} · ${callName(call)}${isScripted(call.model) ? ' · scripted demo' : ''}`}
      actions={
        <>
          {onRetry && canRetry(call) && (
            <IconButton label="Retry this call and the calls that read it" onClick={() => onRetry(place)}>
              <RotateCcw />
            </IconButton>
          )}
          <IconButton label="Previous call" disabled={previous === null} onClick={() => onMove(previous)}>
            <ChevronLeft />
          </IconButton>
          <IconButton label="Next call" disabled={next === null} onClick={() => onMove(next)}>
            <ChevronRight />
          </IconButton>
        </>
      }
    >
      <div className="flex flex-col gap-6" data-inspector={call.call}>
        <Measurements call={call} />
        {call.reused && (
          <p className="text-ink-muted text-ui">
            Reused from an earlier run: not called and not billed again.
          </p>
        )}
        {call.error !== null && <p className="text-danger-ink text-ui">{call.error.message}</p>}
        {call.notes.map((note) => (
          <p key={note} className="text-ink-muted text-ui">
            {note}
          </p>
        ))}
        <SubCalls run={run} call={call} />
        <Failures call={call} nameOf={nameOf} />
        <ComparisonPart call={call} />
        {call.text !== '' && (
          <Part title="Output" action={<CopyButton text={call.text} label="Copy text" />}>
            <Said call={call} />
          </Part>
        )}
        {call.toolCalls !== undefined && (
          <Part title="Tool calls">
            <ToolCalls calls={call.toolCalls} />
          </Part>
        )}
        {call.reasoning !== '' && (
          <Part title="Reasoning, never passed to other calls">
            <p
              dir={textDirection(call.reasoning)}
              className={clsx(
                'whitespace-pre-wrap break-words text-ink-muted text-ui',
                hasLongWord(call.reasoning) && 'long-word',
              )}
            >
              {call.reasoning}
            </p>
          </Part>
        )}
        {(source === 'stored' || isIncluded) && call.startedAt !== null && (
          <Request runId={run.id} call={call} />
        )}
      </div>
    </Dialog>
  );
}

/** A list of disagreements is JSON and shown as such; everything else is Markdown. */
function Said({ call }: { call: CallState }) {
  if (call.role !== 'disagreement') return <Markdown text={call.text} writing={call.status === 'running'} />;
  return (
    <div className="rounded-lg border bg-surface">
      <RawText>{call.text}</RawText>
    </div>
  );
}

function Measurements({ call }: { call: CallState }) {
  const { usage, durationMs, ttftMs, attempts, finishReason } = call;
  const { speed, written, cost } = figuresOf(call, Date.now());
  const { word, tone } = callState(call);
  const facts: [string, string | null][] = [
    ['First token', ttftMs === null ? null : seconds(ttftMs)],
    ['Total', durationMs === null ? null : seconds(durationMs)],
    ['Speed', speed],
    ['Read', usage.inputTokens === null ? null : tokens(usage.inputTokens)],
    ['Wrote', written],
    ['Reasoning', usage.reasoningTokens ? tokens(usage.reasoningTokens) : null],
    ['Cost', cost],
    ['Attempts', attempts > 1 ? String(attempts) : null],
    ['Finish', finishReason],
    ['Answered by', otherModelOf(call)],
  ];
  return (
    <dl className="flex flex-wrap gap-x-7 gap-y-2.5 text-small">
      <div>
        <dt className="text-ink-faint">State</dt>
        <dd className={clsx('flex items-center gap-1.5', tone === 'bad' && 'text-danger-ink')}>
          <StateDot tone={tone} />
          {word}
        </dd>
      </div>
      {facts.map(
        ([name, value]) =>
          value !== null && (
            <div key={name}>
              <dt className="text-ink-faint">{name}</dt>
              <dd className="figures text-[12px] leading-[19px]">{value}</dd>
            </div>
          ),
      )}
    </dl>
  );
}

function Failures({ call, nameOf }: { call: CallState; nameOf: CallInspectorProps['nameOf'] }) {
  if (call.failures.length === 0) return null;
  return (
    <Part title="Earlier attempts">
      <ol className="flex flex-col gap-1 text-ink-muted text-ui">
        {call.failures.map((failure, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: attempts have no other name than their order.
          <li key={index}>
            <Name>{nameOf(failure.model)}</Name>: {failure.error.message}
          </li>
        ))}
      </ol>
    </Part>
  );
}

function Request({ runId, call }: { runId: string; call: CallState }) {
  const { data: request, error } = useCallRequest(runId, call.call, call.status === 'running');
  if (error !== null) return <Part title="Request">{error.message}</Part>;
  if (request === undefined) {
    return (
      <Part title="Request">
        <Skeleton className="h-24" />
      </Part>
    );
  }
  return (
    <Part
      title="Exact request"
      action={<CopyButton text={JSON.stringify(request, null, 2)} label="Copy request as JSON" />}
    >
      <Messages request={request} />
    </Part>
  );
}

function Messages({ request }: { request: CallRequest }) {
  return (
    <div className="flex flex-col gap-3">
      <p className="break-words font-mono text-[12px] text-ink-muted">
        {request.model} · temperature {request.temperature}{' '}
        {request.maxOutputTokens === undefined
          ? '· no token limit'
          : `· at most ${request.maxOutputTokens} tokens`}
      </p>
      <Parameters request={request} />
      {request.messages.map((message, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: messages have no other name than their order.
        <div key={index} className="rounded-lg border bg-surface">
          <p className="border-b px-3 py-1 text-ink-faint text-small">{message.role}</p>
          <RawText>{wordsOf(message)}</RawText>
        </div>
      ))}
    </div>
  );
}

/** Further parameters of the answer that an API client requested. */
function Parameters({
  request: { model: _, messages: __, temperature: ___, maxOutputTokens: ____, ...rest },
}: {
  request: CallRequest;
}) {
  if (Object.keys(rest).length === 0) return null;
  return (
    <pre
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
      tabIndex={0}
      className="max-h-48 overflow-auto whitespace-pre-wrap break-words font-mono text-[12px] text-ink-muted"
    >
      {JSON.stringify(rest, null, 2)}
    </pre>
  );
}

function wordsOf(message: ChatMessage): string {
  const calls = message.role === 'assistant' ? (message.toolCalls ?? []) : [];
  return [textOf(message.content), ...calls.map(({ name, input }) => `${name} ${input}`)]
    .filter((words) => words !== '')
    .join('\n');
}

/** Left and right arrows, unless a text field has the focus. */
function useArrowKeys(onArrow: (direction: 'left' | 'right') => void) {
  useEffect(() => {
    function onKey(event: KeyboardEvent) {
      if (event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement) return;
      if (event.key === 'ArrowLeft') onArrow('left');
      if (event.key === 'ArrowRight') onArrow('right');
    }
    // Capture phase: the dialog stops the propagation of its keys.
    window.addEventListener('keydown', onKey, true);
    return () => window.removeEventListener('keydown', onKey, true);
  }, [onArrow]);
}
