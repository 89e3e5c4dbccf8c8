/* One program: PROGRAM is defined by the compiler's command line. */
#include <stdlib.h>

#include "programs.h"

int main(int count, char **arguments) {
  PROGRAM(atoi(arguments[1]));
  return 0;
}
