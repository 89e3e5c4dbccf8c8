/** WASI 0.2 from Java through the adapter to real runtimes, and the table of its functions. */
package dev.mainstay.adaptertests;
