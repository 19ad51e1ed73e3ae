'use client';

import type { Source } from '@/components/mixture-editor/draft/paper-findings';
import { CheckField } from '@/components/mixture-editor/fields/form-fields';
import type { MixtureFieldsProps } from './mixture-fields';
import { SimilarityField } from './similarity-field';

const earlyExitSource: Source = { name: 'arXiv 2512.18126', address: 'https://arxiv.org/abs/2512.18126' };
const routingSource: Source = {
  name: 'RouteMoA, arXiv 2601.18130',
  address: 'https://arxiv.org/abs/2601.18130',
};

/** Where two independent answers are rarely, and answers that read the same references often. */
export const firstSimilarity = 0.5;

/** Ways to an earlier answer. None of them is on by itself. */
export function SpeedFields({ fields, problems, onChange }: MixtureFieldsProps) {
  const { earlyExit, routing, draft } = fields;
  return (
    <section aria-label="Speed" className="flex flex-col gap-3">
      <h2 className="font-semibold text-ui">
        Speed
        <span className="ml-2 font-normal text-ink-muted">ways to an earlier answer</span>
      </h2>
      <div className="grid gap-x-6 gap-y-3 md:grid-cols-2">
        <div className="flex flex-col gap-2">
          <CheckField
            label="Exit early"
            hint="Where the proposals of a layer agree, the layers of proposers after it are skipped, and the aggregator reads this one. It compares words, not meaning."
            source={earlyExitSource}
            checked={earlyExit !== undefined}
            onChange={(on) => onChange({ earlyExit: on ? { similarity: firstSimilarity } : undefined })}
          />
          {earlyExit !== undefined && (
            <SimilarityField
              value={earlyExit.similarity}
              problem={problems.get('/earlyExit/similarity')}
              onChange={(similarity) => onChange({ earlyExit: { similarity } })}
            />
          )}
        </div>
        <CheckField
          label="Short way for easy questions"
          hint="A question that asks for one fact takes the first layer and the aggregator only. A rule on its words decides, in English alone; the paper trains a router."
          source={routingSource}
          checked={routing !== undefined}
          onChange={(on) => onChange({ routing: on ? 'easy-questions' : undefined })}
        />
        <CheckField
          label="Show a draft"
          hint="The page shows the first finished proposal, with its name, until the answer begins. It costs nothing and is in no stored answer."
          checked={draft === true}
          onChange={(on) => onChange({ draft: on || undefined })}
        />
      </div>
    </section>
  );
}
