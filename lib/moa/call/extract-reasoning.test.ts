import fc from 'fast-check';
import { expect, test } from 'vitest';
import { answerIn, createReasoningExtractor, type ExtractedPiece } from './extract-reasoning';
import { reasoningTags } from './reasoning-tags';

/** Reasoning and text after these deltas, as the reducer computes them. */
function extract(...deltas: string[]) {
  const pieces: ExtractedPiece[] = [];
  const extractor = createReasoningExtractor((piece) => pieces.push(piece));
  for (const delta of deltas) extractor.take(delta);
  extractor.end();
  return pieces.reduce<{ text: string; reasoning: string }>(
    ({ text, reasoning }, piece) => {
      if ('textIsReasoning' in piece) return { text: '', reasoning: reasoning + text };
      if ('reasoning' in piece) return { text, reasoning: reasoning + piece.reasoning };
      return { text: text + piece.text, reasoning };
    },
    { text: '', reasoning: '' },
  );
}

test.each(reasoningTags)('a block of $open at the start is reasoning', ({ open, close }) => {
  const expected = { reasoning: 'a plan', text: 'The answer.' };
  expect(extract(`${open}a plan${close}The answer.`)).toEqual(expected);
  expect(extract(...`\n ${open}\n a plan \n${close}\n\nThe answer.`)).toEqual(expected);
});

test.each(reasoningTags.filter(({ openMayBeMissing }) => openMayBeMissing))(
  'the text before a lone $close is reasoning',
  ({ close }) => {
    const expected = { reasoning: 'a plan', text: 'The answer.' };
    expect(extract(`a plan${close}\n\nThe answer.`)).toEqual(expected);
    expect(extract(...`a plan${close} \r\nThe answer.`)).toEqual(expected);
    expect(extract(`a plan${close}`)).toEqual({ reasoning: 'a plan', text: '' });
    expect(extract(`${close}\n\nThe answer.`)).toEqual({ reasoning: '', text: 'The answer.' });
  },
);

test('the text before a lone closing tag is passed on before the tag comes', () => {
  const pieces: ExtractedPiece[] = [];
  const extractor = createReasoningExtractor((piece) => pieces.push(piece));
  extractor.take('a plan');
  extractor.take('</thi');
  expect(pieces).toEqual([{ text: 'a plan' }]);
  extractor.take('nk>\n\nThe');
  expect(pieces.slice(1)).toEqual([{ textIsReasoning: true }, { text: 'The' }]);
});

test('consecutive blocks are all reasoning; a later block is text', () => {
  expect(extract('<think>a</think>\n<think>b</think>\nSo <think>c</think>')).toEqual({
    reasoning: 'a\n\nb',
    text: 'So <think>c</think>',
  });
  expect(extract('a</think>\n<think>b</think>c')).toEqual({ reasoning: 'a\n\nb', text: 'c' });
});

test('the answer of a complete text is the rest without the reasoning', () => {
  expect(answerIn('<think>a plan</think>The answer.')).toBe('The answer.');
  expect(answerIn('a plan</think>\nThe answer.')).toBe('The answer.');
});

test('an empty block leaves nothing', () => {
  expect(extract('<think>\n\n</think>\n\nThe answer.')).toEqual({ reasoning: '', text: 'The answer.' });
});

test('a block that is never closed is reasoning to its end', () => {
  expect(extract('<think>', 'a plan </thi')).toEqual({ reasoning: 'a plan </thi', text: '' });
});

test('the raw format of gpt-oss is reasoning and answer', () => {
  const raw =
    '<|channel|>analysis<|message|>a plan<|end|><|start|>assistant<|channel|>final<|message|>The answer.';
  expect(extract(raw)).toEqual({ reasoning: 'a plan', text: 'The answer.' });
  expect(extract(`<|start|>assistant${raw}`)).toEqual({ reasoning: 'a plan', text: 'The answer.' });
});

test.each([
  'The tag <think> begins it and </think>\nends it.',
  'Models write `<think>` and `</think>',
  'Models close with `</think>`\nand go on.',
  'It closes with </think> and goes on.',
  '```xml\na plan\n</think>\n```\n',
  '`<think>` is a tag.',
  '```\n<think>a plan</think>\n```',
  'a [THINK] b [/THINK]\nc',
  '<thin ice>',
  '< think>',
  'if (a < b) return </thi',
  '  indented',
  ' ',
  '',
])('text that merely contains a tag stays text: %j', (text) => {
  expect(extract(text)).toEqual({ text, reasoning: '' });
  expect(extract(...text)).toEqual({ text, reasoning: '' });
});

const words = fc.constantFrom(
  ...reasoningTags.flatMap(({ open, close }) => [open, close]),
  ...['<|start|>assistant', '<|channel|>final<|message|>', '`', '```', '<', '</', '</think', '◁', '[THI'],
  ...['plan', 'answer', ' ', '         ', '\n', '\n\n', '\r', '\r\n', '<think>', '</think>'],
);

test('any split of a text into deltas gives the same result', () => {
  const split = fc
    .array(words, { maxLength: 12 })
    .map((all) => all.join(''))
    .chain((text) => fc.tuple(fc.constant(text), fc.uniqueArray(fc.nat(text.length))));
  fc.assert(
    fc.property(split, ([text, cuts]) => {
      const ends = [...cuts.toSorted((a, b) => a - b), text.length];
      const deltas = ends.map((end, index) => text.slice(ends[index - 1] ?? 0, end));
      expect(extract(...deltas)).toEqual(extract(text));
    }),
    { numRuns: 3000 },
  );
});

test('a text without tags passes unchanged, each delta at once', () => {
  fc.assert(
    fc.property(fc.array(fc.stringMatching(/^[a-z ,.`\n]+$/), { minLength: 1 }), (deltas) => {
      const passed: ExtractedPiece[] = [];
      const extractor = createReasoningExtractor((piece) => passed.push(piece));
      for (const delta of ['x', ...deltas]) extractor.take(delta);
      expect(passed).toEqual(['x', ...deltas].map((text) => ({ text })));
    }),
  );
});
