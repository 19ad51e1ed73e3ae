import { openApiDocument } from '@/lib/http/openapi/document';
import { json, route } from '@/lib/http/route';

export const GET = route(async () => json(openApiDocument()));
