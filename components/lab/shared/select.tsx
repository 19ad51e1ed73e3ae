import clsx from 'clsx';
import { useId } from 'react';

interface SelectProps<Value extends string> {
  label: string;
  /** `hidden` where the place says what it is. */
  labelled?: 'visible' | 'hidden';
  value: Value;
  options: readonly { value: Value; name: string; disabled?: boolean }[];
  onChange: (value: Value) => void;
}

/** The browser's own choice among few options. */
export function Select<Value extends string>({
  label,
  labelled = 'visible',
  value,
  options,
  onChange,
}: SelectProps<Value>) {
  const id = useId();
  return (
    <span className="flex min-w-0 flex-col gap-1">
      <label htmlFor={id} className={clsx('font-medium text-small', labelled === 'hidden' && 'sr-only')}>
        {label}
      </label>
      <select
        id={id}
        value={value}
        onChange={(event) => {
          const chosen = options.find((option) => option.value === event.target.value);
          if (chosen !== undefined) onChange(chosen.value);
        }}
        className="h-9 w-full min-w-0 truncate rounded-lg border border-line-strong bg-surface px-2 text-ui touch:h-11"
      >
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.disabled}>
            {option.name}
          </option>
        ))}
      </select>
    </span>
  );
}
