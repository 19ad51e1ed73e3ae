import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/form/field';
import { Skeleton } from '@/components/ui/skeleton';

export interface StartFields {
  /** USD as typed. */
  budget: string;
  onBudget: (budget: string) => void;
  starting: boolean;
  /** Why the server did not start it. */
  refusal: string | null;
  onStart: () => void;
}

interface StartPanelProps extends StartFields {
  /** What is missing before it can be estimated, in a sentence; null when nothing is. */
  missing: string | null;
  /** Why there is no estimate; null when there is none because it loads. */
  error: string | null;
  /** The estimate; null while it loads. */
  figures: ReactNode;
  /** What the budget does. */
  hint: string;
}

/** What something will take, its budget, and its start. */
export function StartPanel({ missing, error, figures, hint, ...fields }: StartPanelProps) {
  const { budget, onBudget, starting, refusal, onStart } = fields;
  const current = missing === null && error === null && figures !== null;
  return (
    <>
      <div aria-live="polite" className="flex flex-col gap-3">
        <h2 className="font-semibold text-ui">Before it starts</h2>
        {missing !== null ? (
          <p className="text-ink-muted text-ui">{missing}</p>
        ) : error !== null ? (
          <p role="alert" className="text-danger-ink text-ui">
            {error}
          </p>
        ) : (
          (figures ?? <Skeleton className="h-24 w-full" />)
        )}
      </div>
      <Field
        label="Budget in USD"
        inputMode="decimal"
        placeholder="No limit"
        hint={hint}
        value={budget}
        onValueChange={onBudget}
      />
      {refusal !== null && (
        <p role="alert" className="text-danger-ink text-ui">
          {refusal}
        </p>
      )}
      <Button look="solid" className="h-10" disabled={!current || starting} onClick={onStart}>
        {starting ? 'Starting…' : 'Start'}
      </Button>
    </>
  );
}
