#include <inttypes.h>
#include <stdint.h>
#include <stdio.h>

#include "programs.h"

static int64_t power(int64_t base, int exponent, int64_t modulus) {
  int64_t result = 1;
  int64_t square = base % modulus;
  for (int e = exponent; e > 0; e >>= 1) {
    if ((e & 1) != 0) {
      result = result * square % modulus;
    }
    square = square * square % modulus;
  }
  return result;
}

static int64_t gcd(int64_t x, int64_t y) {
  while (y != 0) {
    int64_t rest = x % y;
    x = y;
    y = rest;
  }
  return x;
}

void longs(int rounds) {
  uint64_t state = 88172645463325252u;
  uint64_t sum = 0;
  for (int i = 0; i < rounds; i++) {
    state ^= state << 13;
    state ^= state >> 7;
    state ^= state << 17;
    sum += (uint64_t)power((int64_t)(state & 0xFFFF), i & 0xFF, 1000000007);
    sum ^= (uint64_t)gcd((int64_t)(state >> 20), (int64_t)(sum & 0xFFFFFFF));
    sum = (sum << 5 | sum >> 59) + (uint64_t)((int64_t)state >> 3);
  }
  printf("longs %" PRId64 "\n", (int64_t)sum);
}
