import { openAIRoute } from '@/lib/server/openai/openai-route';
import { json } from '@/lib/server/http/api-route';
import { modelList } from '@/lib/server/openai/wire/openai-models';
import { mixtureEntries } from '@/lib/server/mixtures/mixture-store';

export const GET = openAIRoute(async (_request, { caller }) =>
  json(modelList(await mixtureEntries(), caller.key?.mixtures ?? null)),
);

export { OPTIONS } from '@/lib/server/openai/openai-route';
