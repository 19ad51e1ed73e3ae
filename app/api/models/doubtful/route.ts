import { readQuery } from '@/lib/http/body';
import { doubtfulModelsQuery } from '@/lib/http/contract';
import { json, route } from '@/lib/http/route';
import { callableModels, currentCatalogue } from '@/lib/models/callable';
import { doubtfulModels } from '@/lib/models/doubtful';

export const GET = route(async (request) => {
  const { references } = readQuery(request, doubtfulModelsQuery);
  return json({ models: await doubtfulModels(callableModels(), currentCatalogue(), references) });
});
