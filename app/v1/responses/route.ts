import { openAIRoute } from '@/lib/server/openai/openai-route';
import { otherMethods } from '@/lib/server/openai/refusals/other-methods';
import { createResponse } from '@/lib/server/openai/responses/create-response';

export const POST = openAIRoute(createResponse);

const refused = otherMethods('POST');

export { OPTIONS } from '@/lib/server/openai/openai-route';
export { refused as DELETE, refused as GET, refused as PATCH, refused as PUT };
