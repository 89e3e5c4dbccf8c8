// Runs a preview-1 command under node's WASI.
// Arguments: module, file for the last word, argv[0], count of variables, NAME=VALUE ..., count of directories,
// GUEST=HOST ..., arguments. The last word is "exit CODE" or "trap TEXT".
import { readFileSync, writeFileSync } from 'node:fs';
import { WASI } from 'node:wasi';

const [file, end, name, ...rest] = process.argv.slice(2);
const pairs = () =>
  Object.fromEntries(
    rest.splice(0, Number(rest.shift())).map((pair) => {
      const at = pair.indexOf('=');
      return [pair.slice(0, at), pair.slice(at + 1)];
    }),
  );
const env = pairs();
const preopens = pairs();
const wasi = new WASI({ version: 'preview1', args: [name, ...rest], env, preopens, returnOnExit: true });
const module = await WebAssembly.compile(readFileSync(file));
const instance = await WebAssembly.instantiate(module, { wasi_snapshot_preview1: wasi.wasiImport });
try {
  writeFileSync(end, `exit ${wasi.start(instance)}`);
} catch (e) {
  if (!(e instanceof WebAssembly.RuntimeError || e instanceof RangeError)) throw e;
  writeFileSync(end, `trap ${e.stack}`); // begins with what it is and its message
}
