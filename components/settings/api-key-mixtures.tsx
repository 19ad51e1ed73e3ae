'use client';

import { useQuery } from '@tanstack/react-query';
import { mixturesQuery } from '@/lib/client/queries/mixtures-query';

interface MixtureChoiceProps {
  /** Slugs; null for all mixtures. */
  chosen: string[] | null;
  onChange: (chosen: string[] | null) => void;
}

/** The mixtures that a key may use. */
export function MixtureChoice({ chosen, onChange }: MixtureChoiceProps) {
  const { data } = useQuery(mixturesQuery);
  const known = data?.items.map(({ slug, mixture }) => ({ slug, name: mixture.name })) ?? [];
  // A mixture that was deleted since can still be removed.
  const gone = (chosen ?? []).filter((slug) => known.every((entry) => entry.slug !== slug));
  const all = [...known, ...gone.map((slug) => ({ slug, name: slug }))];
  const toggle = (slug: string) => {
    const before = chosen ?? [];
    onChange(before.includes(slug) ? before.filter((other) => other !== slug) : [...before, slug]);
  };
  return (
    <fieldset className="flex flex-col gap-1.5">
      <legend className="mb-1 font-medium text-small">Mixtures</legend>
      <label className="flex items-center gap-2 text-ui">
        <input
          type="checkbox"
          className="accent-accent"
          checked={chosen === null}
          onChange={(event) => onChange(event.target.checked ? null : [])}
        />
        All mixtures, and mixtures sent with a request
      </label>
      {chosen !== null && (
        <ul className="flex max-h-40 flex-col gap-1 overflow-y-auto rounded-lg border px-3 py-2">
          {all.map(({ slug, name }) => (
            <li key={slug}>
              <label className="flex items-center gap-2 text-ui">
                <input
                  type="checkbox"
                  className="accent-accent"
                  checked={chosen.includes(slug)}
                  onChange={() => toggle(slug)}
                />
                {name}
              </label>
            </li>
          ))}
        </ul>
      )}
    </fieldset>
  );
}
