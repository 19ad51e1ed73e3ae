import { unavailableModelsQuery } from '@/lib/contract/providers/model-contract';
import { json, route } from '@/lib/server/http/api-route';
import { readQuery } from '@/lib/server/http/read-body';
import { currentCatalogue } from '@/lib/server/providers/prices/current-catalogue';
import { callableModels } from '@/lib/server/providers/registry/model-registry';
import { unavailableModels } from '@/lib/server/providers/registry/unavailable-models';

export const GET = route(async (request) => {
  const { references } = readQuery(request, unavailableModelsQuery);
  return json({ models: await unavailableModels(callableModels(), currentCatalogue(), references) });
});
