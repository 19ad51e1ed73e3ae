import { expect, test } from 'vitest';
import { flaskSkillOf, flaskSkills } from './skills';

test('every skill is found by its name, however it is written', () => {
  for (const skill of flaskSkills) {
    expect(flaskSkillOf(skill)).toBe(skill);
    expect(flaskSkillOf(skill.toUpperCase().replaceAll(' ', '_'))).toBe(skill);
  }
});

test.each([
  ['Commonsense', 'commonsense understanding'],
  ['Logical', null],
  ['Correctness', 'logical correctness'],
  ['Charm', null],
  ['', null],
])('%j is %s', (name, skill) => {
  expect(flaskSkillOf(name)).toBe(skill);
});
