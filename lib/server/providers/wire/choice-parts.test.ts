import { expect, test } from 'vitest';
import { partsOf } from './choice-parts';

test.each([
  [{ content: 'a' }],
  [{ content: ['a'] }],
  [{ content: [{ type: 'text', text: 'a' }] }],
  [{ content: [{ type: 'output_text', text: 'a' }] }],
  [{ content: { type: 'text', text: 'a' } }],
])('%j is text', (delta) => {
  expect(partsOf(delta)).toMatchObject({ text: 'a', reasoning: '' });
});

test.each([
  [{ reasoning_content: 'a' }],
  [{ reasoning: 'a' }],
  [{ thinking: 'a', content: null }],
  [{ reasoning: { text: 'a' } }],
  [
    {
      reasoning_details: [
        { type: 'reasoning.text', text: 'a' },
        { type: 'reasoning.encrypted', data: 'x' },
      ],
    },
  ],
  [{ reasoning: 'a', reasoning_content: 'a', reasoning_details: [{ text: 'a' }] }],
  [{ content: [{ type: 'thinking', thinking: [{ type: 'text', text: 'a' }] }] }],
  [{ content: [{ type: 'thinking', thinking: 'a' }] }],
])('%j is reasoning', (delta) => {
  expect(partsOf(delta)).toMatchObject({ text: '', reasoning: 'a' });
});
