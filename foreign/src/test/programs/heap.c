#include "program.h"

// The program's allocator, the adapter's and the library's share one memory.
int main(void) {
  char *blocks[500] = {0};
  unsigned state = 1;
  for (int round = 0; round < 5000; round++) {
    state = state * 1103515245 + 12345;
    int i = (state >> 16) % 500;
    int size = 1 + (state >> 8) % 3000;
    if (blocks[i]) {
      for (int at = 1; at < *(unsigned char *)blocks[i]; at++) {
        if (blocks[i][at] != (char)i) return printf("block %d is damaged\n", i);
      }
    }
    blocks[i] = realloc(blocks[i], size < 256 ? 256 : size);
    memset(blocks[i], i, 256);
    *(unsigned char *)blocks[i] = 255;
    if (round % 100 == 0) {
      int fd = must_open("hello.txt", O_RDONLY);
      char bytes[3];
      if (read(fd, bytes, 3) != 3 || close(fd)) return 1;
      show_folder("folder");
    }
  }
  puts("whole");
}
