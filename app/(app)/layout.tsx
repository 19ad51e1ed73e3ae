import { dehydrate, HydrationBoundary } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { readAsVisitor } from '@/app/page-access';
import { AppShell } from '@/components/app-shell';
import { createQueryClient } from '@/lib/client/browser/query-client';
import { mixturesQuery } from '@/lib/client/queries/mixtures-query';
import { mixtureEntries } from '@/lib/server/mixtures/mixture-store';

/**
 * The mixtures come with the page: a question can be asked as soon as it can be typed. When they cannot be read, the
 * page comes without them and asks for them itself.
 */
export default async function AppLayout({ children }: { children: ReactNode }) {
  const client = createQueryClient();
  await readAsVisitor(() =>
    client.prefetchQuery({
      queryKey: mixturesQuery.queryKey,
      queryFn: async () => ({ items: await mixtureEntries() }),
      retry: false,
    }),
  );
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <AppShell>{children}</AppShell>
    </HydrationBoundary>
  );
}
