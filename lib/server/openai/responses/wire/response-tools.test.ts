import { expect, test } from 'vitest';
import { functionToolsOf } from './response-tools';

const asked = (tools: object[], tool_choice?: unknown) =>
  functionToolsOf({ model: 'moa/x', tools, tool_choice } as Parameters<typeof functionToolsOf>[0]);
const look = { type: 'function', name: 'look', parameters: { type: 'object' } };

test('a function stays one, and what is not known of it is left out', () => {
  expect(asked([{ ...look, defer_loading: true }])).toMatchObject({
    tools: [{ type: 'function', function: { name: 'look', parameters: { type: 'object' } } }],
    sources: [0],
    notes: [],
  });
});

test('errors about a tool find it among those of the request', () => {
  const agents = {
    type: 'namespace',
    name: 'agents',
    tools: [
      { type: 'function', name: 'close' },
      { type: 'custom', name: 'x' },
    ],
  };
  const { tools, sources, notes } = asked([{ type: 'web_search' }, agents, look]);
  expect(tools.map((tool) => tool.function.name)).toEqual(['agents__close', 'look']);
  expect(sources).toEqual([1, 2]);
  expect(notes).toEqual(['The tool "web_search" was left out: a mixture calls functions only.']);
});

test.each([
  ['required', 'required'],
  [undefined, undefined],
  [
    { type: 'function', name: 'look' },
    { type: 'function', name: 'look' },
  ],
  [
    { type: 'function', name: 'close', namespace: 'agents' },
    { type: 'function', name: 'agents__close' },
  ],
  [
    {
      type: 'allowed_tools',
      mode: 'auto',
      tools: [{ type: 'function', name: 'look' }, { type: 'web_search' }],
    },
    { type: 'allowed_tools', mode: 'auto', tools: [{ name: 'look' }] },
  ],
])('the choice %j is %j', (choice, expected) => {
  expect(asked([look], choice).choice).toEqual(expected);
});

test('a tool of OpenAI’s cannot be demanded, with other tools or alone', () => {
  for (const tools of [[look], [], [{ type: 'web_search' }]])
    expect(() => asked(tools, { type: 'web_search' })).toThrow('tool_choice must not be "web_search"');
});
