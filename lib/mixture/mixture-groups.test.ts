import { expect, test } from 'vitest';
import { mixtureGroups } from './mixture-groups';

test('own mixtures come first, then those of the team, and those that cannot run last', () => {
  const entry = (slug: string, whose: 'mine' | 'team' | 'preset', available: boolean) => ({
    slug,
    preset: whose === 'preset',
    ownership: { mine: whose === 'mine' },
    available,
  });
  const groups = mixtureGroups([
    entry('p', 'preset', true),
    entry('broken-p', 'preset', false),
    entry('theirs', 'team', true),
    entry('mine', 'mine', true),
    entry('broken-mine', 'mine', false),
  ]);
  const slugs = (of: { slug: string }[]) => of.map(({ slug }) => slug);
  expect(slugs(groups.own)).toEqual(['mine']);
  expect(slugs(groups.team)).toEqual(['theirs']);
  expect(slugs(groups.presets)).toEqual(['p']);
  expect(slugs(groups.unavailable)).toEqual(['broken-mine', 'broken-p']);
});
