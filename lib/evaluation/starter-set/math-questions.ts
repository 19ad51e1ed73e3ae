import type { StarterQuestion } from './starter-question';

export const mathQuestions: readonly StarterQuestion[] = [
  {
    question: 'What is the sum of all positive divisors of 360, including 1 and 360?',
    check: { kind: 'number', value: 1170 },
    reference: '360 = 2³·3²·5, so the sum is (1+2+4+8)(1+3+9)(1+5) = 15·13·6 = 1170.',
  },
  {
    question:
      'Two fair six-sided dice are rolled. What is the probability that the product of the two numbers is even? Give a decimal number.',
    check: { kind: 'number', value: 0.75, tolerance: 0.001 },
    reference: 'The product is odd only if both numbers are: 1/2 · 1/2 = 1/4. So the probability is 0.75.',
  },
  {
    question: 'What are the last two digits of 7 to the power of 2026?',
    check: { kind: 'number', value: 49 },
    reference: '7⁴ = 2401 ends in 01, and 2026 = 4·506 + 2, so the last two digits are those of 7² = 49.',
  },
  {
    question:
      'A tank is filled by one pipe in 6 hours and by another in 4 hours. How many minutes do both together need?',
    check: { kind: 'number', value: 144 },
    reference:
      'Together they fill 1/6 + 1/4 = 5/12 of the tank in an hour, so they need 12/5 hours = 144 minutes.',
  },
  {
    question:
      'Prove that the square root of 2 is irrational, in a way that a good school student can follow.',
    reference:
      'Suppose √2 = p/q in lowest terms. Then p² = 2q², so p is even, p = 2r, and q² = 2r², so q is even too: a contradiction to lowest terms.',
  },
];
