#include "program.h"

// In wasi-libc, without a header.
int __wasilibc_fd_renumber(int from, int to);

int main(void) {
  int fds[60];
  char bytes[6] = {0};
  for (int i = 0; i < 60; i++) {
    char name[20];
    snprintf(name, sizeof name, "file%d", i);
    fds[i] = must_open(name, O_RDWR | O_CREAT);
    dprintf(fds[i], "%05d", i);
  }
  for (int i = 59; i >= 0; i--) {
    if (pread(fds[i], bytes, 5, 0) != 5 || atoi(bytes) != i) printf("wrong: %d\n", i);
  }
  SHOW(__wasilibc_fd_renumber(fds[1], fds[0]));
  SHOW(pread(fds[0], bytes, 5, 0));
  puts(bytes);
  SHOW(pread(fds[1], bytes, 5, 0));
  SHOW(close(fds[0]));
  for (int i = 2; i < 60; i++) {
    if (close(fds[i]) < 0) printf("not closed: %d\n", i);
  }
  for (int i = 0; i < 2000; i++) {
    int fd = must_open("file5", O_RDONLY);
    if (read(fd, bytes, 5) != 5 || close(fd) < 0) return 1;
  }
  puts(bytes);
}
