'use client';

import clsx from 'clsx';
import { useRouter } from 'next/navigation';
import { useRef } from 'react';
import { Composer } from '@/components/composer/composer';
import { shapeWords } from '@/components/composer/mixture-picker';
import { Name } from '@/components/ui/name';
import { PageLink } from '@/components/ui/page-link';
import { useRole } from '@/lib/client/accounts/use-account';
import { useStoredState } from '@/lib/client/browser/use-stored-state';
import { type MixtureChoice, useChosenMixture } from '@/lib/client/queries/use-chosen-mixture';
import { useAsk } from '@/lib/client/queries/use-conversations';
import { useModelName, useModels } from '@/lib/client/queries/use-models';
import type { MixtureEntry } from '@/lib/contract/mixture-contract';
import { suggestedQuestions } from '@/lib/conversation/suggested-questions';
import { plainName } from '@/lib/format/plain-name';
import { listsFirst } from '@/lib/mixture/limits';
import { isScripted } from '@/lib/mixture/model-reference';
import { PendingTurn } from './pending-turn';

const examples = Object.values(suggestedQuestions);

/** A new conversation before its first question. */
export function StartScreen() {
  const router = useRouter();
  const ask = useAsk(null);
  const mixtures = useChosenMixture();
  const field = useRef<HTMLTextAreaElement>(null);
  const [, setDraft] = useStoredState('session', 'draft.new', '');
  const role = useRole();
  // The question stays here until the conversation's own page is ready.
  const asked = ask.isPending || ask.isSuccess ? ask.variables.content : null;
  function take(example: string) {
    setDraft(example);
    field.current?.focus();
  }
  return (
    <div className="flex flex-1 flex-col overflow-y-auto">
      {asked === null ? (
        <div className="mx-auto flex w-full max-w-[860px] flex-1 flex-col justify-end gap-8 px-4 pt-14 pb-8 sm:px-8">
          <Greeting mixtures={mixtures} />
        </div>
      ) : (
        <div className="mx-auto w-full max-w-[1624px] flex-1 px-4 pt-20 pb-10 sm:px-8">
          <PendingTurn content={asked} />
        </div>
      )}
      <div
        className={clsx(
          'mx-auto flex w-full flex-col gap-2.5',
          asked === null
            ? 'max-w-[860px] flex-1 px-4 pb-6 sm:px-8'
            : 'max-w-[1624px] px-3 pb-3 sm:px-7 sm:pb-5',
        )}
      >
        {role === 'viewer' ? (
          <p className="text-ink-muted text-ui">
            You are a viewer: you read what others give to the team, in the list under Team.
          </p>
        ) : (
          <Composer
            mixtures={mixtures}
            draftKey="new"
            field={field}
            placeholder="Ask a question"
            onAsk={async (content, mixture) => {
              const { conversation, run } = await ask.mutateAsync({ content, mixture, parentId: null });
              router.push(`/c/${conversation.id}?run=${run.id}`);
            }}
          />
        )}
        {role !== 'viewer' && asked === null && <Examples entries={mixtures.entries} onTake={take} />}
      </div>
    </div>
  );
}

function Greeting({ mixtures: { chosen, problem } }: { mixtures: MixtureChoice }) {
  return (
    <>
      <div>
        <h1 className="font-semibold text-title">What do you want to know?</h1>
        <p className="mt-1.5 max-w-[56ch] text-ink-muted text-reading">
          Several models answer side by side, the next layer reads them all, and one answer comes out. You see
          every step.
        </p>
      </div>
      {chosen !== undefined && <ShapePreview entry={chosen} />}
      {chosen === undefined && (
        <p role="status" className="min-h-[172px] text-ink-muted text-ui">
          {problem}
        </p>
      )}
    </>
  );
}

interface ExamplesProps {
  entries: readonly MixtureEntry[];
  onTake: (example: string) => void;
}

function Examples({ entries, onTake }: ExamplesProps) {
  const scriptedOnly =
    entries.length > 0 &&
    entries.every((entry) => !entry.available || isScripted(entry.mixture.aggregator.model));
  return (
    <>
      <div className="flex flex-wrap gap-1.5">
        {examples.map((example) => (
          <button
            key={example}
            type="button"
            onClick={() => onTake(example)}
            className="rounded-lg border px-2.5 py-1 text-left text-ink-muted text-small transition-colors hover:border-line-strong hover:text-ink"
          >
            {example}
          </button>
        ))}
      </div>
      {scriptedOnly && <ScriptedOnly />}
    </>
  );
}

/** Why only scripted voices answer, and what to do. */
function ScriptedOnly() {
  const { data: models } = useModels();
  if (models === undefined) return null;
  const hasModels = models.some(({ scripted }) => !scripted);
  const link = 'underline underline-offset-2 transition-colors hover:text-ink';
  return (
    <p className="mt-4 max-w-[64ch] text-ink-faint text-small">
      {hasModels ? (
        <>
          No mixture uses your models yet, so scripted demo voices answer: no AI, no cost.{' '}
          <PageLink href="/mixtures/new" className={link}>
            Make a mixture of your models
          </PageLink>
          .
        </>
      ) : (
        <>
          No provider key is set, so scripted demo voices answer: no AI, no cost.{' '}
          <PageLink href="/settings" className={link}>
            Set a key in Settings
          </PageLink>{' '}
          for real models.
        </>
      )}
    </p>
  );
}

/** The layers, slots and calls of the chosen mixture, as bands. */
function ShapePreview({ entry }: { entry: MixtureEntry }) {
  const nameOf = useModelName();
  const { mixture } = entry;
  return (
    <figure className="flex flex-col gap-1" aria-label={`${plainName(mixture.name)}: ${shapeWords(entry)}`}>
      <figcaption className="mb-1 flex items-baseline gap-3 text-ui">
        <span className="font-semibold">
          <Name>{mixture.name}</Name>
        </span>
        <span className="text-ink-muted">{shapeWords(entry)}</span>
      </figcaption>
      {mixture.layers.map((layer, index) => (
        <div
          // biome-ignore lint/suspicious/noArrayIndexKey: a layer has no other name than its place.
          key={index}
          className="flex items-center gap-3 rounded-lg px-3 py-2 text-small"
          style={{ background: `var(--band-${Math.min(index + 1, 5)})` }}
        >
          <span className="w-14 shrink-0 font-medium">Layer {index + 1}</span>
          <span className="flex min-w-0 flex-1 flex-wrap gap-1">
            {layer.proposers.map((proposer, slot) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the same model may stand in many slots.
              <span key={slot} className="rounded-md bg-surface px-1.5 py-0.5 text-ink-muted">
                <Name>{nameOf(proposer.model)}</Name>
              </span>
            ))}
          </span>
        </div>
      ))}
      <div className="flex items-center gap-3 border-accent border-l-[3px] px-3 py-2 text-small">
        <span className="w-14 shrink-0 font-medium">Answer</span>
        <span className="text-ink-muted">
          <Name>{nameOf(mixture.aggregator.model)}</Name>
          {listsFirst(mixture) && ', once it has compared them'}
        </span>
      </div>
    </figure>
  );
}
