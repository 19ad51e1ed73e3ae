import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache, Suspense } from 'react';
import { readAsVisitor } from '@/app/page-access';
import { ConversationView } from '@/components/chat/conversation-view';
import { turnsAtOnce } from '@/lib/conversation/conversation-outline';
import { readConversationEnd } from '@/lib/server/runs/read-run';

interface PageProps {
  params: Promise<{ conversationId: string }>;
  searchParams: Promise<{ run?: string | string[] }>;
}

/** Once a request, for the page and for its title: kept by the words of the address, since promises are not alike. */
const readOnce = cache((id: string, focusRunId: string | null) =>
  readAsVisitor(() => readConversationEnd(id, focusRunId, turnsAtOnce)),
);

async function conversation({ params, searchParams }: PageProps) {
  const { conversationId } = await params;
  const { run } = await searchParams;
  if (conversationId.length > 64) return null;
  const id = decodeURIComponent(conversationId).replaceAll('\0', '');
  return readOnce(id, typeof run === 'string' ? run : null);
}

export async function generateMetadata(props: PageProps): Promise<Metadata> {
  return { title: (await conversation(props))?.conversation.title ?? 'Not found' };
}

export default async function ConversationPage(props: PageProps) {
  const detail = await conversation(props);
  if (detail === null) notFound();
  return (
    <Suspense>
      <ConversationView key={detail.conversation.id} initial={detail} />
    </Suspense>
  );
}
