/**
 * Files, for Java's library: what {@code java.io} and {@code java.nio.file} stand on, over the
 * directories that the device opened before the program began.
 *
 * <p>The working directory is {@code /}, and a directory that the device calls {@code .} is {@code
 * /} as well: a relative path and the same path behind a slash are one. Of the directories whose
 * name is the beginning of a path, the longest decides; where none is, there is no such file. Dots
 * in a path are the host's to follow, as only the host knows of symbolic links, unless they lead
 * out of the directory: then they take away the name before them.
 */
package dev.mainstay.guest.files;
