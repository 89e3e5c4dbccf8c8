/**
 * What a guest's source names: the interfaces it imports and exports, and the types of WIT that
 * Java has no type for.
 */
package dev.mainstay.annotations;
