#include <poll.h>
#include <time.h>
#include "program.h"

static long long milliseconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return now.tv_sec * 1000ll + now.tv_nsec / 1000000;
}

int main(void) {
  long long start = milliseconds();
  SHOW(nanosleep(&(struct timespec){0, 30000000}, 0));
  SHOW(milliseconds() - start >= 29);
  SHOW(usleep(1));
  start = milliseconds();
  SHOW(poll(0, 0, 20));
  SHOW(milliseconds() - start >= 19);
}
