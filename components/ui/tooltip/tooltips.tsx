'use client';

import dynamic from 'next/dynamic';
import { useEffect, useState } from 'react';
import { importWithRetry } from '@/lib/client/browser/import-with-retry';

const TooltipPopup = dynamic(
  () => importWithRetry(() => import('./tooltip-popup')).then((module) => module.TooltipPopup),
  { ssr: false },
);

/** How long a pointer rests on an element before its tooltip appears. */
const restMs = 500;

/**
 * The tooltip of the page: the text of the element with `data-tooltip` that a mouse rests on or the keyboard focuses. It
 * is not announced, because such an element has a name of its own. One for all elements, so that a button with a tooltip
 * costs no more than one without, and its code loads with the first tooltip.
 */
export function Tooltips() {
  const [target, setTarget] = useState<HTMLElement | null>(null);
  useEffect(() => {
    const listening = new AbortController();
    let rest: ReturnType<typeof setTimeout> | undefined;
    let pointed: HTMLElement | null = null;
    let lastPlace = '';
    const show = (element: HTMLElement | null) => {
      clearTimeout(rest);
      setTarget(element);
    };
    const hide = () => show(null);
    const on = <K extends keyof DocumentEventMap>(name: K, listener: (event: DocumentEventMap[K]) => void) =>
      document.addEventListener(name, listener, { capture: true, passive: true, signal: listening.signal });
    on('pointermove', (event) => {
      // A page that scrolls to what the keyboard focuses moves under the mouse, which browsers report like a movement.
      const place = `${event.screenX} ${event.screenY}`;
      if (place === lastPlace) return;
      lastPlace = place;
      const element = event.pointerType === 'mouse' ? ownerOf(event) : null;
      if (element === pointed) return;
      pointed = element;
      hide();
      if (element !== null) rest = setTimeout(() => element.isConnected && show(element), restMs);
    });
    on('focusin', (event) => {
      const element = ownerOf(event);
      show(element?.matches(':focus-visible') ? element : null);
    });
    on('focusout', hide);
    on('pointerdown', hide);
    on('click', hide);
    on('keydown', (event) => event.key === 'Escape' && hide());
    return () => {
      listening.abort();
      clearTimeout(rest);
    };
  }, []);
  return target !== null && <TooltipPopup target={target} />;
}

function ownerOf(event: Event): HTMLElement | null {
  return event.target instanceof Element ? event.target.closest<HTMLElement>('[data-tooltip]') : null;
}
