'use client';

import { Popover } from '@base-ui/react/popover';
import type { ReactNode } from 'react';

interface ExplainedProps {
  words: ReactNode;
  /** The label for screen readers. */
  about: string;
  children: ReactNode;
}

/** Text with an explanation on hover, focus and press. */
export function Explained({ words, about, children }: ExplainedProps) {
  return (
    <Popover.Root>
      <Popover.Trigger
        openOnHover
        delay={150}
        className="rounded text-left underline decoration-dotted decoration-line-strong underline-offset-4 transition-colors hover:text-ink"
      >
        {words}
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner side="top" align="start" sideOffset={6} collisionPadding={12} className="z-50">
          <Popover.Popup
            aria-label={about}
            className="flex w-[min(380px,calc(100vw-24px))] flex-col gap-2 rounded-xl border bg-surface px-3.5 py-3 text-ink-muted text-small shadow-raised outline-none"
          >
            {children}
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}
