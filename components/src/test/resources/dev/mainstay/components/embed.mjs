// Makes a module with the exact core signatures of each world: FOLDER/*.wit, each with one world "w".
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { componentEmbed } from '@bytecodealliance/jco-transpile/wasm-tools';

const folder = process.argv[2];
for (const file of readdirSync(folder).filter((name) => name.endsWith('.wit')).sort()) {
  try {
    const module = await componentEmbed({
      witSource: readFileSync(join(folder, file), 'utf8'),
      world: 'w',
      dummy: true,
      stringEncoding: 'utf8',
      features: { tag: 'all' },
    });
    writeFileSync(join(folder, file.replace(/\.wit$/, '.wasm')), module);
  } catch (e) {
    throw new Error(file + ': ' + (e.payload ?? e.stack ?? e));
  }
}
