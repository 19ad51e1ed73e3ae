import { expect, test } from 'vitest';
import type { MixtureEntry } from '@/lib/contract/mixture-contract';
import { chosenOf, goesOnWith } from './follow-up-mixture';

function entry(slug: string, model: string, available = true): MixtureEntry {
  return {
    slug,
    mixture: { name: slug, layers: [{ proposers: [{ model }] }], aggregator: { model } },
    preset: true,
    available,
    unavailableReason: available ? null : 'Its key is missing.',
  };
}

const scripted = entry('demo', 'demo/careful');
const real = entry('real', 'together/a/b');

test('the mixture chosen last is used for as long as it can run here', () => {
  expect(chosenOf([scripted, real], 'demo')).toBe(scripted);
  expect(chosenOf([scripted, entry('real', 'together/a/b', false)], 'real')).toBe(scripted);
});

test('without a choice, real models come before scripted ones', () => {
  expect(chosenOf([scripted, real], '')).toBe(real);
  expect(chosenOf([scripted], '')).toBe(scripted);
});

test('where none can run there is none', () => {
  expect(chosenOf([entry('real', 'together/a/b', false)], '')).toBeUndefined();
  expect(chosenOf([], 'demo')).toBeUndefined();
});

test('a conversation goes on with the mixture it was with, or the one chosen in it', () => {
  expect(goesOnWith([scripted, real], { chosenHere: '', nameBefore: 'demo' })).toBe(scripted);
  expect(goesOnWith([scripted, real], { chosenHere: 'real', nameBefore: 'demo' })).toBe(real);
});

test('what cannot run here any more is not gone on with', () => {
  const gone = entry('real', 'together/a/b', false);
  expect(goesOnWith([scripted, gone], { chosenHere: 'real', nameBefore: 'demo' })).toBe(scripted);
  expect(goesOnWith([scripted, gone], { chosenHere: '', nameBefore: 'real' })).toBeUndefined();
  expect(goesOnWith([scripted], { chosenHere: '', nameBefore: undefined })).toBeUndefined();
});
