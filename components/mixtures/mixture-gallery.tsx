'use client';

import { useRouter } from 'next/navigation';
import { shapeWords } from '@/components/composer/mixture-picker';
import { MixtureShape } from '@/components/composer/mixture-shape';
import { Button } from '@/components/ui/button';
import { useChosenMixture } from '@/lib/client/chosen-mixture';
import { useMixtures, useModelName } from '@/lib/client/models';
import type { MixtureEntry } from '@/lib/http/contract';
import { modelsOf } from '@/lib/mixture/plan';

/** Every mixture that there is, with its shape and whether it can run here. */
export function MixtureGallery() {
  const { data: entries, error, refetch } = useMixtures();
  const { choose } = useChosenMixture();
  const router = useRouter();
  return (
    <div className="flex-1 overflow-y-auto">
      <div className="mx-auto flex w-full max-w-[980px] flex-col gap-6 px-4 pt-14 pb-16 sm:px-8">
        <div>
          <h1 className="font-semibold text-title">Mixtures</h1>
          <p className="mt-1 max-w-[60ch] text-ink-muted text-ui">
            A mixture says which models propose in each layer and which one writes the answer. The number of
            layers counts the answer’s.
          </p>
        </div>
        {error !== null && (
          <p role="alert" className="text-danger-ink text-ui">
            {error.message}{' '}
            <button type="button" className="underline" onClick={() => refetch()}>
              Try again
            </button>
          </p>
        )}
        <ul className="grid gap-3 md:grid-cols-2">
          {entries?.map((entry) => (
            <MixtureCard
              key={entry.slug}
              entry={entry}
              onUse={() => {
                choose(entry.slug);
                router.push('/');
              }}
            />
          )) ??
            (error === null &&
              [0, 1, 2, 3].map((key) => (
                <li key={key} className="h-40 animate-pulse rounded-xl bg-sunken" />
              )))}
        </ul>
      </div>
    </div>
  );
}

function MixtureCard({ entry, onUse }: { entry: MixtureEntry; onUse: () => void }) {
  const nameOf = useModelName();
  const { mixture, slug, available, unavailableReason } = entry;
  return (
    <li className="flex flex-col gap-2.5 rounded-xl border bg-surface p-4">
      <div className="flex items-start gap-3">
        <span className="pt-1.5">
          <MixtureShape mixture={mixture} />
        </span>
        <div className="min-w-0 flex-1">
          <h2 className="font-semibold text-ui">{mixture.name}</h2>
          <p className="text-ink-faint text-small">
            {shapeWords(entry)} · <code className="figures">{slug}</code>
          </p>
        </div>
        {available && (
          <Button look="outline" onClick={onUse}>
            Use
          </Button>
        )}
      </div>
      <p className="text-ink-muted text-small">{mixture.description}</p>
      <p className="text-ink-faint text-small">{modelsOf(mixture).map(nameOf).join(', ')}</p>
      {unavailableReason !== null && (
        <p className="mt-auto text-ink-muted text-small">Cannot run here: {unavailableReason}</p>
      )}
    </li>
  );
}
