'use client';

import { Markdown } from '@/components/markdown/markdown';
import { isScripted } from '@/lib/mixture/model';
import type { CallState, RunState } from '@/lib/moa/run-state';
import { aggregatorOf, sourceLayer } from './progress';

interface AnswerProps {
  run: RunState;
  nameOf: (reference: string) => string;
}

/** The run's answer as the message itself, growing out of the lowest band on a line of the accent. */
export function Answer({ run, nameOf }: AnswerProps) {
  const aggregator = aggregatorOf(run);
  const standIns = run.calls.filter(
    (call) => call.role === 'proposer' && run.answerCalls.includes(call.call),
  );
  if (standIns.length > 0) return <Proposals calls={standIns} nameOf={nameOf} />;
  if (aggregator === undefined || run.answer === '')
    return <AnswerToCome run={run} aggregator={aggregator} nameOf={nameOf} />;
  const layer = sourceLayer(run);
  return (
    <div className="border-accent border-l-[3px] pl-4 sm:pl-5">
      <p className="mb-2 text-ink-muted text-small">
        Answer by {nameOf(aggregator.model)}
        {layer === null ? '' : `, from layer ${layer}`}
        {isScripted(aggregator.model) && <span className="text-ink-faint"> · scripted demo</span>}
      </p>
      <div className="max-w-[46em]" data-answer="">
        <Markdown text={run.answer} writing={aggregator.status === 'running'} />
      </div>
    </div>
  );
}

/** What stands in the answer's place until it comes. */
function AnswerToCome({ run, aggregator, nameOf }: AnswerProps & { aggregator: CallState | undefined }) {
  if (run.status !== 'running' || aggregator === undefined) return null;
  const words =
    aggregator.status === 'running'
      ? `${nameOf(aggregator.model)} ${aggregator.reasoning === '' ? 'is reading the proposals' : 'is reasoning'}.`
      : `${nameOf(aggregator.model)} writes the answer when the layers above are done.`;
  return <p className="border-line border-l-[3px] py-0.5 pl-4 text-ink-faint text-small sm:pl-5">{words}</p>;
}

/** The proposals that stand for the answer when the aggregator failed. */
function Proposals({ calls, nameOf }: { calls: readonly CallState[]; nameOf: AnswerProps['nameOf'] }) {
  return (
    <div className="flex flex-col gap-6" data-answer="">
      {calls.map((call) => (
        <div key={call.call} className="border-line-strong border-l-[3px] pl-4 sm:pl-5">
          <p className="mb-2 text-ink-muted text-small">
            Proposal {call.call} by {nameOf(call.model)}
            {isScripted(call.model) && <span className="text-ink-faint"> · scripted demo</span>}
          </p>
          <div className="max-w-[46em]">
            <Markdown text={call.text} writing={false} />
          </div>
        </div>
      ))}
    </div>
  );
}
