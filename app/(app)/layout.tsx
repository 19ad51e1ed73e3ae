import { dehydrate, HydrationBoundary } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { readAsVisitor } from '@/app/page-access';
import { AppShell } from '@/components/app-shell';
import { accountQuery } from '@/lib/client/accounts/account-query';
import { createQueryClient } from '@/lib/client/browser/query-client';
import { mixturesQuery } from '@/lib/client/queries/mixtures-query';
import { accountState } from '@/lib/server/auth/accounts/account-state';
import { mixtureEntries } from '@/lib/server/mixtures/mixture-store';

/**
 * Who has logged in, and the mixtures, come with the page: a question can be asked as soon as it can be typed. When they
 * cannot be read, the page comes without them and asks for them itself.
 */
export default async function AppLayout({ children }: { children: ReactNode }) {
  const client = createQueryClient();
  await readAsVisitor(async () => {
    const { queryKey } = mixturesQuery;
    await Promise.all([
      client.prefetchQuery({
        queryKey,
        queryFn: async () => ({ items: await mixtureEntries() }),
        retry: false,
      }),
      client.prefetchQuery({ queryKey: accountQuery.queryKey, queryFn: accountState, retry: false }),
    ]);
  });
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <AppShell>{children}</AppShell>
    </HydrationBoundary>
  );
}
