#include <stdlib.h>

#include "programs.h"

int main(int count, char **arguments) {
  recursion(atoi(arguments[1]));
  trees(atoi(arguments[2]));
  sieve(atoi(arguments[3]));
  bits(atoi(arguments[4]));
  words(atoi(arguments[5]));
  shapes(atoi(arguments[6]));
  exceptions(atoi(arguments[7]));
  longs(atoi(arguments[8]));
  return 0;
}
