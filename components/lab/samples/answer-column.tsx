'use client';

import { ContenderName } from '@/components/lab/shared/contender-name';
import { Markdown } from '@/components/markdown/markdown';
import type { EvaluationPlace } from '@/lib/client/queries/lab/evaluation-place';
import { useModelName } from '@/lib/client/queries/use-models';
import type { Evaluation, Judgement, ResultDetail } from '@/lib/contract/lab/evaluation-contract';
import { plainName } from '@/lib/format/plain-name';
import { money, seconds } from '@/lib/format/quantities';
import { answerScoreWords, judgeWords } from '@/lib/reading/evaluation-words';
import { AnswerRun } from './answer-run';
import { Judgements } from './judgements';

interface AnswerColumnProps {
  place: EvaluationPlace;
  evaluation: Evaluation;
  answer: ResultDetail['answers'][number];
  /** Those that concern this contender. */
  judgements: readonly Judgement[];
}

/** What one contender answered, its scores, its layers, and what the judges said about it. */
export function AnswerColumn({ place, evaluation, answer, judgements }: AnswerColumnProps) {
  const { contender, status, scores, costUsd, latencyMs, error, runIds, turns } = answer;
  const nameOf = useModelName();
  const name = plainName(evaluation.contenders[contender]?.name ?? '');
  return (
    <li className="relative flex min-w-[min(300px,86vw)] max-w-[680px] flex-1 snap-start flex-col gap-3 rounded-2xl border bg-surface p-4">
      <div className="flex flex-col gap-1">
        <h2 className="flex font-semibold text-ui">
          <ContenderName contender={evaluation.contenders[contender]} position={contender} />
        </h2>
        <p className="text-ink-muted text-small">
          {[
            ...evaluation.judges.map(
              (judge, i) =>
                `${evaluation.judges.length > 1 ? `${plainName(judgeWords(judge, nameOf))}: ` : ''}${answerScoreWords(scores[i], judge)}`,
            ),
            ...(costUsd === null ? [] : [money(costUsd)]),
            ...(latencyMs === null ? [] : [seconds(latencyMs)]),
          ].join(' · ')}
        </p>
      </div>
      {status === 'failed' && <p className="text-danger-ink text-ui">{error ?? 'The answer failed.'}</p>}
      {(status === 'waiting' || status === 'running') && (
        <p className="text-ink-muted text-ui">
          {status === 'running' ? 'Answering…' : 'Waits for its turn.'}
        </p>
      )}
      {turns.map((text, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a turn has no other name than its place.
        <div key={i} className="min-w-0">
          {turns.length > 1 && <p className="mb-1 text-ink-muted text-small">Turn {i + 1}</p>}
          <Markdown text={text} writing={false} />
        </div>
      ))}
      {place.access === 'owner' && runIds.length > 0 && (
        <div className="flex flex-col gap-2 border-t pt-2">
          {runIds.map((id, i) => (
            <AnswerRun key={id} id={id} name={runIds.length > 1 ? `${name}, turn ${i + 1}` : name} />
          ))}
        </div>
      )}
      {judgements.length > 0 && <Judgements evaluation={evaluation} of={contender} judgements={judgements} />}
    </li>
  );
}
