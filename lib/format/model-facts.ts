/** Short descriptions of models. Pure. */
import type { ModelInfo } from '@/lib/mixture/model-info';
import { splitReference } from '@/lib/mixture/model-reference';
import type { Price } from '@/lib/spending/price';

const usd = new Intl.NumberFormat('en', {
  style: 'currency',
  currency: 'USD',
  minimumFractionDigits: 2,
  // Cached input costs about a tenth of the input price, so it is left out.
  maximumFractionDigits: 4,
});
const month = new Intl.DateTimeFormat('en', { month: 'short', year: 'numeric', timeZone: 'UTC' });

/** For lists of models: "together · $1.40 in, $4.40 out · 131k context". */
export function aboutModel({ reference, price, priceSource, contextTokens, scripted }: ModelInfo): string {
  if (scripted) return 'demo · scripted, no AI, no cost';
  return [
    splitReference(reference).provider,
    price === null ? 'price unknown' : `${inAndOut(price)}${priceSource === 'own' ? ' (your price)' : ''}`,
    ...contextWords(contextTokens),
  ].join(' · ');
}

/** Everything but the price: "131k context · writes up to 8k · reasons · Apr 2026". */
export function modelFacts({
  contextTokens,
  outputLimitTokens,
  reasoning,
  releaseDate,
}: ModelInfo): string[] {
  return [
    ...contextWords(contextTokens),
    ...(outputLimitTokens === null ? [] : [`writes up to ${shortTokens(outputLimitTokens)}`]),
    ...(reasoning === true ? ['reasons'] : []),
    ...(releaseDate === null ? [] : [month.format(new Date(releaseDate))]),
  ];
}

/** USD per million tokens: "$2.50 in, $1.25 cached, $10.00 out; over 200k tokens $5.00 in, $15.00 out". */
export function priceWords({ longer = [], ...rates }: Price): string {
  return [
    rateWords(rates),
    ...longer.map(
      ({ overTokens, ...others }) => `over ${shortTokens(overTokens)} tokens ${rateWords(others)}`,
    ),
  ].join('; ');
}

function rateWords({ input, output, cachedInput, reasoning }: Omit<Price, 'longer'>): string {
  return [
    `${usd.format(input)} in`,
    ...(cachedInput === undefined || cachedInput === input ? [] : [`${usd.format(cachedInput)} cached`]),
    `${usd.format(output)} out`,
    ...(reasoning === undefined || reasoning === output ? [] : [`${usd.format(reasoning)} reasoning`]),
  ].join(', ');
}

function inAndOut({ input, output }: Price): string {
  return priceWords({ input, output });
}

function contextWords(tokens: number | null): string[] {
  return tokens === null ? [] : [`${shortTokens(tokens)} context`];
}

/** "131k", "1M". */
export function shortTokens(tokens: number): string {
  if (tokens < 1000) return String(tokens);
  return tokens < 999_500 ? `${Math.round(tokens / 1000)}k` : `${Number((tokens / 1e6).toFixed(1))}M`;
}
