#include <stdio.h>

int main(void) {
  puts("Hello, device!");
  return 0;
}
