import { openAIRoute } from '@/lib/server/openai/openai-route';
import { otherMethods } from '@/lib/server/openai/refusals/other-methods';
import { deleteResponse } from '@/lib/server/openai/responses/delete-response';
import { getResponse } from '@/lib/server/openai/responses/get-response';

export const GET = openAIRoute<{ responseId: string }>(getResponse);
export const DELETE = openAIRoute<{ responseId: string }>(deleteResponse);

const refused = otherMethods('GET, HEAD, DELETE');

export { OPTIONS } from '@/lib/server/openai/openai-route';
export { refused as PATCH, refused as POST, refused as PUT };
