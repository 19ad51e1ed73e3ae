'use client';

import { ChevronRight } from 'lucide-react';
import { type ReactNode, useState } from 'react';

interface FoldPartProps {
  title: ReactNode;
  action?: ReactNode;
  children: ReactNode;
}

/** A section below the text of a call, folded until it is opened. */
export function FoldPart({ title, action, children }: FoldPartProps) {
  const [open, setOpen] = useState(false);
  return (
    <section className="border-t">
      <div className="flex min-h-10 items-center gap-2 touch:min-h-11">
        <div className="min-w-0 flex-1 text-ui">
          <button
            type="button"
            aria-expanded={open}
            onClick={() => setOpen(!open)}
            className="-ml-1 flex min-h-10 w-full items-center gap-1.5 rounded-lg px-1 text-left text-ink-muted transition-colors hover:text-ink touch:min-h-11"
          >
            <ChevronRight
              aria-hidden="true"
              className={`size-3.5 shrink-0 transition-transform ${open ? 'rotate-90' : ''}`}
            />
            <span className="min-w-0">{title}</span>
          </button>
        </div>
        {action}
      </div>
      {open && <div className="pb-4">{children}</div>}
    </section>
  );
}
