#include <stdio.h>
#include <stdlib.h>

#include "programs.h"

#define SHAPES 64

struct shape;

struct methods {
  int (*area)(const struct shape *shape);
  void (*grow)(struct shape *shape, int by);
};

struct shape {
  const struct methods *methods;
};

struct square {
  struct shape shape;
  int side;
};

struct rectangle {
  struct shape shape;
  int width;
  int height;
};

struct triangle {
  struct shape shape;
  int base;
  int height;
};

struct disc {
  struct shape shape;
  int radius;
};

static int square_area(const struct shape *shape) {
  const struct square *square = (const struct square *)shape;
  return (int)((unsigned)square->side * (unsigned)square->side);
}

static void square_grow(struct shape *shape, int by) {
  ((struct square *)shape)->side += by;
}

static int rectangle_area(const struct shape *shape) {
  const struct rectangle *rectangle = (const struct rectangle *)shape;
  return (int)((unsigned)rectangle->width * (unsigned)rectangle->height);
}

static void rectangle_grow(struct shape *shape, int by) {
  ((struct rectangle *)shape)->width += by;
}

static int triangle_area(const struct shape *shape) {
  const struct triangle *triangle = (const struct triangle *)shape;
  return (int)((unsigned)triangle->base * (unsigned)triangle->height) / 2;
}

static void triangle_grow(struct shape *shape, int by) {
  ((struct triangle *)shape)->height += by;
}

static int disc_area(const struct shape *shape) {
  const struct disc *disc = (const struct disc *)shape;
  return (int)((unsigned)disc->radius * (unsigned)disc->radius * 355u) / 113;
}

static void disc_grow(struct shape *shape, int by) {
  ((struct disc *)shape)->radius += by;
}

static const struct methods SQUARE = {square_area, square_grow};
static const struct methods RECTANGLE = {rectangle_area, rectangle_grow};
static const struct methods TRIANGLE = {triangle_area, triangle_grow};
static const struct methods DISC = {disc_area, disc_grow};

static struct shape *shape_of(int i) {
  switch (i * 7 % 4) {
    case 0: {
      struct square *square = malloc(sizeof *square);
      square->shape.methods = &SQUARE;
      square->side = i;
      return &square->shape;
    }
    case 1: {
      struct rectangle *rectangle = malloc(sizeof *rectangle);
      rectangle->shape.methods = &RECTANGLE;
      rectangle->width = i;
      rectangle->height = i + 3;
      return &rectangle->shape;
    }
    case 2: {
      struct triangle *triangle = malloc(sizeof *triangle);
      triangle->shape.methods = &TRIANGLE;
      triangle->base = i + 1;
      triangle->height = i;
      return &triangle->shape;
    }
    default: {
      struct disc *disc = malloc(sizeof *disc);
      disc->shape.methods = &DISC;
      disc->radius = i;
      return &disc->shape;
    }
  }
}

void shapes(int rounds) {
  struct shape *all[SHAPES];
  for (int i = 0; i < SHAPES; i++) {
    all[i] = shape_of(i);
  }
  unsigned sum = 0;
  for (int round = 0; round < rounds; round++) {
    for (int i = 0; i < SHAPES; i++) {
      sum += (unsigned)all[i]->methods->area(all[i]);
    }
    struct shape *growing = all[round % SHAPES];
    growing->methods->grow(growing, round & 1);
  }
  printf("shapes %d\n", (int)sum);
  for (int i = 0; i < SHAPES; i++) {
    free(all[i]);
  }
}
