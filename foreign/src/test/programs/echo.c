#include "program.h"

int main(void) {
  char bytes[100];
  ssize_t n;
  while ((n = read(0, bytes, sizeof bytes)) > 0) {
    if (write(1, bytes, n) != n) return 1;
  }
  SHOW(read(0, bytes, sizeof bytes));
  SHOW(read(0, bytes, 0));
}
