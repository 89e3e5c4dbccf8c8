// Makes a component of FOLDER/NAME.wasm, transpiles it, and calls it from FOLDER/host.mjs, which has its imports and calls
// its exports.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { componentNew } from '@bytecodealliance/jco-transpile/wasm-tools';
import { transpileBytes } from '@bytecodealliance/jco-transpile';
import * as cli from '@bytecodealliance/preview2-shim/cli';
import * as clocks from '@bytecodealliance/preview2-shim/clocks';
import * as io from '@bytecodealliance/preview2-shim/io';

const folder = process.argv[2];
const name = process.argv[3];
let component;
try {
  component = await componentNew(readFileSync(join(folder, name + '.wasm')));
} catch (e) {
  throw new Error('no component: ' + (e.payload ?? e.stack ?? e));
}
const { files } = await transpileBytes(component, { name, instantiation: 'async' });
for (const [file, bytes] of Object.entries(files)) {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), bytes);
}
const { instantiate } = await import(pathToFileURL(join(folder, name + '.js')));
const { imports, run } = await import(pathToFileURL(join(folder, 'host.mjs')));
const instance = await instantiate(
  (file) => WebAssembly.compile(readFileSync(join(folder, file))),
  {
    'wasi:cli/environment': cli.environment,
    'wasi:cli/exit': cli.exit,
    'wasi:cli/stdin': cli.stdin,
    'wasi:cli/stdout': cli.stdout,
    'wasi:cli/stderr': cli.stderr,
    'wasi:clocks/monotonic-clock': clocks.monotonicClock,
    'wasi:clocks/wall-clock': clocks.wallClock,
    'wasi:io/error': io.error,
    'wasi:io/poll': io.poll,
    'wasi:io/streams': io.streams,
    ...imports,
  },
);
run(instance);
console.log('done');
