// Makes instances and calls them: reads one request a line from standard input, as JSON, and writes
// one answer a line.
//
//   {do: reset}                                      -> {}
//   {do: validate, module}                           -> {valid}
//   {do: instantiate, module, imports: {NAME: id}}   -> {instance: id} or {error}
//   {do: invoke, instance, export, params, results, arguments}
//                                                    -> {values}, {abort, message} or {error}
//   {do: get, instance, export, kind}                -> {value}
//
// Modules are in base64, kinds are i32, i64, f32, f64, ref and extern, a value is {bits} with a
// decimal number of 64 bits or {ref: null | i31 | object | func | host | other, id}.

import { createInterface } from 'node:readline';

let instances = [];
let hosts = new Map();
let spectest = {};

function reset() {
  instances = [];
  hosts = new Map();
  const print = () => {};
  spectest = {
    print,
    print_i32: print,
    print_i64: print,
    print_f32: print,
    print_f64: print,
    print_i32_f32: print,
    print_f64_f64: print,
    memory: new WebAssembly.Memory({ initial: 1, maximum: 2 }),
    table: new WebAssembly.Table({ element: 'anyfunc', initial: 10, maximum: 20 }),
    global_i32: new WebAssembly.Global({ value: 'i32' }, 666),
    global_i64: new WebAssembly.Global({ value: 'i64' }, 666n),
    global_f32: new WebAssembly.Global({ value: 'f32' }, 666.6),
    global_f64: new WebAssembly.Global({ value: 'f64' }, 666.6),
  };
  return {};
}

class HostReference {
  constructor(id) {
    this.id = id;
  }
}

function host(id) {
  if (!hosts.has(id)) {
    hosts.set(id, new HostReference(id));
  }
  return hosts.get(id);
}

function instantiate({ module, imports }) {
  const offered = { spectest };
  for (const [name, id] of Object.entries(imports)) {
    offered[name] = instances[id].exports;
  }
  try {
    const code = new WebAssembly.Module(Buffer.from(module, 'base64'));
    instances.push(new WebAssembly.Instance(code, offered));
    return { instance: instances.length - 1 };
  } catch (e) {
    return { error: String(e) };
  }
}

// JavaScript does not keep the bits of a NaN: what has floating-point parameters or results is
// called through a module that takes and gives their bits.

const TYPES = { i32: 0x7f, i64: 0x7e, f32: 0x7d, f64: 0x7c, extern: 0x6f, ref: 0x6e };
const BITS = { f32: 'i32', f64: 'i64' };
const FROM_BITS = { f32: 0xbe, f64: 0xbf };
const TO_BITS = { f32: 0xbc, f64: 0xbd };

const number = (n) => (n < 0x80 ? [n] : [(n & 0x7f) | 0x80, ...number(n >> 7)]);
const vector = (items) => [...number(items.length), ...items.flat()];
const section = (id, bytes) => [id, ...number(bytes.length), ...bytes];
const asBits = (kinds) => kinds.map((kind) => BITS[kind] ?? kind);

function throughBits(callee, params, results) {
  if (![...params, ...results].some((kind) => kind in BITS)) {
    return callee;
  }
  const type = (from, to) => [
    0x60,
    ...vector(from.map((kind) => TYPES[kind])),
    ...vector(to.map((kind) => TYPES[kind])),
  ];
  const local = (i) => params.length + i;
  const body = [
    ...vector(results.map((kind) => [1, TYPES[kind]])),
    ...params.flatMap((kind, i) => [0x20, ...number(i), ...(kind in BITS ? [FROM_BITS[kind]] : [])]),
    ...[0x10, 0],
    ...results.flatMap((_, i) => [0x21, ...number(local(results.length - 1 - i))]),
    ...results.flatMap((kind, i) => [
      0x20,
      ...number(local(i)),
      ...(kind in BITS ? [TO_BITS[kind]] : []),
    ]),
    0x0b,
  ];
  const bytes = [
    ...[0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00],
    ...section(1, vector([type(params, results), type(asBits(params), asBits(results))])),
    ...section(2, vector([[1, 0x6d, 1, 0x66, 0, 0]])),
    ...section(3, vector([[1]])),
    ...section(7, vector([[1, 0x66, 0, 1]])),
    ...section(10, vector([[...number(body.length), ...body]])),
  ];
  const module = new WebAssembly.Module(Uint8Array.from(bytes));
  return new WebAssembly.Instance(module, { m: { f: callee } }).exports.f;
}

function argument(value, kind) {
  if (value.ref !== undefined) {
    return value.ref === 'null' ? null : host(value.id);
  }
  return kind === 'i64' ? BigInt(value.bits) : Number(BigInt.asIntN(32, BigInt(value.bits)));
}

function described(value, kind) {
  switch (kind) {
    case 'i32':
      return { bits: String(value) };
    case 'i64':
      return { bits: String(BigInt.asIntN(64, value)) };
    default:
  }
  if (value === null) {
    return { ref: 'null' };
  }
  if (value instanceof HostReference) {
    return { ref: 'host', id: value.id };
  }
  if (typeof value === 'number') {
    return { ref: 'i31' };
  }
  return { ref: typeof value === 'function' ? 'func' : typeof value === 'object' ? 'object' : 'other' };
}

function call(callee, params, results, args) {
  const wrapped = throughBits(callee, params, results);
  const returned = wrapped(...args.map((value, i) => argument(value, asBits(params)[i])));
  const values = results.length === 1 ? [returned] : results.length === 0 ? [] : [...returned];
  return values.map((value, i) => described(value, asBits(results)[i]));
}

function invoke({ instance, export: name, params, results, arguments: args }) {
  try {
    return { values: call(instances[instance].exports[name], params, results, args) };
  } catch (e) {
    if (e instanceof WebAssembly.Exception) {
      return { abort: 'EXCEPTION', message: String(e) };
    }
    if (e instanceof RangeError && e.message.includes('call stack')) {
      return { abort: 'EXHAUSTION', message: e.message };
    }
    if (e instanceof WebAssembly.RuntimeError) {
      return { abort: 'TRAP', message: e.message };
    }
    return { error: String(e) };
  }
}

function get({ instance, export: name, kind }) {
  const { value } = instances[instance].exports[name];
  const view = new DataView(new ArrayBuffer(8));
  switch (kind) {
    case 'f32':
      view.setFloat32(0, value);
      return { value: { bits: String(view.getInt32(0)) } };
    case 'f64':
      view.setFloat64(0, value);
      return { value: { bits: String(view.getBigInt64(0)) } };
    default:
      return { value: described(value, kind) };
  }
}

const handlers = {
  reset,
  instantiate,
  invoke,
  get,
  validate: ({ module }) => ({ valid: WebAssembly.validate(Buffer.from(module, 'base64')) }),
};

reset();
for await (const line of createInterface({ input: process.stdin })) {
  const request = JSON.parse(line);
  process.stdout.write(`${JSON.stringify(handlers[request.do](request))}\n`);
}
