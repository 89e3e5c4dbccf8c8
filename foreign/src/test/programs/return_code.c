#include "program.h"

int main(void) {
  fputs("going\n", stderr);
  return 7;
}
