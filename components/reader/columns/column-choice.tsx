'use client';

import { Segments } from '@/components/ui/segments';

interface ColumnChoiceProps {
  /** The name of the radio group, unique on the page. */
  name: string;
  /** The value of each column, and what stands beside its letter for screen readers. */
  columns: readonly (readonly [string, string])[];
  active: string;
  onChoose: (column: string) => void;
}

/** A, B and C in place: which column is shown where there is room for one. */
export function ColumnChoice({ name, columns, active, onChoose }: ColumnChoiceProps) {
  return (
    <fieldset className="[&_label]:flex [&_label]:min-h-9 [&_label]:min-w-11 [&_label]:items-center [&_label]:justify-center">
      <legend className="sr-only">Shown column</legend>
      <Segments
        name={name}
        options={columns.map(([value], index) => [value, 'ABC'[index] ?? ''] as const)}
        chosen={active}
        onChange={onChoose}
      />
      <span className="sr-only">
        {columns.map(([, words], index) => `${'ABC'[index]} is ${words}.`).join(' ')}
      </span>
    </fieldset>
  );
}
