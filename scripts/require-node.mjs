/** `engines` in package.json. npm installs a Node of its own on most machines; elsewhere the machine's own must do. */
export function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 22 || (major === 22 && minor >= 18)) return;
  console.error(
    `Strata needs Node 22.18 or later and runs on ${process.versions.node}. Install Node 24, then npm install again.`,
  );
  process.exit(1);
}
