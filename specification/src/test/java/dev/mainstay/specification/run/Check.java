package dev.mainstay.specification.run;

/** A command of a script that can fail, and what became of it. */
public record Check(int line, Outcome outcome) {}
