'use client';

import clsx from 'clsx';
import { Pin, RotateCcw, Square, X } from 'lucide-react';
import { figuresOf } from '@/components/call/call-figures';
import { RatingButtons } from '@/components/call/rating-buttons';
import { StateDot } from '@/components/call/state-dot';
import { Button, IconButton } from '@/components/ui/button';
import { CopyButton } from '@/components/ui/copy-button';
import { Name } from '@/components/ui/name';
import { useNow } from '@/components/ui/use-now';
import { callState, seconds } from '@/lib/format/quantities';
import { callName, isSubCall } from '@/lib/format/sub-calls';
import { isScripted } from '@/lib/mixture/model-reference';
import type { CallState, RunState } from '@/lib/moa/events/run-state';
import { canUse } from '@/lib/moa/run/chosen-answer';
import { canRetry } from '@/lib/moa/run/reusable-calls';
import type { ReaderControl } from '../reader-control';

interface ColumnHeadProps {
  run: RunState;
  call: CallState;
  nameOf: (reference: string) => string;
  control: ReaderControl | undefined;
  active: boolean;
  pinned: boolean;
  onPin: () => void;
  /** Absent for the only column. */
  onClose: (() => void) | undefined;
}

/** The head of a column: who wrote it, at what cost, and what can be done with it. It stays while the text scrolls. */
export function ColumnHead({ run, call, nameOf, control, active, pinned, onPin, onClose }: ColumnHeadProps) {
  const isAnswer = run.answerCalls.includes(call.call);
  return (
    <header
      className={clsx(
        'flex shrink-0 flex-wrap items-center gap-x-3 gap-y-1 border-b px-5 pt-2.5 pb-2 max-sm:px-4',
        active && onClose !== undefined && 'shadow-[inset_0_2px_0_var(--accent)]',
      )}
    >
      <div className="min-w-0 flex-1 basis-56">
        <h2 className="flex items-baseline gap-2 text-ui">
          <span className="figures text-[12px] text-ink-faint">
            <span className="sr-only">{callName(call)}, </span>
            <span aria-hidden="true">{call.call}</span>
          </span>
          <span className="min-w-0 truncate font-semibold">
            <Name>{nameOf(call.model)}</Name>
          </span>
          {isAnswer && <span className="shrink-0 text-accent-ink text-small">answer</span>}
        </h2>
        <Facts call={call} />
      </div>
      <div className="-mx-1.5 flex flex-wrap items-center" data-actions="">
        {call.text !== '' && <CopyButton text={call.text} label="Copy text" />}
        {control && <Actions run={run} call={call} control={control} />}
        <IconButton
          label={pinned ? 'Unpin this column' : 'Pin this column'}
          aria-pressed={pinned}
          className="aria-pressed:text-accent-ink aria-pressed:[&_svg]:fill-current max-sm:hidden"
          onClick={onPin}
        >
          <Pin />
        </IconButton>
        {onClose && (
          <IconButton label="Close this column" onClick={onClose}>
            <X />
          </IconButton>
        )}
      </div>
    </header>
  );
}

function Actions({ run, call, control }: { run: RunState; call: CallState; control: ReaderControl }) {
  const { call: place } = call;
  const running = run.status === 'running';
  const stoppable = running && !isSubCall(call) && (call.status === 'running' || call.status === 'queued');
  return (
    <>
      {!isSubCall(call) && call.text !== '' && (
        <RatingButtons
          of={`call ${place}`}
          rating={control.ratings[place] ?? null}
          onRate={(rating) => control.rate(place, rating)}
        />
      )}
      {stoppable && (
        <IconButton label="Stop this call; the others go on" onClick={() => control.stop(place)}>
          <Square />
        </IconButton>
      )}
      {!running && canRetry(call) && (
        <IconButton label="Retry this call and the calls that read it" onClick={() => control.retry(place)}>
          <RotateCcw />
        </IconButton>
      )}
      {canUse(run, call) && (
        <Button
          look="outline"
          className="mx-1"
          title="A new run beside this one: nothing is asked or billed, and a follow-up goes on from it"
          onClick={() => control.use(place)}
        >
          Use this answer
        </Button>
      )}
    </>
  );
}

/** State, time, tokens and cost on one line. */
function Facts({ call }: { call: CallState }) {
  const now = useNow();
  const { word, tone } = callState(call);
  const { written, cost } = figuresOf(call, now ?? 0);
  const facts = [
    call.durationMs === null ? runningFor(call, now) : seconds(call.durationMs),
    written,
    cost,
    isScripted(call.model) ? 'scripted demo' : null,
  ];
  return (
    <p className="flex flex-wrap items-center gap-x-3 text-ink-faint text-small">
      <span className={clsx('flex items-center gap-1.5', tone === 'bad' && 'text-danger-ink')}>
        <StateDot tone={tone} />
        {word}
      </span>
      {facts.map(
        (fact) =>
          fact !== null && (
            <span key={fact} className="tabular-nums">
              {fact}
            </span>
          ),
      )}
    </p>
  );
}

function runningFor({ status, startedAt }: CallState, now: number | null): string | null {
  if (status !== 'running' || startedAt === null || now === null) return null;
  return seconds(Math.max(0, now - Date.parse(startedAt)));
}
