import type { StarterQuestion } from './starter-question';

export const codingQuestions: readonly StarterQuestion[] = [
  {
    question:
      'What does this Python program print?\n\n```python\nprint(sum(i * i for i in range(1, 6) if i % 2))\n```',
    check: { kind: 'number', value: 35 },
    reference: 'The odd numbers from 1 to 5 are 1, 3 and 5: 1 + 9 + 25 = 35.',
  },
  {
    question: "What is the value of this JavaScript expression?\n\n```js\n[3, 20, 100].sort().join('-')\n```",
    check: { kind: 'regex', pattern: '100-20-3' },
    reference: '"100-20-3": without a comparison, sort compares the elements as texts.',
  },
  {
    question:
      'A binary search looks for a value in a sorted array of 1,000,000 elements. With how many elements does it compare the value at most?',
    check: { kind: 'number', value: 20 },
    reference: 'Each comparison halves the rest; 2¹⁹ < 1,000,000 < 2²⁰, so it needs at most 20.',
  },
  {
    question: 'Which SQL clause filters the groups that GROUP BY has made, by a condition on an aggregate?',
    check: { kind: 'facts', facts: ['HAVING'] },
    reference: 'HAVING.',
  },
  {
    question:
      'Write a TypeScript function that returns the n most frequent words of a text, words of equal frequency in alphabetical order. Say what its running time is.',
    reference:
      'Split into lower-case words, count them in a Map, sort the entries by descending count and then by word, take n. O(m + k log k) for m characters and k different words.',
  },
];
