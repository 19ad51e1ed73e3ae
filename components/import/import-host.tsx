'use client';

import dynamic from 'next/dynamic';
import { useEffect, useState } from 'react';
import { importWithRetry } from '@/lib/client/browser/import-with-retry';

const ImportDialog = dynamic(
  () => importWithRetry(() => import('./import-dialog')).then((module) => module.ImportDialog),
  { ssr: false },
);

const importEvent = 'strata:import';

/** Opens the import from anywhere in the app. */
export function openImport(): void {
  window.dispatchEvent(new Event(importEvent));
}

/** Shows the import when it is opened. */
export function ImportHost() {
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const show = () => setOpen(true);
    window.addEventListener(importEvent, show);
    return () => window.removeEventListener(importEvent, show);
  }, []);
  return open && <ImportDialog onClosed={() => setOpen(false)} />;
}
