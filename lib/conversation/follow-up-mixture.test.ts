import { expect, test } from 'vitest';
import type { MixtureEntry } from '@/lib/contract/mixture-contract';
import { chosenOf, goesOnWith, mixtureToAsk } from './follow-up-mixture';

function entry(slug: string, model: string, available = true): MixtureEntry {
  return {
    slug,
    mixture: { name: slug, layers: [{ proposers: [{ model }] }], aggregator: { model } },
    preset: true,
    ownership: { mine: false, team: null },
    available,
    unavailableReason: available ? null : 'Its key is missing.',
  };
}

const scripted = entry('demo', 'demo/careful');
const real = entry('real', 'together/a/b');

test('the mixture chosen last is used while it can run', () => {
  expect(chosenOf([scripted, real], 'demo')).toBe(scripted);
  expect(chosenOf([scripted, entry('real', 'together/a/b', false)], 'real')).toBe(scripted);
});

test('without a choice, real models take precedence over demo models', () => {
  expect(chosenOf([scripted, real], '')).toBe(real);
  expect(chosenOf([scripted], '')).toBe(scripted);
});

test('when no mixture can run, none is returned', () => {
  expect(chosenOf([entry('real', 'together/a/b', false)], '')).toBeUndefined();
  expect(chosenOf([], 'demo')).toBeUndefined();
});

const beforeOf = ({ slug, mixture }: MixtureEntry) => ({ slug, mixture });

test('a conversation continues with its own mixture or with the one chosen in it', () => {
  expect(goesOnWith([scripted, real], { chosenHere: '', before: beforeOf(scripted) })).toBe(scripted);
  expect(goesOnWith([scripted, real], { chosenHere: 'real', before: beforeOf(scripted) })).toBe(real);
  expect(goesOnWith([scripted], { chosenHere: '', before: undefined })).toBeUndefined();
});

test('of two saved mixtures with one name, the conversation continues with the one of its run', () => {
  const twin = { ...entry('twin', 'together/c/d'), mixture: real.mixture };
  expect(goesOnWith([real, twin], { chosenHere: '', before: beforeOf(twin) })?.slug).toBe('twin');
  expect(goesOnWith([twin, real], { chosenHere: '', before: beforeOf(real) })?.slug).toBe('real');
});

test('a mixture that is not saved is used from the copy in its run', () => {
  for (const slug of [null, 'deleted']) {
    const next = goesOnWith([scripted], { chosenHere: '', before: { slug, mixture: real.mixture } });
    expect(next && mixtureToAsk(next)).toEqual(real.mixture);
  }
  expect(mixtureToAsk(real)).toBe('real');
});

test('a mixture whose models a share left out is not used', () => {
  const before = { slug: null, mixture: entry('', 'hidden/Model-A').mixture };
  expect(goesOnWith([scripted], { chosenHere: '', before })).toBeUndefined();
});

test('a mixture that can no longer run is not used', () => {
  const gone = entry('real', 'together/a/b', false);
  expect(goesOnWith([scripted, gone], { chosenHere: 'real', before: beforeOf(scripted) })).toBe(scripted);
  expect(goesOnWith([scripted, gone], { chosenHere: '', before: beforeOf(gone) })).toBeUndefined();
});
