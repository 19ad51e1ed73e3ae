/**
 * In the place of `rehype-raw`, which streamdown imports for the plugin that `rich-text.tsx` leaves out (next.config.js):
 * with it a parser of HTML would be two fifths of all that browsers fetch to draw Markdown.
 */
export default function noRawHtml(): void {}
