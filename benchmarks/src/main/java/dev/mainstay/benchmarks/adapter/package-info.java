/** What the adapter costs: instructions for each call, bytes for each interface. */
@NullMarked
package dev.mainstay.benchmarks.adapter;

import org.jspecify.annotations.NullMarked;
