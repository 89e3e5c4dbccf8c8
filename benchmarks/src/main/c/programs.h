/* The programs that compute, in C; each is what Java has under the same name. */
void recursion(int n);
void trees(int deepest);
void sieve(int limit);
void bits(int length);
void words(int count);
void shapes(int rounds);
void exceptions(int calls);
void longs(int rounds);
void depth(int depth);
