'use client';

import { Tooltip as Base } from '@base-ui/react/tooltip';
import type { ReactElement } from 'react';

interface TooltipProps {
  /** Short text. It is not announced: the trigger has a name of its own. */
  text: string;
  /** A button element. */
  children: ReactElement;
}

/** A tooltip on hover and keyboard focus. */
export function Tooltip({ text, children }: TooltipProps) {
  return (
    <Base.Root>
      <Base.Trigger render={children} />
      <Base.Portal>
        <Base.Positioner sideOffset={5} collisionPadding={8} className="z-[70]">
          <Base.Popup className="rounded-md bg-ink px-2 py-1 text-page text-small transition-opacity data-ending-style:opacity-0 data-starting-style:opacity-0">
            {text}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
