import { expect, test } from 'vitest';
import { mixtureGroups } from './mixture-groups';

test('own mixtures come first, and those that cannot run last', () => {
  const entry = (slug: string, preset: boolean, available: boolean) => ({ slug, preset, available });
  const groups = mixtureGroups([
    entry('p', true, true),
    entry('broken-p', true, false),
    entry('mine', false, true),
    entry('broken-mine', false, false),
  ]);
  const slugs = (of: { slug: string }[]) => of.map(({ slug }) => slug);
  expect(slugs(groups.own)).toEqual(['mine']);
  expect(slugs(groups.presets)).toEqual(['p']);
  expect(slugs(groups.unavailable)).toEqual(['broken-mine', 'broken-p']);
});
