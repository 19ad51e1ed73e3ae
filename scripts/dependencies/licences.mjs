/** Which licences packages may have that come with Strata: those that ask for nothing but their notice. */

const allowed = new Set([
  ...[
    'MIT',
    'ISC',
    '0BSD',
    'BSD-2-Clause',
    'BSD-3-Clause',
    'Apache-2.0',
    'BlueOak-1.0.0',
    'CC0-1.0',
    'Unlicense',
  ],
  'Python-2.0',
]);

/** Packages with another licence, and why they may come along. */
const exceptions = {
  geist: 'SIL Open Font License 1.1: a font, embedded and not sold by itself',
  'caniuse-lite': 'CC-BY-4.0: data of the build',
};
const exceptionPrefixes = {
  'lightningcss-': 'MPL-2.0: the optional binary of a build tool, not shipped',
  '@img/sharp-libvips-':
    'LGPL-3.0-or-later: an optional package of Next, deleted after the installation and not shipped',
};

/**
 * @param {{ name: string, version: string, licenses?: { expression?: string, license?: { id?: string, name?: string } }[] }[]} components
 *   of a CycloneDX document.
 * @returns {string[]} a sentence for each that must not come along.
 */
export function refusedLicences(components) {
  return components
    .filter(({ name }) => !isException(name))
    .map((component) => ({ ...component, licence: licenceOf(component) }))
    .filter(({ licence }) => !isAllowed(licence))
    .map(({ name, version, licence }) => `${name} ${version} has the licence ${licence || '(none)'}.`);
}

function isException(name) {
  return name in exceptions || Object.keys(exceptionPrefixes).some((prefix) => name.startsWith(prefix));
}

function licenceOf({ licenses = [] }) {
  return licenses.map(({ expression, license }) => expression ?? license?.id ?? license?.name).join(' AND ');
}

/** An SPDX expression without nested parentheses: OR is a choice, AND is not. */
function isAllowed(expression) {
  const plain = expression.replaceAll(/[()]/g, '');
  return plain.split(/ OR /i).some((choice) => choice.split(/ AND /i).every((id) => allowed.has(id.trim())));
}
