'use client';

import { Toast } from '@base-ui/react/toast';
import { X } from 'lucide-react';
import { buttonClass, IconButton } from './button';

/** The toast manager: `toasts.add({ title, … })` from anywhere in the browser. */
export const toasts = Toast.createToastManager();

export function Toasts() {
  return (
    <Toast.Provider toastManager={toasts} timeout={6000}>
      <Toast.Portal>
        {/* Above the head of the page, where it covers neither Save nor the composer. */}
        <Toast.Viewport className="-translate-x-1/2 fixed top-2 left-1/2 z-[60] flex w-[min(360px,calc(100vw-32px))] flex-col gap-2">
          <ToastList />
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  );
}

function ToastList() {
  const { toasts: shown } = Toast.useToastManager();
  return shown.map((toast) => (
    <Toast.Root
      key={toast.id}
      toast={toast}
      className="flex items-center gap-2 rounded-xl border bg-surface py-2 pr-2 pl-3.5 shadow-raised transition-opacity data-ending-style:opacity-0 data-starting-style:opacity-0"
    >
      <div className="min-w-0 flex-1">
        <Toast.Title className="text-ui" />
        <Toast.Description className="text-ink-muted text-small" />
      </div>
      <Toast.Action className={buttonClass('outline', 'empty:hidden')} />
      <Toast.Close render={<IconButton label="Dismiss" />}>
        <X />
      </Toast.Close>
    </Toast.Root>
  ));
}
