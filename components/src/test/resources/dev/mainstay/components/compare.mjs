// Makes components of pairs of modules, FOLDER/NAME.wasm with wit-component's own section and FOLDER/NAME.ours with ours,
// and compares what the two say about themselves. Prints what differs.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { componentNew, componentWit } from '@bytecodealliance/jco-transpile/wasm-tools';

const folder = process.argv[2];
async function wit(file) {
  try {
    const text = await componentWit(await componentNew(readFileSync(join(folder, file))));
    // Imports have an order only so far as they use each other.
    return text.split('\n').sort().join('\n');
  } catch (e) {
    return 'fails: ' + (e.payload ?? e.stack ?? e);
  }
}
for (const file of readdirSync(folder).filter((name) => name.endsWith('.ours')).sort()) {
  const theirs = await wit(file.replace(/\.ours$/, '.wasm'));
  const ours = await wit(file);
  if (theirs !== ours || theirs.startsWith('fails')) {
    console.log(file + ' expected:\n' + theirs + '\nactual:\n' + ours);
  }
}
