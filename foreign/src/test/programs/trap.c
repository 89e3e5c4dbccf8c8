#include "program.h"

int main(void) {
  puts("before");
  fflush(stdout);
  __builtin_trap();
}
