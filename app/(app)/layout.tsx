import { dehydrate, HydrationBoundary } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { AppShell } from '@/components/app-shell';
import { mixturesQuery } from '@/lib/client/mixtures-query';
import { createQueryClient } from '@/lib/client/query-client';
import { mixtureEntries } from '@/lib/runs/mixtures';

/** The mixtures come with the page: a question can be asked as soon as it can be typed. */
export default function AppLayout({ children }: { children: ReactNode }) {
  const client = createQueryClient();
  client.setQueryData(mixturesQuery.queryKey, { items: mixtureEntries() });
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <AppShell>{children}</AppShell>
    </HydrationBoundary>
  );
}
