'use client';

import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { ConfirmDialog } from '@/components/lab/shared/confirm-dialog';
import { ProgressLine } from '@/components/lab/shared/progress-line';
import { StatusBadge } from '@/components/lab/shared/status-badge';
import { IconButton } from '@/components/ui/button';
import { Name } from '@/components/ui/name';
import { PageLink } from '@/components/ui/page-link';
import { ownPlace } from '@/lib/client/queries/lab/evaluation-place';
import { useDeleteEvaluation, useReport } from '@/lib/client/queries/lab/use-evaluations';
import type { EvaluationSummary } from '@/lib/contract/lab/evaluation-contract';
import { plainName } from '@/lib/format/plain-name';
import { money, plural } from '@/lib/format/quantities';
import { timeWords } from '@/lib/format/time-words';
import { durationWords, progressOf, scoreWords } from '@/lib/reading/evaluation-words';

/** An evaluation in the list: its status, its progress and who leads. */
export function EvaluationCard({ evaluation }: { evaluation: EvaluationSummary }) {
  const { id, name, status, contenders, samples, dataset, spentUsd, answers, createdAt, remainingMs } =
    evaluation;
  const { done, failed, total } = answers;
  return (
    <li className="relative flex flex-col gap-2 rounded-xl border bg-surface p-4 transition-colors hover:border-line-strong">
      <div className="flex items-start gap-3">
        <h2 className="min-w-0 flex-1 break-words font-semibold text-ui">
          {/* The whole card opens it. */}
          <PageLink href={`/lab/${id}`} className="after:absolute after:inset-0 after:rounded-xl">
            <Name>{name}</Name>
          </PageLink>
        </h2>
        <StatusBadge status={status} />
        <DeleteButton id={id} name={name} />
      </div>
      {status !== 'finished' && (
        <ProgressLine done={progressOf(evaluation)} label={`Progress of ${plainName(name)}`} />
      )}
      <Leader evaluation={evaluation} />
      <p className="text-ink-muted text-small">
        {[
          plural(contenders.length, 'contender'),
          `${plural(samples, 'sample')} of ${plainName(dataset.name)}`,
          money(spentUsd),
          ...(status === 'finished' ? [] : [`${done} of ${total} answers`]),
          ...(failed > 0 ? [`${failed} failed`] : []),
          ...(remainingMs === null ? [] : [`about ${durationWords(remainingMs)} left`]),
          ...(contenders.every(({ scripted }) => scripted) ? ['scripted demo'] : []),
          timeWords(new Date(createdAt), new Date()),
        ].join(' · ')}
      </p>
    </li>
  );
}

/** The best contender by the first judge. */
function Leader({ evaluation }: { evaluation: EvaluationSummary }) {
  const { data: report } = useReport(ownPlace(evaluation.id), evaluation);
  const leader = report?.judges[0]?.leaderboard[0];
  const judge = evaluation.judges[0];
  const contender = leader === undefined ? undefined : evaluation.contenders[leader.contender];
  if (judge === undefined || leader?.score == null || contender === undefined) return null;
  return (
    <p className="text-ui">
      <span className="text-ink-muted">{evaluation.status === 'finished' ? 'Best: ' : 'Ahead: '}</span>
      <Name>{contender.name}</Name>{' '}
      <span className="figures text-small">{scoreWords(leader.score, judge)}</span>
    </p>
  );
}

function DeleteButton({ id, name }: { id: string; name: string }) {
  const remove = useDeleteEvaluation();
  const [asking, setAsking] = useState(false);
  return (
    <>
      <IconButton
        label={`Delete ${plainName(name)}`}
        className="z-10 -mt-1.5 -mr-1.5"
        onClick={() => setAsking(true)}
      >
        <Trash2 />
      </IconButton>
      {asking && (
        <ConfirmDialog
          title="Delete the evaluation?"
          about={`“${plainName(name)}” is deleted with its answers and judgements. What it cost stays in the usage.`}
          action="Delete"
          onConfirm={() => remove.mutateAsync(id)}
          onClosed={() => setAsking(false)}
        />
      )}
    </>
  );
}
