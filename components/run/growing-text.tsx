'use client';

import { useEffect, useLayoutEffect, useRef, useState } from 'react';

/** Characters that a browser lays out in a few tenths of a millisecond. */
const most = 1000;
/** What stays of them when there are more: it is more than a card can show. */
const kept = 500;

/**
 * The end of a text that more is added to, with a caret after it. A browser lays out a paragraph as a whole, so that
 * twelve of them that grow with every frame take all of the frame. So what is new is appended to the page's own text
 * node, whose characters stay shaped, and lines that have long gone up and out of sight are taken away from it.
 */
export function GrowingText({ text }: { text: string }) {
  const place = useRef<HTMLSpanElement>(null);
  const told = useRef('');
  // What React draws never changes: it leaves the node alone.
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
  // When all cards have their text, so that measuring makes the browser do once what it would do anyway.
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

/** Where the line begins that follows the one of this character: a text cut there wraps as it did. 0 if none does. */
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
