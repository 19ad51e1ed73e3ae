/** A request never exceeds the context of its model, in any language of the conversation. */
import { expect, test } from 'vitest';
import type { Conversation } from '@/lib/contract/conversation-contract';
import { ask, follow, mixtureOf, newConversation } from '../support/api';
import { documentOf } from '../support/services/models-dev';
import { sharedModelsDev } from '../support/services/shared-models-dev';
import { sharedStrata } from '../support/shared-strata';
import { sharedUpstream } from '../support/shared-upstream';
import { failing, saying } from '../support/upstream/script';
import type { RecordedRequest } from '../support/upstream/upstream';

const contextTokens = 2_000;
const maxOutputTokens = 100;
const answers = {
  chinese: '天空是蓝色的因为空气散射短波更多'.repeat(40),
  code: 'a[i]=(b[i]||0);'.repeat(100),
};

/** Approximates a tokenizer: one token per ideograph, per six letters of a word and per three consecutive symbols. */
function tokensOf({ body }: RecordedRequest): number {
  const tokens = /[\u2e80-\uffef]|[a-z]{1,6}|[^a-z\s\u2e80-\uffef]{1,3}/gi;
  return body.messages.reduce((sum, { content }) => sum + (content.match(tokens)?.length ?? 0), 0);
}

let answer = '';
const upstream = sharedUpstream({
  respond: (request) =>
    tokensOf(request) + maxOutputTokens > contextTokens
      ? failing(400, 'This model’s maximum context length is 2000 tokens.')
      : saying(answer),
});
const modelsDev = sharedModelsDev((response) =>
  response
    .writeHead(200, { 'content-type': 'application/json' })
    .end(
      JSON.stringify(documentOf({ id: 'acme', api: upstream.baseUrl }, { narrow: [1, 2] }, contextTokens)),
    ),
);
const strata = sharedStrata({ upstream, env: () => ({ MODELS_DEV_URL: modelsDev.baseUrl }) });

test.each(Object.entries(answers))(
  'a conversation in %s goes on without its oldest turns',
  async (_, text) => {
    answer = text;
    const slot = { model: 'compatible/narrow', maxOutputTokens };
    const mixture = mixtureOf([[]], {
      layers: [{ proposers: [slot] }],
      aggregator: { model: 'compatible/wide' },
    });
    const { id }: Conversation = await newConversation(strata);
    const states = [];
    for (const question of ['One?', 'Two?', 'Three?', 'Four?']) {
      const { run } = await ask(strata, { mixture, content: question }, id);
      states.push(await follow(strata, run.id));
    }
    expect(states.map(({ calls }) => calls[0]?.status)).toEqual(Array(4).fill('succeeded'));
    expect(states.at(-1)?.calls[0]?.notes.join()).toMatch(/Left out the \d oldest of 3 turns/);
  },
);
