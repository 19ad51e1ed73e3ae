/** The aggregator of the demo: reads every reference, says what it keeps and drops, and writes one answer. */

import type { Voice } from './demo-voice';
import type { Question } from './parse-question';
import { counted, demands, type Quote, quotesFrom, scaffold, topic } from './phrases';
import type { DemoPrompt } from './read-prompt';
import type { Random } from './seeded-random';

export const editor: Voice = {
  id: 'editor',
  name: 'Editor',
  firstWordMs: 600,
  wordsPerSecond: 60,
  speak: (prompt, random) => ({ text: write(prompt, random) }),
};

function write(prompt: DemoPrompt, random: Random): string {
  const { question, references, earlierQuestion, contradictions } = prompt;
  const quotes = quotesFrom(references, random);
  return [
    `${earlierQuestion === null ? '' : 'Following on from your earlier question: a'}${earlierQuestion === null ? 'A' : ''} good answer to *${question.asked}* has to give ${demands[question.kind]}. ${
      references.length === 0
        ? 'Nobody proposed anything, so this is only its shape.'
        : `I had ${counted(references.length, 'proposal')} to work from, and this is what they come to.`
    }`,
    core(question),
    ...(quotes.length === 0 ? [] : [`### What the proposals gave\n\n${kept(quotes, random)}`]),
    ...(contradictions.length === 0
      ? []
      : [`### Where they contradict each other\n\n${contradictions.map(decided).join('\n')}`]),
    dropped(quotes, random),
    'This text is scripted: it shows how a mixture works, and knows nothing about its subject. With a provider’s key the same layers are written by real models.',
  ].join('\n\n');
}

function core(question: Question): string {
  const [first, second = 'the rest', third] = question.terms;
  if (question.kind === 'code')
    return `Agree on the contract first, then fill it in:\n\n${scaffold(question)}`;
  if (question.kind === 'maths') {
    return `Name the claim $P$ about ${topic(question)}, assume the opposite, and follow it until it breaks:\n\n$$\n\\neg P \\;\\Rightarrow\\; \\bot \\quad\\Longrightarrow\\quad P\n$$\n\nThe step to watch is the one that uses **${second}**.`;
  }
  if (question.sides !== null && question.kind === 'compare') {
    const [left, right] = question.sides;
    return `| | ${left} | ${right} |\n| --- | --- | --- |\n| choose it when | its strength is your bottleneck | the other’s cost is your bottleneck |\n| it disappoints when | you need ${right}’s habits | you need ${left}’s habits |\n| decide by | one real case | the same case |`;
  }
  return `Take **${first}** first, because the rest hangs on it. Then **${second}**: say how it follows, and where it stops following.${
    third ? ` **${third}** is the test: an answer that cannot say anything about it is not finished.` : ''
  }`;
}

function kept(quotes: readonly Quote[], random: Random): string {
  return quotes
    .slice(0, 4)
    .map(
      (quote) =>
        `- Proposal ${quote.number}: “${quote.words}”. ${random.pick(['Kept, it carries the answer.', 'Kept in shorter form.', 'Kept as the caveat.', 'Kept for its order.'])}`,
    )
    .join('\n');
}

/** From "What comes first: A (1) / B (2, 3)" the claim with the most responses, the first of equals. */
function decided(contradiction: string): string {
  const [about = '', ...rest] = contradiction.split(': ');
  const claims = rest.join(': ').split(' / ');
  const holders = (claim: string) => /\(([\d, ]+)\)$/.exec(claim)?.[1]?.split(',').length ?? 0;
  const [most = ''] = claims.toSorted((a, b) => holders(b) - holders(a));
  return `- ${about}: of ${counted(claims.length, 'claim')} I follow this one: ${most}`;
}

function dropped(quotes: readonly Quote[], random: Random): string {
  const rest = quotes.slice(4).map((quote) => quote.number);
  if (rest.length === 0) return 'Nothing was dropped but repetition.';
  return `From ${rest.map((number) => `proposal ${number}`).join(' and ')} I dropped ${random.pick(['what others had said better', 'a claim that nobody else supported', 'the introduction'])}.`;
}
