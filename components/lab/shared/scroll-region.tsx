import type { ReactNode } from 'react';

/** A framed table that scrolls sideways, also by keyboard. */
export function ScrollRegion({ label, children }: { label: string; children: ReactNode }) {
  return (
    <section
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
      tabIndex={0}
      className="w-fit min-w-0 max-w-full overflow-x-auto rounded-xl border bg-surface has-[.w-full]:w-full"
    >
      {children}
    </section>
  );
}
