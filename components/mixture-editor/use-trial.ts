'use client';

import { useMemo, useState } from 'react';
import type { Mixture } from '@/lib/mixture/mixture-schema';

/** Whether the draft can be tried, and as which mixture: it needs no name for that. */
export function useTrial(mixture: Mixture) {
  const [state, setState] = useState<'not yet' | 'open' | 'closed'>('not yet');
  const named = useMemo(
    () => (mixture.name.trim() === '' ? { ...mixture, name: 'Untitled mixture' } : mixture),
    [mixture],
  );
  return {
    begun: state !== 'not yet',
    open: state === 'open',
    mixture: named,
    toggle: () => setState((before) => (before === 'open' ? 'closed' : 'open')),
  };
}
