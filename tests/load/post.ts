import { type Dispatcher, fetch, getGlobalDispatcher } from 'undici';

/**
 * A write as a page of the app makes it, with its Origin; the answer, for its ids.
 * @param connections those of the page that writes.
 * @throws with the status and the problem when it is refused.
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
  // undici hands a connection out again a turn of the loop after its answer; before that it would open another, which a
  // browser does not.
  await new Promise((resolve) => setImmediate(resolve));
  return answer;
}
