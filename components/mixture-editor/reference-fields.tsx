'use client';

import { deceptionFinding, windowsFinding } from '@/components/mixture-editor/draft/paper-findings';
import { Finding } from '@/components/mixture-editor/fields/finding-note';
import { CheckField, NumberField, SelectField } from '@/components/mixture-editor/fields/form-fields';
import { mixtureDefaults } from '@/lib/mixture/mixture-defaults';
import type { Mixture } from '@/lib/mixture/mixture-schema';
import type { MixtureFieldsProps } from './mixture-fields';

const formats = [
  ['fenced', 'Fenced, as material to judge'],
  ['paper', 'Bare, as in the paper'],
] as const;

/** The initial seed for shuffling; any value works. */
const firstSeed = 1;

/** How a layer reads its references: all and in order, unless optional steps say otherwise. */
export function ReferenceFields({ fields, problems, onChange }: MixtureFieldsProps) {
  const { references = {} } = fields;
  const set = (changes: Mixture['references']) => onChange({ references: { ...references, ...changes } });
  const shuffles = references.shuffleSeed !== undefined;
  return (
    <section aria-label="References" className="flex flex-col gap-3">
      <h2 className="font-semibold text-ui">
        References
        <span className="ml-2 font-normal text-ink-muted">what a layer reads from the layer before it</span>
      </h2>
      <div className="grid gap-x-6 gap-y-3 md:grid-cols-2">
        <CheckField
          label="Drop near-duplicates"
          hint="An answer that repeats an earlier slot’s nearly word for word counts once."
          checked={references.dropNearDuplicates === true}
          onChange={(on) => set({ dropNearDuplicates: on || undefined })}
        />
        <CheckField
          label="Drop the outlier"
          hint="Of three or more references, leaves out the one whose words clearly differ."
          checked={references.dropOutlier === true}
          onChange={(on) => set({ dropOutlier: on || undefined })}
        />
        <CheckField
          label="Shuffle"
          hint="Each call reads the references in its own order, because models favour the first and the last."
          checked={shuffles}
          onChange={(on) => set({ shuffleSeed: on ? firstSeed : undefined })}
        />
        <CheckField
          label="Read in windows"
          hint={`If they exceed the reader’s context, it reads them in windows, each with the synthesis so far. ${windowsFinding.words}`}
          source={windowsFinding.source}
          checked={references.slidingWindow === true}
          onChange={(on) => set({ slidingWindow: on || undefined })}
        />
        <div className="flex items-start gap-3 *:first:flex-1 *:last:not-first:w-24">
          <SelectField
            label="In the prompt"
            value={fields.referenceFormat ?? mixtureDefaults.referenceFormat}
            options={formats}
            problem={problems.get('/referenceFormat')}
            onChange={(referenceFormat) => onChange({ referenceFormat })}
          />
          {shuffles && (
            <NumberField
              label="Seed"
              value={references.shuffleSeed}
              silent={firstSeed}
              problem={problems.get('/references/shuffleSeed')}
              // An empty seed would switch shuffling off while it is typed.
              onChange={(shuffleSeed = Number.NaN) => set({ shuffleSeed })}
            />
          )}
        </div>
      </div>
      <Finding source={deceptionFinding.source}>
        {`${deceptionFinding.words} This compares words, not meaning: a wrong answer in similar words stays.`}
      </Finding>
    </section>
  );
}
