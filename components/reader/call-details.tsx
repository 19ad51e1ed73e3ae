'use client';

import clsx from 'clsx';
import { figuresOf } from '@/components/call/call-figures';
import { CallLink } from '@/components/call/call-link';
import { StateDot } from '@/components/call/state-dot';
import { Name } from '@/components/ui/name';
import { hasLongWord } from '@/lib/format/long-word';
import { otherModelOf } from '@/lib/format/other-model';
import { callState, plural, seconds, tokens } from '@/lib/format/quantities';
import { subCallsOf } from '@/lib/format/sub-calls';
import { textDirection } from '@/lib/format/text-direction';
import type { CallState, RunState } from '@/lib/moa/events/run-state';
import { readersOf, readsOf } from '@/lib/reading/call-reads';
import { FoldPart } from './fold-part';

interface CallDetailsProps {
  run: RunState;
  call: CallState;
  nameOf: (reference: string) => string;
}

/** What belongs to a call beside its text: reasoning, earlier attempts, notes, sub-calls, what it read and who read it. */
export function CallDetails({ run, call, nameOf }: CallDetailsProps) {
  const steps = subCallsOf(run, call.call);
  return (
    <>
      {call.reasoning !== '' && (
        <FoldPart
          title={`Reasoning, ${call.reasoning.length.toLocaleString('en')} characters, never passed on`}
        >
          <p
            dir={textDirection(call.reasoning)}
            className={clsx(
              'whitespace-pre-wrap break-words text-ink-muted text-ui leading-relaxed',
              hasLongWord(call.reasoning) && 'long-word',
            )}
          >
            {call.reasoning}
          </p>
        </FoldPart>
      )}
      {call.failures.length > 0 && (
        <Listed title={plural(call.failures.length, 'earlier attempt')}>
          {call.failures.map((failure, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: attempts have no other name than their order.
            <li key={index}>
              <Name>{nameOf(failure.model)}</Name>: {failure.error.message}
            </li>
          ))}
        </Listed>
      )}
      {(call.notes.length > 0 || call.reused) && (
        <Listed title="Notes">
          {call.reused && <li>Reused from an earlier run: not called and not billed again.</li>}
          {call.notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </Listed>
      )}
      {steps.length > 0 && (
        <Listed title="Sub-calls">
          {steps.map((step) => (
            <Step key={step.call} step={step} />
          ))}
        </Listed>
      )}
      <Reading run={run} call={call} />
      <Measurements call={call} />
    </>
  );
}

function Listed({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <section className="flex flex-col gap-1.5 border-t py-3 text-ink-muted text-ui">
      <p className="text-ink">{title}</p>
      <ul className="flex flex-col gap-1">{children}</ul>
    </section>
  );
}

function Step({ step }: { step: CallState }) {
  const { word, tone } = callState(step);
  return (
    <li className="flex flex-wrap items-center gap-x-1.5">
      <CallLink call={step.call} />
      <StateDot tone={tone} />
      <span className={clsx(tone === 'bad' && 'text-danger-ink')}>{word}</span>
      <span>
        · {step.role === 'window' ? 'window' : 'comparison'} of <Places calls={step.reads} />
      </span>
      {step.error !== null && <span className="basis-full pl-7 text-small">{step.error.message}</span>}
    </li>
  );
}

function Reading({ run, call }: { run: RunState; call: CallState }) {
  const [reads, readers] = [readsOf(run, call), readersOf(run, call.call)];
  if (reads.length === 0 && readers.length === 0) return null;
  return (
    <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1 border-t py-3 text-ink-muted text-ui">
      {reads.length > 0 && (
        <>
          <dt>Read</dt>
          <dd>
            <Places calls={reads} />
          </dd>
        </>
      )}
      {readers.length > 0 && (
        <>
          <dt>Read by</dt>
          <dd>
            <Places calls={readers} />
          </dd>
        </>
      )}
    </dl>
  );
}

/** What was measured beside the figures of the head. */
function Measurements({ call }: { call: CallState }) {
  const { usage, ttftMs, attempts, finishReason } = call;
  const facts: [string, string | null][] = [
    ['First token', ttftMs === null ? null : seconds(ttftMs)],
    ['Speed', figuresOf(call, Date.now()).speed],
    ['Read', usage.inputTokens === null ? null : tokens(usage.inputTokens)],
    ['Reasoning', usage.reasoningTokens ? tokens(usage.reasoningTokens) : null],
    ['Attempts', attempts > 1 ? String(attempts) : null],
    ['Finish', finishReason],
    ['Answered by', otherModelOf(call)],
  ];
  if (facts.every(([, value]) => value === null)) return null;
  return (
    <dl className="flex flex-wrap gap-x-7 gap-y-2 border-t py-3 text-small">
      {facts.map(
        ([name, value]) =>
          value !== null && (
            <div key={name}>
              <dt className="text-ink-faint">{name}</dt>
              <dd className="text-ink-muted tabular-nums">{value}</dd>
            </div>
          ),
      )}
    </dl>
  );
}

function Places({ calls }: { calls: readonly string[] }) {
  return (
    <span className="inline-flex flex-wrap gap-y-1 touch:[&_button]:min-h-11 touch:[&_button]:min-w-11">
      {calls.map((place) => (
        <CallLink key={place} call={place} />
      ))}
    </span>
  );
}
