import { openAIRoute } from '@/lib/http/openai-route';
import { json } from '@/lib/http/route';
import { modelList } from '@/lib/openai/models';
import { mixtureEntries } from '@/lib/runs/mixtures';

export const GET = openAIRoute(async (_request, { caller }) =>
  json(modelList(await mixtureEntries(), caller.key?.mixtures ?? null)),
);

export { OPTIONS } from '@/lib/http/openai-route';
