'use client';

import clsx from 'clsx';
import dynamic from 'next/dynamic';
import { useEffect, useRef } from 'react';
import { ToolCalls } from '@/components/call/tool-calls';
import { Markdown, prepareMarkdown } from '@/components/markdown/markdown';
import { Name } from '@/components/ui/name';
import { importWithRetry } from '@/lib/client/browser/import-with-retry';
import type { Span } from '@/lib/contract/span';
import { draftOf } from '@/lib/format/draft-of';
import { aggregatorOf, sourceLayer } from '@/lib/format/run-summary';
import { strategyWords } from '@/lib/format/strategy-words';
import { comparisonOf, subCallsOf, windowsOf } from '@/lib/format/sub-calls';
import { isVote } from '@/lib/mixture/limits';
import type { CallState, RunState } from '@/lib/moa/events/run-state';
import { pickedWords } from '@/lib/moa/run/picked-words';
import { AuthorLine } from './author-line';
import { DraftAnswer } from './draft-answer';
import { useDraftHeight } from './use-draft-height';

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

/**
 * The answer of the run, below the bands; before its first token the draft, if the mixture asks for one. The answer keeps
 * the height of the draft that it replaces, so that the page does not move.
 */
export function Answer(props: AnswerProps) {
  const draft = draftOf(props.run);
  const frame = useDraftHeight(draft !== null);
  return (
    <div ref={frame} className="empty:hidden">
      {draft === null ? (
        <WrittenAnswer {...props} />
      ) : (
        <DraftAnswer {...props} call={draft} className={growing(props.run)} />
      )}
    </div>
  );
}

function WrittenAnswer({ run, nameOf, onOpen }: AnswerProps) {
  const text = useRef<HTMLElement>(null);
  const aggregator = aggregatorOf(run);
  const standIns = run.calls.filter(
    (call) => call.role === 'proposer' && run.answerCalls.includes(call.call),
  );
  const [picked] = pickedWords(run) === null ? [] : standIns;
  if (picked !== undefined) return <Picked run={run} call={picked} nameOf={nameOf} onOpen={onOpen} />;
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
          <AuthorLine call={aggregator} onOpen={onOpen}>
            Answer by <Name>{nameOf(aggregator.model)}</Name>
            {layer === null ? '' : `, from layer ${layer}`}
            {windows === null ? '' : `, ${windows.words}`}
          </AuthorLine>
          <StrategyNotes run={run} />
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

/** How the mixture came to the answer by another way than the paper's. */
function StrategyNotes({ run }: Pick<AnswerProps, 'run'>) {
  return strategyWords(run).map((words) => (
    <p key={words} data-strategy="" className="-mt-1 mb-2 text-ink-muted text-small">
      {words}
    </p>
  ));
}

/** A proposal that the mixture's strategy made the answer. */
function Picked({ run, call, nameOf, onOpen }: AnswerProps & { call: CallState }) {
  return (
    <div data-answer="" className="border-accent border-l-[3px] pl-4 @xl/run:pl-5">
      <AuthorLine call={call} onOpen={onOpen}>
        Answer {call.call} by <Name>{nameOf(call.model)}</Name>
      </AuthorLine>
      <StrategyNotes run={run} />
      <div className="max-w-[46em]">
        <Markdown text={call.text} writing={false} />
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
      {isVote(run.mixture) ? (
        'The proposals vote on the answer when the layers are done.'
      ) : (
        <>
          <Name>{nameOf(aggregator.model)}</Name> {doingOf(aggregator, run)}.
        </>
      )}
    </p>
  );
}

/** What the aggregator does before its first token. */
function doingOf(aggregator: CallState, run: RunState): string {
  if (aggregator.status === 'running' && aggregator.reasoning !== '') return 'is reasoning';
  if (run.mixture.layers.length === 0) return 'will write the answer';
  if (run.mixture.aggregator.strategy === 'rank') {
    const picks = run.calls.some(({ role }) => role === 'ranking');
    return picks
      ? 'is picking one of the proposals'
      : 'will pick one of the proposals when the layers are done';
  }
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
          <AuthorLine call={call} onOpen={onOpen}>
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
