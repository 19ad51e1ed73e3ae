'use client';

import { ExternalLink, RotateCcw, X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { LiveReader } from '@/components/chat/live-reader';
import { PendingTurn } from '@/components/chat/pending-turn';
import { Turn } from '@/components/chat/turn';
import { useReadingPosition } from '@/components/chat/use-reading-position';
import { useStop } from '@/components/chat/use-stop';
import { QuestionField } from '@/components/composer/question-field';
import { RunViewsProvider } from '@/components/run-views/run-views-context';
import { Button, buttonClass, IconButton } from '@/components/ui/button';
import { PageLink } from '@/components/ui/page-link';
import { toasts } from '@/components/ui/toast';
import { messageOf } from '@/lib/api/api-client';
import { noAddress, type ViewAddress } from '@/lib/client/browser/view-address';
import { useAsk, useBegunConversation } from '@/lib/client/queries/use-conversations';
import { isWhole } from '@/lib/conversation/conversation-outline';
import { newestRunOf, threadOf } from '@/lib/conversation/thread';
import type { Mixture } from '@/lib/mixture/mixture-schema';

interface TryPanelProps {
  /** A hidden panel keeps its answers. */
  open: boolean;
  /** The current draft: the same object while nothing changes. */
  mixture: Mixture;
  /** Why the draft cannot be asked; null when it can. */
  obstacle: string | null;
  onClose: () => void;
}

/**
 * Asks the current draft questions beside the editor. All questions form one ordinary conversation: asking
 * again after a change adds a run, so that the answers of two drafts are one step apart.
 */
export function TryPanel({ open, mixture, obstacle, onClose }: TryPanelProps) {
  const [conversationId, setConversationId] = useState<string | null>(null);
  const [address, setAddress] = useState(noAddress);
  const goTo = (change: Partial<ViewAddress>) => setAddress((before) => ({ ...before, ...change }));
  const { run: focus } = address;
  const setFocus = (id: string | null) => goTo({ ...noAddress, run: id });
  const [editing, setEditing] = useState(false);
  const [askedOf, setAskedOf] = useState<ReadonlyMap<string, Mixture>>(new Map());
  const { data: detail } = useBegunConversation(conversationId);
  const ask = useAsk(detail?.conversation ?? null);
  const turn = detail && threadOf(detail, focus)[0];
  const run = turn?.run && isWhole(turn.run) ? turn.run : null;
  const stop = useStop(open ? run : null);
  const scroller = useRef<HTMLDivElement>(null);
  const turns = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (open) field.current?.focus({ preventScroll: true });
  }, [open]);
  const { follow } = useReadingPosition({ scroller, turns, running: run?.status === 'running' });

  async function askDraft(content: string) {
    if (obstacle !== null) throw new Error(obstacle);
    follow();
    const title = `Trying ${mixture.name}`.slice(0, 200);
    const asked = await ask.mutateAsync({ content, mixture, parentId: null, title });
    setAskedOf((before) => new Map(before).set(asked.run.id, mixture));
    setConversationId(asked.conversation.id);
    setFocus(asked.run.id);
  }
  const again = () =>
    askDraft(turn?.message.content ?? '').catch((error) => toasts.add({ title: messageOf(error) }));
  const was = askedOf.get(run?.id ?? '');
  const outdated = run !== null && run.status !== 'running' && was !== undefined && was !== mixture;

  return (
    <section
      aria-label="Try it"
      hidden={!open}
      className="flex h-[58dvh] min-h-0 shrink-0 flex-col border-t bg-page [&[hidden]]:hidden xl:h-auto xl:w-[clamp(420px,38vw,620px)] xl:border-t-0 xl:border-l"
    >
      <header className="flex h-12 shrink-0 items-center gap-1 pr-2 pl-4">
        <h2 className="min-w-0 flex-1 truncate font-semibold text-ui">Try it</h2>
        {run !== null && (
          // In another tab, so that the draft stays.
          <PageLink
            href={`/c/${run.conversationId}?run=${run.id}`}
            target="_blank"
            className={buttonClass('quiet')}
          >
            <ExternalLink aria-hidden="true" className="size-3.5" />
            Open in the chat
          </PageLink>
        )}
        <IconButton label="Close Try it" onClick={onClose}>
          <X />
        </IconButton>
      </header>
      <RunViewsProvider run={run?.id ?? null} address={address} goTo={goTo} goBack={null}>
        <div className="relative flex min-h-0 flex-1 flex-col">
          {run !== null && turn && (
            <LiveReader
              run={run}
              question={turn.message.content}
              onMade={(id, where) => (where === 'reader' ? goTo({ run: id }) : setFocus(id))}
            />
          )}
          <div ref={scroller} inert={address.view === 'reader'} className="min-h-0 flex-1 overflow-y-auto">
            <div ref={turns} className="flex flex-col px-4 pt-1 pb-6">
              {ask.isPending && <PendingTurn content={ask.variables.content} />}
              {!ask.isPending && turn && (
                <Turn
                  turn={turn}
                  editing={editing}
                  onEditing={setEditing}
                  onAskInstead={askDraft}
                  askAgain={
                    <IconButton label="Ask again with the current draft" onClick={again}>
                      <RotateCcw />
                    </IconButton>
                  }
                  onFocus={(target) =>
                    setFocus(
                      'runId' in target ? target.runId : (newestRunOf(detail, target.messageId)?.id ?? null),
                    )
                  }
                />
              )}
              {!ask.isPending && turn === undefined && <Invitation />}
            </div>
          </div>
        </div>
      </RunViewsProvider>
      <div className="flex flex-col gap-2 px-3 pb-3">
        {outdated && (
          <p className="flex items-center gap-2 pl-1 text-ink-muted text-small">
            <span className="flex-1">The mixture changed after this answer.</span>
            <Button look="outline" disabled={ask.isPending} onClick={again}>
              Ask again
            </Button>
          </p>
        )}
        <QuestionField
          draftKey="try"
          field={field}
          placeholder="Ask the current draft"
          obstacle={obstacle}
          onAsk={askDraft}
          running={stop && { stop }}
        >
          <span className="min-w-0 flex-1 truncate pl-2 text-ink-faint text-small">{obstacle}</span>
        </QuestionField>
      </div>
    </section>
  );
}

function Invitation() {
  return (
    <p className="max-w-[52ch] text-ink-muted text-ui">
      Ask the current draft anything, saved or not. Change it and ask again: both answers stay, in one
      conversation among your others.
    </p>
  );
}
