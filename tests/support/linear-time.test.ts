import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { headOf, tailOf } from '@/components/call/excerpt';
import { plainText } from '@/components/call/plain-text';
import { safeHref } from '@/components/markdown/safe-link';
import { createBlocks } from '@/components/markdown/source/create-blocks';
import { isDense } from '@/components/markdown/source/is-dense';
import { longCodeOf } from '@/components/markdown/source/long-code-of';
import { normalizeFormulas } from '@/components/markdown/source/normalize-formulas';
import { withoutOpenFormula } from '@/components/markdown/source/without-open-formula';
import { withoutOpenTable } from '@/components/markdown/source/without-open-table';
import { readFragment } from '@/components/mixture-editor/draft/mixture-link';
import { fits } from '@/components/mixture-editor/model-picker/model-filter';
import { visible } from '@/lib/cli/output/visible-text';
import { readQuestion as readAskedQuestion } from '@/lib/cli/read-question';
import { cleanKey } from '@/lib/contract/clean-key';
import { normalBaseUrl } from '@/lib/contract/providers/normal-base-url';
import { readMixture } from '@/lib/contract/read-mixture';
import { cleanTitle } from '@/lib/conversation/clean-title';
import { embeddedMarkdown } from '@/lib/conversation/embedded-markdown';
import { keyWordTitle } from '@/lib/conversation/key-word-title';
import { titleFrom } from '@/lib/conversation/title-from';
import { checkFromText } from '@/lib/evaluation/checks/check-text';
import { runCheck } from '@/lib/evaluation/checks/run-check';
import { importSamples } from '@/lib/evaluation/datasets/import-samples';
import { inspectDataset } from '@/lib/evaluation/datasets/inspect-dataset';
import { readPreference } from '@/lib/evaluation/judges/preference-prompt';
import { ratingRequest, readRating } from '@/lib/evaluation/judges/rating-prompt';
import { readSkills } from '@/lib/evaluation/judges/skills-prompt';
import { readVerdict } from '@/lib/evaluation/judges/verdict-prompt';
import { hasLongWord } from '@/lib/format/long-word';
import { plainName } from '@/lib/format/plain-name';
import { textDirection } from '@/lib/format/text-direction';
import { countTokens, roughTokens } from '@/lib/mixture/count-tokens';
import { isStorableText } from '@/lib/mixture/input-text';
import { readableName } from '@/lib/mixture/model-reference';
import { parsePlace } from '@/lib/mixture/plan';
import { slugOf } from '@/lib/mixture/slug';
import { agreementOf } from '@/lib/moa/agreement/agreement';
import { callFailureOf } from '@/lib/moa/call/call-failure';
import { cleanDelta } from '@/lib/moa/call/clean-delta';
import { readProviderError } from '@/lib/moa/call/provider-error';
import { requestedWait } from '@/lib/moa/call/requested-wait';
import { isQuotaUsedUp } from '@/lib/moa/call/used-up-quota';
import { objectsIn } from '@/lib/moa/disagreement/json-objects';
import { readDisagreement } from '@/lib/moa/disagreement/read-disagreement';
import { toStoredRequest } from '@/lib/moa/messages/stored-request';
import { promptOf } from '@/lib/moa/prompt/prompt';
import { readPick } from '@/lib/moa/ranking/read-pick';
import { nearDuplicatesOf } from '@/lib/moa/references/near-duplicates';
import { outlierOf } from '@/lib/moa/references/outlier';
import { wordsOf } from '@/lib/moa/references/text-words';
import { isEasyQuestion } from '@/lib/moa/routing/easy-question';
import { finalAnswer } from '@/lib/moa/vote/final-answer';
import { onlyNumber } from '@/lib/moa/vote/numbers';
import { voteOn } from '@/lib/moa/vote/vote-on';
import { bleu } from '@/lib/provenance/influence/bleu';
import { sourcesOf } from '@/lib/provenance/sources-of';
import { jsonForPostgres, sanitizeForPostgres } from '@/lib/server/db/sanitize-for-postgres';
import { findApiKey } from '@/lib/server/http/find-api-key';
import { refusalOf } from '@/lib/server/http/host-policy';
import { createHeldContent } from '@/lib/server/openai/wire/held-content';
import { messageSchema } from '@/lib/server/openai/wire/openai-messages';
import { changesFor } from '@/lib/server/providers/accepted-form/refused-form';
import { compare } from '@/lib/server/providers/demo/demo-disagreement';
import { demoVoices } from '@/lib/server/providers/demo/demo-voices';
import { questionKind } from '@/lib/server/providers/demo/parse-question';
import { quotesFrom, sentencesOf } from '@/lib/server/providers/demo/quotes';
import { readPrompt, readReferences } from '@/lib/server/providers/demo/read-prompt';
import { findPoints } from '@/lib/server/providers/demo/scripts/find-points';
import { findScript, scripts } from '@/lib/server/providers/demo/scripts/find-script';
import type { Script } from '@/lib/server/providers/demo/scripts/script';
import { createRandom } from '@/lib/server/providers/demo/seeded-random';
import { comparableUrl } from '@/lib/server/providers/prices/parse-models-dev';
import { listingOfEndpoint } from '@/lib/server/providers/registry/list-models';
import { baseUrlRefusal } from '@/lib/server/providers/transport/base-url';
import { createPlainDeltaReader } from '@/lib/server/providers/transport/plain-deltas';
import { createAnswerReader } from '@/lib/server/providers/wire/answer-reader';
import { lenientJson } from '@/lib/server/providers/wire/lenient-json';
import { redactSecrets } from '@/lib/server/redact';
import { usageCsv } from '@/lib/spending/usage-csv';
import { hostileTexts } from './hostile-texts';
import { chunksOf } from './http/chunks';

const prompt = (system: string, question: string) =>
  readPrompt([
    { role: 'system', content: system },
    { role: 'user', content: [{ type: 'text', text: question }] },
  ]);

/** The prompt of a later layer with references. */
const withReferences = (text: string, question: string, referenceFormat: 'paper' | 'fenced') => {
  const [system] = promptOf({ history: [], question, references: [text, text], referenceFormat });
  return prompt(String(system?.content), question);
};

/** The prompt contains the text six times, and the function searches it for an almost identical text. */
const storedRequest = (text: string) => {
  const middle = Math.floor(text.length / 2);
  const almost = `${text.slice(0, middle)}!${text.slice(middle + 1)}`;
  const messages = promptOf({ history: [], question: 'Why?', references: Array<string>(6).fill(text) });
  const request = { model: 'demo/blunt', messages, temperature: 0, maxOutputTokens: 1 };
  return toStoredRequest(
    request,
    new Map([
      ['1.1', almost],
      ['1.2', text],
    ]),
  );
};

function readAnswer(text: string): void {
  const reader = createAnswerReader('chat', { say() {}, pass() {}, close() {} });
  reader.take(Buffer.from(text));
  reader.end();
}

const publicOnly = { trustedHosts: new Set<string>(), allowLoopback: false };
const anyModel = { search: '', maxPriceUsd: null, minContextTokens: null };
const usage = {
  calls: 1,
  inputTokens: 1,
  cachedInputTokens: 0,
  outputTokens: 1,
  reasoningTokens: 0,
  costUsd: 0,
  unpricedCalls: 0,
  day: '2026-11-24',
  model: 'demo/blunt',
};

/** All functions of the page and the server that parse text of a model or a person. */
const readers: Record<string, (text: string) => unknown> = {
  headOf,
  tailOf,
  plainText,
  withoutOpenFormula,
  normalizeFormulas,
  withoutOpenTable,
  isDense,
  longCodeOf,
  hasLongWord,
  plainName,
  textDirection,
  'createBlocks of a growing text': (text) => createBlocks()(text, 'writing'),
  'createBlocks of a text with definitions': (text) =>
    createBlocks()(`[a]: https://example.org\n\n${text}`, 'done'),
  safeHref,
  'safeHref of an address': (text) => safeHref(`https://example.org/${text}`),
  readFragment: (text) => readFragment(`#m=${text}`),
  embeddedMarkdown,
  readMixture,
  'fits: a search among models': (search) =>
    fits(
      {
        name: 'Blunt',
        reference: 'demo/blunt',
        price: null,
        priceSource: null,
        contextTokens: null,
      } as never,
      { ...anyModel, search },
    ),
  visible,
  titleFrom,
  cleanTitle,
  keyWordTitle,
  isStorableText,
  readableName,
  parsePlace,
  slugOf,
  callFailureOf: (text) => callFailureOf(new Error(text), (message) => redactSecrets(message, [])),
  toStoredRequest: storedRequest,
  cleanDelta: (text) => cleanDelta('', text),
  objectsIn: (text) => [...objectsIn(text)],
  readDisagreement: (text) => readDisagreement(text, ['1.1', '1.2']),
  'promptOf with references': (text) =>
    promptOf({ history: [], question: text, references: [text, text], referenceFormat: 'fenced' }),
  nearDuplicatesOf: (text) => nearDuplicatesOf([text, `${text}x`, text]),
  outlierOf: (text) => outlierOf([text, `${text} x`, text]),
  wordsOf,
  agreementOf: (text) => agreementOf([text, `${text} x`, text]),
  isEasyQuestion,
  readPick: (text) => readPick(text, 6),
  voteOn: (text) => voteOn([{ call: '1.1', text }]),
  'sourcesOf an answer and its reference': (text) => sourcesOf(text, [{ call: '1.1', text }]),
  'bleu of an answer': (text) => bleu(text, `${text}x`),
  countTokens,
  roughTokens,
  findApiKey: (text) => {
    const headers = new Headers({ authorization: `Basic ${Buffer.from(text).toString('base64')}` });
    return findApiKey(headers, `http://127.0.0.1:3000/v1?${new URLSearchParams({ text })}`);
  },
  'refusalOf a host and an origin': (text) =>
    refusalOf(
      { method: 'POST', host: text, origin: `http://${text}`, peer: text, forwarded: null },
      { port: 3000, allowedHosts: [text], localHosts: [] },
    ),
  jsonForPostgres: (text) => jsonForPostgres({ text }),
  sanitizeForPostgres,
  messageSchema: (url) =>
    messageSchema.safeParse({
      role: 'user',
      content: [{ type: 'image_url', image_url: { url: `data:image/png;base64,${url}` } }],
    }),
  'questionKind of a demo model': questionKind,
  'findScript of a demo model': findScript,
  'findPoints of a demo script': (text) => findPoints(scripts[0] as Script, [text]),
  sentencesOf,
  quotesFrom: (text) => quotesFrom([text, `one two three four five ${text}`], createRandom('seed')),
  readReferences: (text) => readReferences(`\nResponses from models:\n${text}`),
  'readReferences between fences': (text) =>
    readReferences(`\nResponses from models:\n1. \n~~~~\n${text}\n~~~~\n`),
  'readPrompt with contradictions': (text) =>
    prompt(
      `\n\nWhat these responses agree and disagree on, by their numbers\nContradictions:\n- ${text}`,
      'Why?',
    ),
  'compare, of a demo model': (text) => compare(withReferences(text, 'Why?', 'paper').references),
  comparableUrl: (text) => comparableUrl(`https://example.org/${text}`),
  listingOfEndpoint: (text) => listingOfEndpoint({ baseUrl: `https://example.org/${text}` } as never),
  'baseUrlRefusal of a path': (text) => baseUrlRefusal(`https://example.org/${text}`, publicOnly),
  'baseUrlRefusal of a host': (text) => baseUrlRefusal(`https://${text}`, publicOnly),
  readProviderError,
  lenientJson,
  createHeldContent: (text) => createHeldContent('unknown').take(text),
  'an answer of any kind': (text) => readAnswer(text),
  'an answer that is a page': (text) => readAnswer(`<html>${text}`),
  'an event of any kind': (text) => readAnswer(`data: ${text}\n\n`),
  'a stream’s events': (text) => createPlainDeltaReader().take(Buffer.from(text)),
  'a stream’s event with a text': (text) =>
    createPlainDeltaReader().take(
      Buffer.from(`data: ${JSON.stringify({ choices: [{ index: 0, delta: { content: text } }] })}\n\n`),
    ),
  cleanKey,
  normalBaseUrl,
  'normalBaseUrl of a path': (text) => normalBaseUrl(`https://example.org/${text}`),
  requestedWait: (body) => requestedWait({ status: 429, headers: { 'retry-after': '' }, body }),
  'requestedWait of a header': (reset) =>
    requestedWait({ status: 429, headers: { 'x-ratelimit-reset': reset }, body: '' }),
  isQuotaUsedUp: (body) => isQuotaUsedUp({ status: 429, headers: {}, body }),
  changesFor: (text) => changesFor(400, text, { messages: [], max_tokens: 9, stop: ['.'], temperature: 1 }),
  'changesFor with words of a refusal': (text) =>
    changesFor(400, `max_tokens not supported ${text}`, { messages: [], max_tokens: 9, top_p: 1 }),
  redactSecrets: (text) => redactSecrets(text, ['known-secret']),
  usageCsv: (mixture) => usageCsv([{ ...usage, mixture }]),
  ...Object.fromEntries(
    demoVoices.map((voice) => [
      `the demo model ${voice.id}`,
      (text: string) => {
        voice.speak(withReferences(text, text, 'fenced'), createRandom('seed'));
      },
    ]),
  ),
  finalAnswer,
  onlyNumber,
  checkFromText,
  'runCheck of exact answers': (text) => runCheck({ kind: 'exact', answers: ['x'] }, text),
  'runCheck of a number': (text) => runCheck({ kind: 'number', value: 1, tolerance: 0 }, text),
  'runCheck of a choice': (text) => runCheck({ kind: 'choice', letter: 'A' }, text),
  'runCheck of an expression': (text) => runCheck({ kind: 'regex', pattern: '(a+)+$|(\\s*x)*$' }, text),
  'runCheck of facts': (text) => runCheck({ kind: 'facts', facts: ['x', ['y', '東']] }, text),
  readPreference: (text) => readPreference({ text, cut: false, firstToken: null }, false),
  readVerdict: (text) => readVerdict({ text, cut: false, firstToken: null }, 'aFirst'),
  readRating: (text) => readRating({ text, cut: false, firstToken: null }),
  'readRating after brackets': (text) => readRating({ text: `[[${text}`, cut: false, firstToken: null }),
  readSkills: (text) => readSkills({ text, cut: false, firstToken: null }, ['factuality']),
  'readSkills between braces': (text) =>
    readSkills({ text: `{${text}}`, cut: false, firstToken: null }, ['factuality']),
  ratingRequest: (text) => ratingRequest({ turns: [text], answers: [text], references: [text] }),
  'importSamples of a table': (text) => inspectDataset(importSamples(chunksOf(`question,check\n${text}`))),
  'importSamples of a JSON array': (text) => inspectDataset(importSamples(chunksOf(`[{"question":"${text}`))),
  'importSamples of JSON Lines': (text) =>
    inspectDataset(importSamples(chunksOf(`{"question":"x"}\n${text}`))),
  'readQuestion of the command line': (text) => readAskedQuestion([], stdinOf(text)),
};

function stdinOf(text: string) {
  return Object.assign(Readable.from([Buffer.from(text)]), { isTTY: false }) as never;
}

/** Times below this are too short to compare, and too short to delay anything. */
const negligibleMs = 20;
/** Four times the text takes four times as long in linear time and sixteen times as long in quadratic time. */
const mostGrowth = 10;
/** The shortest round counts, because garbage collection and compilation slow down some rounds. */
const rounds = 8;
/** Long enough for a busy machine. */
const timeoutMs = 60_000;

/** CPU time of this thread in milliseconds, which is independent of the load of the machine. */
function cpuMs(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

/** @param enough milliseconds below which no further round is needed. */
async function timeOf(read: (text: string) => unknown, text: string, enough: number): Promise<number> {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < rounds && best > enough; round += 1) {
    const start = cpuMs();
    await read(text);
    best = Math.min(best, cpuMs() - start);
  }
  return best;
}

/** Describes why the text takes too long, or returns null. Starts with the shortest length, to fail early. */
async function slowness(read: (text: string) => unknown, make: (length: number) => string) {
  let shorter = 0;
  for (const length of [1_250, 5_000, 20_000]) {
    const most = Math.max(negligibleMs, mostGrowth * shorter);
    const time = await timeOf(read, make(length), most);
    if (time > most) {
      return `${length} characters take ${time.toFixed(1)} ms, a quarter of them ${shorter.toFixed(1)} ms`;
    }
    shorter = time;
  }
  return null;
}

test.each(Object.entries(readers))(
  '%s takes linear time for every text',
  async (_name, read) => {
    const slow: string[] = [];
    for (const [name, make] of Object.entries(hostileTexts)) {
      const reason = await slowness(read, make);
      if (reason !== null) slow.push(`${name}: ${reason}`);
    }
    expect(slow).toEqual([]);
  },
  timeoutMs,
);
