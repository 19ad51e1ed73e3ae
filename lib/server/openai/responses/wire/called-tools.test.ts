import { expect, test } from 'vitest';
import { calledToolsOf, customInput } from './called-tools';

test('tools are found by the names under which they are called', () => {
  const names = calledToolsOf([
    { type: 'function', name: 'look' },
    { type: 'custom', name: 'patch' },
    { type: 'namespace', name: 'agents', tools: [{ type: 'function', name: 'close' }] },
    { type: 'web_search' },
  ]);
  expect(Object.fromEntries(names)).toEqual({
    look: { type: 'function', name: 'look' },
    patch: { type: 'custom', name: 'patch' },
    agents__close: { type: 'function', name: 'close', namespace: 'agents' },
  });
});

test.each([
  ['{"input":"*** Begin"}', '*** Begin'],
  ['{"input":{"a":1}}', '{"input":{"a":1}}'],
  ['{"patch":"x"}', '{"patch":"x"}'],
  ['*** Begin', '*** Begin'],
  ['null', 'null'],
])('the input of a custom tool in %j is %j', (json, input) => {
  expect(customInput(json)).toBe(input);
});
