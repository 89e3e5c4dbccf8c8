/** What a device has: instructions and host functions, from data files. */
@NullMarked
package dev.mainstay.linker.profile;

import org.jspecify.annotations.NullMarked;
