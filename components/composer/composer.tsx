'use client';

import type { MixtureChoice } from '@/lib/client/queries/use-chosen-mixture';
import type { CreateRunBody } from '@/lib/contract/run-contract';
import { mixtureToAsk } from '@/lib/conversation/follow-up-mixture';
import { MixturePicker } from './mixture-picker';
import { QuestionField, type QuestionFieldProps } from './question-field';

interface ComposerProps extends Omit<QuestionFieldProps, 'onAsk' | 'obstacle' | 'children'> {
  mixtures: MixtureChoice;
  /** As for the field, with the chosen mixture. */
  onAsk: (content: string, mixture: CreateRunBody['mixture']) => Promise<unknown>;
}

/** Where questions are written and their mixture is chosen. */
export function Composer({ mixtures, onAsk, ...field }: ComposerProps) {
  const { chosen, entries, choose, problem } = mixtures;
  return (
    <QuestionField
      {...field}
      obstacle={chosen === undefined ? (problem ?? 'The mixtures are still loading.') : null}
      onAsk={async (content) => chosen && onAsk(content, mixtureToAsk(chosen))}
    >
      <MixturePicker chosen={chosen} entries={entries} onChoose={choose} />
    </QuestionField>
  );
}
