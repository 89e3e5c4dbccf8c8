#include <time.h>
#include "program.h"

int main(void) {
  struct timespec resolution, last = {0, 0}, now;
  SHOW(clock_getres(CLOCK_MONOTONIC, &resolution));
  SHOW(resolution.tv_sec == 0 && resolution.tv_nsec > 0);
  SHOW(clock_getres(CLOCK_REALTIME, &resolution));
  for (int i = 0; i < 1000; i++) {
    if (clock_gettime(CLOCK_MONOTONIC, &now) < 0) return 1;
    if (now.tv_sec < last.tv_sec || (now.tv_sec == last.tv_sec && now.tv_nsec < last.tv_nsec)) {
      puts("backwards");
    }
    last = now;
  }
  SHOW(clock_gettime(CLOCK_REALTIME, &now));
  SHOW(now.tv_sec > 1600000000 && now.tv_sec < 4000000000);
  SHOW(now.tv_sec - time(0) <= 0);
  SHOW(now.tv_nsec >= 0 && now.tv_nsec < 1000000000);
  time_t day = 1700000000;
  printf("%s", asctime(gmtime(&day)));
}
