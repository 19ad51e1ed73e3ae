'use client';

import { ArrowDown } from 'lucide-react';
import dynamic from 'next/dynamic';
import { useSearchParams } from 'next/navigation';
import { useRef, useState } from 'react';
import { Composer } from '@/components/composer/composer';
import { Button } from '@/components/ui/button';
import { toasts } from '@/components/ui/toast';
import { useChosenMixture } from '@/lib/client/chosen-mixture';
import { useAsk, useConversation } from '@/lib/client/conversations';
import { stopRun } from '@/lib/client/runs';
import { newestRunOf, threadOf } from '@/lib/conversation/thread';
import type { ConversationDetail } from '@/lib/http/contract';
import { Turn } from './turn';
import { useStickToEnd } from './use-stick-to-end';

const ShareDialog = dynamic(
  () => import('@/components/sharing/share-dialog').then((module) => module.ShareDialog),
  {
    ssr: false,
  },
);

/** A conversation along its chosen branch, and the composer that goes on from its end. */
export function ConversationView({ initial }: { initial: ConversationDetail }) {
  const { data: detail } = useConversation(initial);
  const { conversation } = detail;
  const { focusRunId, focus } = useFocus(conversation.id);
  const turns = threadOf(detail, focusRunId);
  const last = turns.at(-1);
  const [editing, setEditing] = useState<string | null>(null);
  const [sharing, setSharing] = useState(false);
  const ask = useAsk(conversation);
  const { chosen } = useChosenMixture();
  const scroller = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const { away, toEnd } = useStickToEnd(scroller, content);

  async function askAt(parentId: string | null, question: string, mixture: string) {
    const { run } = await ask.mutateAsync({ content: question, mixture, parentId });
    focus(run.id);
    toEnd();
  }
  async function askHere(parentId: string | null, question: string) {
    if (chosen === undefined) throw new Error('No mixture can run here. Check that Strata can be reached.');
    await askAt(parentId, question, chosen.slug);
  }
  const running = last?.run?.status === 'running' ? last.run : null;

  return (
    <div className="relative flex min-h-0 flex-1 flex-col">
      <header className="flex h-12 shrink-0 items-center gap-2 border-b pr-3 pl-13 lg:pl-8">
        <h1 className="min-w-0 flex-1 truncate text-ink-muted text-ui">{conversation.title}</h1>
        <Button onClick={() => setSharing(true)} disabled={last?.run == null}>
          Share
        </Button>
      </header>
      <div ref={scroller} className="min-h-0 flex-1 overflow-y-auto">
        <div
          ref={content}
          className="mx-auto flex w-full max-w-[1240px] flex-col gap-12 px-4 pt-8 pb-10 sm:px-8"
        >
          {turns.map((turn) => (
            <Turn
              key={turn.message.id}
              turn={turn}
              editing={editing === turn.message.id}
              onEditing={(on) => setEditing(on ? turn.message.id : null)}
              onAskInstead={(question) => askHere(turn.message.parentId, question)}
              onAskAgain={() =>
                askHere(turn.message.parentId, turn.message.content).catch((error: Error) =>
                  toasts.add({ title: error.message }),
                )
              }
              onFocus={(target) => {
                const run = 'runId' in target ? target.runId : newestRunOf(detail, target.messageId)?.id;
                if (run !== undefined) focus(run);
              }}
            />
          ))}
        </div>
      </div>
      <div className="relative mx-auto w-full max-w-[1240px] px-3 pb-3 sm:px-7 sm:pb-5">
        {away && (
          <Button
            look="outline"
            onClick={toEnd}
            className="absolute -top-11 left-1/2 -translate-x-1/2 rounded-full shadow-raised"
          >
            <ArrowDown className="size-3.5" />
            {running ? 'To what is being written' : 'To the end'}
          </Button>
        )}
        <Composer
          draftKey={conversation.id}
          placeholder="Ask a follow-up"
          onAsk={(question, mixture) => askAt(last?.run?.id ?? null, question, mixture)}
          running={running === null ? undefined : { stop: () => void stopRun(running.id) }}
          onEditLast={() => last && setEditing(last.message.id)}
        />
      </div>
      {sharing && last?.run && (
        <ShareDialog conversationId={conversation.id} run={last.run} onClose={() => setSharing(false)} />
      )}
    </div>
  );
}

/** Which branch is shown, kept in the address so that a reload and a link find it again. */
function useFocus(conversationId: string) {
  const focusRunId = useSearchParams().get('run');
  // Next's router follows the browser's history; the server need not be asked, the conversation is here already.
  const focus = (runId: string) => window.history.replaceState(null, '', `/c/${conversationId}?run=${runId}`);
  return { focusRunId, focus };
}
