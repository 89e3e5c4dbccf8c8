#include "program.h"

// A megabyte through every size of buffer.
int main(void) {
  FILE *out = fopen("large", "w");
  for (int i = 0; i < 1 << 18; i++) fwrite(&i, 4, 1, out);
  fclose(out);
  for (int size = 1000; size <= 200000; size *= 5) {
    char *buffer = malloc(size);
    int from = must_open("large", O_RDONLY), to = must_open("copy", O_WRONLY | O_CREAT | O_TRUNC);
    ssize_t n;
    long total = 0;
    unsigned sum = 0;
    while ((n = read(from, buffer, size)) > 0) {
      for (ssize_t i = 0; i < n; i++) sum = sum * 31 + (unsigned char)buffer[i];
      for (ssize_t done = 0, written; done < n; done += written) {
        written = write(to, buffer + done, n - done);
        if (written <= 0) return 1;
      }
      total += n;
    }
    close(from);
    close(to);
    free(buffer);
    printf("%d: %ld %u\n", size, total, sum);
  }
}
