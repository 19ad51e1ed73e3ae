'use client';

import dynamic from 'next/dynamic';
import type { ReaderControl } from '@/components/reader/reader-control';
import { Skeleton } from '@/components/ui/skeleton';
import { importWithRetry } from '@/lib/client/browser/import-with-retry';
import { useModelName } from '@/lib/client/queries/use-models';
import type { RunState } from '@/lib/moa/events/run-state';
import { useRunViews } from './run-views-context';
import { ViewSwitch } from './view-switch';

const RunReader = dynamic(
  () => importWithRetry(() => import('@/components/reader/run-reader')).then((module) => module.RunReader),
  { ssr: false, loading: () => <Skeleton className="absolute inset-8" /> },
);

interface InspectedRunProps {
  run: RunState;
  question: string;
  /** Absent for a run that is only read. */
  control?: ReaderControl;
}

/** The reader of the inspected run, in place of the conversation; nothing in any other view. */
export function InspectedRun({ run, question, control }: InspectedRunProps) {
  const { view, calls, at, show, closeReader } = useRunViews(run.id);
  const nameOf = useModelName();
  if (view !== 'reader') return null;
  return (
    <div className="absolute inset-0 z-10 bg-page">
      <RunReader
        run={run}
        question={question}
        calls={calls}
        passage={at}
        control={control}
        nameOf={nameOf}
        onShow={(next, passage) => show('reader', next, passage)}
        onClose={closeReader}
        viewSwitch={<ViewSwitch run={run} view={view} onShow={(next) => show(next)} />}
      />
    </div>
  );
}
