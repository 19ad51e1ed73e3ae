import type { ReactNode } from 'react';

interface SegmentsProps<Value extends string | number> {
  /** The name of the radio group, unique on the page. */
  name: string;
  options: readonly (readonly [Value, ReactNode])[];
  /** Undefined while it is unknown. */
  chosen: Value | undefined;
  onChange: (value: Value) => void;
}

/** A choice of few options side by side. The caller provides the fieldset. */
export function Segments<Value extends string | number>({
  name,
  options,
  chosen,
  onChange,
}: SegmentsProps<Value>) {
  return (
    <div className="inline-flex gap-0.5 rounded-xl border bg-sunken p-0.5">
      {options.map(([value, words]) => (
        <label
          key={value}
          className="flex cursor-pointer items-center justify-center gap-1.5 rounded-[10px] px-3 py-1 text-ink-muted touch:min-h-10 touch:min-w-11 text-small transition-colors has-checked:bg-surface has-checked:text-ink has-focus-visible:outline-2 has-focus-visible:outline-accent"
        >
          <input
            type="radio"
            name={name}
            className="sr-only"
            checked={chosen === value}
            onChange={() => onChange(value)}
          />
          {words}
        </label>
      ))}
    </div>
  );
}
