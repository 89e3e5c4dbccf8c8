// Only on Wasmtime: where it says EBADF, node's WASI says ENOTCAPABLE, of which preview 2 makes EPERM.
#include "program.h"

int main(void) {
  char byte;
  int fd = must_open("hello.txt", O_RDONLY);
  SHOW(write(fd, "x", 1));
  SHOW(read(fd, &byte, 1));
  SHOW(close(fd));
  fd = must_open("poem.txt", O_WRONLY);
  SHOW(read(fd, &byte, 1));
  SHOW(write(fd, "x", 1));
  SHOW(close(fd));
}
