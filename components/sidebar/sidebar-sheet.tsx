'use client';

import { Dialog } from '@base-ui/react/dialog';
import { usePathname } from 'next/navigation';
import { useEffect, useRef } from 'react';
import { Sidebar } from './sidebar';

interface SidebarSheetProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

/** The sidebar on a small screen: a sheet that closes when something is chosen. */
export function SidebarSheet({ open, onOpenChange }: SidebarSheetProps) {
  const pathname = usePathname();
  const shownAt = useRef(pathname);
  useEffect(() => {
    if (pathname !== shownAt.current) onOpenChange(false);
    shownAt.current = pathname;
  }, [pathname, onOpenChange]);
  return (
    <Dialog.Root open={open} onOpenChange={onOpenChange}>
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-40 bg-[oklch(0.2_0.02_60/0.35)] transition-opacity data-ending-style:opacity-0 data-starting-style:opacity-0" />
        <Dialog.Popup className="data-ending-style:-translate-x-full data-starting-style:-translate-x-full fixed inset-y-0 left-0 z-50 flex w-[min(300px,86vw)] flex-col border-r bg-sunken outline-none transition-transform duration-[160ms]">
          <Dialog.Title className="sr-only">Conversations</Dialog.Title>
          <Sidebar />
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
