'use client';

import clsx from 'clsx';
import dynamic from 'next/dynamic';
import { type ReactNode, use, useEffect, useRef } from 'react';
import { figureNames, figuresOf } from '@/components/call/call-figures';
import { ToolCalls } from '@/components/call/tool-calls';
import { Markdown, prepareMarkdown } from '@/components/markdown/markdown';
import { CurrentTimeContext } from '@/components/ui/current-time';
import { Name } from '@/components/ui/name';
import { importWithRetry } from '@/lib/client/browser/import-with-retry';
import type { Span } from '@/lib/contract/span';
import { aggregatorOf, sourceLayer } from '@/lib/format/run-summary';
import { comparisonOf, subCallsOf, windowsOf } from '@/lib/format/sub-calls';
import { isScripted } from '@/lib/mixture/model-reference';
import type { CallState, RunState } from '@/lib/moa/events/run-state';

const AnswerSources = dynamic(
  () =>
    importWithRetry(() => import('@/components/sources/answer-sources')).then(
      (module) => module.AnswerSources,
    ),
  { ssr: false },
);

interface AnswerProps {
  run: RunState;
  nameOf: (reference: string) => string;
  /** Opens a call, perhaps at a passage of its text. */
  onOpen: (call: string, passage?: Span | null) => void;
}

/** The answer of the run, below the bands. */
export function Answer({ run, nameOf, onOpen }: AnswerProps) {
  const text = useRef<HTMLElement>(null);
  const aggregator = aggregatorOf(run);
  const standIns = run.calls.filter(
    (call) => call.role === 'proposer' && run.answerCalls.includes(call.call),
  );
  if (standIns.length > 0) return <Proposals calls={standIns} nameOf={nameOf} onOpen={onOpen} />;
  const toolCalls = aggregator?.toolCalls ?? [];
  if (aggregator === undefined || (run.answer === '' && toolCalls.length === 0))
    return <AnswerToCome run={run} aggregator={aggregator} nameOf={nameOf} />;
  const layer = sourceLayer(run);
  const hasSources =
    run.answer !== '' && run.calls.some(({ role, text: said }) => role === 'proposer' && said !== '');
  const windows = windowsOf(aggregator, subCallsOf(run, aggregator.call));
  return (
    <div className={clsx('border-accent border-l-[3px] pl-4 @xl/run:pl-5', growing(run))}>
      <div className="grid gap-x-8 @min-[56rem]/run:grid-cols-[minmax(0,46em)_minmax(210px,1fr)]">
        <div className="min-w-0 max-w-[46em]">
          <AuthorLine call={aggregator} nameOf={nameOf} onOpen={onOpen}>
            Answer by <Name>{nameOf(aggregator.model)}</Name>
            {layer === null ? '' : `, from layer ${layer}`}
            {windows === null ? '' : `, ${windows.words}`}
          </AuthorLine>
          <div data-answer="">
            <section
              ref={text}
              tabIndex={hasSources ? 0 : undefined}
              aria-label={hasSources ? 'Answer. The arrow keys move between its paragraphs.' : 'Answer'}
              className="rounded-sm outline-offset-4"
            >
              <Markdown text={run.answer} writing={aggregator.status === 'running'} />
            </section>
            {toolCalls.length > 0 && <ToolCalls calls={toolCalls} />}
          </div>
        </div>
        {hasSources && <AnswerSources run={run} root={text} nameOf={nameOf} onOpen={onOpen} />}
      </div>
    </div>
  );
}

/** The placeholder of the answer until its first text. */
function AnswerToCome({
  run,
  aggregator,
  nameOf,
}: Omit<AnswerProps, 'onOpen'> & { aggregator: CallState | undefined }) {
  const running = run.status === 'running';
  useEffect(() => {
    if (running) prepareMarkdown();
  }, [running]);
  if (!running || aggregator === undefined) return null;
  return (
    <p
      className={clsx(
        'border-line border-l-[3px] pb-0.5 pl-4 text-ink-faint text-small @xl/run:pl-5',
        growing(run),
      )}
    >
      <Name>{nameOf(aggregator.model)}</Name> {doingOf(aggregator, run)}.
    </p>
  );
}

/** What the aggregator does before its first token. */
function doingOf(aggregator: CallState, run: RunState): string {
  if (aggregator.status === 'running' && aggregator.reasoning !== '') return 'is reasoning';
  if (run.mixture.layers.length === 0) return 'will write the answer';
  if (aggregator.status === 'running') return 'is reading the proposals';
  const windows = windowsOf(aggregator, subCallsOf(run, aggregator.call));
  if (windows !== null) return `is ${windows.words} of the proposals`;
  if (comparisonOf(run)?.status.startsWith('comparing'))
    return 'will write the answer after comparing the proposals';
  return 'will write the answer when the layers are done';
}

/** Below a band, the accent line continues the lowest band. */
function growing(run: RunState): string {
  const isBelowBand = run.status === 'running' || comparisonOf(run) !== null;
  return isBelowBand ? '@xl/run:-mt-3.5 @xl/run:pt-3.5' : '';
}

/** The proposals that replace the answer when the aggregator failed. */
function Proposals({ calls, nameOf, onOpen }: Omit<AnswerProps, 'run'> & { calls: readonly CallState[] }) {
  return (
    <div className="flex flex-col gap-6" data-answer="">
      {calls.map((call) => (
        <div key={call.call} className="border-line-strong border-l-[3px] pl-4 @xl/run:pl-5">
          <AuthorLine call={call} nameOf={nameOf} onOpen={onOpen}>
            Proposal {call.call} by <Name>{nameOf(call.model)}</Name>
          </AuthorLine>
          <div className="max-w-[46em]">
            <Markdown text={call.text} writing={false} />
          </div>
        </div>
      ))}
    </div>
  );
}

interface AuthorLineProps extends Omit<AnswerProps, 'run'> {
  call: CallState;
  children: ReactNode;
}

/** The model, time and cost of the answer; opens the reader. */
function AuthorLine({ call, onOpen, children }: AuthorLineProps) {
  const now = use(CurrentTimeContext);
  const figures = figuresOf(call, now());
  return (
    <p className="mb-2 flex flex-wrap items-baseline gap-x-4 text-ink-muted text-small">
      <button
        type="button"
        data-call={call.call}
        onClick={() => onOpen(call.call)}
        className="text-left underline touch:min-h-11 decoration-transparent underline-offset-4 transition-colors hover:text-ink hover:decoration-line-strong"
      >
        {children}
        {isScripted(call.model) && <span className="text-ink-faint"> · scripted demo</span>}
      </button>
      {call.durationMs !== null && (
        <span
          title={figureNames(figures)}
          className="figures flex flex-wrap gap-x-3.5 text-[12px] text-ink-faint"
        >
          {[figures.total, figures.written, figures.speed, figures.cost].map(
            (figure) => figure !== null && <span key={figure}>{figure}</span>,
          )}
        </span>
      )}
    </p>
  );
}
