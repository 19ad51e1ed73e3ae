import type { DemoPrompt } from './read-prompt';

/** Says which further parts of the request arrived, which a script cannot follow. Nothing of them is repeated. */
export function preface({ earlierQuestions, instructions, references }: DemoPrompt): string {
  const followUp =
    earlierQuestions === 0 || references.length > 0
      ? ''
      : 'This is a follow-up: a model would also read the earlier questions and answers of this conversation.';
  const instructed =
    instructions === ''
      ? ''
      : 'This call has instructions of its own: a model would follow them, a script cannot.';
  const notes = [followUp, instructed].filter(Boolean).join(' ');
  return notes === '' ? '' : `*${notes}*\n\n`;
}
