import { expect, test } from 'vitest';
import { withShallowNesting } from './shallow-nesting';

test('quotes and items are at most eight deep in a line', () => {
  expect(withShallowNesting(`${'>'.repeat(4000)} deep`)).toBe('>>>>>>>> deep');
  expect(withShallowNesting(`${'> '.repeat(400)}deep`)).toBe(`${'> '.repeat(8)}deep`);
  expect(withShallowNesting(`${'- '.repeat(1000)}deep`)).toBe(`${'- '.repeat(8)}deep`);
  expect(withShallowNesting(`${'1. '.repeat(1000)}deep`)).toBe(`${'1. '.repeat(8)}deep`);
});

test.each([
  'a',
  '> > a',
  `${'- '.repeat(8)}a`,
  '- - - - - - - - - - - -',
  '***********',
  'a > > > > > > > > > > b',
])('%s stays', (line) => {
  expect(withShallowNesting(line)).toBe(line);
});
