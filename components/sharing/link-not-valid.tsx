import type { ReactNode } from 'react';
import { Mark } from '@/components/brand/mark';
import { buttonClass } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { PageLink } from '@/components/ui/page-link';

interface LinkNotValidProps {
  /** What the visitor may do instead, on the start page. */
  action: string;
  /** Why, in a sentence. */
  children: ReactNode;
}

/** The page of a shared link that shows nothing. */
export function LinkNotValid({ action, children }: LinkNotValidProps) {
  return (
    <main className="flex min-h-dvh flex-col">
      <PageLink
        href="/"
        className="flex items-center gap-2.5 self-start p-4 font-semibold text-[17px] sm:px-8"
      >
        <Mark />
        Strata
      </PageLink>
      <Notice
        title="This link is no longer valid"
        action={
          <PageLink href="/" className={buttonClass('outline')}>
            {action}
          </PageLink>
        }
      >
        {children}
      </Notice>
    </main>
  );
}
