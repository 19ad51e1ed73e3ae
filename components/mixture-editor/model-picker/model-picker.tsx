'use client';

import { Popover } from '@base-ui/react/popover';
import clsx from 'clsx';
import { Command } from 'cmdk';
import { ChevronDown } from 'lucide-react';
import { useState } from 'react';
import { fieldClass } from '@/components/mixture-editor/fields/form-fields';
import { Name } from '@/components/ui/name';
import { aboutModel } from '@/lib/format/model-facts';
import type { ModelInfo } from '@/lib/mixture/model-info';
import { readableName, splitReference } from '@/lib/mixture/model-reference';
import { infoOf, type KnownModels, useKnownModels } from './known-models';
import { ModelBounds } from './model-bounds';
import { UnavailableReason } from './model-doubt';
import { anyModel, fits, isBounded, type ModelFilter } from './model-filter';

interface ModelPickerProps {
  /** The label: "Model of 1.2". */
  label: string;
  value: string;
  problem: string | undefined;
  onChoose: (reference: string) => void;
}

/** The choice of a slot's model: a search over known models, or any typed reference. */
export function ModelPicker({ label, value, problem, onChoose }: ModelPickerProps) {
  const known = useKnownModels();
  const [open, setOpen] = useState(false);
  const info = infoOf(known, value);
  const doubtful = known.doubtful.find(({ reference }) => reference === value);
  return (
    <Popover.Root open={open} onOpenChange={setOpen}>
      <Popover.Trigger
        data-invalid={problem === undefined ? undefined : ''}
        className={clsx(
          fieldClass,
          'data-invalid:border-danger flex items-center gap-2 py-1.5 text-left',
          // Of a chosen model there are two lines.
          value === '' ? 'min-h-9 touch:min-h-11' : 'min-h-11',
        )}
      >
        <span className="min-w-0 flex-1">
          <span className="block truncate font-medium">
            <span className="sr-only">{label}: </span>
            <Name>
              {value === '' ? 'Choose a model' : (info?.name ?? readableName(splitReference(value).modelId))}
            </Name>
          </span>
          <span className="block truncate text-ink-faint text-small">
            {info === undefined ? value : aboutModel(info)}
          </span>
        </span>
        <ChevronDown aria-hidden="true" className="size-3.5 shrink-0 text-ink-faint" />
      </Popover.Trigger>
      {problem !== undefined && <p className="mt-1 text-danger-ink text-small">The model {problem}.</p>}
      {problem === undefined && doubtful !== undefined && <UnavailableReason model={doubtful} />}
      <Popover.Portal>
        <Popover.Positioner sideOffset={4} collisionPadding={12} align="start" className="z-50">
          <Popover.Popup
            aria-label={label}
            className="w-[min(380px,calc(100vw-24px))] overflow-hidden rounded-2xl border bg-surface shadow-raised outline-none"
          >
            <ModelList
              known={known}
              value={value}
              onChoose={(reference) => {
                onChoose(reference);
                setOpen(false);
              }}
            />
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}

function ModelList({
  known: { callable, doubtful },
  value,
  onChoose,
}: {
  known: KnownModels;
  value: string;
  onChoose: (reference: string) => void;
}) {
  const [filter, setFilter] = useState(anyModel);
  const set = (changes: Partial<ModelFilter>) => setFilter({ ...filter, ...changes });
  const typed = filter.search.trim();
  const found = callable.filter((model) => fits(model, filter));
  const barred = doubtful
    .filter((model) => model.doubt === 'provider' && fits(model, filter))
    .slice(0, mostBarred);
  const isNew =
    typed.includes('/') && ![...callable, ...doubtful].some(({ reference }) => reference === typed);
  const isEmpty = found.length === 0 && barred.length === 0 && !isNew;
  return (
    <>
      <Command label="Models" shouldFilter={false} loop defaultValue={value}>
        <Command.Input
          value={filter.search}
          onValueChange={(search) => set({ search })}
          placeholder="Search, or type provider/model-id"
          className="w-full border-b bg-transparent px-3.5 py-2.5 text-ui outline-none placeholder:text-ink-faint"
        />
        <Command.List className="max-h-72 overflow-y-auto p-1.5">
          {found.map((model) => (
            <ModelItem key={model.reference} model={model} onChoose={onChoose} />
          ))}
          {isNew && (
            <Command.Item value={typed} onSelect={() => onChoose(typed)} className={itemClass}>
              <span className="block truncate font-medium">Use {typed}</span>
              <span className="block text-ink-muted text-small">Not listed by its provider</span>
            </Command.Item>
          )}
          {barred.length > 0 && (
            <Command.Group
              heading="Need a key first"
              className="[&_[cmdk-group-heading]]:px-2.5 [&_[cmdk-group-heading]]:pt-2.5 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:text-ink-faint [&_[cmdk-group-heading]]:text-small"
            >
              {barred.map((model) => (
                <ModelItem key={model.reference} model={model} onChoose={onChoose} />
              ))}
            </Command.Group>
          )}
        </Command.List>
        {isEmpty && (
          <p className="px-3 py-4 text-center text-ink-muted text-small">
            {isBounded(filter)
              ? 'No model matches. Models with an unknown price or context match no limit.'
              : 'No model matches. Type a reference such as openai/gpt-4o.'}
          </p>
        )}
      </Command>
      <ModelBounds filter={filter} onChange={set} />
    </>
  );
}

function ModelItem({ model, onChoose }: { model: ModelInfo; onChoose: (reference: string) => void }) {
  return (
    <Command.Item value={model.reference} onSelect={() => onChoose(model.reference)} className={itemClass}>
      <span className="block truncate font-medium">
        <Name>{model.name}</Name>
      </span>
      <span className="block truncate text-ink-muted text-small">{aboutModel(model)}</span>
    </Command.Item>
  );
}

/** A provider may have hundreds of models; the search finds the rest. */
const mostBarred = 40;

const itemClass = 'cursor-pointer rounded-lg px-2.5 py-1.5 text-ui data-[selected=true]:bg-hover';
