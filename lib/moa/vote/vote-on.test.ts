import { expect, test } from 'vitest';
import { voteOn } from './vote-on';

const proposals = (...texts: string[]) => texts.map((text, index) => ({ call: `1.${index + 1}`, text }));

test('the first proposal with the most frequent final answer stands', () => {
  expect(voteOn(proposals('It is 41.', 'So \\boxed{42}', 'The answer is 42.', 'I do not know.'))).toEqual({
    call: '1.2',
    note: '2 of 4 proposals answer 42.',
  });
});

test('a tie is said, and the answer that was given first counts', () => {
  expect(voteOn(proposals('#### 41', '#### 42'))).toEqual({
    call: '1.1',
    note: '1 of 2 proposals answers 41. Another answer has as many votes: the one that was given first counts.',
  });
});

test('without any final answer there is no vote', () => {
  expect(voteOn(proposals('Perhaps.', 'It depends.'))).toBeNull();
  expect(voteOn([])).toBeNull();
});

test('a single proposal with a final answer is not a majority of anything', () => {
  expect(voteOn(proposals('#### 42'))?.note).toBe('The only proposal answers 42.');
});

test('a long answer is cut in the sentence', () => {
  const note = voteOn(proposals(`\\boxed{${'x'.repeat(500)}}`))?.note;
  expect(note?.length).toBeLessThan(120);
});
