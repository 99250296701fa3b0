// Every command loads this first: an old Node cannot read the TypeScript that follows, so it is told here, in JavaScript that it can read.
const [major, minor] = process.versions.node.split('.').map(Number)
const readsTypeScript = major >= 24 || (major === 23 && minor >= 6) || (major === 22 && minor >= 18)

if (!readsTypeScript) {
  process.stderr.write(
    `Partnerbook needs Node 22.18 or newer, and this is ${process.versions.node}: run \`npm ci\`, which brings the right one along, and start commands with npm, such as \`npm start\`.\n`,
  )
  process.exit(2)
}

// Processes that a command forks may run in another folder, from which the relative path of this file leads nowhere.
process.execArgv = process.execArgv.filter((argument) => argument !== '-r' && !argument.endsWith('/runtime.cjs'))

// Compiled once for all processes of a command and for the next one: a third of a small command's time is reading its own source.
const modules = require('node:module')
if (modules.enableCompileCache && process.env.NODE_COMPILE_CACHE === undefined) {
  process.env.NODE_COMPILE_CACHE = modules.enableCompileCache().directory
}
