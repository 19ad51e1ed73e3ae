'use client';

import { Check, Copy } from 'lucide-react';
import { useEffect, useState } from 'react';
import { copyText } from '@/lib/client/browser/copy-text';
import { IconButton } from './button';

const shownMs = 1600;

/** Copies the text and confirms it. */
export function CopyButton({ text, label }: { text: string; label: string }) {
  const [state, setState] = useState<'idle' | 'copied' | 'failed'>('idle');
  useEffect(() => {
    if (state === 'idle') return;
    const timer = setTimeout(() => setState('idle'), shownMs);
    return () => clearTimeout(timer);
  }, [state]);
  const copy = () => copyText(text).then((copied) => setState(copied ? 'copied' : 'failed'));
  const spoken = { idle: label, copied: 'Copied', failed: 'Could not copy' }[state];
  return (
    <IconButton label={spoken} onClick={copy}>
      {state === 'copied' ? <Check /> : <Copy />}
    </IconButton>
  );
}
