package io.orion.engine;

/**
 * A document with which a process is started from outside, as JSON. It goes through a door and is not stored as a
 * variable.
 *
 * @param name as the starter spells it
 * @param type what the JSON has to be
 */
public record StartVariable<T>(String name, Class<T> type) {}
