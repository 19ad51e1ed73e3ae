'use client';

import { createContext, use, useEffect, useReducer, useSyncExternalStore } from 'react';
import type { Mathematics } from './mathematics';
import { whenThereIsTime } from './when-there-is-time';

/** Null while a text has no formulas or KaTeX is loading. */
export const MathematicsContext = createContext<Mathematics | null>(null);

interface FormulaProps {
  tex: string;
  layout: 'inline' | 'display';
}

/** A formula. Until its turn comes, and where KaTeX cannot read it, it is shown as it is written. */
export function Formula({ tex, layout }: FormulaProps) {
  const mathematics = use(MathematicsContext);
  const isFirst = useIsServerOrHydration();
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  const isReady = mathematics !== null && (isFirst || mathematics.isRendered(tex, layout));
  useEffect(() => {
    if (mathematics === null || isReady) return;
    return whenThereIsTime(() => {
      mathematics.renderFormula(tex, layout);
      redraw();
    });
  }, [mathematics, isReady, tex, layout]);
  const html = isReady ? mathematics.renderFormula(tex, layout) : null;
  if (html === null) return <code dir="ltr">{tex}</code>;
  return (
    <span
      dir="ltr"
      className={layout === 'display' ? 'formula block' : 'formula'}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: KaTeX escapes what it is given (render-formula.ts).
      dangerouslySetInnerHTML={{ __html: html }}
    />
  );
}

/** The server renders everything at once, and so must the page when it takes that over. */
function useIsServerOrHydration(): boolean {
  return useSyncExternalStore(
    () => () => {},
    () => false,
    () => true,
  );
}
