'use client';

import { useState } from 'react';
import { Segments } from '@/components/ui/segments';
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
        <fieldset className="mx-3 mt-3">
          <legend className="sr-only">Whose conversations</legend>
          <Segments
            name="conversations-of"
            options={[
              ['me', 'Mine'],
              ['team', 'Team'],
            ]}
            chosen={of}
            onChange={setOf}
          />
        </fieldset>
      )}
      <nav aria-label="Conversations" className="mt-3 min-h-0 flex-1 overflow-y-auto px-3 pb-3">
        <ConversationList of={of} />
      </nav>
    </>
  );
}
