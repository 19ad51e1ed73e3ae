import { json, route } from '@/lib/server/http/api-route';
import { callableModels } from '@/lib/server/providers/registry/model-registry';

export const GET = route(async () => json({ models: await callableModels().list() }));
