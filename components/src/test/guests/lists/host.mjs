import { deepEqual, equal } from 'node:assert/strict';

export const imports = {
  'test:lists/host': {
    reversed: (values) => Uint32Array.from(values).reverse(),
    words: (text) => text.split(' ').filter((word) => word !== ''),
  },
};

export function run({ guest }) {
  equal(guest.sum(BigInt64Array.of(1n, -5n, 1n << 40n)), (1n << 40n) - 4n);
  deepEqual(guest.bytes(Uint8Array.of(0, 1, 255)), Uint8Array.of(255, 254, 0));
  equal(guest.bytes(new Uint8Array(1 << 20)).length, 1 << 20);
  deepEqual([...guest.backwards(Uint32Array.of(1, 2, 4294967295))], [4294967295, 2, 1]);
  equal(guest.longest('a longest one'), 'longest');
  equal(guest.longest(''), undefined);
  deepEqual(guest.nested([Float64Array.of(), Float64Array.of(0.5, 2)]), [[0, 0], [2, 2.5]]);
}
