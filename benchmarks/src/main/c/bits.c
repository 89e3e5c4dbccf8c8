#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#include "programs.h"

#define POLYNOMIAL 0xEDB88320u

static void fill_table(uint32_t *table) {
  for (uint32_t i = 0; i < 256; i++) {
    uint32_t entry = i;
    for (int bit = 0; bit < 8; bit++) {
      entry = (entry & 1) != 0 ? (entry >> 1) ^ POLYNOMIAL : entry >> 1;
    }
    table[i] = entry;
  }
}

static void fill_bytes(uint8_t *bytes, int length) {
  uint32_t state = 0x1234567;
  for (int i = 0; i < length; i++) {
    state ^= state << 13;
    state ^= state >> 17;
    state ^= state << 5;
    bytes[i] = (uint8_t)state;
  }
}

static uint32_t ones_in(uint32_t word) {
  uint32_t pairs = word - ((word >> 1) & 0x55555555);
  uint32_t fours = (pairs & 0x33333333) + ((pairs >> 2) & 0x33333333);
  return (((fours + (fours >> 4)) & 0x0F0F0F0F) * 0x01010101) >> 24;
}

void bits(int length) {
  uint32_t *table = malloc(256 * sizeof *table);
  uint8_t *bytes = malloc(length);
  fill_table(table);
  fill_bytes(bytes, length);
  uint32_t crc = 0xFFFFFFFF;
  uint32_t ones = 0;
  for (int i = 0; i < length; i++) {
    crc = table[(crc ^ bytes[i]) & 0xFF] ^ (crc >> 8);
    ones += ones_in(crc);
  }
  printf("bits %d %d\n", (int)~crc, (int)ones);
  free(bytes);
  free(table);
}
