/**
 * Simulated models whose mixtures have a known quality. A model has a skill for each topic, a talent as an aggregator
 * and a price. A proposal's quality varies by question; an aggregator reaches, by its talent, from the mean of its
 * references to the best of them. A judge sees the quality with noise.
 */
import { MersenneTwister } from '@/lib/evaluation/random/mersenne-twister';
import { type Candidate, candidateKey } from '@/lib/evaluation/search/candidate';

export interface SimulatedWorld {
  models: string[];
  samples: number;
  /** The quality as the judge scores it. The same question gets the same score. */
  score(candidate: Candidate, sample: number): number;
  /** In USD for one sample. */
  cost(candidate: Candidate): number;
  /** The mean quality over all samples, from 0 to 1, as a perfect judge would see it. */
  trueQuality(candidate: Candidate): number;
}

const topics = 5;
/** Standard deviations: of a proposal, of what a later layer makes of its references, of the judge's scores. */
const noise = { proposal: 0.12, synthesis: 0.03, judge: 0.05 };

export function simulateModels(size: { seed: number; models: number; samples: number }): SimulatedWorld {
  const { seed, samples } = size;
  const random = new MersenneTwister([seed, size.models]);
  const between = (low: number, high: number) => low + (high - low) * random.random();
  const models = Array.from({ length: size.models }, (_, i) => `sim/m${i}`);
  const facts = models.map(() => {
    const base = between(0.4, 0.65);
    const skills = Array.from({ length: topics }, () => base + between(-0.15, 0.15));
    return { skills, talent: between(0.3, 0.9), price: between(0.2, 2) * base ** 2 };
  });
  const factsOf = (model: string) => facts[models.indexOf(model)] as (typeof facts)[number];
  const questions = Array.from({ length: samples }, () => ({
    topic: Math.floor(random.random() * topics),
    hardness: between(-0.15, 0.15),
  }));
  const luck = (model: string, sample: number, slot: number, layer: number) =>
    normalOf(seed, models.indexOf(model), sample, slot, layer);

  /** @param slot tells answers of the same model apart. */
  function proposal(model: string, sample: number, slot: number): number {
    const { topic, hardness } = questions[sample] as (typeof questions)[number];
    const skill = factsOf(model).skills[topic] as number;
    return bounded(skill - hardness + noise.proposal * luck(model, sample, slot, 1));
  }

  function aggregated(aggregator: string, references: readonly number[]): number {
    const { talent } = factsOf(aggregator);
    const average = references.reduce((sum, value) => sum + value, 0) / references.length;
    return talent * Math.max(...references) + (1 - talent) * average;
  }

  /** What the aggregator reads, by sample. Shared by mixtures that differ in their aggregator alone. */
  const read = new Map<string, number[][]>();
  function referencesOf({ proposers, layers }: Candidate): number[][] {
    const key = `${layers} ${proposers.join(' ')}`;
    const known = read.get(key);
    if (known !== undefined) return known;
    const all = questions.map((_, sample) => {
      let outputs = proposers.map((model, slot) => proposal(model, sample, slot));
      for (let layer = 2; layer < layers; layer += 1) {
        const references = outputs;
        outputs = proposers.map((model, slot) =>
          bounded(aggregated(model, references) + noise.synthesis * luck(model, sample, slot, layer)),
        );
      }
      return outputs;
    });
    read.set(key, all);
    return all;
  }

  function qualities(candidate: Candidate): number[] {
    const { proposers, aggregator } = candidate;
    if (proposers.length === 0) return questions.map((_, sample) => proposal(aggregator, sample, 0));
    return referencesOf(candidate).map((references) => bounded(aggregated(aggregator, references)));
  }

  /** The qualities of the candidate that was asked for last. */
  let last: { candidate: Candidate; key: number; qualities: number[] } | null = null;
  return {
    models,
    samples,
    score(candidate, sample) {
      if (last?.candidate !== candidate) {
        last = { candidate, key: hashOf(candidateKey(candidate)), qualities: qualities(candidate) };
      }
      return (last.qualities[sample] as number) + noise.judge * normalOf(seed, last.key, sample);
    },
    cost({ proposers, aggregator, layers }) {
      const layer = proposers.reduce((sum, model) => sum + factsOf(model).price, 0);
      return 0.001 * (factsOf(aggregator).price * (1 + 0.2 * proposers.length) + layer * (layers - 1));
    },
    trueQuality(candidate) {
      return qualities(candidate).reduce((sum, quality) => sum + quality, 0) / samples;
    },
  };
}

/** A standard normal number that depends on these whole numbers alone: a hash of them, then Box and Muller. */
function normalOf(...numbers: number[]): number {
  let hash = 0x811c_9dc5;
  for (const number of numbers) {
    hash = Math.imul(hash ^ number, 0x9e37_79b1);
    hash ^= hash >>> 15;
  }
  return (
    Math.sqrt(-2 * Math.log(1 - uniformOf(hash))) * Math.cos(2 * Math.PI * uniformOf(hash ^ 0x85eb_ca6b))
  );
}

function uniformOf(hash: number): number {
  let word = Math.imul(hash ^ (hash >>> 16), 0x2c1b_3c6d);
  word = Math.imul(word ^ (word >>> 12), 0x297a_2d39);
  return ((word ^ (word >>> 15)) >>> 0) / 2 ** 32;
}

function hashOf(text: string): number {
  let hash = 0;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x0100_0193);
  return hash;
}

function bounded(quality: number): number {
  return Math.max(0, Math.min(1, quality));
}
