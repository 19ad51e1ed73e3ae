'use client';

import clsx from 'clsx';
import { type ReactNode, useEffect, useState } from 'react';

const foldMs = 180;

/** Opens and closes in one movement, and holds nothing while it is closed. */
export function Fold({ open, children }: { open: boolean; children: ReactNode }) {
  const [mounted, setMounted] = useState(open);
  useEffect(() => {
    if (open) return setMounted(true);
    const timer = setTimeout(() => setMounted(false), foldMs);
    return () => clearTimeout(timer);
  }, [open]);
  return (
    <div
      className={clsx(
        'grid transition-[grid-template-rows,opacity] duration-[180ms] ease-out',
        open ? 'grid-rows-[1fr] opacity-100' : 'grid-rows-[0fr] opacity-0',
      )}
    >
      <div className="min-h-0 overflow-hidden">{open || mounted ? children : null}</div>
    </div>
  );
}
