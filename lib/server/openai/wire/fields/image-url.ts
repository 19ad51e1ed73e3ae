/** The image URLs that a client may send: data in the URL itself, or an address that Strata fetches. Pure. */

const dataUrlStart = /^data:image\/(png|jpe?g|gif|webp)(?:;[a-z-]+=[\w.-]{1,40})*;base64,/i;
/** The longest start of a data URL, before its data. */
const startLength = 200;

/** The image in a data URL of a PNG, JPEG, GIF or WebP in base64; null for any other URL. */
export function imageInUrl(url: string): { mediaType: string; data: string } | null {
  const [start, type] = dataUrlStart.exec(url.slice(0, startLength)) ?? [];
  if (start === undefined || type === undefined) return null;
  const written = url.slice(start.length);
  const data = /\s/.test(written) ? written.replace(/\s+/g, '') : written;
  if (data === '' || /[^A-Za-z0-9+/=]/.test(data)) return null;
  const format = type.toLowerCase();
  return { mediaType: `image/${format === 'jpg' ? 'jpeg' : format}`, data };
}

const longestAddress = 8_192;

/** Whether it is an address of the web. Whether it may be called is decided where it is. */
export function isWebAddress(url: string): boolean {
  return url.length <= longestAddress && /^https?:\/\//i.test(url) && URL.canParse(url);
}
