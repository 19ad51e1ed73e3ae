/** Passages of a Markdown text as elements of what shows it. Pure. */
import type { Element, ElementContent, Properties, Text } from 'hast';
import { h } from 'hastscript';
import { lettersOf, signsAt } from '@/components/markdown/passages/letters';
import { locateInSteps } from '@/components/markdown/passages/locate-passages';
import type { Span } from '@/lib/contract/span';
import type { Steps } from '@/lib/steps';

/** A passage of the source, in UTF-16 code units, and the attributes of the elements that show it. */
export interface Mark extends Span {
  properties: Properties;
}

/**
 * The elements with a `span` around each part of a passage. A passage that begins in one element and ends in another has
 * several parts; a formula is never divided. What is not found stays as it is.
 * @param source the Markdown text that the elements show.
 * @param marks do not overlap.
 */
export function* markPassages(
  elements: readonly ElementContent[],
  source: string,
  marks: readonly Mark[],
): Steps<ElementContent[]> {
  if (marks.length === 0) return [...elements];
  const pieces = piecesOf(elements);
  const shown = pieces.map(({ letters }) => letters).join('');
  const located = yield* locateInSteps(shown, source, marks);
  const cuts = cutsOf(pieces, placesOf(located, marks));
  return elements.flatMap((element) => withSpans(element, cuts));
}

/** A text, or a formula as a whole. */
interface Piece {
  node: Text | Element;
  letters: string;
  /** Of each letter, its offset in the text. */
  offsets: readonly number[];
  /** Its first letter among all letters that are shown. */
  from: number;
}

function piecesOf(elements: readonly ElementContent[]): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  function add(node: Text | Element, text: string) {
    const { letters, offsets } = lettersOf(text);
    pieces.push({ node, letters, offsets, from });
    from += letters.length;
  }
  function visit(node: ElementContent) {
    if (node.type === 'text') add(node, node.value);
    else if (node.type === 'element' && node.data?.tex !== undefined) add(node, node.data.tex);
    else if (node.type === 'element') node.children.forEach(visit);
  }
  elements.forEach(visit);
  return pieces;
}

/** A mark with its first letter, and the one after its last, among all letters that are shown. */
interface Place extends Span {
  properties: Properties;
}

function placesOf(located: readonly (Span | null)[], marks: readonly Mark[]): Place[] {
  const found = located.flatMap((place, index): Place[] => {
    const mark = marks[index];
    return place === null || mark === undefined ? [] : [{ ...place, properties: mark.properties }];
  });
  const places: Place[] = [];
  let end = 0;
  // Passages that were found by their ends may overlap.
  for (const place of found.toSorted((a, b) => a.start - b.start)) {
    const start = Math.max(place.start, end);
    if (start >= place.end) continue;
    places.push({ ...place, start });
    end = place.end;
  }
  return places;
}

/** A part of a text that becomes an element. */
type Cut = Place;

function cutsOf(pieces: readonly Piece[], places: readonly Place[]): Map<ElementContent, Cut[]> {
  const cuts = new Map<ElementContent, Cut[]>();
  let next = 0;
  for (const piece of pieces) {
    const to = piece.from + piece.letters.length;
    while ((places[next]?.end ?? Number.POSITIVE_INFINITY) <= piece.from) next += 1;
    const own: Cut[] = [];
    for (let index = next; index < places.length; index += 1) {
      const place = places[index];
      if (place === undefined || place.start >= Math.max(to, piece.from + 1)) break;
      if (to > piece.from || place.start < piece.from) own.push(cutOf(piece, place, to));
    }
    if (own.length > 0 && !isBlank(piece.node)) cuts.set(piece.node, own);
  }
  return cuts;
}

function cutOf({ node, offsets, from }: Piece, { start, end, properties }: Place, to: number): Cut {
  const text = node.type === 'text' ? node.value : '';
  const last = end <= to ? (offsets[end - 1 - from] ?? 0) + 1 : text.length;
  return {
    start: start < from ? 0 : (offsets[start - from] ?? 0),
    end: end <= to ? last + signsAt(text, last) : last,
    properties,
  };
}

/** Between rows and items a `span` would be invalid. */
function isBlank(node: Text | Element): boolean {
  return node.type === 'text' && node.value.trim() === '';
}

function withSpans(node: ElementContent, cuts: ReadonlyMap<ElementContent, Cut[]>): ElementContent[] {
  const own = cuts.get(node);
  if (node.type === 'element' && own === undefined) {
    return [{ ...node, children: node.children.flatMap((child) => withSpans(child, cuts)) }];
  }
  if (own === undefined) return [node];
  if (node.type !== 'text') return [h('span', own[0]?.properties ?? {}, node)];
  const parts: ElementContent[] = [];
  let done = 0;
  for (const { start, end, properties } of own) {
    if (start > done) parts.push({ type: 'text', value: node.value.slice(done, start) });
    parts.push(h('span', properties, node.value.slice(Math.max(done, start), end)));
    done = end;
  }
  return done < node.value.length ? [...parts, { type: 'text', value: node.value.slice(done) }] : parts;
}
