#include "program.h"

int main(void) {
  unsigned char bytes[256], others[256];
  int seen[256] = {0}, distinct = 0;
  SHOW(getentropy(bytes, sizeof bytes));
  SHOW(getentropy(others, sizeof others));
  SHOW(memcmp(bytes, others, sizeof bytes) != 0);
  for (int i = 0; i < 256; i++) distinct += !seen[bytes[i]]++;
  SHOW(distinct > 100);
  SHOW(getentropy(bytes, 0));
  SHOW(getentropy(bytes, 257));
}
