'use client';

import { SampleReference } from '@/components/lab/samples/sample-reference';
import { LabPage } from '@/components/lab/shared/lab-page';
import { LoadError } from '@/components/ui/load-error';
import { Name } from '@/components/ui/name';
import { ShowMore } from '@/components/ui/show-more';
import { Skeleton } from '@/components/ui/skeleton';
import { useDatasets, useSamples } from '@/lib/client/queries/lab/use-datasets';
import type { PlacedSample } from '@/lib/contract/lab/dataset-contract';
import { textDirection } from '@/lib/format/text-direction';
import { datasetFacts } from './dataset-facts';
import { DatasetRowActions } from './dataset-row-actions';

/** The samples of a dataset. */
export function DatasetView({ id }: { id: string }) {
  const { data: datasets } = useDatasets();
  const dataset = datasets?.find((one) => one.id === id);
  const samples = useSamples(id);
  const items = samples.data?.pages.flatMap((page) => page.items);
  return (
    <LabPage
      title={dataset === undefined ? 'Dataset' : <Name>{dataset.name}</Name>}
      back={{ href: '/lab/datasets', name: 'Datasets' }}
      about={dataset === undefined ? undefined : datasetFacts(dataset)}
      actions={dataset !== undefined && <DatasetRowActions dataset={dataset} />}
    >
      {samples.error !== null && <LoadError message={samples.error.message} onRetry={samples.refetch} />}
      {items === undefined && samples.error === null && <Skeleton className="h-96 w-full" />}
      {items !== undefined && (
        <ol aria-label="Samples" className="flex flex-col rounded-xl border bg-surface">
          {items.map((item) => (
            <SampleItem key={item.position} item={item} />
          ))}
        </ol>
      )}
      <ShowMore pages={samples} />
    </LabPage>
  );
}

function SampleItem({ item: { position, sample } }: { item: PlacedSample }) {
  const { turns, category, skills, references, given } = sample;
  return (
    <li className="flex gap-3 border-b px-4 py-3 last:border-b-0">
      <span className="figures w-8 shrink-0 pt-0.5 text-right text-ink-muted text-small">{position + 1}</span>
      <div className="flex min-w-0 flex-1 flex-col gap-2">
        {turns.map((turn, i) => (
          <p
            // biome-ignore lint/suspicious/noArrayIndexKey: a turn has no other name than its place.
            key={i}
            dir={textDirection(turn)}
            className="whitespace-pre-wrap break-words text-ui"
          >
            {turn}
          </p>
        ))}
        {(category !== null || skills.length > 0) && (
          <p className="text-ink-muted text-small">
            {[...(category === null ? [] : [category]), ...skills].join(' · ')}
          </p>
        )}
        {(sample.check !== null || references.length > 0 || given !== null) && (
          <SampleReference sample={sample} />
        )}
      </div>
    </li>
  );
}
