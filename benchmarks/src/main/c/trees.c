#include <stdio.h>
#include <stdlib.h>

#include "programs.h"

#define LEAST_DEPTH 4

struct tree {
  struct tree *left;
  struct tree *right;
};

static struct tree *of_depth(int depth) {
  struct tree *tree = malloc(sizeof *tree);
  if (depth == 0) {
    tree->left = NULL;
    tree->right = NULL;
  } else {
    tree->left = of_depth(depth - 1);
    tree->right = of_depth(depth - 1);
  }
  return tree;
}

static int nodes(const struct tree *tree) {
  return tree->left == NULL ? 1 : 1 + nodes(tree->left) + nodes(tree->right);
}

static void release(struct tree *tree) {
  if (tree->left != NULL) {
    release(tree->left);
    release(tree->right);
  }
  free(tree);
}

void trees(int deepest) {
  struct tree *lasting = of_depth(deepest);
  int sum = 0;
  for (int depth = LEAST_DEPTH; depth <= deepest; depth += 2) {
    for (int i = 1 << (deepest - depth + LEAST_DEPTH); i > 0; i--) {
      struct tree *tree = of_depth(depth);
      sum += nodes(tree);
      release(tree);
    }
  }
  printf("trees %d %d\n", sum, nodes(lasting));
  release(lasting);
}
