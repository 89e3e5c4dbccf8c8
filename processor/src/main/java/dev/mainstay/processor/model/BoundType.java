package dev.mainstay.processor.model;

import dev.mainstay.wit.WitType;

/** A WIT type and the Java type that carries it in one place of a program: u8 in an int, say. */
public record BoundType(WitType wit, Carrier carrier) {}
