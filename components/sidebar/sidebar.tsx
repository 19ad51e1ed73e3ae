'use client';

import { usePathname } from 'next/navigation';
import { Mark } from '@/components/brand/mark';
import { openImport } from '@/components/import/import-host';
import { openPalette } from '@/components/shortcuts/shortcuts';
import { PageLink } from '@/components/ui/page-link';
import { useAccount } from '@/lib/client/accounts/use-account';
import { useCommandKey } from '@/lib/client/browser/use-command-key';
import { useOtherTabs } from '@/lib/client/queries/use-conversations';
import { Conversations } from './conversations';

const placeClass =
  'flex items-center rounded-lg px-2 py-1 text-ink-muted text-small transition-colors hover:bg-hover hover:text-ink aria-[current=page]:text-ink pointer-coarse:min-h-11';

const places = [
  ['/mixtures', 'Mixtures'],
  ['/usage', 'Usage'],
  ['/runs', 'API'],
  ['/shares', 'Shares'],
  ['/settings', 'Settings'],
] as const;

const accountPlaces = [
  ['/team', 'Team'],
  ['/account', 'Account'],
] as const;

export function Sidebar() {
  useOtherTabs();
  const pathname = usePathname();
  const commandKey = useCommandKey();
  const { accounts } = useAccount();
  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <PageLink
        href="/"
        className="mx-3 mt-4 mb-3 flex items-center gap-2.5 rounded-lg px-1.5 font-semibold text-[17px] tracking-tight"
      >
        <Mark />
        Strata
      </PageLink>
      <div className="flex flex-col gap-1 px-3">
        <PageLink
          href="/"
          className="rounded-lg border bg-surface px-3 py-1.5 text-ui transition-colors hover:border-line-strong"
        >
          New question
        </PageLink>
        <button
          type="button"
          onClick={openPalette}
          className="flex items-center justify-between rounded-lg px-3 py-1.5 text-ink-muted text-ui transition-colors hover:bg-hover hover:text-ink"
        >
          Search
          <kbd className="figures text-[11px] text-ink-faint pointer-coarse:hidden">{commandKey} K</kbd>
        </button>
        <PageLink
          href="/lab"
          aria-current={pathname.startsWith('/lab') ? 'page' : undefined}
          className="rounded-lg px-3 py-1.5 text-ink-muted text-ui transition-colors hover:bg-hover hover:text-ink aria-[current=page]:text-ink"
        >
          Lab
        </PageLink>
      </div>
      <Conversations />
      <div className="grid grid-cols-3 border-t px-3 py-2">
        {[...places, ...(accounts ? accountPlaces : [])].map(([href, name]) => (
          <PageLink
            key={href}
            href={href}
            aria-current={pathname === href ? 'page' : undefined}
            className={placeClass}
          >
            {name}
          </PageLink>
        ))}
        <button type="button" onClick={openImport} className={placeClass}>
          Import
        </button>
      </div>
    </div>
  );
}
