import { json, publicRoute } from '@/lib/server/http/api-route';
import { openApiDocument } from '@/lib/server/openapi/openapi-document';

/** Made when it is first asked for: that takes longer than an answer may. */
let document: object | null = null;

export const GET = publicRoute(async () => {
  document ??= openApiDocument();
  return json(document);
});
