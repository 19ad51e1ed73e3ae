'use client';

import dynamic from 'next/dynamic';
import { useRouter } from 'next/navigation';
import { useMemo, useRef, useState } from 'react';
import { mixtureOf } from '@/components/mixture-editor/draft/mixture-draft';
import { type MixtureProblems, problemsOf } from '@/components/mixture-editor/draft/mixture-problems';
import { useDraft } from '@/components/mixture-editor/draft/use-draft';
import {
  KnownModelsContext,
  refusalOf,
  useModelsFor,
} from '@/components/mixture-editor/model-picker/known-models';
import { Button } from '@/components/ui/button';
import { toasts } from '@/components/ui/toast';
import { messageOf } from '@/lib/api/api-client';
import { importWithRetry } from '@/lib/client/browser/import-with-retry';
import { useChosenMixture } from '@/lib/client/queries/use-chosen-mixture';
import { useSaveMixture } from '@/lib/client/queries/use-saved-mixtures';
import { plainName } from '@/lib/format/plain-name';
import type { Mixture } from '@/lib/mixture/mixture-schema';
import { AggregatorRow } from './aggregator-editor';
import { hasScriptedAggregator } from './draft/starter-mixture';
import { EditorHeader } from './editor-header';
import { EstimateLine } from './estimate-line';
import { Layers } from './layer-list';
import { LeaveGuard } from './leave-guard';
import { type MixtureFieldsProps, NameFields, RunFields } from './mixture-fields';
import { ReferenceFields } from './reference-fields';
import { SpeedFields } from './speed-fields';
import { Transfer } from './transfer-menu';
import { useTrial } from './use-trial';

const TryPanel = dynamic(
  () => importWithRetry(() => import('./try-panel')).then((module) => module.TryPanel),
  {
    ssr: false,
  },
);

interface MixtureEditorProps {
  /** The initial mixture. */
  start: Mixture;
  /** The slug of the saved mixture that is edited; null creates one. */
  slug: string | null;
}

/** The mixture editor: layers as rows, slots as cards, every error at its field. */
export function MixtureEditor({ start, slug }: MixtureEditorProps) {
  const [tried, setTried] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const { draft, dispatch, undo, redo, changed, keep } = useDraft(start, setRefusal);
  const save = useSaveMixture();
  const { choose } = useChosenMixture();
  const router = useRouter();
  const page = useRef<HTMLFormElement>(null);
  const mixture = useMemo(() => mixtureOf(draft), [draft]);
  const all = problemsOf(mixture);
  const allButName = new Map([...all].filter(([path]) => path !== '/name'));
  // A name that was not touched yet is not reported.
  const problems = tried ? all : allButName;
  const known = useModelsFor(mixture);
  const trial = useTrial(mixture);

  const fields: MixtureFieldsProps = {
    fields: draft.fields,
    problems,
    onChange: (changes) => dispatch({ type: 'setFields', changes }),
  };

  async function submit() {
    setTried(true);
    setRefusal(null);
    if (all.size > 0) {
      setRefusal(wrongFields(all));
      requestAnimationFrame(() =>
        page.current?.querySelector<HTMLElement>('[aria-invalid], [data-invalid]')?.focus(),
      );
      return;
    }
    try {
      const saved = await save.mutateAsync({ slug, mixture });
      choose(saved.slug);
      keep(mixture);
      toasts.add({
        title: `${plainName(saved.mixture.name)} is saved.`,
        description: saved.available ? 'Your next question uses it.' : 'It cannot run here yet.',
      });
      router.push('/mixtures');
    } catch (error) {
      setRefusal(messageOf(error));
    }
  }

  return (
    <KnownModelsContext value={known}>
      <div className="flex min-h-0 flex-1 flex-col xl:flex-row">
        <form
          ref={page}
          noValidate
          data-draft=""
          onSubmit={(event) => {
            event.preventDefault();
            submit();
          }}
          className="flex min-h-0 min-w-0 flex-1 flex-col"
        >
          <EditorHeader
            title={slug === null ? 'New mixture' : `Edit ${plainName(start.name)}`}
            undo={undo}
            redo={redo}
          >
            <Transfer
              mixture={mixture}
              valid={all.size === 0}
              onLoad={(loaded) => dispatch({ type: 'load', mixture: loaded })}
              onRefused={setRefusal}
            />
          </EditorHeader>
          <div className="relative flex-1 overflow-y-auto">
            <div className="mx-auto flex w-full max-w-[1120px] flex-col gap-5 px-4 pt-6 pb-10 sm:px-8">
              <NameFields {...fields} />
              <Layers draft={draft} problems={problems} dispatch={dispatch} />
              <AggregatorRow
                aggregator={draft.fields.aggregator}
                place={`${draft.layers.length + 1}.1`}
                problems={problems}
                isScriptedOverModels={hasScriptedAggregator(mixture)}
                dispatch={dispatch}
              />
              <ReferenceFields {...fields} />
              <SpeedFields {...fields} />
              <RunFields {...fields} />
            </div>
          </div>
          <div className="border-t bg-page">
            <div className="mx-auto flex w-full max-w-[1120px] flex-col gap-1 px-4 py-2.5 sm:px-8">
              {refusal !== null && (
                <p role="alert" className="text-danger-ink text-small">
                  {refusal}
                </p>
              )}
              <div className="flex items-center gap-3">
                <EstimateLine mixture={mixture} />
                <Button
                  look="outline"
                  aria-expanded={trial.open}
                  className="aria-expanded:border-line-strong aria-expanded:bg-hover"
                  onClick={trial.toggle}
                >
                  Try it
                </Button>
                <Button type="submit" look="solid" disabled={save.isPending}>
                  Save
                </Button>
              </div>
            </div>
          </div>
        </form>
        {changed && <LeaveGuard />}
        {trial.begun && (
          <TryPanel
            open={trial.open}
            mixture={trial.mixture}
            obstacle={allButName.size === 0 ? refusalOf(mixture, known) : wrongFields(allButName)}
            onClose={trial.toggle}
          />
        )}
      </div>
    </KnownModelsContext>
  );
}

function wrongFields({ size }: MixtureProblems): string {
  return size === 1 ? 'One field needs attention.' : `${size} fields need attention.`;
}
