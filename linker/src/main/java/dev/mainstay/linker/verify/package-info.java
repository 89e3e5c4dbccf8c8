/** The last look: only what the device has, or a reason in the user's terms. */
@NullMarked
package dev.mainstay.linker.verify;

import org.jspecify.annotations.NullMarked;
