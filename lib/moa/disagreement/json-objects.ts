/** Finds JSON objects in model output: bare, fenced, surrounded by text, or unfinished. Pure. */

/** Bounds the search: text with more opening braces that start no object holds no answer. */
const maxBeginnings = 100;
/** Deeper nesting is not a list of points. */
const maxDepth = 32;

/**
 * The objects in the text, outermost first. An unclosed object, because it was cut or is still being written,
 * is returned up to its last complete part.
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

/** The text from a brace to its closing brace; without one, the complete part, closed by us. */
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
  // Nothing was closed since then: what is open below that depth was open there.
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
