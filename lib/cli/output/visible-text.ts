/**
 * Text that is safe for a terminal. Model output could move the cursor, rename the window or fill the
 * clipboard, so control characters are replaced by their pictures (U+2400 and up). Pure.
 */
export function visible(text: string): string {
  return text.replaceAll('\r', '').replace(controls, picture);
}

// All control characters of Unicode but tab and line feed.
const controls = /(?![\t\n])\p{Cc}/gu;

function picture(control: string): string {
  const code = control.charCodeAt(0);
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  return code === 0x7f ? '\u2421' : '\ufffd';
}
