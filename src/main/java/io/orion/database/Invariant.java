package io.orion.database;

/**
 * Something that always holds in the tables of a module. A bean of this type is looked at by {@link InvariantCheck}.
 *
 * @param name the module, as metrics and health call it
 * @param view a view that is empty as long as it holds; its column {@code what} says what is wrong
 */
public record Invariant(String name, String view) {}
