import { expect, test } from 'vitest';
import { runCheck } from '@/lib/evaluation/checks/run-check';
import { starterSet } from '@/lib/evaluation/starter-set/starter-set';
import { starterAnswer } from './starter-answer';
import { rightAnswer, wrongAnswer } from './stated-answer';

const checked = starterSet().flatMap((sample) =>
  sample.check === null ? [] : [{ ...sample, check: sample.check }],
);
const voices = ['careful', 'blunt', 'sceptic', 'storyteller', 'engineer', 'teacher'];

test.each(checked)('the right answer to $id passes its check, and a wrong one does not', (sample) => {
  expect(runCheck(sample.check, rightAnswer(sample))).toMatchObject({ passed: true });
  for (const voice of voices)
    expect(runCheck(sample.check, wrongAnswer(sample, voice))).toMatchObject({ passed: false });
});

test('an aggregator that reads six proposals is right more often than any of them, and than by itself', () => {
  const share = (answer: (sample: (typeof checked)[number]) => string) =>
    checked.filter((sample) => runCheck(sample.check, answer(sample)).passed).length / checked.length;
  const alone = (voice: string) =>
    share((sample) => starterAnswer(sample, { voice, role: 'proposer', references: [] }));
  const mixture = share((sample) =>
    starterAnswer(sample, {
      voice: 'editor',
      role: 'aggregator',
      references: voices.map((voice) => starterAnswer(sample, { voice, role: 'proposer', references: [] })),
    }),
  );
  expect(mixture).toBeGreaterThan(Math.max(...voices.map(alone), alone('editor')));
  expect(mixture).toBeLessThan(1);
});
