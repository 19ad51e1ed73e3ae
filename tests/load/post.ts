import { type Dispatcher, fetch, getGlobalDispatcher } from 'undici';

/**
 * Sends a POST request with an Origin header, as a page of the app does, and returns the parsed response.
 * @param connections the connections of the page.
 * @throws with the status and the problem document when the request is refused.
 */
export async function post(
  origin: string,
  path: string,
  body: object,
  connections: Dispatcher = getGlobalDispatcher(),
  // biome-ignore lint/suspicious/noExplicitAny: each caller knows what it asked for.
): Promise<any> {
  const response = await fetch(origin + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin },
    body: JSON.stringify(body),
    dispatcher: connections,
  });
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
  const answer = await response.json();
  // undici reuses a connection only in the next turn of the event loop after a response. An earlier request would open
  // another connection, which a browser does not do.
  await new Promise((resolve) => setImmediate(resolve));
  return answer;
}
