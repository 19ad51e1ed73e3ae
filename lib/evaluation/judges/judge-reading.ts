import type { JudgeAnswer } from './judge-request';

/** A judgement, or why there is none. A failure is counted and shown, never guessed. */
export type Reading<T> = { value: T } | { failure: JudgeFailure };

export type JudgeFailure = 'refused' | 'cut off' | 'unreadable';

/** Why an answer without a readable judgement has none. */
export function failureOf({ text, cut }: Pick<JudgeAnswer, 'text' | 'cut'>): JudgeFailure {
  if (cut) return 'cut off';
  const start = text.trimStart().slice(0, 200).toLowerCase().replaceAll('’', "'");
  return refusals.some((phrase) => start.includes(phrase)) ? 'refused' : 'unreadable';
}

const refusals = [
  "i can't",
  'i cannot',
  "i'm sorry",
  'i am sorry',
  "i'm unable",
  'i am unable',
  "i won't",
  'i will not',
  'as an ai',
];

export function failureWords(failure: JudgeFailure): string {
  switch (failure) {
    case 'refused':
      return 'The judge refused.';
    case 'cut off':
      return 'The judge’s answer was cut off before its judgement.';
    case 'unreadable':
      return 'The judge’s answer holds no judgement in the requested form.';
  }
}
