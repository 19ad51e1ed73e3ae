'use client';

import { Menu as MenuIcon } from 'lucide-react';
import dynamic from 'next/dynamic';
import { type ReactNode, useState } from 'react';
import { importWithRetry } from '@/lib/client/browser/import-with-retry';
import { ImportHost } from './import/import-host';
import { Shortcuts } from './shortcuts/shortcuts';
import { Sidebar } from './sidebar/sidebar';
import { IconButton } from './ui/button';

const SidebarSheet = dynamic(
  () => importWithRetry(() => import('./sidebar/sidebar-sheet')).then((module) => module.SidebarSheet),
  { ssr: false },
);

/** The frame of the app: the sidebar, a sheet on small screens, and the page beside it. */
export function AppShell({ children }: { children: ReactNode }) {
  /** Null until it is first opened, which loads it. */
  const [sheetOpen, setSheetOpen] = useState<boolean | null>(null);
  return (
    <div className="flex h-dvh">
      <a
        href="#main"
        className="sr-only focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-50 focus:rounded-lg focus:bg-surface focus:px-3 focus:py-2"
      >
        Skip to the conversation
      </a>
      <aside
        aria-label="Conversations"
        className="hidden w-60 shrink-0 border-r bg-sunken lg:flex lg:flex-col"
      >
        <Sidebar />
      </aside>
      <div className="fixed top-2 left-2 z-30 rounded-lg bg-page touch:top-0.5 touch:left-1 lg:hidden">
        <IconButton label="Open the sidebar" onClick={() => setSheetOpen(true)}>
          <MenuIcon />
        </IconButton>
      </div>
      {sheetOpen !== null && <SidebarSheet open={sheetOpen} onOpenChange={setSheetOpen} />}
      <main id="main" className="flex min-w-0 flex-1 flex-col">
        {children}
      </main>
      <Shortcuts />
      <ImportHost />
    </div>
  );
}
