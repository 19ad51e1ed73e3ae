/** The letters and digits of a text, which Markdown and its rendering have in common, and where they are. Pure. */

export interface Letters {
  letters: string;
  /** Of each code unit of `letters`, its offset in the text. */
  offsets: number[];
}

const letterOrDigit = /[\p{L}\p{N}]/u;

/** @param isHidden whether the code unit at the offset is not part of what is shown. */
export function lettersOf(text: string, isHidden: (offset: number) => boolean = () => false): Letters {
  let letters = '';
  const offsets: number[] = [];
  let offset = 0;
  for (const character of text) {
    if (letterOrDigit.test(character) && !isHidden(offset)) {
      letters += character;
      for (let unit = 0; unit < character.length; unit += 1) offsets.push(offset + unit);
    }
    offset += character.length;
  }
  return { letters, offsets };
}

/** Parts of Markdown that are never shown as text: addresses of links, entities and the lines that open code. */
const unseen = /\]\([^()\s]*(?:\s"[^"\n]*")?\)|&(?:#\d{1,7}|[a-z]{2,31});|^ {0,3}(?:```|~~~).*$/gim;

/** The letters of Markdown that its rendering shows. */
export function lettersOfMarkdown(source: string): Letters {
  const hidden = new Uint8Array(source.length);
  for (const match of source.matchAll(unseen)) hidden.fill(1, match.index, match.index + match[0].length);
  return lettersOf(source, (offset) => hidden[offset] === 1);
}
