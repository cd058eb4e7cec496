package io.orion.collaboration;

/**
 * A list with its filters, under a name.
 *
 * @param page the path of the list, such as {@code /cases}
 * @param query the filters, as the page's query string
 * @param shared whether everyone finds it
 */
public record SavedView(long id, String owner, String page, String name, String query, boolean shared) {}
