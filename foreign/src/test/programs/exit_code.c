#include "program.h"

static void last(void) { puts("last"); }

int main(void) {
  atexit(last);
  printf("not flushed yet");
  exit(42);
}
