package io.orion.engine;

/** Where a release leaves tables that it brings and that people have changed: they decide what becomes of them. */
public interface ReleaseOffers {

    /**
     * Offers a version in the place of what an earlier release offered. The same one is offered once.
     *
     * @return whether it is new
     */
    boolean offer(String table, String content);

    /** The release brings what was brought before: nothing is offered any more. */
    void takeBack(String table);

    /** The key of the table in a DMN file. */
    String tableOf(String content);
}
