#include <ctype.h>
#include "program.h"

int main(void) {
  char line[64];
  int number = 0, words = 0;
  while (fgets(line, sizeof line, stdin)) {
    for (char *c = line; *c; c++) {
      words += isspace((unsigned char)*c) != 0;
      *c = toupper((unsigned char)*c);
    }
    printf("%3d %s", ++number, line);
  }
  printf("%d words, end %d, error %d\n", words, feof(stdin) != 0, ferror(stdin) != 0);
  clearerr(stdin);
  SHOW(getchar());
}
