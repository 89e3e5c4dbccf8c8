#include "program.h"

int main(int argc, char **argv) {
  printf("%d\n", argc);
  for (int i = 1; i < argc; i++) {
    printf("%d: '%s' %zu\n", i, argv[i], strlen(argv[i]));
  }
}
