/** Refuses the methods that a route of /v1 does not have: a 405 in OpenAI's error format, with `Allow`. */
import { openAIRoute } from '../openai-route';
import { markRefusing } from './refusing-handlers';

/** @param allowed the methods that the route has, as the header names them: "GET, DELETE". */
export function otherMethods(allowed: string) {
  const handler = openAIRoute<unknown>(async ({ method }) => {
    const message = `${method} is not supported here. Use ${allowed.replace(/, (?=\w+$)/, ' or ')}.`;
    const error = { message, type: 'invalid_request_error', param: null, code: 'method_not_allowed' };
    return Response.json({ error }, { status: 405, headers: { allow: `${allowed}, OPTIONS` } });
  });
  return markRefusing(handler);
}
