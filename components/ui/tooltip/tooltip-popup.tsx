'use client';

import { Tooltip as Base } from '@base-ui/react/tooltip';

interface TooltipPopupProps {
  /** The element with `data-tooltip`. */
  target: HTMLElement;
}

export function TooltipPopup({ target }: TooltipPopupProps) {
  return (
    <Base.Root open>
      <Base.Portal>
        <Base.Positioner anchor={target} sideOffset={5} collisionPadding={8} className="z-[70]">
          <Base.Popup className="rounded-md bg-ink px-2 py-1 text-page text-small transition-opacity data-starting-style:opacity-0">
            {target.dataset.tooltip}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
