import { expect, test } from 'vitest';
import { readMixture } from '@/lib/contract/read-mixture';
import { presets } from '@/lib/mixture/presets';
import { fragmentOf, readFragment } from './mixture-link';
import { problemsOf } from './mixture-problems';

test.each([...presets])('%s can be read from its link', (_slug, mixture) => {
  expect(readFragment(fragmentOf(mixture))).toEqual({ ok: true, mixture });
});

test('a link has only characters that are valid in URLs, whatever the mixture contains', () => {
  const mixture = {
    name: 'Ünï 🜂 ???>>>',
    layers: [{ proposers: [{ model: 'demo/careful' }] }],
    aggregator: { model: 'demo/editor' },
  };
  expect(fragmentOf(mixture)).toMatch(/^#m=[\w-]+$/);
  expect(readFragment(fragmentOf(mixture))).toEqual({ ok: true, mixture });
});

test('an invalid mixture gives the reason', () => {
  expect(readFragment('#main')).toBeNull();
  expect(readFragment('#m=%%%')).toEqual({ ok: false, reason: 'The link is cut off or changed.' });
  expect(readMixture('{')).toEqual({ ok: false, reason: 'It is not JSON.' });
  expect(readMixture('[]')).toMatchObject({ ok: false });
  expect(
    readMixture('{"name":"M","layers":[{"proposers":[]}],"aggregator":{"model":"demo/editor"}}'),
  ).toEqual({ ok: false, reason: 'It is not a mixture. Layer 1: a layer needs at least one proposer.' });
});

test('every error has the path of its field', () => {
  const problems = problemsOf({
    name: '',
    layers: [{ proposers: [{ model: '' }, { model: 'demo/careful', temperature: 3 }], quorum: 5 }],
    aggregator: { model: 'demo/editor', maxOutputTokens: 1.5, colour: 'red' },
  });
  expect(Object.fromEntries(problems)).toEqual({
    '/name': 'must not be empty',
    '/layers/0/proposers/0/model': 'must be a model reference like "provider/model-id"',
    '/layers/0/proposers/1/temperature': 'must be from 0 to 2',
    '/layers/0/quorum': 'quorum must not exceed the number of proposers',
    '/aggregator/maxOutputTokens': 'must be a whole number',
    '/aggregator/colour': 'is not a known field',
  });
});
