'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { DatasetField } from '@/components/lab/new/dataset-field';
import { JudgeFields } from '@/components/lab/new/judge-fields';
import { LabPage } from '@/components/lab/shared/lab-page';
import { LabSection } from '@/components/lab/shared/lab-section';
import { KnownModelsContext, useModelsWith } from '@/components/mixture-editor/model-picker/known-models';
import { useDatasets } from '@/lib/client/queries/lab/use-datasets';
import { useCreateSearch } from '@/lib/client/queries/lab/use-search';
import { ModelFields } from './model-fields';
import { emptySearch, type SearchDraft, searchBodyOf } from './search-draft';
import { SearchPanel } from './search-panel';
import { SizeChoices } from './size-choices';

/** A new search: among which models, on which questions, and for how much. */
export function NewSearch() {
  const router = useRouter();
  const [draft, setDraft] = useState<SearchDraft>(emptySearch);
  const change = (changes: Partial<SearchDraft>) => setDraft((before) => ({ ...before, ...changes }));
  const { data: datasets } = useDatasets();
  const create = useCreateSearch();
  const dataset = datasets?.find(({ id, origin }) =>
    draft.dataset === '' ? origin === 'starter' : id === draft.dataset,
  );
  const asked = searchBodyOf(draft, dataset?.id);
  async function start() {
    if (!('body' in asked)) return;
    // The panel shows an error.
    const made = await create.mutateAsync(asked.body).catch(() => null);
    if (made !== null) router.push(`/lab/${made.id}`);
  }
  return (
    <KnownModelsContext value={useModelsWith([])}>
      <LabPage
        title="Search for a better mixture"
        back={{ href: '/lab', name: 'Lab' }}
        about="Strata tries every model alone, makes mixtures of those that are good at different questions, and gives more samples to the best of each round."
        size="wide"
      >
        <div className="grid gap-x-10 gap-y-8 lg:grid-cols-[minmax(0,1fr)_360px]">
          <div className="flex min-w-0 flex-col gap-9">
            <LabSection title="Dataset">
              <DatasetField samples={draft.samples} chosen={dataset} datasets={datasets} onChange={change} />
            </LabSection>
            <LabSection
              title="Models"
              about="Each may propose and aggregate, and stand in a mixture several times."
            >
              <ModelFields models={draft.models} onChange={(models) => change({ models })} />
            </LabSection>
            <LabSection title="Shapes" about="More shapes are more mixtures to try.">
              <div className="flex flex-wrap gap-x-10 gap-y-4">
                <SizeChoices
                  legend="Proposers of a layer"
                  sizes={[1, 2, 3, 4, 6]}
                  chosen={draft.proposers}
                  onChange={(proposers) => change({ proposers })}
                />
                <SizeChoices
                  legend="Layers, the aggregator’s counted"
                  sizes={[2, 3, 4]}
                  chosen={draft.layers}
                  onChange={(layers) => change({ layers })}
                />
              </div>
            </LabSection>
            <LabSection title="Judge" about="It scores single answers.">
              <JudgeFields
                judges={[draft.judge]}
                most={1}
                dataset={dataset}
                contenders={[]}
                onChange={([judge]) => judge !== undefined && change({ judge })}
              />
            </LabSection>
          </div>
          <div className="flex min-w-0 flex-col gap-4 self-start rounded-2xl border bg-surface p-5 lg:sticky lg:top-8">
            <SearchPanel
              asked={asked}
              budget={draft.budget}
              onBudget={(budget) => change({ budget })}
              starting={create.isPending || create.isSuccess}
              refusal={create.error?.message ?? null}
              onStart={start}
            />
          </div>
        </div>
      </LabPage>
    </KnownModelsContext>
  );
}
