/**
 * A write as a page of the app makes it, with its Origin; the answer, for its ids.
 * @throws with the status and the problem when it is refused.
 */
// biome-ignore lint/suspicious/noExplicitAny: each caller knows what it asked for.
export async function post(origin: string, path: string, body: object): Promise<any> {
  const response = await fetch(origin + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
  return response.json();
}
