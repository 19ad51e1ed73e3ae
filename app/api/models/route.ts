import { json, route } from '@/lib/http/route';
import { callableModels } from '@/lib/models/callable';

export const GET = route(async () => json({ models: await callableModels().list() }));
