import { equal, throws } from 'node:assert/strict';

export const imports = {
  'test:results/host': {
    read(pin) {
      if (pin === 255) {
        throw 'open';
      }
      return pin * 100;
    },
    check(ok) {
      if (!ok) {
        throw undefined;
      }
    },
  },
};

/** jco throws an error's value as it is, or in an Error of its own. */
const error = (e) => (e instanceof Error ? e.payload : e);

export function run({ guest }) {
  equal(guest.sum(Uint8Array.of(1, 2, 200)), 20300);
  throws(() => guest.sum(Uint8Array.of(1, 255)), (e) => error(e) === 'open');
  equal(guest.parse('-17'), -17);
  throws(() => guest.parse('x'), (e) => error(e) === 'no number: x');
  guest.check(true);
  throws(() => guest.check(false), (e) => error(e) === undefined);
}
