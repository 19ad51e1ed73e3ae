/**
 * BLEU (Papineni et al. 2002) of one text against one other, as sacreBLEU computes it for a sentence: n-grams up to four,
 * brevity penalty, exponential smoothing, effective order. arXiv 2406.04692, section 3.3, compares an answer with the
 * proposals by it.
 */

const longest = 4;
/** Words, numbers with their separators, single characters of scripts without spaces, and marks one by one. */
const token =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|\p{N}+(?:[.,]\p{N}+)*|[[\p{L}\p{M}]--[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]]+|[^\s\p{L}\p{M}\p{N}]/gv;

/** From 0 to 1. @param text the text that is judged. */
export function bleu(text: string, reference: string): number {
  const [own, other] = [tokensOf(text), tokensOf(reference)];
  if (own.length === 0 || other.length === 0) return 0;
  let logs = 0;
  let orders = 0;
  let smooth = 1;
  let anyShared = false;
  for (let size = 1; size <= Math.min(longest, own.length); size += 1) {
    const shared = sharedGrams(own, other, size);
    const total = own.length - size + 1;
    if (shared === 0) smooth *= 2;
    else anyShared = true;
    logs += Math.log(shared === 0 ? 1 / (smooth * total) : shared / total);
    orders += 1;
  }
  if (!anyShared) return 0;
  const brevity = own.length >= other.length ? 0 : 1 - other.length / own.length;
  return Math.exp(brevity + logs / orders);
}

function tokensOf(text: string): string[] {
  return text.match(token) ?? [];
}

/** The n-grams of one that the other has too, each as often as both have it. */
function sharedGrams(own: readonly string[], other: readonly string[], size: number): number {
  const left = gramsOf(other, size);
  let shared = 0;
  for (const [gram, count] of gramsOf(own, size)) shared += Math.min(count, left.get(gram) ?? 0);
  return shared;
}

function gramsOf(tokens: readonly string[], size: number): Map<string, number> {
  const grams = new Map<string, number>();
  for (let at = 0; at + size <= tokens.length; at += 1) {
    const gram = tokens.slice(at, at + size).join(' ');
    grams.set(gram, (grams.get(gram) ?? 0) + 1);
  }
  return grams;
}
