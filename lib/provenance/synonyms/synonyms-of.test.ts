import { expect, test } from 'vitest';
import { stemOf } from '@/lib/provenance/text/stem';
import { synonymsOf } from './synonyms-of';

test.each([
  ['senken', 'verringern'],
  ['gesenkt', 'verringert'],
  ['wuchs', 'zunahm'],
  ['entscheidung', 'beschluss'],
  ['teure', 'kostspielige'],
  ['computern', 'rechner'],
])('"%s" and "%s" share a meaning, both ways', (one, other) => {
  const [a, b] = [stemOf(one, 'de'), stemOf(other, 'de')];
  expect(synonymsOf(a, 'de')).toContain(b);
  expect(synonymsOf(b, 'de')).toContain(a);
});

test('a form of a German verb shares its meaning with the other forms, and not with itself', () => {
  expect(synonymsOf('gesenkt', 'de')).toContain('senk');
  expect(synonymsOf('gesenkt', 'de')).not.toContain('gesenkt');
});

test('each language has its own synonyms', () => {
  const [about, roughly] = [stemOf('about', 'en'), stemOf('approximate', 'en')];
  expect(synonymsOf(about, 'en')).toContain(roughly);
  expect(synonymsOf(about, 'de')).toEqual([]);
  expect(synonymsOf('kostspiel', 'de')).toContain('teu');
  expect(synonymsOf('kostspiel', 'en')).toEqual([]);
  expect(synonymsOf(about, 'other')).toEqual([]);
});

test('an unknown stem has none', () => {
  expect(synonymsOf('xyz', 'de')).toEqual([]);
});
