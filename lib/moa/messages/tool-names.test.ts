import { expect, test } from 'vitest';
import type { ChatMessage } from './call-request';
import { toolNamesOf } from './tool-names';

const tool = (name: string) => ({ name, inputSchema: {} });
const namesOf = (...names: string[]) => toolNamesOf({ tools: names.map(tool), messages: [] });
const takenByOpenAI = /^[A-Za-z0-9_-]{1,64}$/;

test('names that every provider takes stay as they are', () => {
  const names = namesOf('weather', 'get_user-2');
  expect(['weather', 'get_user-2'].map(names.sent)).toEqual(['weather', 'get_user-2']);
});

test.each([
  ['files.read', 'files_read'],
  ['github/create_issue', 'github_create_issue'],
  ['mcp:search the web', 'mcp_search_the_web'],
  ['天气', '__'],
  ['x'.repeat(100), 'x'.repeat(64)],
])('%s is sent as %s, and read back', (given, sent) => {
  const names = namesOf(given);
  expect(names.sent(given)).toBe(sent);
  expect(names.given(sent)).toBe(given);
});

test('names that become alike stay apart', () => {
  const long = 'a.'.repeat(50);
  const given = ['files.read', 'files/read', 'files_read', `${long}b`, `${long}c`];
  const names = namesOf(...given);
  const sent = given.map(names.sent);
  expect(new Set(sent).size).toBe(given.length);
  expect(sent.every((name) => takenByOpenAI.test(name))).toBe(true);
  expect(sent.map(names.given)).toEqual(given);
  expect(names.sent('files_read')).toBe('files_read');
});

test('names in the history are among them, also of tools that are gone', () => {
  const messages: ChatMessage[] = [
    { role: 'assistant', content: '', toolCalls: [{ id: '1', name: 'old.tool', input: '{}' }] },
    { role: 'tool', content: 'x', toolCallId: '1', toolName: 'old.tool' },
  ];
  const names = toolNamesOf({ tools: [tool('old_tool')], messages });
  expect(names.sent('old.tool')).toBe('old_tool_2');
});

test('a name that the model made up, or wrote as the client does, stays', () => {
  const names = namesOf('files.read');
  expect(names.given('files.read')).toBe('files.read');
  expect(names.given('nothing')).toBe('nothing');
});
