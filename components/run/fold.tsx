'use client';

import clsx from 'clsx';
import { type ReactNode, useEffect, useState } from 'react';

const foldMs = 180;

interface FoldProps {
  open: boolean;
  className?: string;
  children: ReactNode;
}

/** Opens and closes with one movement; empty while closed. */
export function Fold({ open, className, children }: FoldProps) {
  const [mounted, setMounted] = useState(open);
  useEffect(() => {
    if (open) return setMounted(true);
    const timer = setTimeout(() => setMounted(false), foldMs);
    return () => clearTimeout(timer);
  }, [open]);
  return (
    <div
      inert={!open}
      className={clsx(
        'grid transition-[grid-template-rows,opacity] duration-[180ms] ease-out',
        open ? 'grid-rows-[1fr] opacity-100' : 'grid-rows-[0fr] opacity-0',
        className,
      )}
    >
      <div className="min-h-0 overflow-hidden">{(open || mounted) && children}</div>
    </div>
  );
}
