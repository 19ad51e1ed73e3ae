import { expect, test } from 'vitest';
import { findPoints } from './find-points';
import { findScript, scripts } from './find-script';
import { listPoints } from './list-points';
import type { ProposerId } from './script';
import { writeAnswer, writeProposal } from './write-script';

const voices: ProposerId[] = ['careful', 'blunt', 'sceptic', 'storyteller', 'engineer', 'teacher'];
const countWords = (text: string) => text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
const holdersOf = (script: (typeof scripts)[number], texts: readonly string[], point: string) =>
  findPoints(script, texts).get(point) ?? [];

const runs = scripts.map((script) => {
  const first = voices.map((voice) => writeProposal(script, voice, []));
  const second = voices.map((voice) => writeProposal(script, voice, first));
  const third = voices.map((voice) => writeProposal(script, voice, second));
  return { question: script.question, script, first, second, third, answer: writeAnswer(script, second) };
});

test.each(runs)('$question: six distinct texts of a length that is read', ({ first, second, answer }) => {
  expect(new Set(first).size).toBe(6);
  expect(new Set(second).size).toBe(6);
  for (const text of first)
    expect(countWords(text)).toSatisfy((words: number) => words >= 150 && words <= 350);
  for (const text of second)
    expect(countWords(text)).toSatisfy((words: number) => words >= 60 && words <= 350);
  expect(countWords(answer)).toBeGreaterThan(150);
});

test.each(runs)(
  '$question: one proposal holds the mistake, all of layer 2 correct it, and it is gone',
  ({ script, first, second, third, answer }) => {
    const [mistaken = 0, ...others] = holdersOf(script, first, 'mistake');
    expect(mistaken).toBeGreaterThan(0);
    expect(others).toEqual([]);
    expect(holdersOf(script, first, 'correction')).toEqual([]);
    for (const text of second) expect(text).toMatch(new RegExp(`[Rr]esponse ${mistaken}\\b`));
    expect(holdersOf(script, second, 'correction')).toHaveLength(6);
    expect(holdersOf(script, [...second, ...third, answer], 'mistake')).toEqual([]);
  },
);

test.each(runs)(
  '$question: the insight of one proposal reaches the answer',
  ({ script, first, second, answer }) => {
    const [bringer = 0, ...others] = holdersOf(script, first, 'insight');
    expect(others).toEqual([]);
    expect(bringer).not.toBe(holdersOf(script, first, 'mistake')[0]);
    expect(holdersOf(script, second, 'insight')).toHaveLength(6);
    expect(holdersOf(script, [answer], 'insight')).toEqual([1]);
  },
);

test.each(runs)('$question: an answer over all proposals has every part', ({ script, answer }) => {
  for (const { text } of script.answer) expect(answer).toContain(text);
  // A later window reads the answer so far, and must find in it what it held.
  for (const { text, needs = [] } of script.answer)
    for (const point of needs) expect(holdersOf(script, [text], point)).toEqual([1]);
});

test('tables, code and formulas appear in the answers', () => {
  const answers = runs.map(({ answer }) => answer).join('\n');
  expect(answers).toMatch(/^\| --- \|/m);
  expect(answers).toMatch(/^```ts$/m);
  expect(answers).toMatch(/^\$\$$/m);
});

test.each(runs)('$question: every named point exists and is held by a proposal', ({ script, first }) => {
  const held = findPoints(script, first);
  for (const name of Object.keys(script.points).filter((point) => point !== 'correction'))
    expect([name, held.get(name)?.length ?? 0]).toEqual([name, expect.toSatisfy((n: number) => n > 0)]);
  const parts = [...Object.values(script.later).flat(), ...script.answer];
  const named = parts.flatMap(({ text, needs = [], lacks = [] }) => [
    ...needs,
    ...lacks,
    ...[...text.matchAll(/«(\w+)»/g)].map(([, name = '']) => name),
  ]);
  const listed = [
    ...script.list.consensus,
    ...script.list.uniqueInsights,
    ...script.list.contradictions.flatMap(({ claims }) => claims),
  ].flatMap(({ saidBy }) => saidBy);
  for (const name of [...named, ...listed].filter((each) => !/^(responses|alone)$/i.test(each)))
    expect(Object.keys(script.points)).toContain(name);
});

/** One, two or five proposals, as when others failed. */
const subsets = Array.from({ length: 63 }, (_, at) =>
  voices.filter((_voice, bit) => ((at + 1) >> bit) & 1),
).filter(({ length }) => [1, 2, 5].includes(length));

test.each(runs)('$question: a text names only what its references hold', ({ script }) => {
  for (const subset of subsets) {
    const references = subset.map((voice) => script.first[voice]);
    for (const voice of voices) {
      const text = writeProposal(script, voice, references);
      expect(text).not.toMatch(/[«»]/);
      expect(countWords(text)).toBeGreaterThan(20);
      for (const [, number] of text.matchAll(/[Rr]esponse (\d+)/g))
        expect(Number(number)).toBeLessThanOrEqual(references.length);
      if (holdersOf(script, references, 'mistake').length === 0)
        expect(text).not.toMatch(/correct(s|ed|ion)/i);
      // A voice that could keep little adds its own view.
      const own = holdersOf(script, [script.first[voice]], 'insight').length;
      if (holdersOf(script, references, 'insight').length + own === 0)
        expect(holdersOf(script, [text], 'insight')).toEqual([]);
      if (subset.length === 1) expect(text).not.toMatch(/\b(alone|only) (response|one)|responses\b/);
    }
    const answer = writeAnswer(script, references);
    expect(answer).not.toMatch(/[«»]/);
    expect(holdersOf(script, [answer], 'insight')).toEqual(
      holdersOf(script, references, 'insight').length > 0 ? [1] : [],
    );
  }
});

test.each(runs)(
  '$question: references of other models get a view of its own, without the mistake',
  ({ script }) => {
    for (const voice of voices) {
      const text = writeProposal(script, voice, ['Something else entirely.', 'And another thing.']);
      expect(text).toMatch(/two responses/i);
      expect(countWords(text)).toBeGreaterThan(100);
      expect(holdersOf(script, [text], 'mistake')).toEqual([]);
    }
  },
);

test.each(runs)(
  '$question: the list of disagreement names the mistake, its contradiction and the insight',
  ({ script, first }) => {
    const { consensus, contradictions, uniqueInsights } = listPoints(script, first);
    expect(consensus).toHaveLength(1);
    expect(contradictions).toHaveLength(1);
    const [mistaken] = contradictions[0]?.claims ?? [];
    expect(mistaken?.responses).toEqual(holdersOf(script, first, 'mistake'));
    expect(uniqueInsights[0]?.responses).toEqual(holdersOf(script, first, 'insight'));
  },
);

test('a suggested question is recognised with another case, spaces, quotation marks and end', () => {
  for (const script of scripts) {
    expect(findScript(script.question)).toBe(script);
    expect(findScript(`  ${script.question.toUpperCase().replace(' ', '\n ')}!! `)).toBe(script);
    expect(findScript(script.question.replace('’', "'").replace(/\?$/, ''))).toBe(script);
    expect(findScript(`${script.question} Answer in French.`)).toBeNull();
  }
  expect(findScript('')).toBeNull();
});

test.each([
  ['Why is the sky blue?', 0],
  ['Why is the sky blue, and why are sunsets red?', 0],
  ['Should we use SQLite or PostgreSQL for our internal tools?', 1],
  ['How do I stop my search field showing stale results while typing?', 2],
  ['My test is positive and 99% accurate. What is the probability that I am really ill?', 3],
])('%s has the same answer as the suggested question that it words otherwise', (question, script) => {
  expect(findScript(question)).toBe(scripts[script]);
});

test.each([
  'Why is the sky blue on Mars?',
  'Why is the sea blue?',
  'Is the sky blue in French poetry?',
  'Postgres or MySQL for a small team’s internal tool?',
  'Postgres, SQLite or DuckDB for a small team?',
  'My search box shows no results when I type fast. How do I fix it?',
  'A test that is 95% accurate says I am ill. How likely is that?',
])('%s is another question', (question) => {
  expect(findScript(question)).toBeNull();
});
