'use client';

import { Dialog as Base } from '@base-ui/react/dialog';
import clsx from 'clsx';
import { X } from 'lucide-react';
import { type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import { IconButton } from './button';

interface DialogProps {
  /** Called after closing, when the focus has returned. */
  onClosed: () => void;
  title: string;
  /** `wide` for reading, `narrow` for a decision. Both fill the screen of a phone. */
  size: 'wide' | 'narrow';
  /** Shown beside the title. */
  actions?: ReactNode;
  /** Identifies the content: a change scrolls to the top. */
  subject?: string;
  children: ReactNode;
}

/** Open while it is rendered. */
export function Dialog({ onClosed, title, size, actions, subject, children }: DialogProps) {
  const [open, setOpen] = useState(true);
  // Remembered here: the library remembers an element of the dialog after a second render.
  const [cameFrom] = useState(() => document.activeElement);
  const body = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the subject is what it begins anew for.
  useLayoutEffect(() => {
    body.current?.scrollTo(0, 0);
  }, [subject]);
  return (
    <Base.Root open={open} onOpenChange={setOpen} onOpenChangeComplete={(opened) => !opened && onClosed()}>
      <Base.Portal>
        <Base.Backdrop className="fixed inset-0 z-40 bg-[oklch(0.2_0.02_60/0.35)] transition-opacity data-ending-style:opacity-0 data-starting-style:opacity-0" />
        <Base.Popup
          // The content gets the focus, so that the arrow keys scroll it; a button would show its tooltip.
          initialFocus={body}
          finalFocus={() => (cameFrom instanceof HTMLElement && cameFrom.isConnected ? cameFrom : true)}
          className={clsx(
            'fixed inset-0 z-50 flex flex-col bg-page outline-none transition-[opacity,translate]',
            'data-ending-style:opacity-0 data-starting-style:translate-y-1 data-starting-style:opacity-0',
            'sm:inset-auto sm:top-1/2 sm:left-1/2 sm:max-h-[min(86dvh,860px)] sm:-translate-x-1/2 sm:-translate-y-1/2 sm:rounded-2xl sm:border sm:shadow-raised',
            size === 'wide' ? 'sm:w-[min(880px,94vw)]' : 'sm:w-[min(480px,94vw)]',
          )}
        >
          <div className="flex items-center gap-2 border-b py-2.5 pr-2.5 pl-5">
            <Base.Title className="min-w-0 flex-1 truncate font-semibold text-ui">{title}</Base.Title>
            {actions}
            <Base.Close render={<IconButton label="Close" />}>
              <X />
            </Base.Close>
          </div>
          <div ref={body} tabIndex={-1} className="min-h-0 overflow-y-auto px-5 py-4 outline-none">
            {children}
          </div>
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
