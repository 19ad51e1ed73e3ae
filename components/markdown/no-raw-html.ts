/**
 * Replaces `rehype-raw`, which streamdown imports for the plugin that `rich-text.tsx` leaves out
 * (next.config.js). Its HTML parser would be two fifths of the Markdown bundle.
 */
export default function noRawHtml(): void {}
