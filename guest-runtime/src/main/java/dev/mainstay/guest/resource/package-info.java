/** Handle tables of resources. */
package dev.mainstay.guest.resource;
