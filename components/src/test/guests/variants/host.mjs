import { deepEqual, equal } from 'node:assert/strict';

const seen = [];
export const imports = {
  'test:variants/host': {
    next(shape) {
      seen.push(shape.tag);
      return shape.tag === 'nothing' ? { tag: 'named', val: 'was nothing' } : shape;
    },
  },
};

export function run({ guest }) {
  deepEqual(guest.turn({ tag: 'nothing' }), { tag: 'named', val: 'was nothing' });
  deepEqual(guest.turn({ tag: 'circle', val: 1.25 }), { tag: 'circle', val: 2.5 });
  deepEqual(guest.turn({ tag: 'square', val: (1n << 40n) }), { tag: 'square', val: (1n << 40n) + 1n });
  deepEqual(guest.turn({ tag: 'named', val: 'ü' }), { tag: 'named', val: 'ü!' });
  deepEqual(guest.turn({ tag: 'points', val: [[1, -2]] }), { tag: 'points', val: [[-2, 1]] });
  deepEqual(seen, ['nothing', 'circle', 'square', 'named']);
  equal(guest.letter('a'), 'b');
  deepEqual(guest.deep({ tag: 'none' }), { tag: 'none' });
  deepEqual(guest.deep({ tag: 'some', val: undefined }), { tag: 'some', val: undefined });
  deepEqual(guest.deep({ tag: 'some', val: 4 }), { tag: 'some', val: 5 });
}
