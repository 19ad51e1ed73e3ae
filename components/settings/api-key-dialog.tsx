'use client';

import { type FormEvent, useEffect, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { CopyButton } from '@/components/ui/copy-button';
import { Dialog } from '@/components/ui/dialog';
import { Field } from '@/components/ui/form/field';
import { Segments } from '@/components/ui/segments';
import { messageOf } from '@/lib/api/api-client';
import { useChangeApiKey, useCreateApiKey } from '@/lib/client/queries/use-api-keys';
import type { ApiKeyEntry, ReasoningLevel } from '@/lib/contract/api-key-contract';
import { MixtureChoice } from './api-key-mixtures';

interface ApiKeyDialogProps {
  /** The key to change; absent to create one. */
  entry?: ApiKeyEntry;
  onClosed: () => void;
}

interface MadeKey {
  name: string;
  secret: string;
}

/** Creates an API key and shows it once, or changes the limits of a key. */
export function ApiKeyDialog({ entry, onClosed }: ApiKeyDialogProps) {
  const [made, setMade] = useState<MadeKey | null>(null);
  const title = made !== null ? `The key ${made.name}` : entry ? `Change ${entry.name}` : 'Create key';
  return (
    <Dialog onClosed={onClosed} title={title} size="narrow">
      {made === null ? (
        <ApiKeyForm entry={entry} onMade={setMade} onChanged={onClosed} />
      ) : (
        <Secret secret={made.secret} />
      )}
    </Dialog>
  );
}

interface ApiKeyFormProps {
  entry: ApiKeyEntry | undefined;
  onMade: (made: MadeKey) => void;
  onChanged: () => void;
}

function ApiKeyForm({ entry, onMade, onChanged }: ApiKeyFormProps) {
  const create = useCreateApiKey();
  const change = useChangeApiKey(entry?.id ?? '');
  const saved = entry === undefined ? create : change;
  const [name, setName] = useState(entry?.name ?? '');
  const [budget, setBudget] = useState(textOf(entry?.budgetPerDayUsd));
  const [rate, setRate] = useState(textOf(entry?.requestsPerMinute));
  const [allowsUnpriced, setAllowsUnpriced] = useState(entry?.allowsUnpriced ?? false);
  const [mixtures, setMixtures] = useState(entry?.mixtures ?? null);
  const [keeps, setKeeps] = useState(entry?.keeps ?? true);
  const [layers, setLayers] = useState<ReasoningLevel>(entry?.layers ?? 'off');

  function save(event: FormEvent) {
    event.preventDefault();
    const limits = {
      name: name.trim(),
      budgetPerDayUsd: numberOf(budget),
      requestsPerMinute: numberOf(rate),
      allowsUnpriced,
      mixtures,
      keeps,
      layers,
    };
    if (entry !== undefined) change.mutate(limits, { onSuccess: onChanged });
    else create.mutate(limits, { onSuccess: ({ key }) => onMade({ name: limits.name, secret: key }) });
  }
  return (
    <form className="flex flex-col gap-4" onSubmit={save}>
      <Field
        label="Name"
        required
        maxLength={60}
        value={name}
        onValueChange={setName}
        placeholder="My editor"
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <Field
          label="Budget a day, USD"
          type="number"
          min="0.0001"
          step="any"
          value={budget}
          onValueChange={setBudget}
          placeholder="no limit"
        />
        <Field
          label="Requests a minute"
          type="number"
          min="1"
          step="1"
          value={rate}
          onValueChange={setRate}
          placeholder="no limit"
        />
      </div>
      {budget.trim() !== '' && (
        <Choice
          name="Allow models without a known price"
          about="Their calls do not count against the budget."
          checked={allowsUnpriced}
          onChange={setAllowsUnpriced}
        />
      )}
      <MixtureChoice chosen={mixtures} onChange={setMixtures} />
      <LayersChoice chosen={layers} onChange={setLayers} />
      <Choice
        name="Store its runs"
        about="Runs are listed and can be inspected. Otherwise only their usage is stored."
        checked={keeps}
        onChange={setKeeps}
      />
      {saved.error !== null && (
        <p role="alert" className="text-danger-ink text-small">
          {messageOf(saved.error)}
        </p>
      )}
      <Button type="submit" look="solid" className="self-start" disabled={saved.isPending}>
        {entry ? 'Save' : 'Create key'}
      </Button>
    </form>
  );
}

interface ChoiceProps {
  name: string;
  /** What it means, in one sentence. */
  about: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
}

function Choice({ name, about, checked, onChange }: ChoiceProps) {
  return (
    <label className="flex items-start gap-2 text-ui">
      <input
        type="checkbox"
        className="mt-1 accent-accent"
        checked={checked}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span>
        {name}
        <span className="block text-ink-muted text-small">{about}</span>
      </span>
    </label>
  );
}

function Secret({ secret }: { secret: string }) {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  return (
    <div className="flex flex-col gap-3">
      <p className="text-ui">Copy it now: it is not shown again.</p>
      <div className="flex items-center gap-1.5">
        <input
          ref={field}
          aria-label="Key"
          readOnly
          value={secret}
          onFocus={(event) => event.target.select()}
          className="h-9 min-w-0 flex-1 rounded-lg border bg-surface px-2.5 font-mono text-[12px] text-ink"
        />
        <CopyButton text={secret} label="Copy key" />
      </div>
    </div>
  );
}

const choices: [ReasoningLevel, string][] = [
  ['off', 'Off'],
  ['titles', 'Summary'],
  ['full', 'Full'],
];

interface LayersChoiceProps {
  chosen: ReasoningLevel;
  onChange: (layers: ReasoningLevel) => void;
}

function LayersChoice({ chosen, onChange }: LayersChoiceProps) {
  return (
    <fieldset>
      <legend className="mb-1 font-medium text-small">Send layers as reasoning</legend>
      <Segments name="layers" options={choices} chosen={chosen} onChange={onChange} />
    </fieldset>
  );
}

function textOf(value: number | null | undefined): string {
  return value === null || value === undefined ? '' : String(value);
}

function numberOf(text: string): number | null {
  return text.trim() === '' ? null : Number(text);
}
