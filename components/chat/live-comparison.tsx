'use client';

import dynamic from 'next/dynamic';
import { LoadError } from '@/components/ui/load-error';
import { Skeleton } from '@/components/ui/skeleton';
import { importWithRetry } from '@/lib/client/browser/import-with-retry';
import { useRun, useWholeRun } from '@/lib/client/runs/use-run';
import type { Run, RunOutline } from '@/lib/contract/run-contract';
import { isWhole } from '@/lib/conversation/conversation-outline';
import type { TurnView } from '@/lib/conversation/thread';
import { answerNames } from './answer-names';

const CompareRuns = dynamic(
  () =>
    importWithRetry(() => import('@/components/compare/compare-runs')).then((module) => module.CompareRuns),
  { ssr: false, loading: () => <Skeleton className="m-8 h-full" /> },
);

interface LiveComparisonProps {
  turn: TurnView<Run | RunOutline>;
  runs: readonly [string, string];
  onChoose: (runs: readonly [string, string]) => void;
  onClose: () => void;
}

/** Two runs of one question, in place of the conversation; both are followed. */
export function LiveComparison({ turn, runs: [left, right], onChoose, onClose }: LiveComparisonProps) {
  const [a, b] = [left, right].map((id) => turn.runs.find((run) => run.id === id));
  if (a === undefined || b === undefined) return null;
  const missing = [a, b].find((run) => !isWhole(run));
  return (
    <div className="absolute inset-0 z-10 bg-page">
      {isWhole(a) && isWhole(b) ? (
        <Followed turn={turn} runs={[a, b]} onChoose={onChoose} onClose={onClose} />
      ) : (
        missing && <Missing id={missing.id} conversationId={turn.message.conversationId} />
      )}
    </div>
  );
}

function Missing(place: { id: string; conversationId: string }) {
  const { error, refetch } = useWholeRun(place);
  if (error !== null) return <LoadError message={error.message} onRetry={() => refetch()} />;
  return <Skeleton className="m-8 h-96" />;
}

function Followed({
  turn,
  runs: [a, b],
  onChoose,
  onClose,
}: Omit<LiveComparisonProps, 'runs'> & { runs: readonly [Run, Run] }) {
  const [{ run: left }, { run: right }] = [useRun(a), useRun(b)];
  const names = answerNames(turn.runs);
  return (
    <CompareRuns
      question={turn.message.content}
      runs={[left, right]}
      choices={turn.runs.map(({ id }, index) => ({ id, name: names[index] ?? '' }))}
      onChoose={onChoose}
      onClose={onClose}
    />
  );
}
