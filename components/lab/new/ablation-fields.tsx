'use client';

import { useState } from 'react';
import { ContenderName } from '@/components/lab/shared/contender-name';
import { Select } from '@/components/lab/shared/select';
import { useMixtures, useModelName } from '@/lib/client/queries/use-models';
import {
  type Ablation,
  type AblationKind,
  ablationContenders,
  ablationKinds,
} from '@/lib/evaluation/experiments/ablation-contenders';
import { plainName } from '@/lib/format/plain-name';
import { plural } from '@/lib/format/quantities';
import { callCount } from '@/lib/mixture/limits';
import { ablationWords } from './ablation-words';

/** Makes the contenders of an ablation from a mixture and the question that it answers. */
export function AblationFields({ onChange }: { onChange: (ablation: Ablation | null) => void }) {
  const { data: entries = [] } = useMixtures();
  const nameOf = useModelName();
  const usable = entries.filter(({ available, mixture }) => available && mixture.layers.length > 0);
  const [slug, setSlug] = useState('');
  const [kind, setKind] = useState<AblationKind | null>(null);
  const mixture = usable.find((entry) => entry.slug === slug)?.mixture;
  const made = mixture === undefined || kind === null ? null : ablationContenders(kind, mixture, nameOf);
  function choose(nextSlug: string, nextKind: AblationKind | null) {
    setSlug(nextSlug);
    setKind(nextKind);
    const next = usable.find((entry) => entry.slug === nextSlug)?.mixture;
    onChange(next === undefined || nextKind === null ? null : ablationContenders(nextKind, next, nameOf));
  }
  return (
    <div className="flex flex-col gap-4">
      <Select
        label="Vary the mixture"
        value={slug}
        options={[
          ...(slug === '' ? [{ value: '', name: 'Choose a mixture' }] : []),
          ...usable.map((entry) => ({ value: entry.slug, name: plainName(entry.mixture.name) })),
        ]}
        onChange={(next) => choose(next, kind)}
      />
      <fieldset className="flex flex-col gap-2">
        <legend className="mb-1 font-medium text-small">To find out</legend>
        <div className="grid gap-2 sm:grid-cols-2">
          {ablationKinds.map((one) => {
            const impossible = mixture !== undefined && ablationContenders(one, mixture) === null;
            return (
              <label
                key={one}
                className="flex cursor-pointer items-start gap-2.5 rounded-xl border bg-surface px-3 py-2.5 has-checked:border-accent has-checked:bg-accent-soft has-disabled:cursor-default has-focus-visible:outline-2 has-focus-visible:outline-accent"
              >
                <input
                  type="radio"
                  name="ablation"
                  className="mt-1 accent-accent"
                  checked={kind === one}
                  disabled={impossible}
                  onChange={() => choose(slug, one)}
                />
                <span className="min-w-0">
                  <span className="block font-medium text-ui">{ablationWords[one].question}</span>
                  <span className="block text-ink-muted text-small">
                    {impossible ? 'This mixture has nothing to vary here.' : ablationWords[one].about}
                  </span>
                </span>
              </label>
            );
          })}
        </div>
      </fieldset>
      {made !== null && (
        <ol aria-label="Contenders" className="flex flex-col rounded-xl border bg-surface">
          {made.contenders.map((contender, position) => (
            <li
              key={contender.name}
              className="flex items-center justify-between gap-3 border-b px-3 py-2 text-ui last:border-b-0"
            >
              <ContenderName contender={contender} position={position} />
              <span className="shrink-0 text-ink-muted text-small">
                {plural(callCount(contender.mixture), 'call')}
              </span>
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}
