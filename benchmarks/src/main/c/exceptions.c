/* C has no exceptions: what Java throws is a code that is returned. */
#include <stdio.h>

#include "programs.h"

#define DONE -1

static int clean_ups;

static int checked(int i, unsigned *result) {
  if ((i & 3) == 0) {
    return i & 15;
  }
  *result = (unsigned)(i >> 2);
  return DONE;
}

static int nested(int i, int depth, unsigned *result) {
  if (depth == 0) {
    return checked(i, result);
  }
  int code = nested(i ^ depth, depth - 1, result);
  if (code == DONE) {
    *result += (unsigned)depth;
  }
  return code;
}

static int cleaned(int i, unsigned *result) {
  int code = nested(i, i % 5, result);
  if (code == DONE) {
    *result += 1;
  }
  clean_ups++;
  return code;
}

void exceptions(int calls) {
  clean_ups = 0;
  unsigned sum = 0;
  int refused = 0;
  for (int i = 0; i < calls; i++) {
    unsigned result;
    int code = cleaned(i, &result);
    if (code == DONE) {
      sum += result;
    } else {
      refused += code;
    }
  }
  printf("exceptions %d %d %d\n", (int)sum, refused, clean_ups);
}
