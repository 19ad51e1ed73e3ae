import { Field as Base } from '@base-ui/react/field';
import clsx from 'clsx';
import type { ComponentProps } from 'react';

interface FieldProps extends ComponentProps<typeof Base.Control> {
  label: string;
  /** A sentence below the field. */
  hint?: string;
}

/** A line of text with a label. */
export function Field({ label, hint, className, ...control }: FieldProps) {
  return (
    <Base.Root className={clsx('flex min-w-0 flex-col gap-1', className)}>
      <Base.Label className="font-medium text-small">{label}</Base.Label>
      <Base.Control
        autoComplete="off"
        spellCheck={false}
        className="h-9 w-full min-w-0 rounded-lg border border-line-strong bg-surface px-2.5 text-ink text-ui outline-none placeholder:text-ink-faint focus-visible:border-accent focus-visible:outline-2 focus-visible:outline-accent"
        {...control}
      />
      {hint !== undefined && (
        <Base.Description className="text-ink-muted text-small">{hint}</Base.Description>
      )}
    </Base.Root>
  );
}
