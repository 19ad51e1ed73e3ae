/** Longer replies are read at their beginning only: a pick is a number. */
const readLength = 400;

/**
 * The index of the response that a model picked by its number: the number that the reply begins with, or the only one in
 * it. Null where there is none, or it is not one of the responses.
 * @param count how many responses there were.
 */
export function readPick(reply: string, count: number): number | null {
  const text = reply.trim().slice(0, readLength);
  const begins = /^(?:\W{0,4}(?:response|answer|number|no)\b)?\W{0,8}(\d{1,2})(?!\d)/iu.exec(text)?.[1];
  const numbers = begins === undefined ? new Set(text.match(/\d+/gu)) : new Set([begins]);
  const [picked] = numbers;
  if (picked === undefined || numbers.size > 1) return null;
  const index = Number(picked) - 1;
  return index >= 0 && index < count ? index : null;
}
