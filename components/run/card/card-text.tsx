'use client';

import clsx from 'clsx';
import { useEffect, useRef } from 'react';
import { headOf, tailOf } from '@/components/call/excerpt';
import { plainText } from '@/components/call/plain-text';
import { textDirection } from '@/lib/format/text-direction';
import type { CallState } from '@/lib/moa/events/run-state';
import { GrowingText } from './growing-text';

interface CardTextProps {
  call: CallState;
  /** The sub-call that works while the call itself has not started. */
  before: CallState | null;
  /** What is shown of a call without output. */
  silence: string | null;
}

/** Follows the end of a growing text, and shows a finished one from its first claim. */
export function CardText({ call, before, silence }: CardTextProps) {
  const [frame, text] = useCutMark();
  const running = call.status === 'running' || before !== null;
  const written = plainText(running ? tailOf(call.text) : headOf(call.text));
  const thought = running && call.text === '' ? tailOf(before?.text ?? call.reasoning) : '';
  const failed = call.status === 'failed' || call.status === 'timed_out';
  return (
    <span
      ref={frame}
      dir={textDirection(written === '' ? thought : written)}
      className={clsx(
        'mt-1 min-h-0 w-full flex-1 overflow-hidden whitespace-pre-wrap break-words text-ink-muted contain-strict',
        // Laid out from its end, so that the text follows it without a script.
        running ? 'flex flex-col-reverse data-cut:fade-above' : 'block data-cut:fade-below',
      )}
    >
      <span ref={text} className={clsx('mb-auto block', thought !== '' && 'text-ink-faint italic')}>
        {thought}
        {written !== '' && (running ? <GrowingText text={written} /> : written)}
        {written === '' && thought === '' && (
          <span className={clsx(failed && 'text-danger-ink')}>{silence}</span>
        )}
      </span>
    </span>
  );
}

/** Marks the frame while its text is taller. The browser reports it, so no layout is forced. */
function useCutMark() {
  const frame = useRef<HTMLSpanElement>(null);
  const text = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const [outer, inner] = [frame.current, text.current];
    if (outer === null || inner === null) return;
    const observer = new ResizeObserver(() => {
      outer.toggleAttribute('data-cut', inner.offsetHeight > outer.clientHeight + 1);
    });
    observer.observe(inner);
    observer.observe(outer);
    return () => observer.disconnect();
  }, []);
  return [frame, text] as const;
}
