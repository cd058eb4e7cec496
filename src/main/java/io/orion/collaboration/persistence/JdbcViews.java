package io.orion.collaboration.persistence;

import io.orion.collaboration.SavedView;
import io.orion.collaboration.domain.ViewStore;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcViews implements ViewStore {

    private static final int MOST_SHOWN = 50;

    private final JdbcClient jdbc;

    JdbcViews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void put(String owner, String page, String name, String query, boolean shared) {
        jdbc.sql("insert into collaboration.saved_view (owner, page, name, query, shared) values (?, ?, ?, ?, ?)"
                        + " on conflict (owner, page, name) do update set query = excluded.query,"
                        + " shared = excluded.shared")
                .params(owner, page, name, query, shared)
                .update();
    }

    @Override
    public List<SavedView> of(String page, String person) {
        return jdbc.sql("select * from collaboration.saved_view where page = ? and (owner = ? or shared)"
                        + " order by owner <> ?, name, id limit ?")
                .params(page, person, person, MOST_SHOWN)
                .query((row, index) -> new SavedView(
                        row.getLong("id"),
                        row.getString("owner"),
                        row.getString("page"),
                        row.getString("name"),
                        row.getString("query"),
                        row.getBoolean("shared")))
                .list();
    }

    @Override
    public int countOf(String owner) {
        return jdbc.sql("select count(*) from collaboration.saved_view where owner = ?")
                .param(owner)
                .query(Integer.class)
                .single();
    }

    @Override
    public void remove(long id, String owner) {
        jdbc.sql("delete from collaboration.saved_view where id = ? and owner = ?")
                .params(id, owner)
                .update();
    }
}
