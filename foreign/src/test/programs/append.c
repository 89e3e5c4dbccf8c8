#include "program.h"

int main(void) {
  int fd = must_open("hello.txt", O_WRONLY | O_APPEND);
  SHOW(write(fd, "one", 3));
  SHOW(write(fd, "two", 3));
  SHOW(close(fd));
  show_file("hello.txt");
  int first = must_open("log", O_WRONLY | O_CREAT | O_APPEND);
  int second = must_open("log", O_WRONLY | O_APPEND);
  for (int i = 0; i < 3; i++) {
    dprintf(first, "first %d\n", i);
    dprintf(second, "second %d\n", i);
  }
  close(first);
  close(second);
  show_file("log");
  FILE *file = fopen("log", "a");
  fputs("end\n", file);
  fclose(file);
  show_file("log");
}
