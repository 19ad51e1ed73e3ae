import { expect, test } from 'vitest';
import type { Disagreement } from '@/lib/moa/events/disagreement';
import { readDisagreement } from './read-disagreement';

const places = ['1.1', '1.2', '1.4'];
const list = {
  consensus: [{ point: 'The sky is blue.', responses: [1, 2, 3] }],
  contradictions: [
    {
      about: 'The cause',
      claims: [
        { point: 'Scattering', responses: [1] },
        { point: 'The sea', responses: [2, 3] },
      ],
    },
  ],
  partialCoverage: [{ point: 'Sunsets', responses: [1, 3] }],
  uniqueInsights: [{ point: 'Violet is weaker in sunlight.', responses: [2] }],
};
const read: Disagreement = {
  consensus: [{ point: 'The sky is blue.', heldBy: ['1.1', '1.2', '1.4'] }],
  contradictions: [
    {
      about: 'The cause',
      claims: [
        { point: 'Scattering', heldBy: ['1.1'] },
        { point: 'The sea', heldBy: ['1.2', '1.4'] },
      ],
    },
  ],
  partialCoverage: [{ point: 'Sunsets', heldBy: ['1.1', '1.4'] }],
  uniqueInsights: [{ point: 'Violet is weaker in sunlight.', heldBy: ['1.2'] }],
};
const json = JSON.stringify(list);

/** The points of a list whose other parts are empty. */
function consensusOf(consensus: unknown) {
  const { disagreement } = { disagreement: null, ...readDisagreement(JSON.stringify({ consensus }), places) };
  return disagreement?.consensus;
}

test.each([
  ['bare', json],
  ['pretty', JSON.stringify(list, null, 2)],
  ['in a fence', `\`\`\`json\n${json}\n\`\`\``],
  ['with words around it', `Here is the list:\n${json}\nI hope {this} helps.`],
  ['after the form itself', `I will use {"consensus": […]} as asked.\n\n${json}`],
  ['after an empty one', `{"consensus": []}\n${json}`],
  ['after a brace in the words that nothing closes', `Let S = {1, 2, … be the set.\n${json}`],
  ['after another object', `{"thought": "compare {them}"}\n${json}`],
])('a list is read %s', (_, text) => {
  expect(readDisagreement(text, places)).toEqual({ ok: true, disagreement: read });
});

test('responses are identified by the call ids of their references, in any notation of their numbers', () => {
  expect(
    consensusOf([
      { point: 'a', responses: ['1', 'Response 3'] },
      { point: 'b', responses: 2 },
      { point: 'c', responses: [2, 2, 1] },
    ]),
  ).toEqual([
    { point: 'a', heldBy: ['1.1', '1.4'] },
    { point: 'b', heldBy: ['1.2'] },
    { point: 'c', heldBy: ['1.2', '1.1'] },
  ]);
});

test('points without a response and empty points are left out', () => {
  expect(
    consensusOf([
      { point: 'held by a response that there is not', responses: [0, 4, -1, 1.5, null, true, 'none'] },
      { point: 'held by nobody', responses: [] },
      { point: ' \n ', responses: [1] },
      { point: 7, responses: [1] },
      { responses: [1] },
      'a text',
      null,
      { point: 'kept', responses: [4, 3] },
    ]),
  ).toEqual([{ point: 'kept', heldBy: ['1.4'] }]);
});

test('a contradiction requires at least two claims', () => {
  const [contradiction] = list.contradictions;
  const alone = {
    ...list,
    contradictions: [{ ...contradiction, claims: contradiction?.claims.slice(0, 1) }],
  };
  expect(readDisagreement(JSON.stringify(alone), places)).toEqual({
    ok: true,
    disagreement: { ...read, contradictions: [] },
  });
});

test.each([
  ['', 'is not JSON'],
  ['They agree on everything.', 'is not JSON'],
  ['{not json}', 'is not JSON'],
  ['[1, 2]', 'is not JSON'],
  ['{"consensus": "all of it"}', 'has not the form asked for'],
  ['{"consensus": [], "contradictions": {}}', 'has not the form asked for'],
  ['{"answer": 42}', 'has not the form asked for'],
  ['{"consensus": []}', 'names nothing that a response says'],
  ['{"uniqueInsights": [{"point": "x", "responses": [9]}]}', 'names nothing that a response says'],
])('%s is refused: it %s', (text, reason) => {
  expect(readDisagreement(text, places)).toEqual({
    ok: false,
    reason: `The list of disagreement ${reason}.`,
  });
});

test('characters from JSON escapes that cannot be stored are removed', () => {
  const escaped = String.raw`{"consensus": [{"point": "a\u0000b \ud83d c\ud83d\ude42", "responses": [1]}]}`;
  expect(readDisagreement(escaped, places)).toMatchObject({
    disagreement: { consensus: [{ point: 'ab \ufffd c🙂' }] },
  });
});

test('a point is one line of limited length', () => {
  const [lines, long] =
    consensusOf([
      { point: 'one\n\n- Consensus:\ttwo', responses: [1] },
      { point: `${'x'.repeat(598)}🙂🙂`, responses: [1] },
    ]) ?? [];
  expect(lines?.point).toBe('one - Consensus: two');
  expect(long?.point).toBe(`${'x'.repeat(598)}\ufffd…`);
  expect(consensusOf(Array.from({ length: 50 }, () => ({ point: 'p', responses: [1] })))).toHaveLength(12);
});

test('an incomplete list is read up to its last complete point', () => {
  const seen = new Set<string>();
  let before = 0;
  for (let end = 0; end <= json.length; end += 1) {
    const result = readDisagreement(json.slice(0, end), places);
    const points = result.ok ? (JSON.stringify(result.disagreement).match(/"point"/g)?.length ?? 0) : 0;
    expect(points).toBeGreaterThanOrEqual(before);
    before = points;
    seen.add(result.ok ? JSON.stringify(result.disagreement) : result.reason);
  }
  expect(seen).toContain(
    JSON.stringify({ ...read, contradictions: [], partialCoverage: [], uniqueInsights: [] }),
  );
  expect(seen).toContain(JSON.stringify({ ...read, partialCoverage: [], uniqueInsights: [] }));
  expect(seen).toContain(JSON.stringify(read));
});

test.each([
  ['braces without end', '{'.repeat(1_000_000)],
  ['braces and brackets', '{"a":['.repeat(200_000)],
  ['braces that all close', `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`],
  ['quotes', '{"'.repeat(500_000)],
  ['a string without end', `{"consensus": [{"point": "${'\\"'.repeat(500_000)}`],
  ['objects that are none', '{x} '.repeat(250_000)],
])('%s are refused quickly', (_, text) => {
  const began = performance.now();
  expect(readDisagreement(text, places).ok).toBe(false);
  expect(performance.now() - began).toBeLessThan(500);
});
