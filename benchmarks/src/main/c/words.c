#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "programs.h"

struct entry {
  struct entry *next;
  uint32_t hash;
  int count;
  size_t length;
  char word[];
};

struct map {
  struct entry **buckets;
  uint32_t capacity;
  uint32_t size;
};

static uint32_t hash_of(const char *word, size_t length) {
  uint32_t hash = 0;
  for (size_t i = 0; i < length; i++) {
    hash = 31 * hash + (uint8_t)word[i];
  }
  return hash;
}

static void grow(struct map *map) {
  uint32_t capacity = map->capacity * 2;
  struct entry **buckets = calloc(capacity, sizeof *buckets);
  for (uint32_t i = 0; i < map->capacity; i++) {
    for (struct entry *entry = map->buckets[i]; entry != NULL;) {
      struct entry *next = entry->next;
      struct entry **bucket = &buckets[entry->hash & (capacity - 1)];
      entry->next = *bucket;
      *bucket = entry;
      entry = next;
    }
  }
  free(map->buckets);
  map->buckets = buckets;
  map->capacity = capacity;
}

static void count_word(struct map *map, const char *word, size_t length) {
  uint32_t hash = hash_of(word, length);
  struct entry **bucket = &map->buckets[hash & (map->capacity - 1)];
  for (struct entry *entry = *bucket; entry != NULL; entry = entry->next) {
    if (entry->hash == hash && entry->length == length &&
        memcmp(entry->word, word, length) == 0) {
      entry->count++;
      return;
    }
  }
  struct entry *added = malloc(sizeof *added + length);
  added->next = *bucket;
  added->hash = hash;
  added->count = 1;
  added->length = length;
  memcpy(added->word, word, length);
  *bucket = added;
  if (++map->size > map->capacity / 4 * 3) {
    grow(map);
  }
}

/* Words of two to seven letters, each followed by a blank; short ones come again and again. */
static char *text_of(int words, size_t *size) {
  size_t capacity = 16;
  size_t length = 0;
  char *text = malloc(capacity);
  uint32_t state = 12345;
  for (int i = 0; i < words; i++) {
    state = state * 1103515245 + 12345;
    int letters = 2 + (state >> 16) % 6;
    if (length + letters + 1 > capacity) {
      capacity *= 2;
      text = realloc(text, capacity);
    }
    for (int letter = 0; letter < letters; letter++) {
      state = state * 1103515245 + 12345;
      text[length++] = 'a' + (state >> 20) % 4;
    }
    text[length++] = ' ';
  }
  *size = length;
  return text;
}

void words(int count) {
  size_t size;
  char *text = text_of(count, &size);
  struct map map = {calloc(16, sizeof *map.buckets), 16, 0};
  size_t start = 0;
  for (size_t i = 0; i < size; i++) {
    if (text[i] == ' ') {
      count_word(&map, text + start, i - start);
      start = i + 1;
    }
  }
  int most = 0;
  int sum = 0;
  for (uint32_t i = 0; i < map.capacity; i++) {
    for (struct entry *entry = map.buckets[i]; entry != NULL;) {
      struct entry *next = entry->next;
      most = most > entry->count ? most : entry->count;
      sum += (int)entry->length * entry->count;
      free(entry);
      entry = next;
    }
  }
  printf("words %d %d %d\n", (int)map.size, most, sum);
  free(map.buckets);
  free(text);
}
