/** WASI 0.2 on preview 1, one class per WASI interface. */
package dev.mainstay.adapter.preview1;
