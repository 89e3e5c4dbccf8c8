// What the programs share. Each runs in a folder with hello.txt, empty, poem.txt and folder/a, folder/b.
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

// Says what a call answered: its value, or the error's name.
#define SHOW(call)                                       \
  do {                                                   \
    errno = 0;                                           \
    long long value = (long long)(call);                 \
    if (value < 0)                                       \
      printf("%s: %s\n", #call, strerror(errno));        \
    else                                                 \
      printf("%s: %lld\n", #call, value);                \
  } while (0)

// Opens, or ends the program.
static inline int must_open(const char *path, int flags) {
  int fd = open(path, flags, 0666);
  if (fd < 0) {
    printf("open %s: %s\n", path, strerror(errno));
    exit(3);
  }
  return fd;
}

static inline void show_file(const char *path) {
  char bytes[512];
  int fd = must_open(path, O_RDONLY);
  ssize_t n, total = 0;
  printf("%s: \"", path);
  while ((n = read(fd, bytes, sizeof bytes)) > 0) {
    fwrite(bytes, 1, n, stdout);
    total += n;
  }
  printf("\" %zd%s\n", total, n < 0 ? strerror(errno) : "");
  close(fd);
}

static inline int compare_names(const void *a, const void *b) {
  return strcmp(*(char *const *)a, *(char *const *)b);
}

// The entries of a folder, sorted: hosts give them in any order.
static inline void show_folder(const char *path) {
  char *names[1024];
  int count = 0;
  DIR *dir = opendir(path);
  if (!dir) {
    printf("opendir %s: %s\n", path, strerror(errno));
    return;
  }
  for (struct dirent *entry; (entry = readdir(dir));) {
    char text[300];
    // Some hosts have them and some do not; Wasmtime's adapter always does.
    if (!strcmp(entry->d_name, ".") || !strcmp(entry->d_name, "..")) continue;
    snprintf(text, sizeof text, "%s%s", entry->d_name,
             entry->d_type == DT_DIR ? "/" : entry->d_type == DT_LNK ? "@" : "");
    names[count++] = strdup(text);
  }
  closedir(dir);
  qsort(names, count, sizeof *names, compare_names);
  printf("%s:", path);
  for (int i = 0; i < count; i++) {
    printf(" %s", names[i]);
    free(names[i]);
  }
  printf(" (%d)\n", count);
}
