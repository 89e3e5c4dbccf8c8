#include "program.h"

int main(void) {
  int fd = must_open("poem.txt", O_RDWR);
  char bytes[9] = {0};
  SHOW(lseek(fd, 10, SEEK_SET));
  SHOW(read(fd, bytes, 8));
  puts(bytes);
  SHOW(lseek(fd, 0, SEEK_CUR));
  SHOW(lseek(fd, -4, SEEK_CUR));
  SHOW(read(fd, bytes, 8));
  puts(bytes);
  SHOW(lseek(fd, -8, SEEK_END));
  SHOW(read(fd, bytes, 8));
  puts(bytes);
  SHOW(read(fd, bytes, 8));
  SHOW(lseek(fd, -1, SEEK_SET));
  SHOW(pread(fd, bytes, 8, 3));
  puts(bytes);
  SHOW(pwrite(fd, "PEN", 3, 5));
  SHOW(lseek(fd, 0, SEEK_CUR));
  SHOW(lseek(fd, 20, SEEK_SET));
  SHOW(write(fd, "****", 4));
  SHOW(lseek(fd, 0, SEEK_CUR));
  SHOW(lseek(fd, 10, SEEK_END));
  SHOW(write(fd, "!", 1));
  SHOW(close(fd));
  FILE *file = fopen("poem.txt", "r+");
  SHOW(fseek(file, 5, SEEK_SET));
  SHOW(getc(file));
  SHOW(fseek(file, 0, SEEK_CUR));
  SHOW(putc('_', file));
  SHOW(ftell(file));
  rewind(file);
  SHOW(getc(file));
  SHOW(fclose(file));
}
