package io.orion.engine;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** People with an account, by the groups whose work they may do. */
@Component
public class Colleagues {

    private static final String NAME = "trim(concat_ws(' ', u.first_, u.last_))";
    private static final String OF_GROUPS = "select u.id_, " + NAME + " as name, string_agg(m.group_id_, ', '"
            + " order by m.group_id_) as groups from camunda.act_id_user u"
            + " join camunda.act_id_membership m on m.user_id_ = u.id_"
            + " where (:all or m.group_id_ = any(:groups))"
            + " and (lower(u.id_) like :part or lower(" + NAME + ") like :part)"
            + " group by u.id_, u.first_, u.last_ order by u.id_ limit :limit";

    private final JdbcClient jdbc;

    Colleagues(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Somebody who may be given work.
     *
     * @param id what they sign in with
     * @param name what people call them; the id where nobody has written it down
     * @param groups those that were asked for and they are in
     */
    public record Colleague(String id, String name, String groups) {}

    /**
     * Members of the groups, by what they sign in with. At most {@code limit}.
     *
     * @param groups null for all
     * @param part of the name or of what they sign in with, in any case; empty for all
     */
    public List<Colleague> in(@Nullable Collection<String> groups, String part, int limit) {
        return jdbc.sql(OF_GROUPS)
                .param("all", groups == null)
                .param("groups", groups == null ? new String[0] : groups.toArray(String[]::new))
                .param("part", "%" + escaped(part.strip().toLowerCase(Locale.ROOT)) + "%")
                .param("limit", limit)
                .query((row, n) -> colleague(row.getString(1), row.getString(2), row.getString(3)))
                .list();
    }

    private static Colleague colleague(String id, String name, String groups) {
        return new Colleague(id, name.isEmpty() ? id : name, groups);
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    /** What somebody signs in with whom people write like this: that itself, or a name that only one person has. */
    public Optional<String> written(String text) {
        var ids = jdbc.sql("select u.id_ from camunda.act_id_user u where u.id_ = :text or lower(" + NAME
                        + ") = lower(:text) order by u.id_ = :text desc, u.id_ limit 2")
                .param("text", text)
                .query(String.class)
                .list();
        return ids.size() == 1 || ids.contains(text) ? Optional.of(ids.get(0)) : Optional.empty();
    }
}
