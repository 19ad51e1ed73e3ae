import { openApiDocument } from '@/lib/http/openapi/document';
import { json, route } from '@/lib/http/route';

/** Made when it is first asked for: that takes longer than an answer may. */
let document: object | null = null;

export const GET = route(async () => {
  document ??= openApiDocument();
  return json(document);
});
