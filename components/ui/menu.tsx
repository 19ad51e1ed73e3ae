'use client';

import { Menu as Base } from '@base-ui/react/menu';
import clsx from 'clsx';
import { ChevronRight } from 'lucide-react';
import { type ReactElement, type ReactNode, useState } from 'react';

interface MenuProps {
  /** The button element that opens the menu. */
  trigger: ReactElement;
  /** `wide` for items with more than a name. */
  size?: 'wide' | 'narrow';
  children: ReactNode;
}

export function Menu({ trigger, size = 'narrow', children }: MenuProps) {
  // Inside the page's landmark, for navigation by landmarks.
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
        'flex items-center gap-2 rounded-lg px-2.5 py-1.5 text-ui outline-none touch:min-h-11 data-disabled:opacity-50 data-highlighted:bg-hover [&_svg]:size-4 [&_svg]:text-ink-faint',
        tone === 'danger' && 'text-danger-ink',
      )}
    >
      {children}
    </Base.Item>
  );
}

interface MenuChoiceProps {
  /** The accessible name of the choice. */
  label: string;
  value: string | undefined;
  onChoose: (value: string) => void;
  children: ReactNode;
}

/** Menu items of which one is chosen. */
export function MenuChoice({ label, value, onChoose, children }: MenuChoiceProps) {
  return (
    <Base.RadioGroup aria-label={label} value={value} onValueChange={onChoose}>
      {children}
    </Base.RadioGroup>
  );
}

interface MenuOptionProps {
  value: string;
  /** The text for type-ahead. */
  name: string;
  /** Can be focused and read, but not chosen. */
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

interface MenuDisclosureProps {
  /** What it unfolds, as text. */
  label: string;
  open: boolean;
  onToggle: () => void;
}

/** A menu item that unfolds further items below it, and leaves the menu open. */
export function MenuDisclosure({ label, open, onToggle }: MenuDisclosureProps) {
  return (
    <Base.Item
      closeOnClick={false}
      aria-expanded={open}
      onClick={onToggle}
      className="flex items-center gap-1.5 rounded-xl px-3 py-2 text-ink-muted text-small outline-none data-highlighted:bg-hover touch:min-h-11"
    >
      <ChevronRight
        aria-hidden="true"
        className={clsx('size-3.5 transition-transform', open && 'rotate-90')}
      />
      {label}
    </Base.Item>
  );
}

/** A titled section of a menu. */
export function MenuSection({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Base.Group>
      <Base.GroupLabel className="px-2.5 pt-2 pb-1 text-ink-faint text-small">{title}</Base.GroupLabel>
      {children}
    </Base.Group>
  );
}
