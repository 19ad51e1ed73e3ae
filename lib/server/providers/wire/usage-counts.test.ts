import { expect, test } from 'vitest';
import { hasImpossibleCount, noCounts, openAiUsage, usageIn, withCounts } from './usage-counts';

const read = (...usages: object[]) =>
  openAiUsage(usages.reduce((counts: typeof noCounts, usage) => withCounts(counts, { ...usage }), noCounts));
const counts = { prompt_tokens: 9, completion_tokens: 4 };
const reasoning = (reasoning_tokens: number) => ({ completion_tokens_details: { reasoning_tokens } });

test('reasoning inside the completion is counted once, and beside it is added', () => {
  expect(read({ ...counts, total_tokens: 13, ...reasoning(3) })).toMatchObject({ completion_tokens: 4 });
  expect(read({ ...counts, total_tokens: 16, ...reasoning(3) })).toMatchObject({ completion_tokens: 7 });
  expect(read({ ...counts, ...reasoning(30) })).toMatchObject({ completion_tokens: 34 });
});

test('of counts so far, the largest are those of the whole answer', () => {
  expect(
    read({ prompt_tokens: 9, completion_tokens: 1 }, counts, { prompt_tokens: 0, completion_tokens: 0 }),
  ).toMatchObject(counts);
});

test.each([
  [{ cost: 0.5 }, 0.5],
  [{ cost: '0.5' }, 0.5],
  [{ cost: { total_cost: 0.5 } }, 0.5],
  [{ estimated_cost: 0.5 }, 0.5],
  [{ cost_in_usd_ticks: 5_000_000_000 }, 0.5],
  [{ cost: 0.1, is_byok: true, cost_details: { upstream_inference_cost: 0.4 } }, 0.5],
  [{ cost: 0.1, is_byok: true }, undefined],
  [{ cost: -1 }, undefined],
  [{ cost: Number.NaN }, undefined],
  [{ cost: 1e9 }, undefined],
  [{ cost: null }, undefined],
])('the cost in %j is %s', (usage, cost) => {
  expect(read({ ...counts, ...usage })?.cost).toBe(cost);
});

test.each([-1, Number.NaN, 1e15, 'many', true])('%s is no count', (count) => {
  const usage = { prompt_tokens: 9, completion_tokens: count };
  expect(hasImpossibleCount(usage)).toBe(true);
  expect(read(usage)).toMatchObject({ prompt_tokens: 9, completion_tokens: null });
});

test('the usage is found wherever providers put it', () => {
  expect(usageIn({ usage: counts })).toBe(counts);
  expect(usageIn({ x_groq: { usage: counts } })).toBe(counts);
  expect(usageIn({ choices: [{ usage: counts }] })).toBe(counts);
  expect(usageIn({ usage: null })).toBeNull();
});
