/**
 * Whether a key belongs to an input method, for which Enter confirms a word and Escape discards it. Safari ends the
 * composition before it reports that key, so that only its key code tells: 229, "handled by an input method"
 * (https://w3c.github.io/uievents/#determine-keydown-keyup-keyCode).
 */
export function isComposing({
  isComposing,
  keyCode,
}: Pick<KeyboardEvent, 'isComposing' | 'keyCode'>): boolean {
  return isComposing || keyCode === 229;
}
