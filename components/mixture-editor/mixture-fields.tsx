'use client';

import type { DraftFields } from '@/components/mixture-editor/draft/mixture-draft';
import type { MixtureProblems } from '@/components/mixture-editor/draft/mixture-problems';
import { NumberField, TextArea, TextField } from '@/components/mixture-editor/fields/form-fields';
import { mixtureDefaults } from '@/lib/mixture/mixture-defaults';

export interface MixtureFieldsProps {
  fields: DraftFields;
  problems: MixtureProblems;
  onChange: (changes: Partial<DraftFields>) => void;
}

/** The name of the mixture. */
export function NameFields({ fields, problems, onChange }: MixtureFieldsProps) {
  return (
    <div className="grid gap-3 md:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]">
      <TextField
        label="Name"
        value={fields.name}
        placeholder="Three and a judge"
        problem={problems.get('/name')}
        onChange={(name) => onChange({ name })}
      />
      <TextField
        label="Description"
        value={fields.description}
        placeholder="What it is good for"
        problem={problems.get('/description')}
        onChange={(description) => onChange({ description })}
      />
    </div>
  );
}

/** The settings of every call: system prompt and deadlines. */
export function RunFields({ fields, problems, onChange }: MixtureFieldsProps) {
  return (
    <section aria-label="For every call" className="flex flex-col gap-3">
      <h2 className="font-semibold text-ui">For every call</h2>
      <TextArea
        label="System prompt"
        value={fields.systemPrompt}
        placeholder="None"
        problem={problems.get('/systemPrompt')}
        onChange={(systemPrompt) => onChange({ systemPrompt })}
      />
      <div className="grid gap-3 sm:max-w-[480px] sm:grid-cols-2">
        <NumberField
          label="Deadline to the first token"
          value={fields.firstTokenTimeoutMs}
          silent={mixtureDefaults.firstTokenTimeoutMs}
          scale={1000}
          unit="s"
          problem={inSeconds(problems.get('/firstTokenTimeoutMs'), 600)}
          onChange={(firstTokenTimeoutMs) => onChange({ firstTokenTimeoutMs })}
        />
        <NumberField
          label="Deadline of the whole call"
          value={fields.callTimeoutMs}
          silent={mixtureDefaults.callTimeoutMs}
          scale={1000}
          unit="s"
          problem={inSeconds(problems.get('/callTimeoutMs'), 1800)}
          onChange={(callTimeoutMs) => onChange({ callTimeoutMs })}
        />
      </div>
    </section>
  );
}

/** The field shows seconds, so its error must not speak of milliseconds. */
function inSeconds(problem: string | undefined, high: number): string | undefined {
  return problem === undefined ? undefined : `must be from 0.1 to ${high.toLocaleString('en')} seconds`;
}
