/**
 * Text as a terminal may be shown it. What a model writes could else move the cursor, rename the window or fill the
 * clipboard: control characters are drawn as their pictures (U+2400 and on), and none is obeyed. Pure.
 */
export function visible(text: string): string {
  return text.replaceAll('\r', '').replace(controls, picture);
}

// All of Unicode's control characters but tab and line feed.
const controls = /(?![\t\n])\p{Cc}/gu;

function picture(control: string): string {
  const code = control.charCodeAt(0);
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  return code === 0x7f ? '\u2421' : '\ufffd';
}
