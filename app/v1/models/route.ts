import { json } from '@/lib/server/http/api-route';
import { mixtureEntries } from '@/lib/server/mixtures/mixture-store';
import { openAIRoute } from '@/lib/server/openai/openai-route';
import { otherMethods } from '@/lib/server/openai/refusals/other-methods';
import { modelList } from '@/lib/server/openai/wire/openai-models';

export const GET = openAIRoute(async (_request, { caller }) =>
  json(modelList(await mixtureEntries(), caller.key?.mixtures ?? null)),
);

const refused = otherMethods('GET, HEAD');

export { OPTIONS } from '@/lib/server/openai/openai-route';
export { refused as DELETE, refused as PATCH, refused as POST, refused as PUT };
