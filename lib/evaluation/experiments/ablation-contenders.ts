/**
 * The contenders of an ablation: variants of one mixture that differ in one thing. Variants keep the order of the
 * proposers, so that their calls are a prefix of one another's and are made once.
 */
import { callCount, limits } from '@/lib/mixture/limits';
import { type Mixture, mixtureSchema } from '@/lib/mixture/mixture-schema';
import { modelsOf } from '@/lib/mixture/plan';

export const ablationKinds = [
  'proposers',
  'diversity',
  'layers',
  'aggregators',
  'disagreement',
  'quorum',
] as const;

export type AblationKind = (typeof ablationKinds)[number];

export interface AblationPlace {
  /** The curve that the contender belongs to. */
  series: string;
  /** Its place on the axis. */
  value: number | string;
}

export interface Ablation {
  contenders: { name: string; mixture: Mixture }[];
  experiment: { kind: AblationKind; axis: string; places: AblationPlace[] };
}

interface Variant extends AblationPlace {
  name: string;
  mixture: Mixture;
}

/** The numbers of proposers that the paper compares (arXiv 2406.04692, table 3). */
const paperCounts = [1, 2, 3, 6];
const mostLayers = 4;

/**
 * Null when the mixture has nothing to vary: fewer than two variants would remain.
 * @param nameOf names a model.
 */
export function ablationContenders(
  kind: AblationKind,
  mixture: Mixture,
  nameOf: (reference: string) => string = (reference) => reference,
): Ablation | null {
  const { axis, variants } = variantsOf(kind, mixture, nameOf);
  const valid = variants.filter((variant) => mixtureSchema.safeParse(variant.mixture).success);
  if (valid.length < 2) return null;
  return {
    contenders: valid.map(({ name, mixture: variant }) => ({
      name,
      mixture: { ...variant, name: name.slice(0, limits.nameLength) },
    })),
    experiment: { kind, axis, places: valid.map(({ series, value }) => ({ series, value })) },
  };
}

function variantsOf(
  kind: AblationKind,
  mixture: Mixture,
  nameOf: (reference: string) => string,
): { axis: string; variants: Variant[] } {
  switch (kind) {
    case 'proposers':
      return { axis: 'Proposers', variants: countsOf(mixture).map((n) => withProposers(mixture, n)) };
    case 'diversity':
      return { axis: 'Proposers', variants: severalAgainstOne(mixture) };
    case 'layers':
      return { axis: 'Layers', variants: layerCounts.flatMap((n) => withLayers(mixture, n)) };
    case 'aggregators':
      return { axis: 'Aggregator', variants: aggregators(mixture, nameOf) };
    case 'disagreement':
      return { axis: 'Structured disagreement', variants: withAndWithoutList(mixture) };
    case 'quorum':
      return { axis: 'Quorum', variants: quorums(mixture) };
  }
}

const layerCounts = Array.from({ length: mostLayers }, (_, i) => i + 1);

/** The paper's numbers as far as the mixture has proposers, and all of them. */
function countsOf({ layers }: Mixture): number[] {
  const most = Math.max(0, ...layers.map(({ proposers }) => proposers.length));
  return most === 0 ? [] : [...new Set([...paperCounts.filter((count) => count < most), most])];
}

function withProposers(mixture: Mixture, count: number): Variant {
  const name = count === 1 ? '1 proposer' : `${count} proposers`;
  return { name, series: mixture.name, value: count, mixture: withFirst(mixture, count) };
}

function withFirst(mixture: Mixture, count: number): Mixture {
  return { ...mixture, layers: mixture.layers.map((layer) => shortened(layer, count)) };
}

type Layer = Mixture['layers'][number];

function shortened(layer: Layer, count: number): Layer {
  const proposers = layer.proposers.slice(0, count);
  return layer.quorum === undefined
    ? { ...layer, proposers }
    : { ...layer, proposers, quorum: Math.min(layer.quorum, proposers.length) };
}

/** One proposer is the same for both curves, so it stands once. */
function severalAgainstOne(mixture: Mixture): Variant[] {
  const [first] = mixture.layers[0]?.proposers ?? [];
  const counts = countsOf(mixture).filter((count) => count > 1);
  if (first === undefined || counts.length === 0) return [];
  const repeated = (count: number): Mixture => ({
    ...mixture,
    layers: mixture.layers.map((layer) => {
      const short = shortened(layer, count);
      return { ...short, proposers: short.proposers.map(() => first) };
    }),
  });
  return [
    { name: '1 proposer', series: 'One model', value: 1, mixture: withFirst(mixture, 1) },
    ...counts.flatMap((count) => [
      {
        name: `One model, ${count} samples`,
        series: 'One model',
        value: count,
        mixture: repeated(count),
      },
      { name: `${count} models`, series: 'Several models', value: count, mixture: withFirst(mixture, count) },
    ]),
  ];
}

/** Counts the aggregator's layer, as the paper does. A missing layer repeats the last one. */
function withLayers(mixture: Mixture, count: number): Variant[] {
  const last = mixture.layers.at(-1);
  if (last === undefined) return [];
  const layers = Array.from({ length: count - 1 }, (_, i) => mixture.layers[i] ?? last);
  const variant = { ...mixture, layers };
  if (callCount(variant) > limits.callsPerRun) return [];
  const name = count === 1 ? 'Aggregator alone' : `${count} layers`;
  return [{ name, series: mixture.name, value: count, mixture: variant }];
}

function aggregators(mixture: Mixture, nameOf: (reference: string) => string): Variant[] {
  return [...new Set(modelsOf(mixture))].map((model) => ({
    name: `Aggregator ${nameOf(model)}`.slice(0, 100),
    series: mixture.name,
    value: nameOf(model).slice(0, 200),
    mixture: { ...mixture, aggregator: { ...mixture.aggregator, model } },
  }));
}

function withAndWithoutList(mixture: Mixture): Variant[] {
  if ((mixture.layers.at(-1)?.proposers.length ?? 0) < 2) return [];
  const { structuredDisagreement: _, ...plain } = mixture.aggregator;
  return [
    {
      name: 'Without the list',
      series: mixture.name,
      value: 'without',
      mixture: { ...mixture, aggregator: plain },
    },
    {
      name: 'With the list',
      series: mixture.name,
      value: 'with',
      mixture: { ...mixture, aggregator: { ...plain, structuredDisagreement: true } },
    },
  ];
}

/** Waiting for all, for all but one, and for half of the proposers. */
function quorums(mixture: Mixture): Variant[] {
  const most = Math.max(0, ...mixture.layers.map(({ proposers }) => proposers.length));
  if (most < 2) return [];
  const waitsForAll = mixture.layers.map(({ quorum: _, ...layer }) => layer);
  const smaller = [...new Set([most - 1, Math.ceil(most / 2)])];
  return [
    {
      name: 'Waits for all',
      series: mixture.name,
      value: most,
      mixture: { ...mixture, layers: waitsForAll },
    },
    ...smaller.map((quorum) => ({
      name: `Goes on at ${quorum} of ${most}`,
      series: mixture.name,
      value: quorum,
      mixture: {
        ...mixture,
        layers: waitsForAll.map((layer) => ({ ...layer, quorum: Math.min(quorum, layer.proposers.length) })),
      },
    })),
  ];
}
