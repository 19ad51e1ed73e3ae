import { expect, test } from 'vitest';
import { responseFormatInstruction } from './response-format-instruction';

test('without a schema, any JSON object is asked for: OpenAI’s JSON mode needs the word', () => {
  const words = responseFormatInstruction({ type: 'json' });
  expect(words).toContain('JSON');
  expect(words).not.toContain('Schema');
});

test('the schema is given word for word, on a line of its own', () => {
  const schema = { type: 'object', properties: { colour: { type: 'string' } }, required: ['colour'] };
  const words = responseFormatInstruction({ type: 'json', schema });
  expect(JSON.parse(words.split('\n')[1] ?? '')).toEqual(schema);
});

test('a description says what the schema is about', () => {
  const words = responseFormatInstruction({
    type: 'json',
    schema: { type: 'object' },
    description: 'The colour of the sky',
  });
  expect(words).toContain('JSON Schema (The colour of the sky):\n{"type":"object"}');
});
