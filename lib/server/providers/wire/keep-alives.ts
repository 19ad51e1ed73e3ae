/** Events that carry nothing: providers and proxies send them so that connections stay open. */
import type { JsonObject } from './answer-sink';

const words =
  /^[:\s]*(?:[a-z]{0,20}[ _-])?(?:keep[ _-]?alive|ping|pong|heart[ _-]?beat|processing|waiting|no-?op|connected)[.!:\s]*(?:\d{1,20})?$/i;
const names = /^(?:keep[._-]?alive|ping|pong|heart[._-]?beat|no-?op|processing)$/i;

export function isKeepAliveText(text: string): boolean {
  return text.length < 100 && (/^[:\s.]*$/.test(text) || words.test(text));
}

export function isKeepAliveName(name: string): boolean {
  return names.test(name);
}

export function isKeepAliveObject(json: JsonObject): boolean {
  const keys = Object.keys(json);
  if (keys.length === 0) return true;
  if (Array.isArray(json.choices) && json.choices.length > 0) return false;
  const kinds = [json.type, json.event, json.object, json.status, json.kind, json.message];
  return (
    kinds.some((kind) => typeof kind === 'string' && names.test(kind)) || keys.every((key) => names.test(key))
  );
}
