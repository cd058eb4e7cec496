package io.orion.collaboration;

import io.orion.kernel.Actor;
import java.util.List;

/** The door of saved lists. */
public interface SavedViews {

    /**
     * Saves a list; one of the same owner, page and name is replaced.
     *
     * @throws io.orion.kernel.InvalidInput when the name is empty or long, or the owner has too many
     */
    void save(String page, String name, String query, boolean shared, Actor owner);

    /** One's own lists of a page, and those that others share, by name. */
    List<SavedView> of(String page, Actor person);

    /** Removes a list of one's own; does nothing where there is none. */
    void remove(long id, Actor owner);
}
