'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { RatingButtons } from '@/components/call/rating-buttons';
import { Layers } from '@/components/run/layers';
import { Button } from '@/components/ui/button';
import { LoadError } from '@/components/ui/load-error';
import { PageLink } from '@/components/ui/page-link';
import { Skeleton } from '@/components/ui/skeleton';
import { toasts } from '@/components/ui/toast';
import { messageOf } from '@/lib/api/api-client';
import { useLabRun, useRateLabRun } from '@/lib/client/queries/lab/use-results';
import { useModelName } from '@/lib/client/queries/use-models';
import type { Run } from '@/lib/contract/run-contract';

interface AnswerRunProps {
  id: string;
  /** The contender, and the turn where there are several. */
  name: string;
}

/** The run of an answer: thumbs, a link to it, and its layers. */
export function AnswerRun({ id, name }: AnswerRunProps) {
  const { data: run, error, refetch } = useLabRun(id);
  const rate = useRateLabRun(id);
  const [open, setOpen] = useState(false);
  if (error !== null) return <LoadError message={error.message} onRetry={refetch} />;
  if (run === undefined) return <Skeleton className="h-8 w-40" />;
  return (
    <div className="flex flex-col gap-2">
      <div className="flex flex-wrap items-center gap-1">
        <RatingButtons
          of={`the answer of ${name}`}
          rating={run.ratings?.answer ?? null}
          onRate={(rating) => rate(rating).catch((cause) => toasts.add({ title: messageOf(cause) }))}
        />
        <Button aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? 'Hide layers' : 'Show layers'}
          <span className="sr-only"> of {name}</span>
        </Button>
        <PageLink
          href={runPath(run)}
          aria-label={`Open the run of ${name}`}
          className="ml-auto whitespace-nowrap text-ink-muted text-small underline-offset-4 hover:text-ink hover:underline"
        >
          Open the run
        </PageLink>
      </div>
      {open && <RunLayers run={run} />}
    </div>
  );
}

/** The layers as in the conversation. A card opens in the run's reader. */
function RunLayers({ run }: { run: Run }) {
  const router = useRouter();
  const nameOf = useModelName();
  const [closed, setClosed] = useState<ReadonlySet<number>>(new Set());
  const toggle = (layer: number) => {
    const next = new Set(closed);
    if (!next.delete(layer)) next.add(layer);
    setClosed(next);
  };
  return (
    <div className="@container/run">
      <Layers
        run={run}
        isOpen={(layer) => !closed.has(layer)}
        onToggle={toggle}
        onlyFailed={false}
        onFilter={() => {}}
        nameOf={nameOf}
        onOpen={(call) => router.push(`${runPath(run)}&view=reader&call=${call}`)}
        onRetry={undefined}
        onRetryAll={undefined}
        onStop={undefined}
        ratings={run.ratings ?? {}}
        onRate={undefined}
      />
    </div>
  );
}

function runPath({ conversationId, id }: Run): string {
  return `/c/${conversationId}?run=${encodeURIComponent(id)}`;
}
