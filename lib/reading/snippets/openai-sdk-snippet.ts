import type { CallRequest } from '@/lib/moa/messages/call-request';
import type { Endpoint } from './endpoint';
import { headerFields, keyExpression } from './environment';
import { openAiBody } from './openai-body';

/** A program that sends the request with the package `openai`. */
export function openAiSdkSnippet(request: CallRequest, endpoint: Endpoint): string {
  return [
    "import OpenAI from 'openai';",
    '',
    'const client = new OpenAI({',
    `  baseURL: ${JSON.stringify(endpoint.baseUrl)},`,
    // The package refuses to start without a key.
    `  apiKey: ${keyExpression(endpoint) ?? "'none'"},`,
    ...headerFields(endpoint, 'defaultHeaders'),
    '});',
    '',
    `const completion = await client.chat.completions.create(${JSON.stringify(openAiBody(request, endpoint), null, 2)});`,
    'console.log(completion.choices[0].message.content);',
  ].join('\n');
}
