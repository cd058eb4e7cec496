package io.orion.collaboration.domain;

import io.orion.collaboration.SavedView;
import io.orion.collaboration.SavedViews;
import io.orion.kernel.Actor;
import io.orion.kernel.InvalidInput;
import io.orion.kernel.Refused;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class ViewService implements SavedViews {

    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_QUERY = 1_000;
    private static final int MOST = 100;

    private final ViewStore store;

    ViewService(ViewStore store) {
        this.store = store;
    }

    @Override
    @Transactional
    public void save(String page, String name, String query, boolean shared, Actor owner) {
        var plain = name.strip();
        if (plain.isEmpty() || plain.length() > LONGEST_NAME) {
            throw new InvalidInput("name", "has to have 1 to " + LONGEST_NAME + " characters");
        }
        if (query.length() > LONGEST_QUERY) {
            throw new InvalidInput("query", "is longer than " + LONGEST_QUERY + " characters");
        }
        if (store.countOf(owner.id()) >= MOST) {
            throw new Refused(owner.id() + " has saved " + MOST + " lists already");
        }
        store.put(owner.id(), page, plain, query, shared);
    }

    @Override
    public List<SavedView> of(String page, Actor person) {
        return store.of(page, person.id());
    }

    @Override
    @Transactional
    public void remove(long id, Actor owner) {
        store.remove(id, owner.id());
    }
}
