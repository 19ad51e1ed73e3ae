/** The static image of link previews. Its address becomes absolute by `metadataBase`. */
export const linkPreview = {
  url: '/link-preview.png',
  width: 1200,
  height: 630,
  alt: 'Strata: layers of models',
};
