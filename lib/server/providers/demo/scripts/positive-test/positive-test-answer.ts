import type { Script } from '../script';

export const answer: Script['answer'] = [
  {
    text: '**Probably much less likely than 99%: for an illness that affects 1 person in 1,000, one positive result means 9%.** The number that the question leaves out decides the answer: how common is the illness among people like you?',
  },
  {
    text: `### Count people

Of 1,000 people, 1 is ill and tests positive. Of the 999 healthy, about 10 test positive by mistake. There are 11, and 1 of them is ill: 9%.`,
  },
  {
    text: String.raw`### The formula

Let $p$ be the share of the ill among people like you, and read “99% accurate” as two statements: the test finds 99% of the ill, and it clears 99% of the healthy. Bayes’ theorem then gives

$$
P(\text{ill} \mid +) = \frac{0.99\,p}{0.99\,p + 0.01\,(1 - p)}
$$`,
  },
  {
    text: `| ill before the test | after one positive | after two independent positives |
| --- | --- | --- |
| 1 in 10,000 | 1% | 49.5% |
| 1 in 1,000 | 9% | 91% |
| 1 in 100 | 50% | 99% |
| 1 in 10 | 92% | 99.9% |`,
  },
  {
    text: 'If you were tested because of symptoms, the share is not that of the population and may be a hundred times higher. With 10%, the same positive result means about 92%.',
    needs: ['symptoms'],
  },
  {
    text: `### Testing again

From 1 in 1,000, two positive tests mean about 91%, and only if their errors are independent. If something in your blood looks to the test like the illness, it will look like it tomorrow as well. A test that works by another method is worth far more than a repeat.`,
  },
  {
    text: `### Why “99% accurate” says little

A test that tells everyone “healthy” is 99.9% accurate here, costs nothing and finds nobody. One number for accuracy hides which kind of error is made.`,
    needs: ['insight'],
  },
  {
    text: 'None of this is a reason to ignore the result. See a doctor: 9% is ninety times the risk you had before the test.',
    needs: ['ninety'],
  },
];
