import clsx from 'clsx';
import type { EvaluationStatus } from '@/lib/contract/lab/evaluation-contract';
import { statusWords } from '@/lib/reading/evaluation-words';

const dots: Record<EvaluationStatus, string> = {
  running: 'bg-accent pulse',
  paused: 'bg-line-strong',
  finished: 'bg-ok',
  cancelled: 'bg-line-strong',
  over_budget: 'bg-danger',
};

/** The status of an evaluation, with a dot of its colour. */
export function StatusBadge({ status }: { status: EvaluationStatus }) {
  return (
    <span className="inline-flex items-center gap-1.5 whitespace-nowrap text-ink-muted text-small">
      <span aria-hidden="true" className={clsx('size-2 rounded-full', dots[status])} />
      {statusWords[status]}
    </span>
  );
}
