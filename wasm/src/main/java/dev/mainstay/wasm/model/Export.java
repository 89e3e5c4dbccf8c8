package dev.mainstay.wasm.model;

/** An item under the name by which the outside sees it. */
public record Export(String name, ExternalItem item) {}
