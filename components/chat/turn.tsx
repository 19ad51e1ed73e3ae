'use client';

import { Download } from 'lucide-react';
import { type ReactNode, useCallback } from 'react';
import { RatingButtons } from '@/components/call/rating-buttons';
import { RunView } from '@/components/run/run-view';
import { ExportMenu } from '@/components/sharing/export-menu';
import { IconButton } from '@/components/ui/button';
import { CopyButton } from '@/components/ui/copy-button';
import { LoadError } from '@/components/ui/load-error';
import { MenuItem } from '@/components/ui/menu/menu';
import { Skeleton } from '@/components/ui/skeleton';
import { toasts } from '@/components/ui/toast';
import { copyText } from '@/lib/client/browser/copy-text';
import { importWithRetry } from '@/lib/client/browser/import-with-retry';
import { type RedoAction, useRedo } from '@/lib/client/queries/use-conversations';
import { useModelName } from '@/lib/client/queries/use-models';
import { useRating } from '@/lib/client/runs/use-rating';
import {
  aggregateNow,
  type RunPlace,
  stopCall,
  stopRun,
  useRun,
  useWholeRun,
} from '@/lib/client/runs/use-run';
import type { Rating, Run, RunOutline } from '@/lib/contract/run-contract';
import { isWhole } from '@/lib/conversation/conversation-outline';
import { filesOfConversation } from '@/lib/conversation/export-files';
import type { TurnView } from '@/lib/conversation/thread';
import { AnswerSwitcher } from './answer-switcher';
import { Question } from './question';
import { useComparisonOffer } from './use-comparison-offer';
import { useSpokenAnswer } from './use-spoken-answer';

async function copyProposals(run: Run, nameOf: (reference: string) => string): Promise<void> {
  const exporter = importWithRetry(() => import('@/lib/conversation/export-markdown'));
  const copied = await copyText(exporter.then(({ proposalsMarkdown }) => proposalsMarkdown(run, nameOf)));
  toasts.add({ title: copied ? 'All proposals copied.' : 'The browser blocked copying.' });
}

interface TurnProps {
  turn: TurnView<Run | RunOutline>;
  editing: boolean;
  /** Absent where nothing can be asked. */
  onEditing?: (editing: boolean) => void;
  /** Asks an edited question at this place. */
  onAskInstead: (content: string) => Promise<unknown>;
  /** The menu to ask again, beside the answer. */
  askAgain: ReactNode;
  onFocus: (target: { messageId: string } | { runId: string }) => void;
  /** Compares the shown answer with that of another run. Absent where there is no room for it. */
  onCompare?: (runId: string) => void;
}

export function Turn({ turn, editing, onEditing, onAskInstead, askAgain, onFocus, onCompare }: TurnProps) {
  return (
    <section
      aria-label="Question and answer"
      className="flex scroll-mt-14 flex-col gap-4"
      data-turn={turn.message.id}
    >
      <Question
        turn={turn}
        editing={editing}
        onEditing={onEditing}
        onAskInstead={onAskInstead}
        onSibling={(messageId) => onFocus({ messageId })}
      />
      {turn.run !== null && !isWhole(turn.run) && (
        <RunToCome place={{ id: turn.run.id, conversationId: turn.message.conversationId }} />
      )}
      {turn.run !== null && isWhole(turn.run) && (
        <LiveRunView
          run={turn.run}
          runs={turn.runs}
          askAgain={askAgain}
          onFocus={(runId) => onFocus({ runId })}
          onCompare={onCompare}
        />
      )}
    </section>
  );
}

/** A placeholder for a run that is not loaded yet, with a typical height. */
function RunToCome({ place }: { place: RunPlace }) {
  const { error, refetch } = useWholeRun(place);
  if (error !== null) return <LoadError message={error.message} onRetry={() => refetch()} />;
  return <Skeleton className="h-[480px]" />;
}

interface LiveRunViewProps {
  run: Run;
  runs: readonly (Run | RunOutline)[];
  askAgain: ReactNode;
  onFocus: (runId: string) => void;
  onCompare: ((runId: string) => void) | undefined;
}

function LiveRunView({ run: stored, runs, askAgain, onFocus, onCompare }: LiveRunViewProps) {
  const { run, connection } = useRun(stored);
  const spoken = useSpokenAnswer(run);
  const nameOf = useModelName();
  // The same function for each piece of text, so that it draws no other card anew.
  const stopOne = useCallback((call: string) => void stopCall(run.id, call).catch(tell), [run.id]);
  const redo = useRedo();
  const { mutate: rate } = useRating(run);
  const rateCall = useCallback(
    (call: string, value: Rating | null) => rate({ call, rating: value }, { onError: tell }),
    [rate],
  );
  const again = (action: RedoAction, calls?: string[]) =>
    redo.mutate({ run, action, calls }, { onSuccess: (created) => onFocus(created.run.id), onError: tell });
  const switcher = <AnswerSwitcher runs={runs} runId={run.id} onFocus={onFocus} onCompare={onCompare} />;
  useComparisonOffer(run, runs, onCompare);
  return (
    <>
      <p role="status" className="sr-only">
        {spoken}
      </p>
      {connection === 'reconnecting' && (
        <p role="status" className="text-ink-muted text-small">
          The connection was lost; the run goes on. Reconnecting…
        </p>
      )}
      {connection === 'gone' && (
        <p role="alert" className="text-danger-ink text-small">
          This run no longer exists on the server.
        </p>
      )}
      <RunView
        key={run.id}
        run={run}
        control={{
          stop: () => stopRun(run.id).catch(tell),
          stopCall: stopOne,
          aggregate: () => aggregateNow(run.id).catch(tell),
          retry: (call) => again(`calls/${call}/retry`),
          retryAll: (calls) => again('retry', calls),
          resume: () => again('resume'),
          continueAnswer: () => again('continue'),
          rate: rateCall,
          ratings: run.ratings ?? {},
        }}
        actions={
          <span className="flex items-center">
            {run.answer !== '' && (
              <>
                <CopyButton text={run.answer} label="Copy answer" />
                <RatingButtons
                  of="the answer"
                  rating={run.ratings?.answer ?? null}
                  onRate={(value) => rate({ call: null, rating: value }, { onError: tell })}
                />
              </>
            )}
            {askAgain}
            <ExportMenu
              files={filesOfConversation(run.conversationId, run.id, 'run')}
              trigger={
                <IconButton label="Export this run">
                  <Download />
                </IconButton>
              }
            >
              <MenuItem onSelect={() => copyProposals(run, nameOf)}>Copy all proposals</MenuItem>
            </ExportMenu>
            {switcher}
          </span>
        }
      />
      {run.status === 'running' && switcher}
    </>
  );
}

function tell(error: Error): void {
  toasts.add({ title: error.message });
}
