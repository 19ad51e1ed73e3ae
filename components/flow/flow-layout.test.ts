import { expect, test } from 'vitest';
import { layoutFlow } from './flow-layout';

const node = (call: string, share: number) => ({
  call,
  layer: call === 'answer' ? null : Number(call[0]),
  share,
  own: 0,
});
const flow = {
  nodes: [node('1.1', 0.5), node('1.2', 0), node('2.1', 0.5), node('2.2', 0.3), node('answer', 1)],
  links: [
    { from: '1.1', to: '2.1', share: 0.5 },
    { from: '2.1', to: 'answer', share: 0.5 },
    { from: '2.2', to: 'answer', share: 0.3 },
  ],
};

test('each layer has a column, also for a call that takes nothing from the layer before', () => {
  const { nodes, links } = layoutFlow(flow, 600);
  const columns = Object.fromEntries(nodes.map(({ call, column, x }) => [call, [column, x]]));
  expect(columns).toEqual({ '1.1': [0, 0], '2.1': [1, 295], '2.2': [1, 295], answer: [2, 590] });
  expect(links).toHaveLength(3);
  const [first, second] = ['2.1', '2.2'].map((call) => nodes.find((candidate) => candidate.call === call));
  expect((first?.height ?? 0) / (second?.height ?? 1)).toBeCloseTo(5 / 3);
});

test('an answer without sources has no places', () => {
  expect(layoutFlow({ nodes: flow.nodes, links: [] }, 600)).toEqual({ height: 0, nodes: [], links: [] });
});
