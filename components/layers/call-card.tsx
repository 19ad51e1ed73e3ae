'use client';

import clsx from 'clsx';
import { memo, useLayoutEffect, useRef } from 'react';
import { estimateTokens } from '@/lib/mixture/estimate';
import { isScripted, splitReference } from '@/lib/mixture/model';
import type { CallState } from '@/lib/moa/run-state';
import { callState, money, seconds, tokens, tokensPerSecond } from './format';
import { plainText } from './plain-text';
import { StateDot } from './state-dot';

interface CallCardProps {
  call: CallState;
  modelName: string;
  onOpen: (call: string) => void;
}

/** One call: who, in which state, its text as it comes, and its figures. Opens to everything else. */
export const CallCard = memo(function CallCard({ call, modelName, onOpen }: CallCardProps) {
  const { word, tone } = callState(call);
  return (
    <button
      type="button"
      data-call={call.call}
      onClick={() => onOpen(call.call)}
      className={clsx(
        'flex h-[188px] min-w-0 snap-start flex-col rounded-lg border bg-surface px-2.5 pt-2 pb-2 text-left text-small transition-colors hover:border-line-strong',
        call.status === 'skipped' && 'opacity-70',
      )}
    >
      <span className="flex w-full items-baseline gap-2">
        <span className="min-w-0 flex-1 truncate font-semibold text-ink" title={modelName}>
          {modelName}
        </span>
        <span
          className={clsx(
            'flex shrink-0 items-center gap-1.5',
            tone === 'bad' ? 'text-danger-ink' : 'text-ink-faint',
          )}
        >
          <StateDot tone={tone} />
          {word}
        </span>
      </span>
      <span className="w-full truncate text-[11px] text-ink-faint">
        {call.call} · {isScripted(call.model) ? 'scripted demo' : splitReference(call.model).provider}
      </span>
      <CardText call={call} />
      <Figures call={call} />
    </button>
  );
});

/** Characters of a running call that are laid out: what is far above the visible end costs and shows nothing. */
const tailLength = 600;

function CardText({ call }: { call: CallState }) {
  const element = useRef<HTMLSpanElement>(null);
  const writing = call.status === 'running' && call.text !== '';
  const shown = plainText(writing ? call.text.slice(-tailLength) : call.text.slice(0, tailLength));
  // While it is written, the text follows its end; once it is done, it is read from its beginning.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the text is what moves the end.
  useLayoutEffect(() => {
    if (element.current !== null) element.current.scrollTop = writing ? element.current.scrollHeight : 0;
  }, [shown, writing]);
  return (
    <span
      ref={element}
      className="fade-end mt-1.5 block min-h-0 w-full flex-1 overflow-hidden whitespace-pre-wrap break-words text-ink-muted contain-strict"
    >
      {shown === '' ? (
        <Silence call={call} />
      ) : writing ? (
        <span className="writing block pb-[1.6em]">{shown}</span>
      ) : (
        shown
      )}
    </span>
  );
}

/** What stands where there is no text. */
function Silence({ call }: { call: CallState }) {
  if (call.error !== null) return <span className="text-danger-ink">{call.error.message}</span>;
  if (call.reasoning !== '' && call.status === 'running') {
    return <span className="text-ink-faint italic">{call.reasoning.slice(-tailLength)}</span>;
  }
  const last = call.failures.at(-1);
  if (call.status === 'running' && last !== undefined) return <>Trying again after: {last.error.message}</>;
  return null;
}

function Figures({ call }: { call: CallState }) {
  const written =
    call.usage.outputTokens ?? (call.text === '' ? null : estimateTokens(call.text + call.reasoning));
  const cost = call.costUsd === null && call.status !== 'succeeded' ? '–' : money(call.costUsd);
  return (
    <span className="figures mt-1.5 grid w-full grid-cols-[1fr_auto] gap-x-2 text-[10.5px] text-ink-faint leading-[1.5]">
      <span title="Time to first token">{seconds(call.ttftMs)}</span>
      {/* The speed of a running call is of this moment, which the server cannot know. */}
      <span title="Tokens a second" className="text-right" suppressHydrationWarning>
        {tokensPerSecond(written, writingMs(call))}
      </span>
      <span title={call.usage.estimated ? 'Tokens written, estimated' : 'Tokens written'}>
        {call.usage.estimated ? '~' : ''}
        {tokens(written)}
      </span>
      <span title="Cost" className="text-right">
        {cost === 'cost unknown' ? '$ unknown' : cost}
      </span>
    </span>
  );
}

/** How long the call has been writing: until its end, or until now. */
function writingMs({ durationMs, ttftMs, startedAt, status }: CallState): number | null {
  if (ttftMs === null) return null;
  if (durationMs !== null) return durationMs - ttftMs;
  // Every piece of text draws the card anew, so that this moment is a fresh one.
  return status === 'running' && startedAt !== null ? Date.now() - Date.parse(startedAt) - ttftMs : null;
}
