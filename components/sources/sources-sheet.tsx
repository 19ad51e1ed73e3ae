'use client';

import { Drawer } from '@base-ui/react/drawer';
import { ChevronDown, ChevronUp, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { IconButton } from '@/components/ui/button';
import type { Pointed } from './use-pointing';

interface SourcesSheetProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  pointed: Pointed | null;
  /** The number of paragraphs. */
  count: number;
  onMove: (paragraph: number) => void;
  children: ReactNode;
}

/** The sources at the lower edge, while the answer stays in view and can be scrolled. */
export function SourcesSheet({ open, onOpenChange, pointed, count, onMove, children }: SourcesSheetProps) {
  const at = pointed?.paragraph ?? 0;
  return (
    <Drawer.Root open={open} onOpenChange={onOpenChange} modal={false} disablePointerDismissal>
      <Drawer.Portal>
        <Drawer.Viewport className="pointer-events-none fixed inset-x-0 bottom-0 z-40 flex justify-center @min-[56rem]/run:hidden">
          <Drawer.Popup className="pointer-events-auto flex max-h-[52dvh] w-full max-w-[46em] flex-col rounded-t-2xl border border-b-0 bg-surface shadow-raised outline-none transition-transform [transform:translateY(var(--drawer-swipe-movement-y))] data-ending-style:[transform:translateY(100%)] data-starting-style:[transform:translateY(100%)]">
            <div className="flex items-center gap-1 border-b px-3 py-1">
              <Drawer.Title className="flex-1 truncate text-ink-muted text-small">
                Paragraph {at + 1} of {count}
              </Drawer.Title>
              <IconButton
                label="Previous paragraph"
                className="max-sm:size-11"
                disabled={at === 0}
                onClick={() => onMove(at - 1)}
              >
                <ChevronUp />
              </IconButton>
              <IconButton
                label="Next paragraph"
                className="max-sm:size-11"
                disabled={at >= count - 1}
                onClick={() => onMove(at + 1)}
              >
                <ChevronDown />
              </IconButton>
              <Drawer.Close render={<IconButton label="Close the sources" className="max-sm:size-11" />}>
                <X />
              </Drawer.Close>
            </div>
            <Drawer.Content className="min-h-0 overflow-y-auto px-4 py-3 pb-[max(1rem,env(safe-area-inset-bottom))]">
              {children}
            </Drawer.Content>
          </Drawer.Popup>
        </Drawer.Viewport>
      </Drawer.Portal>
    </Drawer.Root>
  );
}
