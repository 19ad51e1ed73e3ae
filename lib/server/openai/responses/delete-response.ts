/**
 * `DELETE /v1/responses/{id}`: stops its run and deletes it, with the other rounds of tools for the same question.
 */
import { deleteConversation } from '@/lib/server/runs/control-run';
import { ownResponse, type ResponseContext } from './own-response';
import { responseId } from './wire/response-ids';

export async function deleteResponse(request: Request, context: ResponseContext): Promise<Response> {
  const { run } = await ownResponse(request, context);
  await deleteConversation(run.conversationId);
  return Response.json({ id: responseId(run.id), object: 'response', deleted: true });
}
