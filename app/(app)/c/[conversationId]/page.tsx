import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache, Suspense } from 'react';
import { ConversationView } from '@/components/chat/conversation-view';
import { readConversation } from '@/lib/runs/read';

interface PageProps {
  params: Promise<{ conversationId: string }>;
}

/** Once a request, for the page and for its title. */
const conversation = cache(async (params: PageProps['params']) => {
  const { conversationId } = await params;
  return conversationId.length > 64
    ? null
    : readConversation(decodeURIComponent(conversationId).replaceAll('\0', ''));
});

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return { title: (await conversation(params))?.conversation.title ?? 'Not found' };
}

export default async function ConversationPage({ params }: PageProps) {
  const detail = await conversation(params);
  if (detail === null) notFound();
  return (
    <Suspense>
      <ConversationView key={detail.conversation.id} initial={detail} />
    </Suspense>
  );
}
