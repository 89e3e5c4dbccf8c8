/** Linear memory inside the guest: arena, caller buffers, {@code cabi_realloc}. */
package dev.mainstay.guest.memory;
