'use client';

import { useState } from 'react';
import { WhoseChoice } from '@/components/accounts/whose-choice';
import { useAccount } from '@/lib/client/accounts/use-account';
import { ConversationList } from './conversation-list';

/** One's own conversations, or what others gave to the team. */
export function Conversations() {
  const { accounts, person } = useAccount();
  // A viewer has none.
  const [of, setOf] = useState<'me' | 'team'>(person?.role === 'viewer' ? 'team' : 'me');
  return (
    <>
      {accounts && (
        <div className="mx-3 mt-3">
          <WhoseChoice name="conversations-of" legend="Whose conversations" of={of} onChange={setOf} />
        </div>
      )}
      <nav aria-label="Conversations" className="mt-3 min-h-0 flex-1 overflow-y-auto px-3 pb-3">
        <ConversationList of={of} />
      </nav>
    </>
  );
}
