'use client';

import clsx from 'clsx';
import { type ReactNode, useId, useState } from 'react';
import type { Source } from '@/components/mixture-editor/draft/paper-findings';
import { SourceLink } from './finding-note';

export const fieldClass =
  'w-full min-w-0 rounded-lg border bg-surface px-2.5 text-ui text-ink transition-colors placeholder:text-ink-faint hover:border-line-strong aria-invalid:border-danger';

interface FieldProps {
  label: string;
  /** The error, worded to follow the field's name. */
  problem: string | undefined;
  hint?: string;
}

interface TextFieldProps extends FieldProps {
  value: string | undefined;
  onChange: (value: string) => void;
  placeholder?: string;
}

export function TextField({ value = '', onChange, placeholder, ...field }: TextFieldProps) {
  return (
    <Field {...field}>
      {(attributes) => (
        <input
          {...attributes}
          value={value}
          placeholder={placeholder}
          autoComplete="off"
          onChange={(event) => onChange(event.target.value)}
          className={clsx(fieldClass, 'h-9')}
        />
      )}
    </Field>
  );
}

/** Grows with its text. */
export function TextArea({ value = '', onChange, placeholder, ...field }: TextFieldProps) {
  return (
    <Field {...field}>
      {(attributes) => (
        <textarea
          {...attributes}
          value={value}
          placeholder={placeholder}
          rows={2}
          onChange={(event) => onChange(event.target.value)}
          className={clsx(fieldClass, 'field-sizing-content max-h-64 min-h-14 resize-none py-1.5')}
        />
      )}
    </Field>
  );
}

interface NumberFieldProps extends FieldProps {
  value: number | undefined;
  /** The default where nothing is set: a number, or words. */
  silent: number | string;
  unit?: string;
  /** The size of one unit in `value`: 1000 shows milliseconds as seconds. */
  scale?: number;
  onChange: (value: number | undefined) => void;
}

/** An optional number. The typed text stays as it is. */
export function NumberField({
  value,
  silent,
  unit,
  scale = 1,
  onChange,
  problem,
  ...field
}: NumberFieldProps) {
  const [typed, setTyped] = useState(() => (value === undefined ? '' : String(value / scale)));
  const shown =
    numberOf(typed, scale) === value || Number.isNaN(value) ? typed : String((value ?? 0) / scale);
  return (
    <Field {...field} problem={Number.isNaN(value) ? 'must be a number' : problem}>
      {(attributes) => (
        <span className="relative block">
          <input
            {...attributes}
            inputMode="decimal"
            autoComplete="off"
            value={value === undefined ? '' : shown}
            placeholder={typeof silent === 'string' ? silent : String(silent / scale)}
            onChange={(event) => {
              setTyped(event.target.value);
              onChange(numberOf(event.target.value, scale));
            }}
            className={clsx(fieldClass, 'figures h-8', unit !== undefined && 'pr-7')}
          />
          {unit !== undefined && (
            <span
              aria-hidden="true"
              className="pointer-events-none absolute inset-y-0 right-2.5 flex items-center text-ink-faint text-small"
            >
              {unit}
            </span>
          )}
        </span>
      )}
    </Field>
  );
}

function numberOf(text: string, scale: number): number | undefined {
  return text.trim() === '' ? undefined : Number((Number(text.replace(',', '.')) * scale).toPrecision(12));
}

interface SelectFieldProps<T extends string> extends FieldProps {
  value: T;
  options: readonly (readonly [value: T, name: string])[];
  onChange: (value: T) => void;
}

export function SelectField<T extends string>({ value, options, onChange, ...field }: SelectFieldProps<T>) {
  return (
    <Field {...field}>
      {(attributes) => (
        <select
          {...attributes}
          value={value}
          onChange={(event) => onChange(event.target.value as T)}
          className={clsx(fieldClass, 'h-8')}
        >
          {options.map(([option, name]) => (
            <option key={option} value={option}>
              {name}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

interface CheckFieldProps {
  label: string;
  /** What the option does, in one sentence. */
  hint: string;
  /** The source of that statement, if any. */
  source?: Source;
  checked: boolean;
  onChange: (checked: boolean) => void;
}

/** An option that is on or off. */
export function CheckField({ label, hint, source, checked, onChange }: CheckFieldProps) {
  const id = useId();
  return (
    <div className="flex items-start gap-2.5">
      <input
        id={id}
        type="checkbox"
        checked={checked}
        aria-describedby={`${id}-below`}
        onChange={(event) => onChange(event.target.checked)}
        className="mt-[3px] size-4 shrink-0 accent-accent"
      />
      <div className="min-w-0">
        <label htmlFor={id} className="text-ui">
          {label}
        </label>
        <p id={`${id}-below`} className="text-ink-muted text-small">
          {hint} {source && <SourceLink source={source} />}
        </p>
      </div>
    </div>
  );
}

interface FieldAttributes {
  id: string;
  'aria-invalid': boolean | undefined;
  'aria-describedby': string | undefined;
}

function Field({
  label,
  problem,
  hint,
  children,
}: FieldProps & { children: (attributes: FieldAttributes) => ReactNode }) {
  const id = useId();
  const below = problem === undefined ? hint : `${label} ${problem}.`;
  return (
    <div className="flex min-w-0 flex-col gap-1">
      <label htmlFor={id} className="text-ink-muted text-small">
        {label}
      </label>
      {children({
        id,
        'aria-invalid': problem !== undefined || undefined,
        'aria-describedby': below === undefined ? undefined : `${id}-below`,
      })}
      {below !== undefined && (
        <p
          id={`${id}-below`}
          className={clsx('text-small', problem === undefined ? 'text-ink-faint' : 'text-danger-ink')}
        >
          {below}
        </p>
      )}
    </div>
  );
}
