'use client';

import { type ReactNode, useMemo } from 'react';
import { requestsIn, SharedRequestsContext } from '@/lib/client/runs/shared-requests';
import type { SharedConversation } from '@/lib/contract/share-contract';

/** Brings the requests of a share to whoever shows its calls. */
export function SharedRequestsProvider({
  shared,
  children,
}: {
  shared: SharedConversation;
  children: ReactNode;
}) {
  const find = useMemo(() => requestsIn(shared), [shared]);
  return <SharedRequestsContext value={find}>{children}</SharedRequestsContext>;
}
