'use client';

import { Field as Base } from '@base-ui/react/field';
import clsx from 'clsx';
import { type ComponentProps, useLayoutEffect, useRef } from 'react';

interface FieldProps extends Omit<ComponentProps<typeof Base.Control>, 'ref' | 'onChange' | 'onValueChange'> {
  onValueChange?: (value: string) => void;
  label: string;
  /** A sentence below the field. */
  hint?: string;
}

/** A line of text with a label. What was written, or filled in by the browser, before the page came alive counts. */
export function Field({ label, hint, className, onValueChange, ...control }: FieldProps) {
  const input = useRef<HTMLInputElement>(null);
  const { value } = control;
  // React keeps the text when it takes the page over, but tells nobody of it. Later changes are events.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, at the beginning.
  useLayoutEffect(() => {
    const field = input.current;
    if (field !== null && value === '' && field.value !== '') onValueChange?.(field.value);
  }, []);
  return (
    <Base.Root className={clsx('flex min-w-0 flex-col gap-1', className)}>
      <Base.Label className="font-medium text-small">{label}</Base.Label>
      <Base.Control
        ref={input}
        autoComplete="off"
        spellCheck={false}
        className="h-9 w-full min-w-0 rounded-lg border border-line-strong bg-surface px-2.5 text-ink text-ui outline-none placeholder:text-ink-faint focus-visible:border-accent focus-visible:outline-2 focus-visible:outline-accent"
        onValueChange={onValueChange}
        {...control}
      />
      {hint !== undefined && (
        <Base.Description className="text-ink-muted text-small">{hint}</Base.Description>
      )}
    </Base.Root>
  );
}
