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

/** The length of the signs at the offset, which follow the last letter of a passage: a full stop, a closing quotation mark. */
export function signsAt(text: string, offset: number): number {
  return /^[^\p{L}\p{N}\s]{0,4}/u.exec(text.slice(offset, offset + 5))?.[0].length ?? 0;
}

/** Parts of Markdown that are never shown as text: addresses of links, entities and the lines that open code. */
const unseen = /\]\([^()\s]*(?:\s"[^"\n]*")?\)|&(?:#\d{1,7}|[a-z]{2,31});|^ {0,3}(?:```|~~~).*$/gim;

/** The letters of Markdown that its rendering shows. */
export function lettersOfMarkdown(source: string): Letters {
  const hidden = new Uint8Array(source.length);
  for (const match of source.matchAll(unseen)) hidden.fill(1, match.index, match.index + match[0].length);
  return lettersOf(source, (offset) => hidden[offset] === 1);
}
