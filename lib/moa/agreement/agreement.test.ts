import { expect, test } from 'vitest';
import { agreementOf, createAgreement, similarityWords } from './agreement';

const sky = 'The sky is blue because air scatters blue light';

test('equal texts agree wholly, whatever their case and punctuation', () => {
  expect(agreementOf([sky, `${sky.toLowerCase()}.`])).toBe(1);
});

test('the two least similar texts decide', () => {
  expect(agreementOf([sky, sky, 'Buy cheap watches in our shop today'])).toBe(0);
});

test('another final word is another phrase: a wrong answer in similar words does not agree', () => {
  expect(agreementOf(['The capital is Sydney', 'The capital is Canberra'])).toBeCloseTo(1 / 3, 12);
});

test('short answers are compared as a whole', () => {
  expect(agreementOf(['Paris', 'paris.'])).toBe(1);
  expect(agreementOf(['Paris', 'Rome'])).toBe(0);
});

test('fewer than two texts cannot agree', () => {
  expect(agreementOf([])).toBeNull();
  expect(agreementOf([sky])).toBeNull();
});

test('texts that arrive one after another give the same', () => {
  const agreement = createAgreement();
  agreement.add(sky);
  expect(agreement.similarity()).toBeNull();
  agreement.add(`${sky} more than red light`);
  expect(agreement.similarity()).toBe(agreementOf([sky, `${sky} more than red light`]));
});

test('a similarity is rounded down in words', () => {
  expect(similarityWords(0.799, 0.8)).toBe('similarity 0.79 of at least 0.8');
  expect(similarityWords(1, 0.5)).toBe('similarity 1.00 of at least 0.5');
});
