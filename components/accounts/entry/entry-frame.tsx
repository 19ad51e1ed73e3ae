import type { ReactNode } from 'react';
import { Mark } from '@/components/brand/mark';

/** The frame of the pages before the app: login, invitation, new password. */
export function EntryFrame({ title, children }: { title: string; children: ReactNode }) {
  return (
    <main className="flex min-h-dvh flex-col items-center bg-page px-4 pt-[max(3rem,16dvh)] pb-16">
      <div className="flex w-full max-w-[380px] flex-col gap-6">
        <p className="flex items-center gap-2.5 font-semibold text-[17px] tracking-tight">
          <Mark />
          Strata
        </p>
        <h1 className="font-semibold text-title">{title}</h1>
        {children}
      </div>
    </main>
  );
}
