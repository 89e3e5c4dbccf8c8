#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>

#include "programs.h"

void sieve(int limit) {
  bool *composite = calloc(limit, sizeof *composite);
  int primes = 0;
  for (int i = 2; i < limit; i++) {
    if (!composite[i]) {
      primes++;
      for (int multiple = i + i; multiple < limit; multiple += i) {
        composite[multiple] = true;
      }
    }
  }
  printf("sieve %d\n", primes);
  free(composite);
}
