import { openAIRoute } from '@/lib/server/openai/openai-route';
import { createResponse } from '@/lib/server/openai/responses/create-response';

export const POST = openAIRoute(createResponse);

export { OPTIONS } from '@/lib/server/openai/openai-route';
