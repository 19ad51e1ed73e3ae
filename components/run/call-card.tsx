'use client';

import clsx from 'clsx';
import { RotateCcw } from 'lucide-react';
import { memo, use, useEffect, useRef } from 'react';
import { type Figures, figuresOf } from '@/components/call/call-figures';
import { headOf, tailOf } from '@/components/call/excerpt';
import { plainText } from '@/components/call/plain-text';
import { StateDot } from '@/components/call/state-dot';
import { CurrentTimeContext } from '@/components/ui/current-time';
import { Name } from '@/components/ui/name';
import { otherModelOf } from '@/lib/format/other-model';
import { callState } from '@/lib/format/quantities';
import { textDirection } from '@/lib/format/text-direction';
import { isScripted } from '@/lib/mixture/model-reference';
import type { CallState } from '@/lib/moa/events/run-state';
import { canRetry } from '@/lib/moa/run/reusable-calls';
import { GrowingText } from './growing-text';

interface CallCardProps {
  call: CallState;
  modelName: string;
  /** Whether its layer has not begun or was skipped: its cards are short, so that the layers that work are in view. */
  idle: boolean;
  /** "read in 3 windows", for a call that reads in windows. */
  windowWords: string | null;
  /** The current sub-call while the call itself has not started. */
  latestWindow: CallState | null;
  onOpen: (call: string) => void;
  /** Retries the call. Absent where that is impossible. */
  onRetry: ((call: string) => void) | undefined;
}

/** The card of one call: model, state, text and measurements. It opens the inspector. */
export const CallCard = memo(function CallCard(props: CallCardProps) {
  const { call, modelName, idle, windowWords, latestWindow, onOpen, onRetry } = props;
  const now = use(CurrentTimeContext);
  const asked = latestWindow !== null || !['pending', 'queued', 'skipped'].includes(call.status);
  const other = otherModelOf(call);
  const about = [
    ...(isScripted(call.model) ? ['scripted demo'] : []),
    ...(windowWords === null ? [] : [windowWords]),
    ...(other === null ? [] : [`answered by ${other}`]),
  ];
  return (
    <li
      data-call={call.call}
      className={clsx(
        'relative flex min-w-0 snap-start flex-col overflow-hidden rounded-lg border px-2.5 py-2 text-small',
        'transition-[height,background-color,border-color] duration-200',
        idle ? 'h-[54px]' : 'h-[196px]',
        'hover:border-line-strong has-focus-visible:border-accent has-focus-visible:ring-1 has-focus-visible:ring-accent has-focus-visible:ring-inset',
        asked ? 'bg-surface' : 'border-[color-mix(in_oklch,var(--ink)_12%,transparent)]',
      )}
    >
      <button
        type="button"
        onClick={() => onOpen(call.call)}
        title={modelName}
        className="w-full truncate text-left font-semibold text-ink outline-none after:absolute after:inset-0 after:z-10"
      >
        <Name>{modelName}</Name>
        <span className="sr-only">, call {call.call}</span>
      </button>
      {about.length > 0 && !idle && (
        <span className="truncate text-[11px] text-ink-faint leading-4">{about.join(' · ')}</span>
      )}
      <State call={call} now={latestWindow ?? call} onRetry={isToRetry(call) ? onRetry : undefined} />
      {!idle && (
        <>
          <CardText call={call} before={latestWindow} />
          {/* Every piece of text draws the card anew, so that this moment is a fresh one. */}
          <FiguresLines figures={figuresOf(call, now())} />
        </>
      )}
    </li>
  );
});

/** Retry is on the card after a failure; for other calls it is in the inspector. */
function isToRetry(call: CallState): boolean {
  return canRetry(call) && call.status !== 'succeeded';
}

/** @param now the call that is working: the call itself or its sub-call. */
function State({ call, now, onRetry }: Pick<CallCardProps, 'call' | 'onRetry'> & { now: CallState }) {
  const { word, tone } = callState(now);
  return (
    <span className="flex w-full items-center gap-1.5 text-ink-faint">
      <StateDot tone={tone} />
      <span
        className={clsx(
          'flex-1',
          tone === 'bad' && 'text-danger-ink',
          now.status === 'running' && 'text-ink-muted',
        )}
      >
        {word}
      </span>
      {onRetry && (
        <button
          type="button"
          onClick={() => onRetry(call.call)}
          // Above the button that covers the card.
          className="relative z-20 -my-1 inline-flex h-6 items-center gap-1 rounded-md border bg-surface px-1.5 font-medium text-[11px] text-ink hover:border-line-strong"
        >
          <RotateCcw aria-hidden="true" className="size-3" />
          Retry<span className="sr-only"> call {call.call}</span>
        </button>
      )}
      <span aria-hidden="true" className="figures text-[10.5px]">
        {call.call}
      </span>
    </span>
  );
}

/** Follows the end of a growing text, and shows the beginning of a finished one. */
function CardText({ call, before }: { call: CallState; before: CallState | null }) {
  const [frame, text] = useCutMark();
  const running = call.status === 'running' || before !== null;
  const written = plainText(running ? tailOf(call.text) : headOf(call.text));
  const thought = running && call.text === '' ? tailOf(before?.text ?? call.reasoning) : '';
  return (
    <span
      ref={frame}
      dir={textDirection(written === '' ? thought : written)}
      className={clsx(
        'mt-1 min-h-0 w-full flex-1 overflow-hidden whitespace-pre-wrap break-words text-ink-muted contain-strict',
        // Laid out from its end, so that the text follows it without a script.
        running ? 'flex flex-col-reverse data-cut:fade-above' : 'block data-cut:fade-below',
      )}
    >
      <span ref={text} className={clsx('mb-auto block', thought !== '' && 'text-ink-faint italic')}>
        {thought}
        {written !== '' && (running ? <GrowingText text={written} /> : written)}
        {written === '' && thought === '' && <Silence call={call} />}
      </span>
    </span>
  );
}

/** Marks the frame while its text is taller. The browser reports it, so no layout is forced. */
function useCutMark() {
  const frame = useRef<HTMLSpanElement>(null);
  const text = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const [outer, inner] = [frame.current, text.current];
    if (outer === null || inner === null) return;
    const observer = new ResizeObserver(() => {
      outer.toggleAttribute('data-cut', inner.offsetHeight > outer.clientHeight + 1);
    });
    observer.observe(inner);
    observer.observe(outer);
    return () => observer.disconnect();
  }, []);
  return [frame, text] as const;
}

/** The text of a card without output. */
function Silence({ call }: { call: CallState }) {
  if (call.error !== null) {
    const failed = call.status === 'failed' || call.status === 'timed_out';
    return <span className={clsx(failed && 'text-danger-ink')}>{call.error.message}</span>;
  }
  if (call.status === 'queued') return <>The provider accepts no more requests at the moment.</>;
  const last = call.failures.at(-1);
  if (call.status === 'running' && last !== undefined) return <>Trying again after: {last.error.message}</>;
  return null;
}

function FiguresLines({ figures }: { figures: Figures }) {
  const cost = figures.cost === 'cost unknown' ? '$ unknown' : figures.cost;
  return (
    <span className="figures mt-1.5 grid w-full grid-cols-[1fr_auto] grid-rows-[1.5em_1.5em] gap-x-2 text-[10.5px] text-ink-faint leading-[1.5]">
      <Figure name="First token after" value={figures.firstToken} />
      {/* The speed of a running call is of this moment, which the server cannot know. */}
      <span className="text-right" suppressHydrationWarning>
        {figures.speed}
      </span>
      <Figure name="Written" value={figures.written} />
      <span className="text-right">{cost}</span>
    </span>
  );
}

function Figure({ name, value }: { name: string; value: string | null }) {
  return (
    <span>
      {value !== null && <span className="sr-only">{name} </span>}
      {value}
    </span>
  );
}
