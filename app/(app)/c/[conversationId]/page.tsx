import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache, Suspense } from 'react';
import { ConversationView } from '@/components/chat/conversation-view';
import { readConversationEnd } from '@/lib/runs/read';

interface PageProps {
  params: Promise<{ conversationId: string }>;
  searchParams: Promise<{ run?: string | string[] }>;
}

/** These come with the page, with what their calls said; what is before is read when somebody goes there. */
const wholeTurns = 16;

/** Once a request, for the page and for its title. */
const conversation = cache(async (params: PageProps['params'], searchParams: PageProps['searchParams']) => {
  const { conversationId } = await params;
  const { run } = await searchParams;
  if (conversationId.length > 64) return null;
  const id = decodeURIComponent(conversationId).replaceAll('\0', '');
  return readConversationEnd(id, typeof run === 'string' ? run : null, wholeTurns);
});

export async function generateMetadata({ params, searchParams }: PageProps): Promise<Metadata> {
  return { title: (await conversation(params, searchParams))?.conversation.title ?? 'Not found' };
}

export default async function ConversationPage({ params, searchParams }: PageProps) {
  const detail = await conversation(params, searchParams);
  if (detail === null) notFound();
  return (
    <Suspense>
      <ConversationView key={detail.conversation.id} initial={detail} />
    </Suspense>
  );
}
