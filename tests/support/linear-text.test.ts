/**
 * No function over a model's or a person's text takes time that grows faster than the text: one call that writes only
 * dashes must not stop the server for everybody.
 */
import { describe, expect, test } from 'vitest';
import { plainText } from '@/components/call/plain-text';
import { headOf, tailOf } from '@/components/call/preview-text';
import { withoutOpenFormula } from '@/components/markdown/hold-back';
import { mayHaveFormulas } from '@/components/markdown/plugins';
import { safeHref } from '@/components/markdown/safe-link';
import { visible } from '@/lib/cli/output/visible-text';
import { titleFrom } from '@/lib/conversation/conversation-title';
import { estimateTokens } from '@/lib/mixture/estimate-run';
import { readableName } from '@/lib/mixture/model-reference';
import { slugOf } from '@/lib/mixture/slug';
import { cleanDelta } from '@/lib/moa/call/clean-delta';
import { objectsIn } from '@/lib/moa/disagreement/json-objects';
import { readDisagreement } from '@/lib/moa/disagreement/read-disagreement';
import { promptOf } from '@/lib/moa/prompt/prompt';
import { nearDuplicatesOf } from '@/lib/moa/references/near-duplicates';
import { outlierOf } from '@/lib/moa/references/outlier';
import { jsonForPostgres, sanitizeForPostgres } from '@/lib/server/db/sanitize-for-postgres';
import { readQuestion } from '@/lib/server/providers/demo/parse-question';
import { readPrompt, readReferences } from '@/lib/server/providers/demo/read-prompt';
import { redactSecrets } from '@/lib/server/redact';
import { hostileTexts } from './hostile-texts';

const functions: Readonly<Record<string, (text: string) => unknown>> = {
  plainText,
  headOf,
  tailOf,
  withoutOpenFormula,
  mayHaveFormulas,
  safeHref,
  visible,
  titleFrom,
  estimateTokens,
  readableName,
  slugOf: (text) => slugOf(text),
  cleanDelta: (text) => cleanDelta('', text),
  objectsIn: (text) => [...objectsIn(text)],
  readDisagreement: (text) => readDisagreement(text, ['1.1', '1.2']),
  promptOf: (text) => promptOf({ history: [], question: text, references: [text, text] }),
  nearDuplicatesOf: (text) => nearDuplicatesOf([text, `${text}b`]),
  outlierOf: (text) => outlierOf([text, `${text}b`, 'c']),
  sanitizeForPostgres,
  jsonForPostgres,
  readQuestion,
  readPrompt: (text) => readPrompt([{ role: 'system', content: text }, user(text)]),
  readReferences: (text) => readReferences(`\nResponses from models:\n1. \n~~~~\n${text}\n~~~~`),
  redactSecrets: (text) => redactSecrets(text, ['sk-secret', 'a a a a']),
};

const user = (text: string) => ({ role: 'user' as const, content: [{ type: 'text' as const, text }] });

const short = 5_000;
const long = 20_000;
/** Four times the text may take four times as long, and noise; quadratic would be sixteen. */
const mostGrowth = 9;
/** Below this many milliseconds the clock and the machine decide. */
const floorMs = 12;

describe.each(Object.entries(functions))('%s', (_name, run) => {
  test('takes no more than linear time for any text', () => {
    const slow = Object.entries(hostileTexts).flatMap(([name, textOf]) => {
      const longMs = bestOf(run, textOf(long));
      if (longMs <= floorMs) return [];
      const growth = longMs / bestOf(run, textOf(short));
      return growth > mostGrowth ? [`${name}: ${longMs.toFixed(0)} ms, ${growth.toFixed(1)} x`] : [];
    });
    expect(slow).toEqual([]);
  });
});

/** The shortest time of several, which other work on the machine disturbs least. */
function bestOf(run: (text: string) => unknown, text: string): number {
  const times = Array.from({ length: 3 }, () => {
    const began = performance.now();
    run(text);
    return performance.now() - began;
  });
  return Math.min(...times);
}
