#include "program.h"

int main(void) {
  FILE *file = fopen("new.txt", "w");
  for (int i = 0; i < 2000; i++) fprintf(file, "line %d\n", i);
  printf("at %ld\n", ftell(file));
  SHOW(fflush(file));
  SHOW(fclose(file));
  int fd = must_open("folder/new", O_WRONLY | O_CREAT | O_EXCL);
  SHOW(write(fd, "abc", 3));
  SHOW(write(fd, "", 0));
  SHOW(write(fd, "def", 3));
  SHOW(close(fd));
  SHOW(close(fd));
  SHOW(open("folder/new", O_WRONLY | O_CREAT | O_EXCL, 0666));
  fd = must_open("hello.txt", O_WRONLY);
  SHOW(write(fd, "J", 1));
  SHOW(close(fd));
  show_file("hello.txt");
  show_file("folder/new");
}
