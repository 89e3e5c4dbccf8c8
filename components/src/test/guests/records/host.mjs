import { deepEqual } from 'node:assert/strict';

export const imports = { 'test:records/host': { mirror: ({ x, y }) => ({ x: -x, y: -y }) } };

export function run({ guest }) {
  deepEqual(
    guest.moved(
      { name: 'box', at: { x: 1, y: -2 }, level: 'low', rights: { read: true }, tags: ['a'], weight: undefined },
      { x: 10, y: 20 },
    ),
    {
      name: 'BOX',
      at: { x: -11, y: -18 },
      level: 'high',
      rights: { read: false, write: true, run: true },
      tags: ['a', 'moved'],
      weight: 1.5,
    },
  );
  const points = [1, 2, 0, 1, 2, 0, 1, 2, 0].map((x) => ({ x, y: 1 }));
  let x = 0;
  let y = 0;
  for (const point of points) {
    x = x * 3 + point.x;
    y = y * 3 + point.y;
  }
  deepEqual(guest.many(...points), { x, y });
}
