import type { CallRequest } from '@/lib/moa/messages/call-request';
import type { Endpoint } from './endpoint';
import { openAiBody } from './openai-body';

/** A command that sends the request. No line of pretty-printed JSON is the end mark of the body. */
export function curlSnippet(request: CallRequest, endpoint: Endpoint): string {
  const { keyVariable, headers } = endpoint;
  const sent = [
    'Content-Type: application/json',
    ...(keyVariable === null ? [] : [`Authorization: Bearer $${keyVariable}`]),
    ...headers.map(({ name, variable }) => `${name}: $${variable}`),
  ];
  return [
    `curl ${endpoint.baseUrl}/chat/completions \\`,
    ...sent.map((header) => `  -H "${header}" \\`),
    "  -d @- <<'JSON'",
    JSON.stringify(openAiBody(request, endpoint), null, 2),
    'JSON',
  ].join('\n');
}
