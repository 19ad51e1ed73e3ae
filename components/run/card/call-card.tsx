'use client';

import clsx from 'clsx';
import { RotateCcw, Square } from 'lucide-react';
import { memo, type ReactNode, use } from 'react';
import { figureNames, figuresOf } from '@/components/call/call-figures';
import { StateDot } from '@/components/call/state-dot';
import { CurrentTimeContext } from '@/components/ui/current-time';
import { Name } from '@/components/ui/name';
import type { Rating } from '@/lib/contract/run-contract';
import { otherModelOf } from '@/lib/format/other-model';
import { callState } from '@/lib/format/quantities';
import { isScripted } from '@/lib/mixture/model-reference';
import type { CallState } from '@/lib/moa/events/run-state';
import { canRetry } from '@/lib/moa/run/reusable-calls';
import { CardFigures } from './card-figures';
import { CardRating } from './card-rating';
import { CardText } from './card-text';

interface CallCardProps {
  call: CallState;
  modelName: string;
  /** The height of the cards of its layer in a grid. */
  size: 'bare' | 'short' | 'tall' | 'tallest';
  /** What is shown instead of a text; null for nothing, as when the layer says it once for several cards. */
  silence: string | null;
  /** "read in 3 windows", for a call that reads in windows. */
  windowWords: string | null;
  /** The current sub-call while the call itself has not started. */
  latestWindow: CallState | null;
  onOpen: (call: string) => void;
  /** Retries the call. Absent where that is impossible. */
  onRetry: ((call: string) => void) | undefined;
  /** Stops the call, while the others go on. Absent for a run that is only read. */
  onStop: ((call: string) => void) | undefined;
  rating: Rating | null;
  /** Rates the call. Absent for a run that is only read. */
  onRate: ((call: string, rating: Rating | null) => void) | undefined;
}

const heights = {
  bare: '@xl/run:h-[132px]',
  short: '@xl/run:h-[204px]',
  tall: '@xl/run:h-[240px]',
  tallest: '@xl/run:h-[284px]',
};

/**
 * The card of one call: model, state, text and measurements. It opens the call. In a narrow container it is a row of a
 * list.
 */
export const CallCard = memo(function CallCard(props: CallCardProps) {
  const { call, modelName, size, silence, windowWords, latestWindow, onOpen, onRetry, onStop } = props;
  const rated = call.status === 'succeeded' && props.onRate !== undefined;
  const now = use(CurrentTimeContext);
  const other = otherModelOf(call);
  const about = [
    ...(isScripted(call.model) ? ['scripted demo'] : []),
    ...(windowWords === null ? [] : [windowWords]),
    ...(other === null ? [] : [`answered by ${other}`]),
  ];
  // Every piece of text draws the card anew, so this moment is a fresh one.
  const figures = figuresOf(call, now());
  const asked = latestWindow !== null || !['pending', 'queued', 'skipped'].includes(call.status);
  return (
    <li
      data-call={call.call}
      className={clsx(
        'group/card relative flex h-[100px] min-w-0 flex-col overflow-hidden rounded-lg border px-2.5 py-2 text-small',
        'transition-[background-color,border-color] duration-200',
        heights[size],
        'hover:border-line-strong has-focus-visible:border-accent has-focus-visible:ring-1 has-focus-visible:ring-accent has-focus-visible:ring-inset',
        asked ? 'bg-surface' : 'border-[color-mix(in_oklch,var(--ink)_12%,transparent)]',
      )}
    >
      <span className="flex w-full flex-wrap items-center gap-x-2">
        <button
          type="button"
          onClick={() => onOpen(call.call)}
          title={`${modelName}. ${figureNames(figures)}`.trim()}
          suppressHydrationWarning
          className="min-w-0 flex-1 basis-0 scroll-mt-16 scroll-mb-[260px] truncate text-left font-semibold text-ink outline-none after:absolute after:inset-0 after:z-10"
        >
          <Name>{modelName}</Name>
          <span className="sr-only">, call {call.call}</span>
        </button>
        <State
          call={call}
          now={latestWindow ?? call}
          about={about.join(' · ')}
          onRetry={isToRetry(call) ? onRetry : undefined}
          onStop={call.status === 'running' ? onStop : undefined}
        >
          {rated && <CardRating call={call.call} rating={props.rating} onRate={props.onRate} />}
        </State>
        <span aria-hidden="true" className="figures shrink-0 text-[11.5px] text-ink-faint">
          {call.call}
        </span>
      </span>
      <CardText call={call} before={latestWindow} silence={silence} />
      <CardFigures figures={figures} roomAtEnd={rated} />
    </li>
  );
});

/** Retry is on the card after a failure; for other calls it is where the call opens. */
function isToRetry(call: CallState): boolean {
  return canRetry(call) && call.status !== 'succeeded';
}

interface StateProps extends Pick<CallCardProps, 'call' | 'onRetry' | 'onStop'> {
  /** The call that is working: the call itself or its sub-call. */
  now: CallState;
  about: string;
  /** At the end of the line. */
  children: ReactNode;
}

function State({ call, now, about, onRetry, onStop, children }: StateProps) {
  const { word, tone } = callState(now);
  return (
    <span className="flex min-h-5 items-center gap-1.5 text-ink-faint @xl/run:relative @xl/run:order-last @xl/run:w-full">
      <StateDot tone={tone} />
      <span
        className={clsx(
          'shrink-0',
          tone === 'bad' && 'text-danger-ink',
          now.status === 'running' && 'text-ink-muted',
        )}
      >
        {word}
      </span>
      {about !== '' && (
        <span title={about} className="min-w-0 truncate @max-xl/run:hidden">
          · {about}
        </span>
      )}
      {onStop && (
        <button
          type="button"
          onClick={() => onStop(call.call)}
          title="Stop this call; the others go on"
          className={clsx(
            actionClass,
            // Over the words of the line, which keep their place while it is not shown.
            'opacity-0 focus-visible:opacity-100 group-hover/card:opacity-100 touch:opacity-100',
            '@xl/run:absolute @xl/run:right-0 touch:relative!',
          )}
        >
          <Square aria-hidden="true" className="size-2.5 fill-current" />
          Stop<span className="sr-only"> call {call.call}</span>
        </button>
      )}
      {onRetry && (
        <button type="button" onClick={() => onRetry(call.call)} className={actionClass}>
          <RotateCcw aria-hidden="true" className="size-3" />
          Retry<span className="sr-only"> call {call.call}</span>
        </button>
      )}
      {children}
    </span>
  );
}

/** Above the button that covers the card, with a target of 44 px for fingers around it. */
const actionClass =
  'relative z-20 -my-1 ml-auto inline-flex h-6 shrink-0 items-center gap-1 rounded-md border bg-surface px-1.5 font-medium text-[11.5px] text-ink hover:border-line-strong touch:h-7 touch:px-2.5 touch:after:absolute touch:after:-inset-2';
