'use client';

import clsx from 'clsx';
import { ChevronDown } from 'lucide-react';
import { useId, useState } from 'react';
import { plural } from '@/components/layers/format';
import { Popover } from '@/components/ui/popover';
import type { MixtureEntry } from '@/lib/http/contract';
import { callCount } from '@/lib/mixture/limits';
import { MixtureShape } from './mixture-shape';

interface MixturePickerProps {
  chosen: MixtureEntry | undefined;
  entries: readonly MixtureEntry[];
  onChoose: (slug: string) => void;
}

/** Which mixture is asked: each with its shape, and those that cannot run here with the reason. */
export function MixturePicker({ chosen, entries, onChoose }: MixturePickerProps) {
  const [open, setOpen] = useState(false);
  const name = useId();
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      label="Mixture"
      trigger={
        <button
          type="button"
          className="flex h-8 items-center gap-1 rounded-lg px-2 text-ink-muted text-ui transition-colors hover:bg-hover hover:text-ink"
        >
          <span className="sr-only">Mixture: </span>
          {chosen?.mixture.name ?? 'No mixture'}
          <ChevronDown aria-hidden="true" className="size-3.5" />
        </button>
      }
    >
      <fieldset className="max-h-[min(60dvh,520px)] overflow-y-auto p-1.5">
        <legend className="sr-only">Mixture</legend>
        {entries.map((entry) => (
          <label
            key={entry.slug}
            className={clsx(
              'flex items-start gap-3 rounded-xl px-3 py-2.5 transition-colors has-checked:bg-accent-soft has-focus-visible:outline-2 has-focus-visible:outline-accent',
              entry.available ? 'cursor-pointer hover:bg-hover' : 'cursor-not-allowed',
            )}
          >
            <input
              type="radio"
              name={name}
              value={entry.slug}
              checked={entry.slug === chosen?.slug}
              disabled={!entry.available}
              onChange={() => onChoose(entry.slug)}
              onClick={() => setOpen(false)}
              className="sr-only"
            />
            <span className="pt-1.5">
              <MixtureShape mixture={entry.mixture} />
            </span>
            <span className="min-w-0 flex-1">
              <span className="flex items-baseline justify-between gap-3">
                <span className={clsx('font-medium text-ui', !entry.available && 'text-ink-muted')}>
                  {entry.mixture.name}
                </span>
                <span className="shrink-0 text-ink-faint text-small">{shapeWords(entry)}</span>
              </span>
              <span className="block text-ink-muted text-small">
                {entry.unavailableReason ?? entry.mixture.description}
              </span>
            </span>
          </label>
        ))}
      </fieldset>
    </Popover>
  );
}

export function shapeWords({ mixture }: Pick<MixtureEntry, 'mixture'>): string {
  return `${plural(mixture.layers.length + 1, 'layer')}, ${plural(callCount(mixture), 'call')}`;
}
