'use client';

import { openImport } from '@/components/import/import-host';
import { Button, buttonClass } from '@/components/ui/button';
import { LoadError } from '@/components/ui/load-error';
import { PageLink } from '@/components/ui/page-link';
import { ShowMore } from '@/components/ui/show-more';
import { Skeleton } from '@/components/ui/skeleton';
import { useShares } from '@/lib/client/queries/use-shares';
import { ShareList } from './share-list';

/** All shared links, and the way back in for what was exported. */
export function SharesView() {
  const pages = useShares();
  const { data, error, refetch } = pages;
  const shares = data?.pages.flatMap(({ items }) => items);
  return (
    <div className="flex-1 overflow-y-auto">
      <div className="mx-auto flex w-full max-w-[760px] flex-col gap-6 px-4 pt-14 pb-16 sm:px-8">
        <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
          <div className="flex flex-col gap-1">
            <h1 className="font-semibold text-title">Shared links</h1>
            <p className="max-w-[48ch] text-ink-muted text-ui">
              Everybody who has a link can read what it shows, until it expires or you revoke it.
            </p>
          </div>
          <Button look="outline" onClick={openImport}>
            Import a conversation
          </Button>
        </div>
        {error !== null && <LoadError message={error.message} onRetry={refetch} />}
        {shares === undefined ? (
          error === null && <Skeleton className="h-64 w-full" />
        ) : shares.length === 0 ? (
          <div className="flex flex-col items-start gap-3 rounded-xl bg-sunken px-5 py-6">
            <p className="max-w-[60ch] text-ink-muted text-ui">
              No shared links. Open a conversation and press Share: you choose what the link includes and how
              long it works.
            </p>
            <PageLink href="/" className={buttonClass('outline')}>
              Ask something
            </PageLink>
          </div>
        ) : (
          <ShareList shares={shares} />
        )}
        <ShowMore pages={pages} />
      </div>
    </div>
  );
}
