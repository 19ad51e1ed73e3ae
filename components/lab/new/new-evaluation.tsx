'use client';

import { useRouter, useSearchParams } from 'next/navigation';
import { useState } from 'react';
import { LabPage } from '@/components/lab/shared/lab-page';
import { LabSection } from '@/components/lab/shared/lab-section';
import { KnownModelsContext, useModelsWith } from '@/components/mixture-editor/model-picker/known-models';
import { Field } from '@/components/ui/form/field';
import { Segments } from '@/components/ui/segments';
import { useDatasets } from '@/lib/client/queries/lab/use-datasets';
import { useCreateEvaluation } from '@/lib/client/queries/lab/use-evaluations';
import { useMixtures, useModelName } from '@/lib/client/queries/use-models';
import { mostJudges } from '@/lib/contract/lab/evaluation-contract';
import { AblationFields } from './ablation-fields';
import { ContenderFields } from './contender-fields';
import { DatasetField } from './dataset-field';
import { EstimatePanel } from './estimate-panel';
import { bodyOf, type Draft, type DraftContender, demoDraft, emptyDraft } from './evaluation-draft';
import { JudgeFields } from './judge-fields';

/** A new evaluation: what is asked, who answers, who judges, and what it will take. */
export function NewEvaluation() {
  const params = useSearchParams();
  const router = useRouter();
  const [draft, setDraft] = useState<Draft>(() =>
    params.get('try') === 'demo'
      ? demoDraft
      : { ...emptyDraft, dataset: params.get('dataset') ?? emptyDraft.dataset },
  );
  const [plan, setPlan] = useState<'chosen' | 'ablation'>('chosen');
  const change = (changes: Partial<Draft>) => setDraft((before) => ({ ...before, ...changes }));
  const { data: datasets } = useDatasets();
  const create = useCreateEvaluation();
  const nameOf = useModelName();
  const dataset = datasets?.find(({ id, origin }) =>
    draft.dataset === '' ? origin === 'starter' : id === draft.dataset,
  );
  const asked =
    plan === 'ablation' && draft.ablation === null
      ? { missing: 'Choose a mixture and what to find out.' }
      : bodyOf(draft, dataset?.id, nameOf);
  const { data: entries } = useMixtures();
  const nameOfContender = (contender: DraftContender) =>
    contender.kind === 'model'
      ? nameOf(contender.reference)
      : (entries?.find(({ slug }) => slug === contender.slug)?.mixture.name ?? contender.slug);
  async function start() {
    if (!('body' in asked)) return;
    // The panel shows an error.
    const made = await create.mutateAsync(asked.body).catch(() => null);
    if (made !== null) router.push(`/lab/${made.id}`);
  }
  return (
    <KnownModelsContext value={useModelsWith([])}>
      <LabPage
        title="New evaluation"
        back={{ href: '/lab', name: 'Lab' }}
        about="Choose the questions, who answers them and who judges. Nothing runs before you press Start."
        size="wide"
      >
        <div className="grid gap-x-10 gap-y-8 lg:grid-cols-[minmax(0,1fr)_360px]">
          <div className="flex min-w-0 flex-col gap-9">
            <LabSection title="Dataset">
              <DatasetField samples={draft.samples} chosen={dataset} datasets={datasets} onChange={change} />
            </LabSection>
            <LabSection
              title="Contenders"
              about="Mixtures and single models that answer every question. Calls that two contenders have in common are made once."
              actions={
                <fieldset>
                  <legend className="sr-only">How contenders are chosen</legend>
                  <Segments
                    name="plan"
                    options={[
                      ['chosen', 'Chosen'],
                      ['ablation', 'Ablation'],
                    ]}
                    chosen={plan}
                    onChange={(next) => {
                      setPlan(next);
                      change({ ablation: null });
                    }}
                  />
                </fieldset>
              }
            >
              {plan === 'chosen' ? (
                <ContenderFields
                  contenders={draft.contenders}
                  onChange={(next) => change({ contenders: next })}
                />
              ) : (
                <AblationFields onChange={(ablation) => change({ ablation })} />
              )}
            </LabSection>
            <LabSection title="Judges" about="With two judges, the result also says how far they agree.">
              <JudgeFields
                judges={draft.judges}
                most={mostJudges}
                dataset={dataset}
                contenders={
                  draft.ablation?.contenders.map(({ name }) => name) ?? draft.contenders.map(nameOfContender)
                }
                onChange={(judges) => change({ judges })}
              />
            </LabSection>
          </div>
          <div className="flex min-w-0 flex-col gap-4 self-start rounded-2xl border bg-surface p-5 lg:sticky lg:top-8">
            <Field
              label="Name"
              placeholder="By default made from the contenders"
              value={draft.name}
              maxLength={100}
              onValueChange={(name) => change({ name })}
            />
            <EstimatePanel
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
