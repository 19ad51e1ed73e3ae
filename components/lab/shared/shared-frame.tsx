import type { ReactNode } from 'react';
import { Mark } from '@/components/brand/mark';
import { PageLink } from '@/components/ui/page-link';

/** The frame of a shared evaluation. */
export function SharedFrame({ children }: { children: ReactNode }) {
  return (
    <div className="flex h-dvh flex-col">
      <header className="border-b bg-page">
        <div className="mx-auto flex h-14 w-full max-w-[1480px] items-center gap-3 px-4 sm:px-8">
          <PageLink href="/" className="flex items-center gap-2.5 font-semibold text-[17px]">
            <Mark />
            Strata
          </PageLink>
          <span className="min-w-0 flex-1 truncate text-ink-muted text-small">
            Shared evaluation, read-only
          </span>
        </div>
      </header>
      <main className="flex min-h-0 flex-1 flex-col">{children}</main>
    </div>
  );
}
