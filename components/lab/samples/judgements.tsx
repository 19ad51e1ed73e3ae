'use client';

import { useModelName } from '@/lib/client/queries/use-models';
import type { Evaluation, Judgement } from '@/lib/contract/lab/evaluation-contract';
import { plainName } from '@/lib/format/plain-name';
import { money } from '@/lib/format/quantities';
import { textDirection } from '@/lib/format/text-direction';
import { judgeWords } from '@/lib/reading/evaluation-words';
import { callWords, valueWords } from './judgement-words';

interface JudgementsProps {
  evaluation: Evaluation;
  /** The contender in whose column they stand. */
  of: number;
  judgements: readonly Judgement[];
}

/** What the judges decided, with their own words. */
export function Judgements({ evaluation, of, judgements }: JudgementsProps) {
  const nameOf = useModelName();
  const names = evaluation.contenders.map(({ name }) => plainName(name));
  return (
    <section aria-label={`Judgements of ${names[of]}`} className="flex flex-col gap-2 border-t pt-3">
      <h3 className="font-semibold text-small">Judgements</h3>
      {judgements.map((judgement) => {
        const judge = evaluation.judges[judgement.judge];
        if (judge === undefined) return null;
        const about = callWords(judgement, of, names);
        const facts = [
          judge.form === 'checks' ? 'Check' : plainName(judgeWords(judge, nameOf)),
          ...(about === null ? [] : [about]),
          ...(judgement.costUsd === null || judge.form === 'checks' ? [] : [money(judgement.costUsd)]),
          ...(judgement.cached ? ['asked before'] : []),
        ];
        return (
          <details
            key={`${judgement.judge} ${judgement.call}`}
            className="rounded-lg bg-sunken px-3 py-2 text-small"
          >
            <summary className="min-h-6 touch:min-h-11">
              <span className={judgement.failure === null ? 'font-medium' : 'font-medium text-danger-ink'}>
                {judgement.failure ?? valueWords(judgement, judge, of, names)}
              </span>{' '}
              <span className="text-ink-muted">{facts.join(' · ')}</span>
            </summary>
            <p
              dir={textDirection(judgement.words)}
              className="mt-2 whitespace-pre-wrap break-words text-ink-muted"
            >
              {judgement.words || 'It wrote nothing.'}
            </p>
          </details>
        );
      })}
    </section>
  );
}
