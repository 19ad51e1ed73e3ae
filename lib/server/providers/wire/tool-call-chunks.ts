/** Brings pieces of tool calls into the form of OpenAI: each with its index, its arguments as text. */
import { isObject, type JsonObject } from './answer-sink';

export function createToolCallChunks(): (calls: readonly JsonObject[]) => JsonObject[] {
  /** The ids of the calls so far, by index. */
  const ids: string[] = [];

  function indexOf({ index, id }: JsonObject, isNamed: boolean): number {
    if (typeof index === 'number' && Number.isInteger(index) && index >= 0 && index < 1000) return index;
    if (typeof id === 'string' && id !== '') {
      const known = ids.indexOf(id);
      return known >= 0 ? known : ids.length;
    }
    return isNamed ? ids.length : Math.max(0, ids.length - 1);
  }

  return (calls) =>
    calls.map((call) => {
      const described = isObject(call.function) ? call.function : {};
      const name = typeof described.name === 'string' && described.name !== '' ? described.name : null;
      const index = indexOf(call, name !== null);
      const isNew = ids[index] === undefined;
      if (isNew) ids[index] = typeof call.id === 'string' && call.id !== '' ? call.id : `call_${index}`;
      const input = described.arguments;
      return {
        index,
        ...(isNew ? { id: ids[index], type: 'function' } : {}),
        function: {
          ...(name !== null ? { name } : {}),
          arguments: typeof input === 'string' ? input : input == null ? '' : JSON.stringify(input),
        },
        ...(isObject(call.extra_content) ? { extra_content: call.extra_content } : {}),
      };
    });
}
