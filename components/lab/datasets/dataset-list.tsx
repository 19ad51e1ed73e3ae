'use client';

import { useState } from 'react';
import { LabPage } from '@/components/lab/shared/lab-page';
import { LabSection } from '@/components/lab/shared/lab-section';
import { Button } from '@/components/ui/button';
import { LoadError } from '@/components/ui/load-error';
import { Name } from '@/components/ui/name';
import { PageLink } from '@/components/ui/page-link';
import { Skeleton } from '@/components/ui/skeleton';
import { useDatasets } from '@/lib/client/queries/lab/use-datasets';
import type { Dataset } from '@/lib/contract/lab/dataset-contract';
import { datasetFacts } from './dataset-facts';
import { DatasetRowActions } from './dataset-row-actions';
import { HistoryDialog } from './history-dialog';
import { ImportForm } from './import-form';
import { PublicSetList } from './public-set-list';

const origins: Record<Dataset['origin'], string> = {
  starter: 'built in',
  file: 'from a file',
  history: 'from history',
};

/** The datasets, and where further ones come from. */
export function DatasetList() {
  const { data: datasets, error, refetch } = useDatasets();
  const [picking, setPicking] = useState(false);
  return (
    <LabPage
      title="Datasets"
      back={{ href: '/lab', name: 'Lab' }}
      about="Questions for evaluations, with what their answers are scored by."
      actions={
        <Button look="outline" onClick={() => setPicking(true)}>
          From history
        </Button>
      }
    >
      {error !== null && <LoadError message={error.message} onRetry={refetch} />}
      {datasets === undefined && error === null && <Skeleton className="h-40 w-full" />}
      {datasets !== undefined && (
        <ul aria-label="Datasets" className="flex flex-col rounded-xl border bg-surface">
          {datasets.map((dataset) => (
            <li
              key={dataset.id}
              className="flex flex-wrap items-center gap-x-4 gap-y-2 border-b px-4 py-3 last:border-b-0"
            >
              <div className="min-w-52 flex-1">
                <h2 className="break-words font-semibold text-ui">
                  <PageLink
                    href={`/lab/datasets/${dataset.id}`}
                    className="underline-offset-4 hover:underline"
                  >
                    <Name>{dataset.name}</Name>
                  </PageLink>
                </h2>
                <p className="text-ink-muted text-small">
                  {datasetFacts(dataset)} · {origins[dataset.origin]}
                </p>
              </div>
              <DatasetRowActions dataset={dataset} />
            </li>
          ))}
        </ul>
      )}
      <LabSection
        title="Import a file"
        about="JSON, JSONL or CSV of AlpacaEval, MT-Bench or FLASK, or your own: a question, and if you like a reference, a category and a check in each row."
      >
        <ImportForm />
      </LabSection>
      <LabSection
        title="Public datasets"
        about="Strata ships none of them. Download a file from its source, mind its licence, and import it here."
      >
        <PublicSetList />
      </LabSection>
      {picking && <HistoryDialog onClosed={() => setPicking(false)} />}
    </LabPage>
  );
}
