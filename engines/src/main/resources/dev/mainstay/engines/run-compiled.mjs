// Runs a command as the compiler made it, with the proposals' instructions and before anything is linked: the library
// answers WASI 0.2 and what Java's library wants, node's WASI answers the library, and this script what the linker would.
// Arguments: library.wasm, a module that reaches into arrays, and what run.mjs takes.
import { readFileSync, writeFileSync } from 'node:fs';
import { WASI } from 'node:wasi';

const [libraryFile, arraysFile, file, end, name, ...rest] = process.argv.slice(2);
const pairs = () =>
  Object.fromEntries(
    rest.splice(0, Number(rest.shift())).map((pair) => {
      const at = pair.indexOf('=');
      return [pair.slice(0, at), pair.slice(at + 1)];
    }),
  );
const env = pairs();
const preopens = pairs();
const wasi = new WASI({ version: 'preview1', args: [name, ...rest], env, preopens });

class Exit {
  constructor(code) {
    this.code = code;
  }
}

// The guest's constants lie at the beginning; what this script places is far behind them.
const memory = new WebAssembly.Memory({ initial: 512, maximum: 32768 });
let free = 1 << 24;
const allocate = (size) => {
  const address = (free + 15) & -16;
  free = address + size;
  return address;
};
const blocks = new Map();
const state = (block) => () => {
  if (!blocks.has(block)) blocks.set(block, allocate(Number(block.slice(block.indexOf(':') + 1))));
  return blocks.get(block);
};

// An array has no address here: its bytes are copied to one, and back after every call that may have written there.
let arrays;
const shadows = new Map();
const dataOf = (array) => {
  if (!shadows.has(array)) shadows.set(array, allocate(arrays.length(array)));
  const address = shadows.get(array);
  const bytes = new Uint8Array(memory.buffer, address, arrays.length(array));
  bytes.forEach((_, i) => (bytes[i] = arrays.get(array, i)));
  return address;
};
const copyBack = () => {
  for (const [array, address] of shadows) {
    new Uint8Array(memory.buffer, address, arrays.length(array)).forEach((byte, i) => arrays.set(array, i, byte));
  }
};

let guest;
let library;
const intrinsics = {
  'mainstay:object#data-of': dataOf,
  'mainstay:memory#copy': (to, from, count) => {
    new Uint8Array(memory.buffer).copyWithin(to >>> 0, from >>> 0, (from >>> 0) + (count >>> 0));
    copyBack();
  },
  'mainstay:memory#fill': (to, value, count) => {
    new Uint8Array(memory.buffer).fill(value, to >>> 0, (to >>> 0) + (count >>> 0));
  },
  'mainstay:memory#size': () => memory.buffer.byteLength >>> 16,
  'mainstay:memory#grow': (pages) => memory.grow(pages),
  // For V8 nothing that a weak reference leads to dies before _start returns, so nothing is ever reported.
  'teavm#createWeakRef': (object) => object,
  'teavm#deref': (cell) => cell,
  'teavm#createStringWeakRef': (string) => string,
  'teavm#stringDeref': (cell) => cell,
  'mainstay:lowering#report-cleared': () => {},
  'mainstay:heap#collect': () => {},
  'mainstay:guest#cabi_realloc': (...values) => guest.exports.cabi_realloc(...values),
  // Without traces there is nothing to walk.
  'mainstay:layout#traces': () => 0,
  'mainstay:layout#trace-constructors': () => 0,
  'mainstay:layout#trace-sites': () => 0,
  'mainstay:layout#trace-methods': () => 0,
  'mainstay:layout#stack-pointer': () => 0,
  'mainstay:layout#stack-top': () => 0,
  // No program of these has streams over files or sockets.
  'mainstay:layout#file-streams': () => 0,
  'mainstay:layout#tcp-sockets': () => 0,
  'mainstay:layout#positions': () => 1,
  'wasi_snapshot_preview1#proc_exit': (code) => {
    throw new Exit(code);
  },
};

const answer = (module, field) => {
  if (module === 'mainstay:state') return state(field);
  if (module === 'mainstay:trap') {
    return () => {
      throw new WebAssembly.RuntimeError(field);
    };
  }
  const intrinsic = intrinsics[`${module}#${field}`];
  if (intrinsic) return intrinsic;
  const nobody = () => {
    throw new Error(`nobody plays ${module} ${field}`);
  };
  // The library imports sockets, which node's preview 1 has not.
  if (module === 'wasi_snapshot_preview1') return wasi.wasiImport[field] ?? nobody;
  const exported = library?.exports[`${module.replace(/@.*/, '')}#${field}`];
  if (!exported) return nobody;
  return (...values) => {
    const result = exported(...values);
    copyBack();
    return result;
  };
};

const instantiate = (path) => {
  const module = new WebAssembly.Module(readFileSync(path));
  const imports = {};
  for (const { module: from, name: field, kind } of WebAssembly.Module.imports(module)) {
    imports[from] ??= {};
    imports[from][field] =
      kind === 'memory' ? memory : kind === 'global' ? new WebAssembly.Global({ value: 'i32' }, 0) : answer(from, field);
  }
  return new WebAssembly.Instance(module, imports);
};

library = instantiate(libraryFile);
arrays = instantiate(arraysFile).exports;
guest = instantiate(file);
wasi.finalizeBindings(guest, { memory });
try {
  guest.exports._start();
  writeFileSync(end, 'exit 0');
} catch (e) {
  if (e instanceof Exit) {
    writeFileSync(end, `exit ${e.code}`);
  } else if (e instanceof WebAssembly.RuntimeError || e instanceof RangeError) {
    writeFileSync(end, `trap ${e.message}`);
  } else {
    throw e;
  }
}
