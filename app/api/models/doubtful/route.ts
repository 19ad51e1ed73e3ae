import { readQuery } from '@/lib/server/http/read-body';
import { doubtfulModelsQuery } from '@/lib/contract/model-contract';
import { json, route } from '@/lib/server/http/api-route';
import { callableModels, currentCatalogue } from '@/lib/server/providers/registry/model-registry';
import { doubtfulModels } from '@/lib/server/providers/registry/unavailable-models';

export const GET = route(async (request) => {
  const { references } = readQuery(request, doubtfulModelsQuery);
  return json({ models: await doubtfulModels(callableModels(), currentCatalogue(), references) });
});
