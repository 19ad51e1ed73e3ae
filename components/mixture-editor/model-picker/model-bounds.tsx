'use client';

import clsx from 'clsx';
import { shortTokens } from '@/lib/format/model-facts';
import type { ModelFilter } from './model-filter';

const prices = [0, 0.5, 1, 3, 10] as const;
const contexts = [32_000, 128_000, 200_000, 1_000_000] as const;

/** Limits for price and context. They are outside the list, whose keys a select would capture. */
export function ModelBounds({
  filter: { maxPriceUsd, minContextTokens },
  onChange,
}: {
  filter: ModelFilter;
  onChange: (changes: Partial<ModelFilter>) => void;
}) {
  return (
    <div className="flex items-center gap-1 border-t px-1.5 py-1">
      <Bound
        label="Price, in USD per million tokens read or written"
        value={maxPriceUsd}
        options={prices}
        any="Any price"
        wordsOf={(usd) => (usd === 0 ? 'Free' : `Up to $${usd < 1 ? usd.toFixed(2) : usd} per M tokens`)}
        onChange={(usd) => onChange({ maxPriceUsd: usd })}
      />
      <Bound
        label="Context, in tokens"
        value={minContextTokens}
        options={contexts}
        any="Any context"
        wordsOf={(tokens) => `From ${shortTokens(tokens)} context`}
        onChange={(tokens) => onChange({ minContextTokens: tokens })}
      />
    </div>
  );
}

interface BoundProps {
  label: string;
  value: number | null;
  options: readonly number[];
  /** The text without a limit. */
  any: string;
  wordsOf: (option: number) => string;
  onChange: (value: number | null) => void;
}

function Bound({ label, value, options, any, wordsOf, onChange }: BoundProps) {
  return (
    <select
      aria-label={label}
      title={label}
      value={value ?? ''}
      onChange={({ target }) => onChange(target.value === '' ? null : Number(target.value))}
      className={clsx(
        'field-sizing-content h-7 min-w-0 cursor-pointer rounded-lg bg-transparent px-1.5 text-small transition-colors hover:bg-hover',
        value === null ? 'text-ink-muted' : 'font-medium text-ink',
      )}
    >
      <option value="">{any}</option>
      {options.map((option) => (
        <option key={option} value={option}>
          {wordsOf(option)}
        </option>
      ))}
    </select>
  );
}
