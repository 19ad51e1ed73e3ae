'use client';

import dynamic from 'next/dynamic';
import { type ReactNode, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { CallLinksContext } from '@/components/call/call-link';
import { useRunViews } from '@/components/run-views/run-views-context';
import { useViewKeys } from '@/components/run-views/use-view-keys';
import { ViewSwitch } from '@/components/run-views/view-switch';
import { Skeleton } from '@/components/ui/skeleton';
import { importWithRetry } from '@/lib/client/browser/import-with-retry';
import { useModelName } from '@/lib/client/queries/use-models';
import type { Rating } from '@/lib/contract/run-contract';
import { draftOf } from '@/lib/format/draft-of';
import { announcementOf, shownLayers } from '@/lib/format/run-summary';
import { comparisonOf } from '@/lib/format/sub-calls';
import type { RunState } from '@/lib/moa/events/run-state';
import { Answer } from './answer/answer';
import { bringIntoView } from './bring-into-view';
import { ComparisonBand } from './comparison-band';
import { CutNotice } from './cut-notice';
import { EndNotice } from './end-notice';
import { FailedInRun } from './failed-calls';
import { Layers } from './layers';
import { RunBar } from './run-bar';
import { useAnswerFirst } from './use-answer-first';
import { useBroughtIntoView } from './use-brought-into-view';
import { useOpenLayers } from './use-open-layers';

const Timeline = dynamic(
  () => importWithRetry(() => import('@/components/timeline/timeline')).then((module) => module.Timeline),
  { ssr: false, loading: () => <Skeleton className="h-60" /> },
);

const Replay = dynamic(
  () => importWithRetry(() => import('@/components/replay/replay')).then((module) => module.Replay),
  { ssr: false, loading: () => <Skeleton className="h-[480px]" /> },
);

const FlowView = dynamic(
  () => importWithRetry(() => import('@/components/flow/flow-view')).then((module) => module.FlowView),
  { ssr: false },
);

const LayerBars = dynamic(
  () => importWithRetry(() => import('@/components/flow/layer-bars')).then((module) => module.LayerBars),
  { ssr: false },
);

const noRatings: Readonly<Record<string, Rating>> = {};

interface RunViewProps {
  run: RunState & { imported?: true };
  /** Absent for a run that is only read. */
  control?: {
    stop: () => void;
    /** Stops one call; the others go on. */
    stopCall: (call: string) => void;
    aggregate: () => void;
    /** Retries a call and everything that depends on it. */
    retry: (call: string) => void;
    /** Retries these calls and everything that depends on one of them. */
    retryAll: (calls: string[]) => void;
    /** Resumes an interrupted or stopped run. */
    resume: () => void;
    /** Goes on with an answer that was cut. */
    continueAnswer: () => void;
    rate: (call: string, rating: Rating | null) => void;
    /** By call. */
    ratings: Readonly<Record<string, Rating>>;
  };
  /** Shown below the answer of a finished run. */
  actions?: ReactNode;
}

/** A whole run, or its replay. */
export function RunView(props: RunViewProps) {
  const { run } = props;
  const { view, isInspected, show } = useRunViews(run.id);
  useViewKeys(isInspected ? show : undefined);
  if (view !== 'replay' || run.status === 'running') return <RunBody {...props} />;
  return (
    <Replay
      key={run.id}
      run={run}
      viewSwitch={<ViewSwitch run={run} view={view} onShow={(next) => show(next)} />}
    >
      {(shown, controls) => <RunBody run={shown} replay={controls} />}
    </Replay>
  );
}

interface RunBodyProps extends RunViewProps {
  /** The controls of a replay, in place of the run bar and the switch of views. */
  replay?: ReactNode;
}

/**
 * A run at one moment: its bar; while it runs its layers and the answer that grows below them; when it has ended the answer,
 * then its layers, each on a line, or the timeline or the flow first. It adapts to its container, because the mixture editor
 * shows it in a column.
 */
function RunBody({ run, control, actions, replay }: RunBodyProps) {
  const running = run.status === 'running';
  const answered = run.answer !== '';
  // With a draft, the actions have their place before the answer begins, which would move the page.
  const drafted = draftOf(run) !== null;
  const bands = useRef<HTMLDivElement>(null);
  const answer = useRef<HTMLDivElement>(null);
  const views = useRunViews(run.id);
  // The cards of a finished run are folded below its answer. A view that shows all calls at once stays above it.
  const answerFirst = useAnswerFirst(running, bands, answer) && answered && views.inlineView === 'cards';
  useBroughtIntoView(views.isAddressed && views.inlineView !== 'cards' ? views.inlineView : null, bands);
  const open = useOpenLayers(run, bands);
  const [onlyFailed, setOnlyFailed] = useState(false);
  const { show, openCall } = views;
  const nameOf = useModelName();
  const retry = running ? undefined : control?.retry;
  const retryAll = running ? undefined : control?.retryAll;
  const shown = shownLayers(run).map(({ layer }) => layer);
  const hasLayers = shown.length > 0;
  const unfolded = shown.some(open.isOpen);

  /** Changes the layers, and brings them into view when they show more. */
  function showLayers(change: () => void, isMore: boolean) {
    flushSync(change);
    if (isMore && answerFirst && bands.current !== null) bringIntoView(bands.current);
  }
  function toggleAll() {
    showLayers(() => open.setAll(shown, !unfolded), !unfolded);
  }
  function filter() {
    showLayers(() => {
      setOnlyFailed(!onlyFailed);
      if (!onlyFailed) open.setAll(shown, true);
    }, !onlyFailed);
  }

  const layers = (
    <div ref={bands}>
      {views.inlineView === 'timeline' && <Timeline run={run} nameOf={nameOf} onOpen={openCall} />}
      {views.inlineView === 'flow' && hasLayers && <FlowView run={run} nameOf={nameOf} onOpen={openCall} />}
      {views.inlineView === 'cards' && (
        <Layers
          run={run}
          isOpen={open.isOpen}
          onToggle={open.toggle}
          onlyFailed={onlyFailed}
          onFilter={filter}
          nameOf={nameOf}
          onOpen={openCall}
          onRetry={retry}
          onRetryAll={retryAll}
          onStop={running ? control?.stopCall : undefined}
          ratings={control?.ratings ?? noRatings}
          onRate={control?.rate}
        />
      )}
    </div>
  );
  const comparison = comparisonOf(run);
  const links = useMemo(
    () => ({ calls: run.calls, nameOf, onOpen: openCall }),
    [run.calls, nameOf, openCall],
  );
  return (
    <CallLinksContext value={links}>
      <article className="@container/run" data-run={run.id} data-status={run.status}>
        <div className="flex flex-col gap-3.5">
          <p role="status" className="sr-only">
            {announcementOf(run)}
          </p>
          {replay ?? (
            <RunBar
              run={run}
              hasLayers={hasLayers}
              viewSwitch={
                hasLayers && <ViewSwitch run={run} view={views.view} onShow={(next) => show(next)} />
              }
              unfolded={unfolded}
              onToggle={toggleAll}
              onlyFailed={onlyFailed}
              onFilter={filter}
              onRetryAll={retryAll}
              onStop={control?.stop}
              onAggregate={control?.aggregate}
            />
          )}
          {hasLayers && (
            // Its place is kept from the start, because what appears above the answer moves the line that is read.
            <div style={{ minHeight: `${countLayers(run)}rem` }}>
              <LayerBars run={run} nameOf={nameOf} />
            </div>
          )}
          {!running && (
            // On a phone the run bar has no room for them.
            <span className="hidden empty:hidden @max-xl/run:block">
              <FailedInRun run={run} pressed={onlyFailed} onFilter={filter} onRetryAll={retryAll} />
            </span>
          )}
          <EndNotice run={run} control={control} />
          {!answerFirst && layers}
          <div ref={answer} className="flex flex-col gap-3.5 empty:hidden">
            {comparison !== null && <ComparisonBand {...comparison} running={running} answered={answered} />}
            <Answer run={run} nameOf={nameOf} onOpen={openCall} />
            <CutNotice run={run} onContinue={control?.continueAnswer} />
          </div>
          {(answered || drafted) && (
            <div className="flex min-h-8 flex-wrap items-center gap-1">{!running && actions}</div>
          )}
          {!answered && !running && actions}
          {answerFirst && layers}
        </div>
      </article>
    </CallLinksContext>
  );
}

/** All layers that were planned, the aggregator's too. */
function countLayers({ calls }: RunState): number {
  return new Set(calls.map(({ layer }) => layer)).size;
}
