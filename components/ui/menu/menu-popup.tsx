'use client';

import { Menu as Base } from '@base-ui/react/menu';
import clsx from 'clsx';
import { type FocusEvent, type ReactNode, type RefObject, useState } from 'react';
import { MenuPartsContext } from './menu-parts';

interface MenuPopupProps {
  /** The button that opened it, which gets the focus back. */
  trigger: RefObject<HTMLElement | null>;
  /** The id of that button, which names the menu. */
  labelledBy: string;
  size: 'wide' | 'narrow';
  open: boolean;
  /** The keyboard opened it, so the first item gets the focus (ARIA Authoring Practices, menu button). */
  byKeyboard: boolean;
  onOpenChange: (open: boolean) => void;
  children: ReactNode;
}

export function MenuPopup({
  trigger,
  labelledBy,
  size,
  open,
  byKeyboard,
  onOpenChange,
  children,
}: MenuPopupProps) {
  // Inside the page's landmark, for navigation by landmarks.
  const [landmark] = useState(() => document.querySelector('main'));
  const focusFirst = ({ target, currentTarget, relatedTarget }: FocusEvent<HTMLDivElement>) => {
    const comesFromButton = target === currentTarget && relatedTarget === trigger.current;
    if (byKeyboard && comesFromButton)
      currentTarget.querySelector<HTMLElement>('[role^="menuitem"]')?.focus();
  };
  return (
    <Base.Root open={open} onOpenChange={onOpenChange}>
      <Base.Portal container={landmark}>
        <Base.Positioner anchor={trigger} sideOffset={4} collisionPadding={12} align="end" className="z-50">
          <Base.Popup
            onFocus={focusFirst}
            aria-labelledby={labelledBy}
            finalFocus={trigger}
            className={clsx(
              'max-h-[min(var(--available-height),520px)] overflow-y-auto border bg-surface shadow-raised outline-none transition-opacity data-ending-style:opacity-0 data-starting-style:opacity-0',
              size === 'wide'
                ? 'w-[min(420px,calc(100vw-24px))] rounded-2xl p-1.5'
                : 'min-w-44 rounded-xl p-1',
            )}
          >
            <MenuPartsContext value={Base}>{children}</MenuPartsContext>
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
