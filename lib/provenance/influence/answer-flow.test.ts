import { expect, test } from 'vitest';
import { answerFlow } from './answer-flow';

const call = (id: string) => ({ call: id, layer: Number(id[0]), model: 'm', share: 0, bleu: 0 });
const calls = ['1.1', '1.2', '2.1', '2.2'].map(call);

test('what flows into a call counts as much as what flows on from it', () => {
  const { nodes, links } = answerFlow({
    calls,
    flows: [
      { from: '1.1', to: '2.1', share: 0.5 },
      { from: '1.2', to: '2.1', share: 0.25 },
      { from: '1.2', to: '2.2', share: 1 },
      { from: '2.1', to: 'answer', share: 0.8 },
    ],
  });
  expect(links).toEqual([
    { from: '2.1', to: 'answer', share: 0.8 },
    { from: '1.1', to: '2.1', share: 0.4 },
    { from: '1.2', to: '2.1', share: 0.2 },
  ]);
  const shares = nodes.map(({ call: id, share, own }) => [id, share.toFixed(2), own.toFixed(2)]);
  expect(shares).toEqual([
    ['1.1', '0.40', '0.40'],
    ['1.2', '0.20', '0.20'],
    ['2.1', '0.80', '0.20'],
    ['2.2', '0.00', '0.00'],
    ['answer', '1.00', '0.20'],
  ]);
});

test('an answer of its own has no flows', () => {
  const { nodes, links } = answerFlow({ calls, flows: [] });
  expect(links).toEqual([]);
  expect(nodes.at(-1)).toEqual({ call: 'answer', layer: null, share: 1, own: 1 });
});
