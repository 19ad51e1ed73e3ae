/** Measures how long a server takes to say where the sentences of an answer come from. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fetch } from 'undici';
import { type Strata, startStrata } from '../support/strata.ts';
import { saying } from '../support/upstream/script.ts';
import { startUpstream } from '../support/upstream/upstream.ts';
import { post } from './post.ts';

export interface SourcesTime {
  calls: number;
  /** Of the request, with reading the run. */
  medianMs: number;
  sentences: number;
}

const wordsOfCall = 1000;
const requests = 9;
const folder = path.join(import.meta.dirname, '..', 'support', 'labelled-answers');

/** English sentences on many topics. */
const sentences = readdirSync(folder)
  .map((file) => readFileSync(path.join(folder, file), 'utf8'))
  .filter((file) => file.split('\n')[0]?.includes('· en ·'))
  .flatMap((file) => file.split('\n').filter((line) => /^[A-Z].*\.$/.test(line)));

/** Texts of 1,000 words that share sentences with one another. */
export function textOf(call: number): string {
  let text = '';
  for (let at = call * 37, words = 0; words < wordsOfCall; at += 1 + (call % 5)) {
    const sentence = sentences[at % sentences.length] ?? '';
    text += `${sentence}${at % 6 === 0 ? '\n\n' : ' '}`;
    words += sentence.split(' ').length;
  }
  return text;
}

/** Of a run with these numbers of proposers in its layers. */
export async function measureSources(layers: readonly number[]): Promise<SourcesTime> {
  let call = 0;
  const upstream = await startUpstream({ respond: () => saying(textOf(call++)) });
  const strata = await startStrata({ env: { OPENAI_COMPATIBLE_BASE_URL: upstream.baseUrl } });
  const runId = await finishedRun(strata, layers);
  const times: number[] = [];
  let found = 0;
  for (let request = 0; request < requests; request += 1) {
    const began = performance.now();
    const response = await fetch(`${strata.origin}/api/runs/${runId}/sources`);
    found = ((await response.json()) as { sentences: unknown[] }).sentences.length;
    times.push(performance.now() - began);
  }
  await strata.close();
  await upstream.close();
  const median = times.toSorted((a, b) => a - b)[Math.floor(requests / 2)] ?? 0;
  return { calls: layers.reduce((sum, size) => sum + size, 1), medianMs: median, sentences: found };
}

async function finishedRun({ origin }: Strata, layers: readonly number[]): Promise<string> {
  const mixture = {
    name: 'Sources',
    layers: layers.map((size) => ({
      proposers: Array.from({ length: size }, (_, slot) => ({ model: `compatible/m${slot}` })),
    })),
    aggregator: { model: 'compatible/aggregator' },
  };
  const { run } = await post(origin, '/api/conversations', { question: { content: 'Why?', mixture } });
  // The stream ends with the run.
  await (await fetch(`${origin}/api/runs/${run.id}/events`)).text();
  return run.id;
}

export function sourcesLine({ calls, medianMs, sentences }: SourcesTime): string {
  return `sources of a run of ${calls} calls, ${sentences} sentences in its answer: ${medianMs.toFixed(0)} ms`;
}
