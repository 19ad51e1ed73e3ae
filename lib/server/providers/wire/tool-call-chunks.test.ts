import { expect, test } from 'vitest';
import { createToolCallChunks } from './tool-call-chunks';

test('calls without an index are told apart by their ids and names', () => {
  const chunks = createToolCallChunks();
  expect(chunks([{ id: 'a', function: { name: 'f', arguments: '{' } }])).toMatchObject([
    { index: 0, id: 'a' },
  ]);
  expect(chunks([{ function: { arguments: '}' } }])).toMatchObject([{ index: 0 }]);
  expect(chunks([{ id: 'b', function: { name: 'g', arguments: '{}' } }])).toMatchObject([
    { index: 1, id: 'b' },
  ]);
  expect(chunks([{ function: { name: 'h', arguments: '{}' } }])).toMatchObject([{ index: 2, id: 'call_2' }]);
});

test('arguments that are an object become text', () => {
  expect(createToolCallChunks()([{ index: 0, function: { name: 'f', arguments: { a: 1 } } }])).toEqual([
    { index: 0, id: 'call_0', type: 'function', function: { name: 'f', arguments: '{"a":1}' } },
  ]);
});
