'use client';

import clsx from 'clsx';
import { ChevronRight } from 'lucide-react';
import dynamic from 'next/dynamic';
import {
  type ComponentProps,
  cloneElement,
  type KeyboardEvent,
  type ReactElement,
  type ReactNode,
  useId,
  useRef,
  useState,
} from 'react';
import { importWithRetry } from '@/lib/client/browser/import-with-retry';
import { useMenuParts } from './menu-parts';

let popup: Promise<typeof import('./menu-popup')> | undefined;

/** Loads the code of all menus, once. */
function loadPopup() {
  popup ??= importWithRetry(() => import('./menu-popup'));
  return popup;
}

const MenuPopup = dynamic(() => loadPopup().then((module) => module.MenuPopup), { ssr: false });

interface MenuProps {
  /** The button element that opens the menu. */
  trigger: ReactElement<ComponentProps<'button'>>;
  /** `wide` for items with more than a name. */
  size?: 'wide' | 'narrow';
  children: ReactNode;
}

/** A button and its menu, whose code loads when the button is pointed at, focused or pressed. */
export function Menu({ trigger, size = 'narrow', children }: MenuProps) {
  const [open, setOpen] = useState(false);
  // Stays after the first opening, for the transition that closes it.
  const [openedBy, setOpenedBy] = useState<'pointer' | 'keyboard' | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();
  const show = (means: 'pointer' | 'keyboard') => {
    setOpenedBy(means);
    setOpen(true);
  };
  const opensByArrow = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    show('keyboard');
  };
  return (
    <>
      {cloneElement(trigger, {
        ref: button,
        id,
        'aria-haspopup': 'menu',
        'aria-expanded': open,
        onPointerEnter: loadPopup,
        onFocus: loadPopup,
        // The click of a key has no press of a pointer before it.
        onClick: (event) => show(event.detail === 0 ? 'keyboard' : 'pointer'),
        onKeyDown: opensByArrow,
      })}
      {openedBy !== null && (
        <MenuPopup
          trigger={button}
          labelledBy={id}
          size={size}
          open={open}
          byKeyboard={openedBy === 'keyboard'}
          onOpenChange={setOpen}
        >
          {children}
        </MenuPopup>
      )}
    </>
  );
}

interface MenuItemProps {
  onSelect: () => void;
  disabled?: boolean;
  tone?: 'plain' | 'danger';
  children: ReactNode;
}

export function MenuItem({ onSelect, disabled, tone = 'plain', children }: MenuItemProps) {
  const Parts = useMenuParts();
  return (
    <Parts.Item
      onClick={onSelect}
      disabled={disabled}
      className={clsx(
        'flex items-center gap-2 rounded-lg px-2.5 py-1.5 text-ui outline-none touch:min-h-11 data-disabled:opacity-50 data-highlighted:bg-hover [&_svg]:size-4 [&_svg]:text-ink-faint',
        tone === 'danger' && 'text-danger-ink',
      )}
    >
      {children}
    </Parts.Item>
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
  const Parts = useMenuParts();
  return (
    <Parts.RadioGroup aria-label={label} value={value} onValueChange={onChoose}>
      {children}
    </Parts.RadioGroup>
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
  const Parts = useMenuParts();
  return (
    <Parts.RadioItem
      value={value}
      label={name}
      disabled={disabled}
      closeOnClick
      className="rounded-xl px-3 py-2.5 outline-none data-disabled:cursor-default data-checked:bg-accent-soft data-highlighted:bg-hover"
    >
      {children}
    </Parts.RadioItem>
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
  const Parts = useMenuParts();
  return (
    <Parts.Item
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
    </Parts.Item>
  );
}

/** A titled section of a menu. */
export function MenuSection({ title, children }: { title: string; children: ReactNode }) {
  const Parts = useMenuParts();
  return (
    <Parts.Group>
      <Parts.GroupLabel className="px-2.5 pt-2 pb-1 text-ink-faint text-small">{title}</Parts.GroupLabel>
      {children}
    </Parts.Group>
  );
}
