/** Where a value of a mixture is, in words. Pure. */
import type { PlainPlace } from './plain-problems';

const words: Record<string, string> = {
  maxOutputTokens: 'the token limit',
  graceMs: 'the grace period',
  referenceFormat: 'the form of references',
  firstTokenTimeoutMs: 'the time to the first token',
  callTimeoutMs: 'the time of a call',
  structuredDisagreement: 'the list of disagreements',
  proposers: 'the list of slots',
  layers: 'the list of layers',
  fallbacks: 'the list of fallbacks',
  references: 'the choice of references',
  strategy: 'the way to the answer',
  draft: 'the choice of a draft',
};

/** "maxOutputTokens" is "the token limit", "systemPrompt" is "the system prompt". */
export function fieldWords(field: PropertyKey | undefined): string {
  if (typeof field !== 'string') return '';
  return words[field] ?? `the ${field.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)}`;
}

/** "Layer 1, slot 2" and "the model". */
export function mixturePlace(path: readonly PropertyKey[]): PlainPlace {
  const [part, layer, proposers, slot] = path;
  const where: string[] = [];
  let rest = path;
  if (part === 'layers' && typeof layer === 'number') {
    where.push(`Layer ${layer + 1}`);
    rest = path.slice(2);
    if (proposers === 'proposers' && typeof slot === 'number') {
      where.push(`slot ${slot + 1}`);
      rest = path.slice(4);
    }
  } else if (part === 'aggregator' && path.length > 1) {
    where.push('Aggregator');
    rest = path.slice(1);
  }
  const [field, index] = rest;
  if (field === 'fallbacks' && typeof index === 'number')
    return { where: where.join(', '), what: `fallback ${index + 1}` };
  const whole = where.length === 0 ? 'the mixture' : 'it';
  return { where: where.join(', '), what: rest.length === 0 ? whole : fieldWords(rest.at(-1)) };
}
