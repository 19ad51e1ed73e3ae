/** What the aggregator writes about a question without a script. Pure. */
import { counted } from '../counted';
import type { QuestionKind } from '../parse-question';
import { quotesFrom } from '../quotes';
import type { DemoPrompt } from '../read-prompt';
import type { Random } from '../seeded-random';
import { demands, kindNames } from './kinds';

const plans: Readonly<Record<QuestionKind, string>> = {
  why: 'I would state the cause in the first sentence, then the mechanism, then the case that it does not explain.',
  how: 'I would keep one sequence of steps, give each a visible result, and move alternatives to the end.',
  compare:
    'I would decide in the first sentence, support it with one table, and name the case that turns the decision.',
  code: 'I would show one version of the code with its tests, and list the edge cases that the proposals disagree on.',
  error:
    'I would order the suspected causes by the effort of checking them, and give one command or action for each.',
  calculate:
    'I would give the result first, then the shortest derivation that uses every assumption, then the check.',
  list: 'I would merge the lists, remove what fails the rule, and order the rest by what matters to the reader.',
  write: 'I would take the opening of one proposal and keep its voice to the end instead of mixing several.',
  fact: 'I would give the fact and its date, and mention another value only where a proposal gave a reason for it.',
  other: 'I would say how the message is understood, reply to that, and ask at most one question back.',
};

export function writeGenericAnswer(prompt: DemoPrompt, random: Random): string {
  const { kind, references, contradictions } = prompt;
  const quotes = quotesFrom(references, random).slice(0, 4);
  return [
    'The demo has no hand-written answer to this question, and its voices know nothing about the subject. This text shows what an aggregator does with proposals.',
    references.length === 0
      ? 'I had no proposals to work from.'
      : `I had ${counted(references.length, 'response')} to work from.`,
    ...(quotes.length === 0
      ? []
      : [
          `### What the proposals gave\n\n${quotes.map(({ number, words }) => `- Response ${number}: “${words}”`).join('\n')}`,
        ]),
    ...(contradictions.length === 0
      ? []
      : [`### Where they contradict each other\n\n${contradictions.map(decided).join('\n')}`]),
    `### How the answer would be written\n\nBy its wording, this is ${kindNames[kind]}. A good answer has ${demands[kind]}. ${plans[kind]} A claim that only one proposal makes would stay if it can be checked, and a claim that all make would still be checked.`,
    'For complete answers without a key, ask one of the four questions that the start page suggests.',
  ].join('\n\n');
}

/** From "What comes first: A (1) / B (2, 3)" the claim with the most responses, the first of equals. */
function decided(contradiction: string): string {
  const [about = '', ...rest] = contradiction.split(': ');
  const claims = rest.join(': ').split(' / ');
  const holders = (claim: string) => /\(([\d, ]+)\)$/.exec(claim)?.[1]?.split(',').length ?? 0;
  const [most = ''] = claims.toSorted((a, b) => holders(b) - holders(a));
  return `- ${about}: of ${counted(claims.length, 'claim')} I follow this one: ${most}`;
}
