/** How the models of the upstream behave in the browser tests, by their names. */
import { type Behaviour, byModel, saysSo, waitingAfter } from '../support/upstream/behaviours';
import { calling, failing, type Step, saying } from '../support/upstream/script';
import type { RecordedRequest } from '../support/upstream/upstream';
import { hardTexts, oddAnswers, richText, tides, tower, words } from './texts';

const gates = new Map<string, PromiseWithResolvers<void>>();
function gateOf(model: string): PromiseWithResolvers<void> {
  const gate = gates.get(model) ?? Promise.withResolvers<void>();
  gates.set(model, gate);
  return gate;
}

/** Lets a model named `held-…`, `half-…` or `long-held-…`, or the `list of …` any model, continue after its first words. */
export function letGoOn(model: string): void {
  gateOf(model).resolve();
}

/** Long enough to scroll. */
const longText = Array.from({ length: 40 }, (_, index) => `Paragraph ${index} of a long answer.`).join(
  '\n\n',
);

/** A list of agreements and disagreements. The upstream waits after its first point until `letGoOn` is called. */
const list = {
  begins: '{"consensus": [{"point": "Both say so.", "responses": [1, 2]}], "contradictions": [',
  ends:
    '{"about": "Which word", "claims": [{"point": "The first", "responses": [1]}, ' +
    '{"point": "The second", "responses": [2]}]}], "partialCoverage": [], ' +
    '"uniqueInsights": [{"point": "A word of its own.", "responses": [2]}]}',
};

const asksForList = ({ body }: RecordedRequest) =>
  body.messages[0]?.content.includes('Reply with one JSON object') === true;

const fast = { tokensPerSecond: 200 };

const writing = (texts: Record<string, string>): Record<string, Behaviour> =>
  Object.fromEntries(Object.entries(texts).map(([model, text]) => [model, () => saying(text)]));

/** Writes a text, and the rest after `letGoOn`. */
const waits =
  (text: string, rest: string): Behaviour =>
  (request) =>
    waitingAfter(text, gateOf(request.body.model).promise, rest)(request);

/** The behaviour of the upstream by model. */
const behaviours: Record<string, Behaviour> = {
  'out-of-order': () => failing(400, 'This model is out of order'),
  quick: saysSo,
  counting: () => saying('So the answer is 42.'),
  titled: () => saying('# The sky\n\n**Short answer**\n\nThe sky is blue.'),
  /** It reaches its token limit, until it is asked to go on. */
  limited: ({ body: { messages } }) =>
    messages.at(-1)?.content.includes('Continue it exactly')
      ? saying('blue.')
      : [...saying('The sky is ').slice(0, -2), { do: 'finish', reason: 'length' }],
  /** It writes no list where one is asked for. */
  listless: (request) => (asksForList(request) ? saying('They agree.') : writesSlowly(request)),
  'tide-1': () => saying(tides.moon),
  'tide-2': () => saying(tides.sun),
  'tide-editor': () => saying(tides.answer),
  iron: () => [{ do: 'reasoning', text: 'A secret thought.' }, ...saying(tower(1889, 330, ''))],
  steel: () => saying(tower(1887, 324, '\n\n# Sources\n\nNobody checked them.')),
  hebrew: () => saying('# גובה\n\nהמגדל בגובה 330 מטר, `code` בתוכו.'),
  plain: () => saying('Only **words**.', fast),
  rich: () => saying(richText, fast),
  'half-formula': (request) => waits('The value is \\(x^', '2\\) there.')(request),
  'half-table': (request) => waits('Here:\n\n| first | second |\n|--', '-|---|\n| c | d |')(request),
  /** Slow enough that a page on a busy machine, too, draws most words before they are hidden. */
  growing: (request) => [
    ...waits(`${words[0]} `, '')(request).slice(0, 2),
    ...saying(words.slice(1).join(' '), { tokensPerSecond: 75 }),
  ],
  ...writing(oddAnswers),
  ...writing(Object.fromEntries(Object.values(hardTexts).map((text, index) => [`hard-${index}`, text]))),
  caller: () => calling({ id: 'c', name: 'weather', input: ['{"city":"Oslo"}'] }),
};

/** The behaviour of other models: names `held-…` wait, all others are slow enough to be observed. */
const otherModels: Behaviour = (request) => {
  const { model } = request.body;
  if (asksForList(request))
    return waitingAfter(list.begins, gateOf(`list of ${model}`).promise, list.ends)(request);
  if (model.startsWith('long-held-')) return waitingAfter(longText, gateOf(model).promise, '.')(request);
  if (model.startsWith('held-'))
    return waitingAfter(`${model} begins `, gateOf(model).promise, 'and ends.')(request);
  return writesSlowly(request);
};

/** Each model writes a different text. */
function writesSlowly({ body: { model, messages } }: RecordedRequest): Step[] {
  const references = messages[0]?.content.match(/^\d+\. ?(?:\(incomplete: .*\))?$/gm)?.length ?? 0;
  const words = Array.from({ length: 40 }, (_, index) => `${model}-word${index}`);
  return saying(`${model} read ${references} references. ${words.join(' ')}`, {
    firstTokenMs: 100,
    tokensPerSecond: 100,
  });
}

/** How the upstream of the browser tests responds. */
export const respond = byModel(behaviours, otherModels);
