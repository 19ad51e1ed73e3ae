import Link from 'next/link';
import type { ReactNode } from 'react';
import { Mark } from '@/components/brand/mark';
import { buttonClass } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';

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
      <Link href="/" className="flex items-center gap-2.5 self-start p-4 font-semibold text-[17px] sm:px-8">
        <Mark />
        Strata
      </Link>
      <Notice
        title="This link is no longer valid"
        action={
          <Link href="/" className={buttonClass('outline')}>
            {action}
          </Link>
        }
      >
        {children}
      </Notice>
    </main>
  );
}
