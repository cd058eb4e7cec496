package io.orion.collaboration.domain;

import io.orion.collaboration.SavedView;
import java.util.List;

/** Lists under a name. */
public interface ViewStore {

    void put(String owner, String page, String name, String query, boolean shared);

    List<SavedView> of(String page, String person);

    int countOf(String owner);

    void remove(long id, String owner);
}
