/** Finding JSON objects in what a model wrote: bare, fenced, with words around them, or not written to their end. Pure. */

/** A text with more braces than these that begin nothing is no answer to a request for one object. */
const maxBeginnings = 100;
/** What nests deeper is no list of points. */
const maxDepth = 32;

/**
 * The objects that stand in the text, outermost ones first. One that is not closed, because it was cut or is still
 * being written, is taken as far as its last part that is whole.
 */
export function* objectsIn(text: string): Generator<object, undefined> {
  let start = text.indexOf('{');
  for (let beginnings = 0; start >= 0 && beginnings < maxBeginnings; beginnings += 1) {
    const { json, end } = objectAt(text, start);
    const object = parsed(json);
    if (object !== null) yield object;
    start = text.indexOf('{', object === null ? start + 1 : end);
  }
}

/** What is between a brace and the one that closes it; where none does, what is whole of it, closed by us. */
function objectAt(text: string, start: number): { json: string; end: number } {
  const marks = /["{}[\]]/g;
  const string = /"(?:[^"\\]|\\.)*"/sy;
  marks.lastIndex = start;
  const open: string[] = [];
  let end = start;
  let depth = 0;
  for (let mark = marks.exec(text); mark !== null; mark = marks.exec(text)) {
    const [sign] = mark;
    if (sign === '"') {
      string.lastIndex = mark.index;
      if (!string.test(text)) break;
      marks.lastIndex = string.lastIndex;
    } else if (sign === '{' || sign === '[') {
      if (open.push(sign === '{' ? '}' : ']') > maxDepth) break;
    } else {
      open.pop();
      end = marks.lastIndex;
      depth = open.length;
      if (depth === 0) break;
    }
  }
  // Nothing has been closed since: what is open below that depth is what was open there.
  const closing = open.slice(0, depth).toReversed().join('');
  return { json: text.slice(start, end) + closing, end };
}

function parsed(json: string): object | null {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === 'object' && !Array.isArray(value) ? value : null;
  } catch {
    return null;
  }
}
