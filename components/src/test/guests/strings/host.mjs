import { equal } from 'node:assert/strict';

export const imports = { 'test:strings/host': { greet: (name) => `hello, ${name}` } };

export function run({ guest }) {
  equal(guest.relay(''), '<hello, >');
  equal(guest.relay('wörld 🌍'), '<hello, wörld 🌍>');
  equal(guest.count('a🌍é'), 3);
  const long = 'ä'.repeat(100000);
  equal(guest.relay(long), `<hello, ${long}>`);
}
