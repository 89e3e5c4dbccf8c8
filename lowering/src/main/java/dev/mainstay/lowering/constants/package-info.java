/** Constants that code makes one by one, as data. */
@NullMarked
package dev.mainstay.lowering.constants;

import org.jspecify.annotations.NullMarked;
