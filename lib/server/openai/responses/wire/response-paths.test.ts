import { expect, test } from 'vitest';
import { StrataError } from '@/lib/errors';
import { refusal } from '@/lib/server/openai/wire/field-refusal';
import { inResponseTerms, responsePath } from './response-paths';

const sources = { messages: ['instructions', 'previous_response_id', 'input/0', 'input/3'], tools: [0, 2] };

test.each([
  ['messages', 'input'],
  ['messages/0/content', 'instructions'],
  ['messages/1/content/0/text', 'previous_response_id'],
  ['messages/2/content/1/image_url/url', 'input/0/content/1/image_url'],
  ['messages/3/tool_call_id', 'input/3/call_id'],
  ['messages/3/tool_calls/0/function/arguments', 'input/3/arguments'],
  ['tools/1/function/name', 'tools/2/name'],
  ['tools', 'tools'],
  ['response_format/json_schema/name', 'text/format/name'],
  ['max_completion_tokens', 'max_output_tokens'],
  ['reasoning_effort', 'reasoning/effort'],
  ['temperature', 'temperature'],
  ['mixture/layers/0', 'mixture/layers/0'],
])('%s of a chat completion is %s of a response', (path, expected) => {
  expect(responsePath(path, sources)).toBe(expected);
});

test('an error names the field of the response', () => {
  expect(inResponseTerms(refusal('messages/3/tool_call_id', 'answers nothing'), sources)).toMatchObject({
    message: 'input.3.call_id answers nothing.',
    fields: [{ path: '/input/3/call_id', detail: 'answers nothing' }],
  });
  const forbidden = new StrataError('forbidden', 'No.');
  expect(inResponseTerms(forbidden, sources)).toBe(forbidden);
});
