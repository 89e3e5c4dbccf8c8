#include <stdio.h>

#include "programs.h"

static int fibonacci(int n) {
  return n < 2 ? n : fibonacci(n - 1) + fibonacci(n - 2);
}

void recursion(int n) { printf("recursion %d\n", fibonacci(n)); }
