'use client';

import { Menu as Base } from '@base-ui/react/menu';
import clsx from 'clsx';
import { type ReactElement, type ReactNode, useState } from 'react';

interface MenuProps {
  /** A button element; the menu opens from it. */
  trigger: ReactElement;
  /** `wide` where items say more than their name. */
  size?: 'wide' | 'narrow';
  children: ReactNode;
}

export function Menu({ trigger, size = 'narrow', children }: MenuProps) {
  // Inside of the page's landmark, where those who go by landmarks find it.
  const [landmark, setLandmark] = useState<HTMLElement | null>(null);
  return (
    <Base.Root onOpenChange={(open) => open && setLandmark(document.querySelector('main'))}>
      <Base.Trigger render={trigger} />
      <Base.Portal container={landmark}>
        <Base.Positioner sideOffset={4} collisionPadding={12} align="end" className="z-50">
          <Base.Popup
            className={clsx(
              'max-h-[min(var(--available-height),520px)] overflow-y-auto border bg-surface shadow-raised outline-none transition-opacity data-ending-style:opacity-0 data-starting-style:opacity-0',
              size === 'wide'
                ? 'w-[min(420px,calc(100vw-24px))] rounded-2xl p-1.5'
                : 'min-w-44 rounded-xl p-1',
            )}
          >
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

interface MenuItemProps {
  onSelect: () => void;
  disabled?: boolean;
  tone?: 'plain' | 'danger';
  children: ReactNode;
}

export function MenuItem({ onSelect, disabled, tone = 'plain', children }: MenuItemProps) {
  return (
    <Base.Item
      onClick={onSelect}
      disabled={disabled}
      className={clsx(
        'flex items-center gap-2 rounded-lg px-2.5 py-1.5 text-ui outline-none data-disabled:opacity-50 data-highlighted:bg-hover [&_svg]:size-4 [&_svg]:text-ink-faint',
        tone === 'danger' && 'text-danger-ink',
      )}
    >
      {children}
    </Base.Item>
  );
}

interface MenuChoiceProps {
  /** What is chosen, for those who do not see it. */
  label: string;
  value: string | undefined;
  onChoose: (value: string) => void;
  children: ReactNode;
}

/** Items of a menu of which one is chosen. */
export function MenuChoice({ label, value, onChoose, children }: MenuChoiceProps) {
  return (
    <Base.RadioGroup aria-label={label} value={value} onValueChange={onChoose}>
      {children}
    </Base.RadioGroup>
  );
}

interface MenuOptionProps {
  value: string;
  /** What typing its first letters finds. */
  name: string;
  /** It can be reached and read, but not chosen. */
  disabled?: boolean;
  children: ReactNode;
}

export function MenuOption({ value, name, disabled, children }: MenuOptionProps) {
  return (
    <Base.RadioItem
      value={value}
      label={name}
      disabled={disabled}
      closeOnClick
      className="rounded-xl px-3 py-2.5 outline-none data-disabled:cursor-default data-checked:bg-accent-soft data-highlighted:bg-hover"
    >
      {children}
    </Base.RadioItem>
  );
}

/** A part of a menu under a heading. */
export function MenuSection({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Base.Group>
      <Base.GroupLabel className="px-2.5 pt-2 pb-1 text-ink-faint text-small">{title}</Base.GroupLabel>
      {children}
    </Base.Group>
  );
}
