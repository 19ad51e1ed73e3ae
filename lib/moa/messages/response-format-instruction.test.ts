import { expect, test } from 'vitest';
import { responseFormatInstruction } from './response-format-instruction';

test('without a schema the instruction mentions JSON, which OpenAI’s JSON mode requires', () => {
  const words = responseFormatInstruction({ type: 'json' });
  expect(words).toContain('JSON');
  expect(words).not.toContain('Schema');
});

test('the schema is included unchanged on its own line', () => {
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
