'use client';

import { useEffect, useRef } from 'react';
import { conversationsIn } from '@/lib/client/queries/conversation-pages';
import { useConversations } from '@/lib/client/queries/use-conversations';
import { sectionsOf } from '@/lib/conversation/date-sections';
import { ConversationItem } from './conversation-item';

/** Conversations, loaded page by page on scroll. */
export function ConversationList({ of }: { of: 'me' | 'team' }) {
  const { data, error, isPending, fetchNextPage, hasNextPage, isFetchingNextPage, refetch } =
    useConversations('', of);
  const end = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (end.current === null || !hasNextPage) return;
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && fetchNextPage(), {
      rootMargin: '200px',
    });
    observer.observe(end.current);
    return () => observer.disconnect();
  }, [hasNextPage, fetchNextPage]);

  if (isPending) return <LoadingList />;
  if (error !== null && data === undefined) {
    return (
      <p className="px-3 py-2 text-ink-muted text-small">
        {error.message}{' '}
        <button
          type="button"
          onClick={() => refetch()}
          className="underline underline-offset-2 hover:text-ink"
        >
          Try again
        </button>
      </p>
    );
  }
  const items = conversationsIn(data);
  if (items.length === 0) {
    return (
      <p className="px-3 py-2 text-ink-muted text-small">
        {of === 'me' ? 'Your conversations appear here.' : 'What others give to the team appears here.'}
      </p>
    );
  }
  return (
    <>
      {sectionsOf(items, new Date()).map((section) => (
        <section key={section.title} className="mb-3">
          <h2 className="px-3 pb-1 text-ink-faint text-small">{section.title}</h2>
          <ul>
            {section.items.map((conversation) => (
              <ConversationItem key={conversation.id} conversation={conversation} />
            ))}
          </ul>
        </section>
      ))}
      <div ref={end} />
      {isFetchingNextPage && <LoadingList />}
    </>
  );
}

function LoadingList() {
  return (
    <div className="flex flex-col gap-2 px-3 py-1" aria-label="Loading conversations" role="status">
      {[70, 90, 55].map((width) => (
        <span key={width} className="h-4 animate-pulse rounded bg-line" style={{ width: `${width}%` }} />
      ))}
    </div>
  );
}
