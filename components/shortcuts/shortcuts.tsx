'use client';

import dynamic from 'next/dynamic';
import { useRouter } from 'next/navigation';
import { useLayoutEffect, useState } from 'react';
import { importWithRetry } from '@/lib/client/browser/import-with-retry';
import { leave } from '@/lib/client/browser/navigation-block';
import { isTyping } from './is-typing';

const Palette = dynamic(() => importWithRetry(() => import('./palette')).then((module) => module.Palette), {
  ssr: false,
});
const KeyboardHelp = dynamic(
  () => importWithRetry(() => import('./keyboard-help')).then((module) => module.KeyboardHelp),
  {
    ssr: false,
  },
);

const paletteEvent = 'strata:palette';

/** Opens the palette from any button. */
export function openPalette(): void {
  window.dispatchEvent(new Event(paletteEvent));
}

/** The global shortcuts, and the two overlays that they open. */
export function Shortcuts() {
  const [shown, setShown] = useState<'palette' | 'help' | null>(null);
  const router = useRouter();
  useLayoutEffect(() => {
    function onKey(event: KeyboardEvent) {
      const command = event.ctrlKey || event.metaKey;
      if (command && event.key.toLowerCase() === 'k') {
        event.preventDefault();
        setShown('palette');
      } else if (command && event.shiftKey && event.key.toLowerCase() === 'o') {
        event.preventDefault();
        leave(() => router.push('/'));
      } else if (event.key === '?' && !isTyping(event.target)) {
        setShown('help');
      }
    }
    const onPalette = () => setShown('palette');
    window.addEventListener('keydown', onKey);
    window.addEventListener(paletteEvent, onPalette);
    return () => {
      window.removeEventListener('keydown', onKey);
      window.removeEventListener(paletteEvent, onPalette);
    };
  }, [router]);
  const close = () => setShown(null);
  return (
    <>
      {shown === 'palette' && <Palette onClose={close} />}
      {shown === 'help' && <KeyboardHelp onClose={close} />}
    </>
  );
}
