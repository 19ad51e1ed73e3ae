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
  /** The quality of an answer, 0 to 1, as a perfect judge would see it. */
  quality(candidate: Candidate, sample: number): number;
  /** The quality as the judge scores it. The same question gets the same score. */
  score(candidate: Candidate, sample: number): number;
  /** In USD for one sample. */
  cost(candidate: Candidate): number;
  /** The mean quality over all samples. */
  trueQuality(candidate: Candidate): number;
}

const topics = 5;
/** The standard deviation of a score around the quality. */
const judgeNoise = 0.1;

export function simulateModels({
  seed,
  models: count,
  samples,
}: {
  seed: number;
  models: number;
  samples: number;
}): SimulatedWorld {
  const random = new MersenneTwister([seed, count]);
  const between = (low: number, high: number) => low + (high - low) * random.random();
  const models = Array.from({ length: count }, (_, i) => `sim/m${i}`);
  const facts = new Map(
    models.map((model) => {
      const base = between(0.4, 0.65);
      const skills = Array.from({ length: topics }, () => base + between(-0.15, 0.15));
      return [
        model,
        { id: hashOf(model), skills, talent: between(0.3, 0.9), price: between(0.2, 2) * base ** 2 },
      ] as const;
    }),
  );
  const questions = Array.from({ length: samples }, () => ({
    topic: Math.floor(random.random() * topics),
    hardness: between(-0.15, 0.15),
  }));
  const factsOf = (model: string) => {
    const found = facts.get(model);
    if (found === undefined) throw new Error(`No model ${model}`);
    return found;
  };

  /** @param slot tells answers of the same model apart. */
  function proposal(model: string, sample: number, slot: number): number {
    const { topic, hardness } = questions[sample] as (typeof questions)[number];
    const { id, skills } = factsOf(model);
    return bounded((skills[topic] as number) - hardness + 0.12 * normalOf(seed, id, sample, slot));
  }

  function aggregated(aggregator: string, references: readonly number[]): number {
    const { talent } = factsOf(aggregator);
    const average = references.reduce((sum, value) => sum + value, 0) / references.length;
    return talent * Math.max(...references) + (1 - talent) * average;
  }

  function quality({ proposers, aggregator, layers }: Candidate, sample: number): number {
    if (proposers.length === 0) return proposal(aggregator, sample, 0);
    let outputs = proposers.map((model, slot) => proposal(model, sample, slot));
    for (let layer = 2; layer < layers; layer += 1) {
      const references = outputs;
      outputs = proposers.map((model, slot) =>
        bounded(
          aggregated(model, references) + 0.03 * normalOf(`${seed} ${model} ${sample} ${layer} ${slot}`),
        ),
      );
    }
    return bounded(aggregated(aggregator, outputs));
  }

  return {
    models,
    samples,
    quality,
    score(candidate, sample) {
      const noise = normalOf(seed, hashOf(candidateKey(candidate)), sample);
      return quality(candidate, sample) + judgeNoise * noise;
    },
    cost({ proposers, aggregator, layers }) {
      const layer = proposers.reduce((sum, model) => sum + factsOf(model).price, 0);
      return 0.001 * (factsOf(aggregator).price * (1 + 0.2 * proposers.length) + layer * (layers - 1));
    },
    trueQuality(candidate) {
      let sum = 0;
      for (let sample = 0; sample < samples; sample += 1) sum += quality(candidate, sample);
      return sum / samples;
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
