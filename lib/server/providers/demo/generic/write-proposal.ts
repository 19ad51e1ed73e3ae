/** What a proposer writes about a question without a script. Pure. */
import { counted } from '../counted';
import { quotesFrom } from '../quotes';
import type { DemoPrompt } from '../read-prompt';
import type { Random } from '../seeded-random';
import { demands } from './kinds';
import type { Temper } from './temper';

export function writeGenericProposal(temper: Temper, prompt: DemoPrompt, random: Random): string {
  return prompt.references.length === 0 ? opened(temper, prompt, random) : refined(temper, prompt, random);
}

function opened(temper: Temper, { kind }: DemoPrompt, random: Random): string {
  return [
    random.pick(temper.introductions),
    `${temper.wanting} ${demands[kind]}. ${temper.opening}`,
    temper.advice[kind],
    random.pick(temper.closings),
  ].join('\n\n');
}

function refined(temper: Temper, { kind, references }: DemoPrompt, random: Random): string {
  const distinct = new Set(references).size;
  const quotes = quotesFrom(references, random);
  const [first, ...rest] = quotes;
  const quote = first === undefined ? null : random.pick([first, ...rest]);
  const same = references.length > 1 && distinct === 1 ? ' They are the same word for word.' : '';
  return [
    `${temper.counting} ${counted(references.length, 'response')}.${same} ${temper.reading}`,
    quote === null
      ? 'None of them has a plain sentence that a script could quote.'
      : `For example, response ${quote.number} says:\n\n> ${quote.words}\n\n${random.pick(temper.judging)}`,
    `${temper.opening} ${temper.advice[kind]}`,
  ].join('\n\n');
}
