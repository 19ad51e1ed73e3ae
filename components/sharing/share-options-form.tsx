'use client';

import { ChevronRight } from 'lucide-react';
import { useId } from 'react';
import { Field } from '@/components/ui/form/field';
import type { ShareOptions } from '@/lib/contract/share-contract';
import { optionOrder, optionWords } from './share-words';

export interface ShareChoice {
  options: ShareOptions;
  /** Undefined keeps the expiry of a link that is updated. */
  expiresInDays: number | null | undefined;
  /** What the owner writes for link previews; empty for what is there without it. */
  title: string;
  description: string;
}

interface ShareOptionsFormProps {
  choice: ShareChoice;
  onChange: (choice: ShareChoice) => void;
  /** Whether the link exists, so that its expiry can stay. */
  exists: boolean;
  /** The title of the conversation, which stands unless the owner writes another. */
  usualTitle: string;
}

const expiries = [
  ['never', 'Never'],
  ['1', 'After 1 day'],
  ['7', 'After 7 days'],
  ['30', 'After 30 days'],
] as const;

/** What a link includes, how its previews read, and until when it works. */
export function ShareOptionsForm({ choice, onChange, exists, usualTitle }: ShareOptionsFormProps) {
  const { options, expiresInDays } = choice;
  const id = useId();
  const set = (option: keyof ShareOptions, included: boolean) => {
    const next = { ...options, [option]: included };
    // Requests quote what the layers wrote.
    onChange({ ...choice, options: { ...next, requests: next.requests && next.layers } });
  };
  return (
    <div className="flex flex-col gap-3">
      <fieldset className="flex flex-col">
        <legend className="mb-1 font-semibold text-ui">Include besides questions and answers</legend>
        {optionOrder.map((option) => (
          <label
            key={option}
            className="flex min-h-9 items-center gap-2.5 py-1 text-ui has-disabled:opacity-50 touch:min-h-11"
          >
            <input
              type="checkbox"
              className="size-4 shrink-0 accent-accent"
              checked={options[option]}
              disabled={option === 'requests' && !options.layers}
              onChange={(event) => set(option, event.target.checked)}
            />
            <span className="flex flex-1 flex-wrap items-baseline gap-x-2">
              {optionWords[option].name}
              <span className="text-ink-muted text-small">{optionWords[option].about}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <details open={choice.title !== '' || choice.description !== '' || undefined} className="group">
        <summary className="flex min-h-9 list-none items-center gap-1.5 text-ui touch:min-h-11">
          <ChevronRight aria-hidden="true" className="size-3.5 transition-transform group-open:rotate-90" />
          <span className="font-semibold">Link preview</span>
          <span className="text-ink-muted text-small">Its title and description in chats</span>
        </summary>
        <div className="flex flex-col gap-2 pb-1">
          <Field
            label="Title"
            value={choice.title}
            maxLength={200}
            placeholder={usualTitle}
            onValueChange={(title) => onChange({ ...choice, title })}
          />
          <Field
            label="Description"
            value={choice.description}
            maxLength={300}
            placeholder="The beginning of the first answer"
            render={<textarea rows={2} className="h-auto! resize-none py-1.5" />}
            onValueChange={(description) => onChange({ ...choice, description })}
          />
        </div>
      </details>
      <div className="flex items-center gap-3">
        <label htmlFor={id} className="font-semibold text-ui">
          Expires
        </label>
        <select
          id={id}
          value={expiresInDays === undefined ? 'keep' : (expiresInDays ?? 'never')}
          onChange={({ target }) =>
            onChange({
              ...choice,
              expiresInDays:
                target.value === 'keep' ? undefined : target.value === 'never' ? null : Number(target.value),
            })
          }
          className="h-9 rounded-lg border bg-surface px-2.5 text-ink text-ui hover:border-line-strong touch:h-11"
        >
          {exists && <option value="keep">As before</option>}
          {expiries.map(([value, name]) => (
            <option key={value} value={value}>
              {name}
            </option>
          ))}
        </select>
      </div>
    </div>
  );
}
