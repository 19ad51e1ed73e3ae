/**
 * Whether a question is easy: one layer of proposers is enough for it. RouteMoA (arXiv 2601.18130) and Pyramid MoA
 * (arXiv 2602.19509) train a router; this is a rule on the words, which costs nothing and can be read. It errs on one
 * side: what it does not know is not easy, among that every question in another language than English. Pure.
 */
import { textOf } from '@/lib/moa/messages/call-request';
import type { RunQuestion } from '@/lib/moa/messages/run-question';

/** Longer questions carry conditions, texts or data. */
const mostWords = 16;

/** How questions begin that ask for one fact, a definition, a translation or a spelling. */
const easyBeginnings: readonly RegExp[] = [
  /^(?:what|which)(?:'s|’s| is| are| was| were) (?:the|a|an|another|today) /u,
  /^(?:what|which) (?:year|country|city|language|colour|color|planet|element|currency|continent|ocean|river) /u,
  /^who(?:'s|’s| is| was| were| wrote| painted| invented| discovered| founded| directed| composed) /u,
  /^when(?:'s|’s| is| was| did| were) /u,
  /^where(?:'s|’s| is| was| are| were) /u,
  /^how (?:many|tall|old|far|high|deep|long is|long was|big is|big are|do you (?:say|spell|pronounce)) /u,
  /^what does .{1,60} (?:mean|stand for)/u,
  // With an article: "was" also begins questions in German.
  /^(?:is|are|was|were) .{0,60}\b(?:a|the) /u,
  /^(?:define|translate|spell|convert) /u,
  /^(?:hi|hello|hey|thanks|thank you|good (?:morning|evening|afternoon))\b/u,
];

/** Words of questions that need weighing, several steps or a longer text. */
const hardWords =
  /\b(?:why|how (?:would|should|could|can|does|do i|to)|explain|compare|contrast|difference|differences|better|best|worst|pros|cons|should|would|could|trade-?offs?|analy[sz]e|evaluate|argue|debate|discuss|prove|proof|derive|solve|calculate|compute|estimate|probability|integral|derivative|equation|write|draft|essay|poem|story|code|function|program|algorithm|implement|debug|bug|error|design|plan|strategy|steps?|step-by-step|summari[sz]e|review|critique|improve|if|suppose|assume|given|impact|effects?|causes?|consequences?|implications?|meaning of life|ethical|moral|opinion|recommend|suggest|advice|likely|most important|main reasons?|history of|future of|work)\b/u;

/** Code, formulas, tables, lists, links, sums of numbers, and a second part. */
const hardSigns =
  /[\n\r`{}$\\|<>=^]|https?:|\d\s?[-+*/×÷%]\s?\d|, (?:and|or|but|then) |\band (?:how|what|when|where|who) /u;

/** Tools, images, a form of the answer or an earlier exchange with tools ask for more than one fact. */
export function isEasy(asked: Pick<RunQuestion, 'question' | 'answer' | 'since'>): boolean {
  const { question, since = [], answer } = asked;
  if (since.length > 0 || answer?.tools !== undefined || answer?.responseFormat !== undefined) return false;
  const hasImages = typeof question !== 'string' && question.some(({ type }) => type === 'image');
  return !hasImages && isEasyQuestion(textOf(question));
}

/** The rule: one short English sentence that begins like an easy question and has no sign of a hard one. */
export function isEasyQuestion(question: string): boolean {
  const text = question.trim().toLowerCase();
  if (text.length > 200 || hardSigns.test(text)) return false;
  if (text.split(/\s+/u).length > mostWords) return false;
  const [sentence = '', ...more] = text.split(/[.?!;]+/u).filter((part) => part.trim() !== '');
  if (more.length > 0 || hardWords.test(sentence)) return false;
  return easyBeginnings.some((beginning) => beginning.test(sentence.trim()));
}
