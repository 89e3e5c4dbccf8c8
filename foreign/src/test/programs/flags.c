// Only on Wasmtime: node's WASI sets a file's flags and still says the old ones.
#include "program.h"

int main(void) {
  int fd = must_open("hello.txt", O_RDONLY);
  SHOW((fcntl(fd, F_GETFL) & O_ACCMODE) == O_RDONLY);
  SHOW(close(fd));
  fd = must_open("hello.txt", O_RDWR);
  SHOW((fcntl(fd, F_GETFL) & O_ACCMODE) == O_RDWR);
  SHOW(fcntl(fd, F_SETFL, O_APPEND));
  SHOW((fcntl(fd, F_GETFL) & O_APPEND) == O_APPEND);
  SHOW(write(fd, "+", 1));
  SHOW(fsync(fd));
  SHOW(fdatasync(fd));
  SHOW(posix_fadvise(fd, 0, 0, POSIX_FADV_SEQUENTIAL));
  SHOW(close(fd));
  show_file("hello.txt");
}
