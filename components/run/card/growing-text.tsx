'use client';

import { useEffect, useLayoutEffect, useRef, useState } from 'react';

/** Characters that a browser lays out in a few tenths of a millisecond. */
const most = 1000;
/** The number of characters that are kept beyond that: more than a card can show. */
const kept = 500;

/**
 * The end of a growing text with a caret. A browser lays out a paragraph as a whole, and twelve paragraphs
 * that grow every frame use the whole frame. So new text is appended to the page's text node, which keeps
 * earlier characters shaped, and lines far above the visible part are removed.
 */
export function GrowingText({ text }: { text: string }) {
  const place = useRef<HTMLSpanElement>(null);
  const told = useRef('');
  // React's output never changes, so React leaves the node alone.
  const [atFirst] = useState(text);
  useLayoutEffect(() => {
    const node = textNodeIn(place.current as HTMLSpanElement);
    if (told.current !== '' && text.startsWith(told.current)) {
      node.appendData(text.slice(told.current.length));
    } else {
      node.data = text;
    }
    told.current = text;
  }, [text]);
  // After all cards have their text, so that measuring triggers only one layout.
  useEffect(() => {
    if (text.length > most) takeLinesAway(textNodeIn(place.current as HTMLSpanElement));
  }, [text]);
  return (
    <span ref={place} className="writing block">
      {atFirst}
    </span>
  );
}

function textNodeIn(element: HTMLElement): Text {
  const { firstChild } = element;
  if (firstChild instanceof Text) return firstChild;
  const node = new Text();
  element.append(node);
  return node;
}

function takeLinesAway(node: Text): void {
  if (node.length > most) node.deleteData(0, lineStartAfter(node, node.length - kept));
}

/**
 * The start of the line after the one that contains this character: cutting there keeps the wrapping. 0 if
 * there is none.
 */
function lineStartAfter(node: Text, offset: number): number {
  const range = document.createRange();
  const topOf = (character: number) => {
    range.setStart(node, character);
    range.setEnd(node, character + 1);
    return range.getBoundingClientRect().top;
  };
  const top = topOf(offset);
  let same = offset;
  let below = node.length;
  while (below - same > 1) {
    const middle = (same + below) >> 1;
    if (topOf(middle) > top) below = middle;
    else same = middle;
  }
  return below === node.length ? 0 : below;
}
