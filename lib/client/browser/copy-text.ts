/**
 * Puts text on the clipboard. A text that is still to come may be handed over as a promise, so that the click that
 * asked for it still counts as the permission.
 * @returns whether it is there: a browser may refuse, and pages over plain HTTP have no clipboard.
 */
export async function copyText(text: string | Promise<string>): Promise<boolean> {
  try {
    const blob = Promise.resolve(text).then((resolved) => new Blob([resolved], { type: 'text/plain' }));
    await navigator.clipboard.write([new ClipboardItem({ 'text/plain': blob })]);
    return true;
  } catch {
    return copyBySelection(await text);
  }
}

/** The way that pages without the clipboard interface have. */
function copyBySelection(text: string): boolean {
  const field = document.createElement('textarea');
  field.value = text;
  field.className = 'sr-only';
  const focused = document.activeElement;
  document.body.append(field);
  field.select();
  const copied = document.execCommand('copy');
  field.remove();
  if (focused instanceof HTMLElement) focused.focus();
  return copied;
}
