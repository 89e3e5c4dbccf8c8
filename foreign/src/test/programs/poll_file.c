// Only on Wasmtime: node's WASI refuses to poll regular files, which are always ready.
#include <poll.h>
#include "program.h"

int main(void) {
  int fd = must_open("hello.txt", O_RDWR);
  struct pollfd polled[] = {{fd, POLLRDNORM, 0}, {fd, POLLWRNORM, 0}, {0, POLLRDNORM, 0}, {1, POLLWRNORM, 0}};
  SHOW(poll(polled, 1, -1));
  SHOW(polled[0].revents == POLLRDNORM);
  SHOW(poll(polled + 1, 1, -1));
  SHOW(polled[1].revents == POLLWRNORM);
  SHOW(poll(polled + 2, 1, -1));
  SHOW(polled[2].revents == POLLRDNORM);
  SHOW(poll(polled + 3, 1, 1000));
  SHOW(polled[3].revents == POLLWRNORM);
  char bytes[8];
  SHOW(read(0, bytes, 4));
  SHOW(close(fd));
}
