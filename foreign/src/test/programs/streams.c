#include "program.h"

int main(void) {
  for (int i = 0; i < 100; i++) {
    fprintf(i % 3 ? stdout : stderr, "%d\n", i);
  }
  SHOW(isatty(0) + isatty(1) + isatty(2));
  SHOW(close(0));
  char byte;
  SHOW(read(0, &byte, 1));
  SHOW(read(99, &byte, 1));
  SHOW(write(2, "err\n", 4));
  perror("perror");
  char *large = malloc(200000);
  memset(large, 'x', 200000);
  SHOW(write(1, large, 200000));
  free(large);
}
