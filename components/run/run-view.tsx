'use client';

import clsx from 'clsx';
import { ChevronRight } from 'lucide-react';
import dynamic from 'next/dynamic';
import { type ReactNode, useMemo, useState } from 'react';
import { CallLinksContext } from '@/components/call/call-link';
import { useRunViews } from '@/components/run-views/run-views-context';
import { useViewKeys } from '@/components/run-views/use-view-keys';
import { ViewSwitch } from '@/components/run-views/view-switch';
import { Button } from '@/components/ui/button';
import { Name } from '@/components/ui/name';
import { importWithRetry } from '@/lib/client/browser/import-with-retry';
import { useModelName } from '@/lib/client/queries/use-models';
import { endOfRun, seconds } from '@/lib/format/quantities';
import { costOfRun, hasCosts } from '@/lib/format/run-cost';
import { announcementOf, layerFacts, lostAggregator, shownLayers, summaryOf } from '@/lib/format/run-summary';
import { comparisonOf, lostComparison } from '@/lib/format/sub-calls';
import type { RunState } from '@/lib/moa/events/run-state';
import { Answer } from './answer';
import { ComparisonBand } from './comparison-band';
import { CutNotice } from './cut-notice';
import { Fold } from './fold';
import { RunBar } from './run-bar';
import { LayerRow } from './run-layer';

const CallInspector = dynamic(
  () =>
    importWithRetry(() => import('@/components/inspector/call-inspector')).then(
      (module) => module.CallInspector,
    ),
  {
    ssr: false,
  },
);

const Timeline = dynamic(
  () => importWithRetry(() => import('@/components/timeline/timeline')).then((module) => module.Timeline),
  { ssr: false },
);

interface RunViewProps {
  run: RunState & { imported?: true };
  /** The requests of `stored` runs can be read; `shared` runs may include theirs. */
  source: 'stored' | 'shared';
  /** Absent for a run that is only read. */
  control?: {
    stop: () => void;
    aggregate: () => void;
    /** Retries a call and everything that depends on it. */
    retry: (call: string) => void;
    /** Resumes an interrupted or stopped run. */
    resume: () => void;
    /** Goes on with an answer that was cut. */
    continueAnswer: () => void;
  };
  /** Shown beside the summary of a finished run. */
  actions?: ReactNode;
}

/**
 * A whole run: its bar and layers while it runs; its answer and the folded layers when it has finished.
 * Without an answer the layers stay open. It adapts to its container, because the mixture editor shows it in
 * a column.
 */
export function RunView({ run, source, control, actions }: RunViewProps) {
  const running = run.status === 'running';
  const answered = run.answer !== '';
  const [chosen, setChosen] = useState<boolean | null>(null);
  const views = useRunViews(run.id);
  const unfolded = chosen ?? (!answered || views.isAddressed);
  useViewKeys(views.isInspected ? views.show : undefined);
  const [inspected, setInspected] = useState<string | null>(null);
  const nameOf = useModelName();
  const retry = running ? undefined : control?.retry;
  const layers =
    views.inlineView === 'timeline' ? (
      <Timeline run={run} nameOf={nameOf} onOpen={setInspected} />
    ) : (
      <Layers run={run} nameOf={nameOf} onOpen={setInspected} onRetry={retry} />
    );
  const viewSwitch = <ViewSwitch runId={run.id} view={views.view} onShow={views.show} />;
  const comparison = comparisonOf(run);
  const links = useMemo(() => ({ calls: run.calls, nameOf, onOpen: setInspected }), [run.calls, nameOf]);
  return (
    <CallLinksContext value={links}>
      <article className="@container/run" data-run={run.id} data-status={run.status}>
        <div className="flex flex-col gap-3.5">
          <p role="status" className="sr-only">
            {announcementOf(run)}
          </p>
          {running && <RunBar run={run} onStop={control?.stop} onAggregate={control?.aggregate} />}
          {(running || !answered) && viewSwitch}
          <EndNotice run={run} control={control} />
          <Fold open={running || (unfolded && !answered)} className="-mb-3.5 @max-xl/run:order-2">
            {layers}
          </Fold>
          {comparison !== null && <ComparisonBand {...comparison} running={running} answered={answered} />}
          <Answer run={run} nameOf={nameOf} onOpen={setInspected} />
          <CutNotice run={run} onContinue={control?.continueAnswer} />
          {!running && (
            <>
              <div className="flex flex-wrap items-center gap-x-1 gap-y-1">
                <LayersToggle run={run} unfolded={unfolded} onToggle={() => setChosen(!unfolded)} />
                {actions}
                {answered && <span className="ml-auto">{viewSwitch}</span>}
              </div>
              <Fold open={unfolded && answered} className="-mb-3.5">
                {layers}
              </Fold>
            </>
          )}
        </div>
        {inspected !== null && (
          <CallInspector
            run={run}
            source={source}
            call={inspected}
            onMove={setInspected}
            onRetry={retry}
            nameOf={nameOf}
          />
        )}
      </article>
    </CallLinksContext>
  );
}

interface LayersProps {
  run: RunState;
  nameOf: (reference: string) => string;
  onOpen: (call: string) => void;
  /** Absent where nothing can be asked. */
  onRetry?: (call: string) => void;
}

function Layers({ run, nameOf, onOpen, onRetry }: LayersProps) {
  // Returns from the comparison to the layers.
  const answerGrows = run.status === 'running' && comparisonOf(run) === null;
  return (
    // The gap below folds, too.
    <div className={clsx('flex flex-col gap-1.5 pb-3.5', answerGrows && '@xl/run:*:last:rounded-bl-none')}>
      {shownLayers(run).map((view) => (
        <LayerRow
          key={view.layer}
          {...view}
          facts={layerFacts(view, run)}
          nameOf={nameOf}
          onOpen={onOpen}
          onRetry={onRetry}
        />
      ))}
    </div>
  );
}

function LayersToggle({
  run,
  unfolded,
  onToggle,
}: {
  run: RunViewProps['run'];
  unfolded: boolean;
  onToggle: () => void;
}) {
  const hasLayers = shownLayers(run).length > 0;
  const facts = [
    ...(hasLayers ? summaryOf(run) : []),
    seconds(run.durationMs),
    ...(hasCosts(run) ? [costOfRun(run)] : []),
    ...(run.imported ? ['imported'] : []),
  ];
  const words = (
    <span>
      <span className="font-semibold">
        <Name>{run.mixture.name}</Name>
      </span>{' '}
      · {facts.join(' · ')}
    </span>
  );
  if (!hasLayers) return <p className="text-ink-muted text-small">{words}</p>;
  return (
    <button
      type="button"
      aria-expanded={unfolded}
      onClick={onToggle}
      className="-ml-2 flex min-h-8 items-center gap-1.5 rounded-lg px-2 text-left text-ink-muted text-small transition-colors hover:bg-hover hover:text-ink"
    >
      <ChevronRight
        aria-hidden="true"
        className={`size-3.5 shrink-0 transition-transform ${unfolded ? 'rotate-90' : ''}`}
      />
      {words}
    </button>
  );
}

/** Says how a run ended that did not simply succeed. */
function EndNotice({ run, control }: Pick<RunViewProps, 'run' | 'control'>) {
  const words = endOfRun(run);
  if (words === null) return null;
  const bad = run.status === 'failed';
  const aggregator = lostAggregator(run);
  const list = aggregator === null ? lostComparison(run) : null;
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <p className={`max-w-[62em] text-ui ${bad ? 'text-danger-ink' : 'text-ink-muted'}`} data-end="">
        {words}
      </p>
      {(run.status === 'interrupted' || run.status === 'stopped') && control && (
        <Button
          look="outline"
          onClick={control.resume}
          title="Reuses the finished calls and runs only the rest"
        >
          Resume
        </Button>
      )}
      {aggregator !== null && control && (
        <Button look="outline" onClick={() => control.retry(aggregator)} title="Reuses every proposal">
          Retry the aggregator
        </Button>
      )}
      {list !== null && control && (
        <Button look="outline" onClick={() => control.retry(list)} title="Reuses every proposal">
          Compare again
        </Button>
      )}
    </div>
  );
}
