'use client';

import { Plus, X } from 'lucide-react';
import type { Dispatch } from 'react';
import type { DraftAction } from '@/components/mixture-editor/draft/mixture-draft';
import type { MixtureProblems } from '@/components/mixture-editor/draft/mixture-problems';
import {
  findingOfAggregator,
  rankerFinding,
  voteFinding,
} from '@/components/mixture-editor/draft/paper-findings';
import { Finding } from '@/components/mixture-editor/fields/finding-note';
import { CheckField, SelectField } from '@/components/mixture-editor/fields/form-fields';
import { ModelPicker } from '@/components/mixture-editor/model-picker/model-picker';
import { Button, IconButton } from '@/components/ui/button';
import type { AnswerStrategy } from '@/lib/mixture/answer-strategy';
import { limits } from '@/lib/mixture/limits';
import type { Aggregator } from '@/lib/mixture/mixture-schema';
import { CallFields } from './call-fields';

const strategies: readonly (readonly [AnswerStrategy, string])[] = [
  ['synthesize', 'The aggregator writes it from the proposals'],
  ['rank', 'The aggregator picks one proposal'],
  ['majority-vote', 'The proposals vote on it'],
];

/** What happens when the aggregator fails and there is no fallback. */
const withoutFallback: Record<AnswerStrategy, string> = {
  synthesize: 'the proposals of the last layer are shown as they are.',
  rank: 'the first proposal of the last layer is the answer.',
  'majority-vote': 'the proposals of the last layer are shown as they are.',
};

interface AggregatorRowProps {
  aggregator: Aggregator;
  /** Its place: "3.1". */
  place: string;
  problems: MixtureProblems;
  /** Whether it is a scripted demo voice over proposers that are language models. */
  isScriptedOverModels: boolean;
  dispatch: Dispatch<DraftAction>;
}

/** The last layer: the model that writes the answer, and its fallbacks. */
export function AggregatorRow({
  aggregator,
  place,
  problems,
  isScriptedOverModels,
  dispatch,
}: AggregatorRowProps) {
  const { fallbacks = [], strategy = 'synthesize' } = aggregator;
  const set = (changes: Partial<Aggregator>) => dispatch({ type: 'setAggregator', changes });
  return (
    <section
      aria-label="Aggregator"
      className="flex flex-col gap-3 border-accent border-l-[3px] py-1 pl-3 sm:pl-4"
    >
      <h2 className="font-semibold text-ui">
        Aggregator
        <span className="figures ml-2 font-normal text-ink-faint text-small">{place}</span>
      </h2>
      {isScriptedOverModels && (
        <p role="alert" className="max-w-[96ch] text-danger-ink text-small">
          A scripted demo voice would write the answer: it does not read what the proposers write. Choose a
          language model.
        </p>
      )}
      <div className="grid gap-4 md:grid-cols-2">
        <CallFields
          place={place}
          spec={aggregator}
          problems={problems}
          path="/aggregator"
          defaultLimit="the model’s"
          onChange={set}
        />
        <div className="flex flex-col gap-2">
          <p className="text-ink-muted text-small">
            {fallbacks.length === 0
              ? `If it fails before its first token, ${withoutFallback[strategy]}`
              : 'If it fails before its first token, these models are tried in turn:'}
          </p>
          {fallbacks.map((reference, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a fallback is its place in the order.
            <div key={index} className="flex items-start gap-1">
              <div className="min-w-0 flex-1">
                <ModelPicker
                  label={`Fallback ${index + 1}`}
                  value={reference}
                  problem={problems.get(`/aggregator/fallbacks/${index}`)}
                  onChoose={(model) => set({ fallbacks: fallbacks.with(index, model) })}
                />
              </div>
              <IconButton
                label={`Remove fallback ${index + 1}`}
                className="mt-1.5"
                onClick={() => set({ fallbacks: fallbacks.toSpliced(index, 1) })}
              >
                <X />
              </IconButton>
            </div>
          ))}
          {fallbacks.length < limits.fallbacks && (
            <Button
              look="outline"
              className="self-start"
              onClick={() => set({ fallbacks: [...fallbacks, ''] })}
            >
              <Plus aria-hidden="true" className="size-4" />
              Add a fallback
            </Button>
          )}
        </div>
      </div>
      <div className="max-w-[480px]">
        <SelectField
          label="How the answer is made"
          value={strategy}
          options={strategies}
          problem={problems.get('/aggregator/strategy')}
          onChange={(chosen) =>
            set(
              chosen === 'synthesize'
                ? { strategy: undefined }
                : { strategy: chosen, structuredDisagreement: undefined },
            )
          }
        />
      </div>
      {strategy === 'rank' && <Finding>{rankerFinding}</Finding>}
      {strategy === 'majority-vote' && <Finding source={voteFinding.source}>{voteFinding.words}</Finding>}
      {strategy === 'synthesize' && (
        <CheckField
          label="Compare first"
          hint="The aggregator first lists where its references agree and disagree, and reads that list too. This adds one call. It is not part of the paper, and not measured."
          checked={aggregator.structuredDisagreement === true}
          onChange={(on) => set({ structuredDisagreement: on || undefined })}
        />
      )}
      <Finding>{findingOfAggregator(aggregator.model)}</Finding>
    </section>
  );
}
