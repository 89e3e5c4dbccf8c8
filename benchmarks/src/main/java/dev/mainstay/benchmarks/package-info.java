/** What payloads cost: counted instructions, bytes, time beside the same work done by others. */
@NullMarked
package dev.mainstay.benchmarks;

import org.jspecify.annotations.NullMarked;
