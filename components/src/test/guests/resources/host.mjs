import { deepEqual, equal } from 'node:assert/strict';

const levels = new Map();
let dropped = 0;
class Pin {
  constructor(number) {
    this.number = number;
    levels.set(number, false);
  }
  read() {
    return levels.get(this.number);
  }
  write(level) {
    levels.set(this.number, level);
  }
  static count() {
    return levels.size;
  }
  [Symbol.dispose ?? Symbol.for('dispose')]() {
    dropped++;
  }
}
export const imports = { 'test:resources/pins': { Pin } };

export function run({ boards }) {
  const { Board, high } = boards;
  const one = new Board('one');
  const two = new Board('two');
  two.add(new Pin(7));
  equal(one.name(), 'one');
  equal(Board.largest([one, two]), 'two of 2');
  equal(two.all(true), 2);
  deepEqual([...levels], [[0, true], [7, true]]);
  equal(high(new Pin(9)), false);
  for (let i = 0; i < 200; i++) {
    const board = new Board(`board ${i}`);
    equal(board.name(), `board ${i}`);
    board[Symbol.dispose ?? Symbol.for('dispose')]();
  }
  equal(dropped >= 200, true);
}
