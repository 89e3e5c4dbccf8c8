#include <stdio.h>

#include "programs.h"

static unsigned nested(int depth) {
  return depth == 0 ? 1 : nested(depth - 1) * 31 + (unsigned)depth;
}

void depth(int n) { printf("depth %d\n", (int)nested(n)); }
