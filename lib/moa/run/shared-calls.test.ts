import { expect, test } from 'vitest';
import { type Mixture, mixtureSchema } from '@/lib/mixture/mixture-schema';
import { sharedCalls } from './shared-calls';

const mixtureOf = (layers: string[][], more: object = {}): Mixture =>
  mixtureSchema.parse({
    name: 'M',
    layers: layers.map((models) => ({ proposers: models.map((model) => ({ model: `p/${model}` })) })),
    aggregator: { model: 'p/z' },
    ...more,
  });

/** Every call of an ended run of the mixture. */
const callsOf = ({ layers }: Mixture) => [
  ...layers.flatMap(({ proposers }, layer) =>
    proposers.map((_, slot) => ({
      ...{ call: `${layer + 1}.${slot + 1}`, layer: layer + 1, slot: slot + 1 },
      ...({ role: 'proposer', status: 'succeeded' } as const),
    })),
  ),
  {
    ...{ call: `${layers.length + 1}.1`, layer: layers.length + 1, slot: 1 },
    ...({ role: 'aggregator', status: 'succeeded' } as const),
  },
];

function shared(mixture: Mixture, donor: Mixture, calls = callsOf(donor)): string[] {
  return sharedCalls(mixture, { mixture: donor, calls }).map(({ call }) => call);
}

test('a shorter layer takes its calls from a longer one, and the other way round', () => {
  expect(shared(mixtureOf([['a', 'b']]), mixtureOf([['a', 'b', 'c']]))).toEqual(['1.1', '1.2']);
  expect(shared(mixtureOf([['a', 'b', 'c']]), mixtureOf([['a', 'b']]))).toEqual(['1.1', '1.2']);
});

test('a slot is its place: another model, temperature or place is not shared', () => {
  expect(shared(mixtureOf([['a', 'x']]), mixtureOf([['a', 'b']]))).toEqual(['1.1']);
  expect(shared(mixtureOf([['b', 'a']]), mixtureOf([['a', 'b']]))).toEqual([]);
});

test('a later layer is shared only when everything before it is', () => {
  const two = mixtureOf([['a', 'b'], ['c']]);
  expect(
    shared(
      two,
      mixtureOf([
        ['a', 'b'],
        ['c', 'd'],
      ]),
    ),
  ).toEqual(['1.1', '1.2', '2.1']);
  expect(shared(two, mixtureOf([['a', 'x'], ['c']]))).toEqual(['1.1']);
  expect(shared(two, mixtureOf([['a', 'b', 'x'], ['c']]))).toEqual(['1.1', '1.2']);
});

test('references that are written otherwise keep later layers apart', () => {
  const layers = [['a'], ['b']];
  const paper = mixtureOf(layers, { referenceFormat: 'paper' });
  expect(shared(paper, mixtureOf(layers, { referenceFormat: 'fenced' }))).toEqual(['1.1']);
});

test('another system prompt shares nothing, and a failed call is made again', () => {
  const mixture = mixtureOf([['a', 'b']]);
  expect(shared(mixture, mixtureOf([['a', 'b']], { systemPrompt: 'Be brief.' }))).toEqual([]);
  const calls = callsOf(mixture).map((call) =>
    call.call === '1.1' ? { ...call, status: 'failed' as const } : call,
  );
  expect(sharedCalls(mixture, { mixture, calls }).map(({ call }) => call)).toEqual(['1.2']);
});
