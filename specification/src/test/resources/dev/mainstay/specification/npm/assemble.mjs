// Assembles modules: reads a file of {key, text, quoted} lines, writes KEY.wasm, or KEY.error with
// the reason, into a folder.
//
// node assemble.mjs LINES FOLDER

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from '@bytecodealliance/jco-transpile/wasm-tools';
import loadWabt from 'wabt';

const wabt = await loadWabt();

// Text that is not quoted is known to be well-formed.
async function assemble(text, quoted) {
  try {
    return await parse(text);
  } catch (e) {
    if (quoted) {
      throw e;
    }
    // It takes each character for a byte.
    const module = wabt.parseWat('module.wat', Buffer.from(text).toString('latin1'), {
      exceptions: true,
      tail_call: true,
    });
    try {
      return module.toBinary({}).buffer;
    } finally {
      module.destroy();
    }
  }
}

const [lines, folder] = process.argv.slice(2);
for (const line of readFileSync(lines, 'utf8').split('\n').filter(Boolean)) {
  const { key, text, quoted } = JSON.parse(line);
  try {
    writeFileSync(join(folder, `${key}.wasm`), await assemble(text, quoted));
  } catch (e) {
    writeFileSync(join(folder, `${key}.error`), String(e.payload ?? e));
  }
}
