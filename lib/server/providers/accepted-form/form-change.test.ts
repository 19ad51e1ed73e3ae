import { expect, test } from 'vitest';
import { changedBody, isLasting, noteOf } from './form-change';

test('each change makes another body, and none where there is nothing to change', () => {
  const body = { model: 'm', max_tokens: 9, generationConfig: { topK: 4 } };
  expect(changedBody(body, { kind: 'leave out', field: 'topK' })).toEqual({ ...body, generationConfig: {} });
  expect(changedBody(body, { kind: 'leave out', field: 'seed' })).toBeNull();
  expect(changedBody({ max_tokens: 9 }, { kind: 'rename', field: 'max_tokens', to: 'm' })).toEqual({ m: 9 });
  const lower = { kind: 'lower', field: 'max_tokens', to: 5, because: 'limit' } as const;
  expect(changedBody(body, lower)).toEqual({ ...body, max_tokens: 5 });
  expect(changedBody({ max_tokens: 4 }, lower)).toBeNull();
  expect(changedBody({}, { kind: 'add', field: 'max_tokens', value: 5 })).toEqual({ max_tokens: 5 });
});

test('strict is left out of the tools and of the form, wherever it stands', () => {
  const tools = [{ type: 'function', function: { name: 'f', strict: true, parameters: {} } }];
  expect(changedBody({ tools }, { kind: 'leave out', field: 'strict' })).toEqual({
    tools: [{ type: 'function', function: { name: 'f', parameters: {} } }],
  });
  expect(changedBody({ model: 'm' }, { kind: 'leave out', field: 'strict' })).toBeNull();
});

test('a change is a sentence, and lasts unless it depends on the prompt', () => {
  expect(noteOf({ kind: 'leave out', field: 'seed' })).toBe('Sent without seed: the model does not take it.');
  expect(isLasting({ kind: 'leave out', field: 'seed' })).toBe(true);
  const lower = { kind: 'lower', field: 'max_tokens', to: 5000 } as const;
  expect(noteOf({ ...lower, because: 'limit' })).toContain('5,000: the model takes no more');
  expect(isLasting({ ...lower, because: 'context' })).toBe(false);
});
