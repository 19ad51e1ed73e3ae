import { json } from '@/lib/server/http/api-route';
import { mixtureEntries } from '@/lib/server/mixtures/mixture-store';
import { openAIRoute } from '@/lib/server/openai/openai-route';
import { modelList } from '@/lib/server/openai/wire/openai-models';

export const GET = openAIRoute(async (_request, { caller }) =>
  json(modelList(await mixtureEntries(), caller.key?.mixtures ?? null)),
);

export { OPTIONS } from '@/lib/server/openai/openai-route';
