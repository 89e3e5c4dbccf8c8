/** What TeaVM's own library imports: math, dates, console. */
package dev.mainstay.adapter.platform;
