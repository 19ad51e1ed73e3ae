'use client';

import { ArrowDown } from 'lucide-react';
import dynamic from 'next/dynamic';
import { useRef, useState } from 'react';
import { Composer } from '@/components/composer/composer';
import { ReadingContext } from '@/components/run/reading';
import { RunViewsProvider } from '@/components/run-views/run-views-context';
import { ExportMenu } from '@/components/sharing/export-menu';
import { Button } from '@/components/ui/button';
import { toasts } from '@/components/ui/toast';
import { useRole } from '@/lib/client/accounts/use-account';
import { importWithRetry } from '@/lib/client/browser/import-with-retry';
import { goBack, useViewAddress } from '@/lib/client/browser/use-view-address';
import { noAddress, type ViewAddress } from '@/lib/client/browser/view-address';
import { useConversationMixture } from '@/lib/client/queries/use-chosen-mixture';
import { useAsk, useConversation } from '@/lib/client/queries/use-conversations';
import type { Role } from '@/lib/contract/account-contract';
import type { Conversation, ConversationEnd } from '@/lib/contract/conversation-contract';
import type { CreateRunBody, Run, RunOutline } from '@/lib/contract/run-contract';
import { isWhole } from '@/lib/conversation/conversation-outline';
import { filesOfConversation } from '@/lib/conversation/export-files';
import { mixtureToAsk } from '@/lib/conversation/follow-up-mixture';
import { newestRunOf, type TurnView, threadOf } from '@/lib/conversation/thread';
import { AskAgainMenu } from './ask-again-menu';
import { ConversationTitle } from './conversation-title';
import { LiveComparison } from './live-comparison';
import { LiveReader } from './live-reader';
import { PendingTurn } from './pending-turn';
import { Turn } from './turn';
import { useLatestTurns } from './use-latest-turns';
import { useReadingPosition } from './use-reading-position';
import { useStop } from './use-stop';

const ShareDialog = dynamic(
  () =>
    importWithRetry(() => import('@/components/sharing/share-dialog')).then((module) => module.ShareDialog),
  { ssr: false },
);

/** The selected branch of a conversation, and the composer below it. */
export function ConversationView({ initial }: { initial: ConversationEnd }) {
  const { data: detail } = useConversation(initial);
  const { conversation } = detail;
  const [address, goTo] = useViewAddress(`/c/${conversation.id}`);
  const focusRunId = address.run;
  const focus = (run: string) => goTo({ run, calls: [], at: null, with: null }, 'replace');
  const turns = threadOf(detail, focusRunId);
  const last = turns.at(-1);
  const lastRun = last?.run ?? null;
  const end = lastRun !== null && isWhole(lastRun) ? lastRun : null;
  const running = end?.status === 'running';
  const inspected = inspectedRun(turns, focusRunId);
  const compared = comparedRuns(turns, address);
  const role = useRole();
  const closed = whyClosed(conversation, role);
  const isOwn = closed === null;
  const { mine } = conversation.ownership;
  const [editing, setEditing] = useState<string | null>(null);
  const [sharing, setSharing] = useState(false);
  const ask = useAsk(conversation);
  const mixtures = useConversationMixture(
    conversation.id,
    end ? { slug: end.mixtureSlug, mixture: end.mixture } : undefined,
  );
  const scroller = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const { away, follow, isRead } = useReadingPosition({ scroller, turns: content, running });
  const { latest, hasMore, mark } = useLatestTurns(turns, scroller);
  const stop = useStop(end);

  async function askAt(parentId: string | null, question: string, mixture: CreateRunBody['mixture']) {
    follow();
    const { run } = await ask.mutateAsync({ content: question, mixture, parentId });
    focus(run.id);
  }
  const pending =
    ask.isPending && ask.variables.parentId === (lastRun?.id ?? null) ? ask.variables.content : null;

  return (
    <RunViewsProvider run={inspected?.run.id ?? null} address={address} goTo={goTo} goBack={goBack}>
      <div className="relative flex min-h-0 flex-1 flex-col">
        <header className="flex h-12 shrink-0 items-center gap-2 border-b pr-3 pl-13 lg:pl-8">
          <ConversationTitle conversation={conversation} />
          {end !== null && !running && (
            <ExportMenu
              files={filesOfConversation(conversation.id, end.id, 'conversation')}
              trigger={<Button>Export</Button>}
            />
          )}
          {mine && (
            <Button onClick={() => setSharing(true)} disabled={end === null}>
              Share
            </Button>
          )}
        </header>
        <div className="relative flex min-h-0 flex-1 flex-col">
          {inspected !== null && (
            <LiveReader
              run={inspected.run}
              question={inspected.question}
              onMade={(run, where) =>
                where === 'reader' ? goTo({ run }, 'replace') : goTo({ ...noAddress, run }, 'replace')
              }
            />
          )}
          {compared !== null && (
            <LiveComparison
              {...compared}
              onChoose={([run, other]) => goTo({ run, with: other }, 'replace')}
              onClose={() => goTo({ with: null }, 'replace')}
            />
          )}
          <div
            inert={address.view === 'reader' || compared !== null}
            // What sticks in it stays below the reader.
            className="isolate flex min-h-0 flex-1 flex-col"
          >
            <div
              ref={scroller}
              // Positioned, so that what is hidden except from screen readers scrolls with it and does not lengthen the page.
              className="relative min-h-0 flex-1 overflow-y-auto [overflow-anchor:none]"
            >
              <div
                ref={content}
                className="mx-auto flex w-full max-w-[1624px] flex-col gap-12 px-4 pt-6 pb-10 sm:px-8"
              >
                {hasMore && <div ref={mark} aria-hidden="true" />}
                <ReadingContext value={isRead}>
                  {latest.map((turn) => (
                    <Turn
                      key={turn.message.id}
                      turn={turn}
                      editing={editing === turn.message.id}
                      onEditing={isOwn ? (on) => setEditing(on ? turn.message.id : null) : undefined}
                      onAskInstead={async (question) => {
                        if (mixtures.chosen === undefined) throw new Error('No mixture can run here.');
                        await askAt(turn.message.parentId, question, mixtureToAsk(mixtures.chosen));
                      }}
                      askAgain={
                        isOwn &&
                        turn.run !== null &&
                        isWhole(turn.run) && (
                          <AskAgainMenu
                            run={turn.run}
                            onAsk={(mixture) =>
                              askAt(turn.message.parentId, turn.message.content, mixture).catch(tell)
                            }
                          />
                        )
                      }
                      onFocus={(target) => {
                        const run =
                          'runId' in target ? target.runId : newestRunOf(detail, target.messageId)?.id;
                        if (run !== undefined) focus(run);
                      }}
                      onCompare={(other) =>
                        goTo({ ...noAddress, run: turn.run?.id ?? null, with: other }, 'push')
                      }
                    />
                  ))}
                </ReadingContext>
                {pending !== null && <PendingTurn content={pending} />}
              </div>
            </div>
            <div className="relative mx-auto w-full max-w-[1624px] px-3 pb-3 sm:px-7 sm:pb-5">
              {away && (
                <Button
                  look="outline"
                  onClick={follow}
                  className="absolute -top-11 left-1/2 -translate-x-1/2 rounded-full shadow-raised"
                >
                  <ArrowDown className="size-3.5" />
                  {running ? 'Jump to latest' : 'Jump to the end'}
                </Button>
              )}
              {isOwn ? (
                <Composer
                  mixtures={mixtures}
                  draftKey={conversation.id}
                  field={field}
                  placeholder="Ask a follow-up"
                  onAsk={(question, mixture) => askAt(lastRun?.id ?? null, question, mixture)}
                  running={stop && { stop }}
                  onEditLast={() => last && setEditing(last.message.id)}
                />
              ) : (
                <p className="text-ink-faint text-small">{closed}</p>
              )}
            </div>
          </div>
        </div>
        {sharing && end !== null && (
          <ShareDialog conversation={conversation} run={end} onClose={() => setSharing(false)} />
        )}
      </div>
    </RunViewsProvider>
  );
}

/** Why the person cannot ask here, in a sentence; null when they can. */
function whyClosed({ source, ownership: { mine, team } }: Conversation, role: Role): string | null {
  // An API client continues its conversation itself: it sends all of it each time.
  if (source === 'program') return 'An API client asked this. You can retry its calls here.';
  if (role === 'viewer') return 'You are a viewer: you can read this.';
  return mine || team === 'continue' ? null : 'Its owner lets the team read this.';
}

/** The addressed run, or the last one, when it is loaded. */
function inspectedRun(turns: readonly TurnView<Run | RunOutline>[], runId: string | null) {
  const turn = turns.find((candidate) => candidate.run?.id === runId) ?? turns.at(-1);
  if (turn === undefined || turn.run === null || !isWhole(turn.run)) return null;
  return { run: turn.run, question: turn.message.content };
}

/** The two runs that the address compares, when they answer one question. */
function comparedRuns(turns: readonly TurnView<Run | RunOutline>[], { run, with: other }: ViewAddress) {
  if (run === null || other === null || run === other) return null;
  const turn = turns.find(({ runs }) => [run, other].every((id) => runs.some((found) => found.id === id)));
  return turn === undefined ? null : { turn, runs: [run, other] as const };
}

function tell(error: Error): void {
  toasts.add({ title: error.message });
}
