import type { StarterQuestion } from './starter-question';

export const knowledgeQuestions: readonly StarterQuestion[] = [
  {
    question: 'Name all countries that share a land border with Luxembourg.',
    check: { kind: 'facts', facts: ['Belgium', 'France', 'Germany'] },
    reference: 'Belgium, France and Germany.',
  },
  {
    question: 'Which chemical element has the symbol W?',
    check: { kind: 'facts', facts: [['tungsten', 'wolfram']] },
    reference: 'Tungsten, also called wolfram.',
  },
  {
    question: 'In which year did the Berlin Wall fall?',
    check: { kind: 'regex', pattern: '\\b1989\\b' },
    reference: 'In 1989, on 9 November.',
  },
  {
    question: 'Who wrote the novel "Pride and Prejudice", and in which year was it first published?',
    check: { kind: 'facts', facts: ['Austen', '1813'] },
    reference: 'Jane Austen; it was published in 1813.',
  },
  {
    question:
      'Why did so many ancient cities grow beside rivers? Give the three strongest reasons, the strongest first.',
    reference:
      'Water for people and fields (and fertile soil from floods), transport and trade by boat, and protection and food such as fish.',
  },
];
