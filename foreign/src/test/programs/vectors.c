#include <sys/uio.h>
#include "program.h"

// A call may do less than it was asked for: Wasmtime's adapter takes one part at a time.
static void all(int fd, struct iovec *parts, int count,
                ssize_t (*transfer)(int, const struct iovec *, int)) {
  while (count > 0) {
    ssize_t n = transfer(fd, parts, count);
    if (n <= 0) {
      printf("ended with %zd\n", n);
      return;
    }
    for (; count > 0 && (size_t)n >= parts->iov_len; parts++, count--) n -= parts->iov_len;
    if (count > 0) {
      parts->iov_base = (char *)parts->iov_base + n;
      parts->iov_len -= n;
    }
  }
}

int main(void) {
  struct iovec out[] = {{"first ", 6}, {"", 0}, {"second ", 7}, {"third\n", 6}};
  struct iovec again[4];
  memcpy(again, out, sizeof out);
  int fd = must_open("vectors", O_RDWR | O_CREAT | O_TRUNC);
  all(fd, out, 4, writev);
  SHOW(lseek(fd, 1, SEEK_SET));
  char one[4] = {0}, two[11] = {0};
  struct iovec in[] = {{one, 0}, {one, 3}, {two, 10}};
  all(fd, in, 3, readv);
  printf("'%s' '%s'\n", one, two);
  struct iovec part = {two, 5};
  SHOW(preadv(fd, &part, 1, 2));
  SHOW(pwritev(fd, &part, 1, 30));
  SHOW(lseek(fd, 0, SEEK_CUR));
  SHOW(close(fd));
  show_file("vectors");
  fflush(stdout);
  all(1, again, 4, writev);
}
