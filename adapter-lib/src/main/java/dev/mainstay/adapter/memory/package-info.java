/** Allocator and collector for lowered objects. */
package dev.mainstay.adapter.memory;
