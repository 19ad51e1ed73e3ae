import { StrataError } from '@/lib/errors';
import { json } from '@/lib/server/http/api-route';
import { mixtureEntries } from '@/lib/server/mixtures/mixture-store';
import { openAIRoute } from '@/lib/server/openai/openai-route';
import { otherMethods } from '@/lib/server/openai/refusals/other-methods';
import { modelList } from '@/lib/server/openai/wire/openai-models';

/** A model's name holds a slash, which not every client encodes. */
export const GET = openAIRoute<{ model: string[] }>(async (_request, { caller, params }) => {
  const id = params.model.join('/').replace(/%2F/gi, '/');
  const { data } = modelList(await mixtureEntries(), caller.key?.mixtures ?? null);
  const model = data.find((candidate) => candidate.id === id);
  if (model !== undefined) return json(model);
  throw new StrataError('not_found', `The model "${id.slice(0, 200)}" does not exist.`, {
    fields: [{ path: '/model', detail: 'is not a model' }],
  });
});

const refused = otherMethods('GET, HEAD');

export { OPTIONS } from '@/lib/server/openai/openai-route';
export { refused as DELETE, refused as PATCH, refused as POST, refused as PUT };
