/** Imported before everything else, so that an old Node.js says this and not what it stumbles over. */
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(`Cercle needs Node.js 20.19 or newer; this is ${process.versions.node}.\n`);
  process.exit(1);
}
