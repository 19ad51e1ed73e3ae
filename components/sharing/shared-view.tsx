'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Mark } from '@/components/brand/mark';
import { RunView } from '@/components/run/run-view';
import { InspectedRun } from '@/components/run-views/inspected-run';
import { RunViewsProvider } from '@/components/run-views/run-views-context';
import { Button } from '@/components/ui/button';
import { PageLink } from '@/components/ui/page-link';
import { QuestionText } from '@/components/ui/question-text';
import { toasts } from '@/components/ui/toast';
import { goBack, useViewAddress } from '@/lib/client/browser/use-view-address';
import { continueShare } from '@/lib/client/queries/use-shares';
import type { SharedConversation } from '@/lib/contract/share-contract';
import { filesOfShare } from '@/lib/conversation/export-files';
import { ExportMenu } from './export-menu';

const dateFormat = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeZone: 'UTC' });

/** A shared conversation: everything can be opened, nothing changed. */
export function SharedView({ token, shared }: { token: string; shared: SharedConversation }) {
  const router = useRouter();
  const [address, goTo] = useViewAddress(`/s/${token}`);
  const inspected = shared.runs.find(({ id }) => id === address.run) ?? shared.runs.at(-1);
  const question = shared.messages.find(({ id }) => id === inspected?.messageId)?.content ?? '';
  const [continuing, setContinuing] = useState(false);
  async function goOn() {
    setContinuing(true);
    try {
      const { id } = await continueShare(token);
      router.push(`/c/${id}`);
    } catch (error) {
      toasts.add({ title: error instanceof Error ? error.message : String(error) });
      setContinuing(false);
    }
  }
  return (
    <RunViewsProvider run={inspected?.id ?? null} address={address} goTo={goTo} goBack={goBack}>
      <main className="relative min-h-dvh">
        <header className="sticky top-0 z-30 border-b bg-page">
          <div className="mx-auto flex h-14 w-full max-w-[1624px] items-center gap-3 px-4 sm:px-8">
            <PageLink href="/" className="flex items-center gap-2.5 font-semibold text-[17px]">
              <Mark />
              <span className="max-sm:sr-only">Strata</span>
            </PageLink>
            <span className="min-w-0 flex-1 truncate text-ink-faint text-small">
              <span className="max-sm:sr-only">Shared on </span>
              {dateFormat.format(new Date(shared.sharedAt))}
              <span className="max-sm:sr-only">, read-only</span>
            </span>
            <ExportMenu files={filesOfShare(token, shared.included)} trigger={<Button>Export</Button>} />
            <Button look="outline" onClick={goOn} disabled={continuing}>
              <span>
                Continue<span className="max-sm:sr-only"> this conversation</span>
              </span>
            </Button>
          </div>
        </header>
        {inspected && address.view === 'reader' && (
          <div className="fixed inset-x-0 top-14 bottom-0 z-10">
            <InspectedRun run={inspected} question={question} />
          </div>
        )}
        <div
          // Not the landmark itself, which contains the menus of the header and of the reader.
          inert={address.view === 'reader'}
          className="isolate mx-auto flex w-full max-w-[1624px] flex-col gap-12 px-4 pt-8 pb-20 [--run-bar-top:3.5rem] sm:px-8"
        >
          <h1 className="sr-only">{shared.title}</h1>
          {shared.messages.map((message) => {
            const run = shared.runs.find((candidate) => candidate.messageId === message.id);
            return (
              <section key={message.id} aria-label="Question and answer" className="flex flex-col gap-4">
                <QuestionText content={message.content} />
                {run && <RunView run={run} />}
              </section>
            );
          })}
        </div>
      </main>
    </RunViewsProvider>
  );
}
