'use client';

import { Pause, Play, RotateCcw, X } from 'lucide-react';
import { useState } from 'react';
import { ConfirmDialog } from '@/components/lab/shared/confirm-dialog';
import { ProgressLine } from '@/components/lab/shared/progress-line';
import { Button } from '@/components/ui/button';
import { messageOf } from '@/lib/api/api-client';
import type { EvaluationPlace } from '@/lib/client/queries/lab/evaluation-place';
import { useControlEvaluation } from '@/lib/client/queries/lab/use-evaluations';
import { useModelName } from '@/lib/client/queries/use-models';
import type { Evaluation, EvaluationFailure } from '@/lib/contract/lab/evaluation-contract';
import { plainName } from '@/lib/format/plain-name';
import { plural } from '@/lib/format/quantities';
import { durationWords, judgeWords, progressOf, spendingWords } from '@/lib/reading/evaluation-words';
import { ResumeForm } from './resume-form';

interface EvaluationProgressProps {
  evaluation: Evaluation;
  place: EvaluationPlace;
}

/** How far it is, what is left, what failed, and what can be done about it. */
export function EvaluationProgress({ evaluation, place }: EvaluationProgressProps) {
  const { status, answers, judgements, remainingMs, notice, failures } = evaluation;
  const control = useControlEvaluation(place);
  const [cancelling, setCancelling] = useState(false);
  const act = (action: 'pause' | 'resume' | 'retry') => () => control.mutate({ action });
  const active = status === 'running' || status === 'paused' || status === 'over_budget';
  const failed = answers.failed + judgements.failed;
  if (status === 'finished' && failed === 0) {
    return <p className="-mt-4 text-ink-muted text-small">{spendingWords(evaluation)}</p>;
  }
  return (
    <section aria-label="Progress" className="flex flex-col gap-3 rounded-2xl border bg-surface p-5">
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
        <p role="status" className="text-ui">
          <span className="figures font-semibold">
            {answers.done.toLocaleString('en')} of {answers.total.toLocaleString('en')}
          </span>{' '}
          answers
          {judgements.done > 0 && `, ${plural(judgements.done, 'judgement')}`}
          {remainingMs !== null && `, about ${durationWords(remainingMs)} left`}
        </p>
        <div className="flex flex-wrap gap-2">
          {status === 'running' && (
            <Button look="outline" disabled={control.isPending} onClick={act('pause')}>
              <Pause aria-hidden="true" className="size-4" />
              Pause
            </Button>
          )}
          {status === 'paused' && (
            <Button look="solid" disabled={control.isPending} onClick={act('resume')}>
              <Play aria-hidden="true" className="size-4" />
              Resume
            </Button>
          )}
          {active && (
            <Button look="outline" onClick={() => setCancelling(true)}>
              <X aria-hidden="true" className="size-4" />
              Cancel
            </Button>
          )}
          {failed > 0 && status !== 'running' && (
            <Button look="outline" disabled={control.isPending} onClick={act('retry')}>
              <RotateCcw aria-hidden="true" className="size-4" />
              Retry {failed} failed
            </Button>
          )}
        </div>
      </div>
      {status !== 'finished' && (
        <ProgressLine done={progressOf(evaluation)} label="Progress of the evaluation" />
      )}
      <p className="text-ink-muted text-small">{spendingWords(evaluation)}</p>
      {notice !== null && <p className="text-ui">{notice}</p>}
      {status === 'over_budget' && (
        <ResumeForm
          evaluation={evaluation}
          disabled={control.isPending}
          onResume={(budgetUsd) => control.mutate({ action: 'resume', budgetUsd })}
        />
      )}
      {control.error !== null && (
        <p role="alert" className="text-danger-ink text-ui">
          {messageOf(control.error)}
        </p>
      )}
      {failures.length > 0 && <Failures evaluation={evaluation} failures={failures} />}
      {cancelling && (
        <ConfirmDialog
          title="Cancel the evaluation?"
          about="Calls in progress are stopped. What is done stays, and cannot be continued."
          action="Cancel the evaluation"
          onConfirm={() => control.mutateAsync({ action: 'cancel' })}
          onClosed={() => setCancelling(false)}
        />
      )}
    </section>
  );
}

function Failures({
  evaluation,
  failures,
}: {
  evaluation: Evaluation;
  failures: readonly EvaluationFailure[];
}) {
  const nameOf = useModelName();
  const whose = ({ contender, judge }: EvaluationFailure) => {
    if (contender !== null) return plainName(evaluation.contenders[contender]?.name ?? 'A contender');
    const own = evaluation.judges[judge ?? -1];
    return own === undefined ? 'The judge' : plainName(judgeWords(own, nameOf));
  };
  return (
    <details open className="text-ui">
      <summary className="min-h-6 font-medium text-danger-ink touch:min-h-11">
        {plural(
          failures.reduce((sum, { count }) => sum + count, 0),
          'failure',
        )}
      </summary>
      <ul className="mt-1 flex flex-col gap-1">
        {failures.map((failure) => (
          <li
            key={`${failure.contender} ${failure.judge} ${failure.message}`}
            className="break-words text-ink-muted text-small"
          >
            <span className="figures text-ink">{failure.count} ×</span> {whose(failure)}: {failure.message}
          </li>
        ))}
      </ul>
    </details>
  );
}
