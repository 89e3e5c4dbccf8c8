#include "program.h"

// Preview 1 says EBADF or ENOTCAPABLE, preview 2 not-permitted, which comes back as EPERM: that it
// fails is what they have in common.
int main(void) {
  char byte;
  int fd = must_open("hello.txt", O_RDONLY);
  SHOW(write(fd, "x", 1) < 0);
  SHOW(read(fd, &byte, 1));
  SHOW(close(fd));
  fd = must_open("poem.txt", O_WRONLY);
  SHOW(read(fd, &byte, 1) < 0);
  SHOW(write(fd, "x", 1));
  SHOW(close(fd));
}
