#include "program.h"

int main(void) {
  show_file("hello.txt");
  show_file("empty");
  show_file("folder/a");
  show_file("folder/../hello.txt");
  FILE *file = fopen("poem.txt", "r");
  int character, count = 0, lines = 0;
  unsigned sum = 0;
  while ((character = getc(file)) != EOF) {
    count++;
    lines += character == '\n';
    sum = sum * 31 + character;
  }
  printf("%d characters, %d lines, %u\n", count, lines, sum);
  SHOW(fclose(file));
  SHOW(fopen("absent", "r") ? 0 : -1);
  int fd = must_open("hello.txt", O_RDONLY);
  char byte;
  SHOW(read(fd, &byte, 0));
  SHOW(close(fd));
  SHOW(read(fd, &byte, 1));
}
