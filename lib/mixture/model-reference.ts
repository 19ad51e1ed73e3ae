/** Splits a reference at its first slash. The rest is the provider's own id, which may hold slashes itself. */
export function splitReference(reference: string): { provider: string; modelId: string } {
  const slash = reference.indexOf('/');
  return { provider: reference.slice(0, slash), modelId: reference.slice(slash + 1) };
}

/**
 * The name of a model for people: "deepseek-ai/DeepSeek-V4-Pro" becomes "DeepSeek V4 Pro". The maker is left out and
 * hyphens become spaces. An id in lower case with hyphens stays as it is ("gpt-oss-120b"); a single word is capitalised.
 */
export function readableName(modelId: string): string {
  const withoutMaker = modelId.slice(modelId.lastIndexOf('/') + 1);
  if (/^[a-z]+$/.test(withoutMaker)) return withoutMaker.replace(/^./, (letter) => letter.toUpperCase());
  if (withoutMaker === withoutMaker.toLowerCase()) return withoutMaker || modelId;
  return withoutMaker.replace(/[-_]+/g, ' ').trim();
}

/** Whether a reference names a scripted demo model, whose text no language model writes. */
export function isScripted(reference: string): boolean {
  return splitReference(reference).provider === 'demo';
}

/** The reference that stands for a model whose name is left out. A scripted model stays recognisable. */
export function hiddenReference(reference: string, letters: string): string {
  return `${isScripted(reference) ? 'demo' : 'hidden'}/Model-${letters}`;
}

/** Whether a reference stands for a model whose name was left out, so that it cannot be called. */
export function isHidden(reference: string): boolean {
  return /^(?:demo|hidden)\/Model-[A-Z]+$/.test(reference);
}
