package io.orion.engine.worklist;

import io.orion.engine.Substitutes;
import io.orion.engine.Substitution;
import io.orion.engine.UserAccounts;
import io.orion.kernel.Actor;
import io.orion.kernel.InvalidInput;
import io.orion.kernel.Refused;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code engine.substitution}. */
@Component
class SubstitutionTable implements Substitutes {

    private static final int LONGEST_DAYS = 366;

    private final JdbcClient jdbc;
    private final ObjectProvider<UserAccounts> accounts;
    private final Clock clock;

    SubstitutionTable(JdbcClient jdbc, ObjectProvider<UserAccounts> accounts, Clock clock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    public void appoint(String person, String substitute, LocalDate firstDay, LocalDate lastDay, Actor by) {
        requireOwn(person, by);
        if (substitute.equals(person)) {
            throw new InvalidInput("substitute", "is the person who is absent");
        }
        requireAccount("person", person);
        requireAccount("substitute", substitute);
        if (lastDay.isBefore(firstDay) || lastDay.isAfter(firstDay.plusDays(LONGEST_DAYS))) {
            throw new InvalidInput("lastDay", "is not within a year from the first day");
        }
        if (lastDay.isBefore(today())) {
            throw new InvalidInput("lastDay", "is over");
        }
        jdbc.sql("insert into engine.substitution (person, substitute, first_day, last_day, noted_by, noted_at)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(
                        person,
                        substitute,
                        Date.valueOf(firstDay),
                        Date.valueOf(lastDay),
                        by.id(),
                        Timestamp.from(clock.instant()))
                .update();
    }

    private static void requireOwn(String person, Actor by) {
        if (!person.equals(by.id()) && !TaskTable.oversees(by)) {
            throw new Refused("Only " + person + " or whoever oversees the work decides who stands in");
        }
    }

    private void requireAccount(String field, String person) {
        if (!accounts.getObject().exists(person)) {
            throw new InvalidInput(field, "has no account: " + person);
        }
    }

    @Override
    public void end(long id, Actor by) {
        jdbc.sql("select person from engine.substitution where id = ?")
                .param(id)
                .query(String.class)
                .optional()
                .ifPresent(person -> requireOwn(person, by));
        jdbc.sql("update engine.substitution set ended_at = ? where id = ? and ended_at is null")
                .params(Timestamp.from(clock.instant()), id)
                .update();
    }

    @Override
    public List<Substitution> of(Actor person) {
        return jdbc.sql("select * from engine.substitution where (person = ? or substitute = ?) and last_day >= ?"
                        + " and ended_at is null order by first_day, id limit 100")
                .params(person.id(), person.id(), Date.valueOf(today()))
                .query((row, index) -> new Substitution(
                        row.getLong("id"),
                        row.getString("person"),
                        row.getString("substitute"),
                        row.getDate("first_day").toLocalDate(),
                        row.getDate("last_day").toLocalDate()))
                .list();
    }

    @Override
    public List<String> principalsOf(Actor actor) {
        var today = Date.valueOf(today());
        return jdbc.sql("select distinct person from engine.substitution where substitute = ? and ended_at is null"
                        + " and first_day <= ? and last_day >= ?")
                .params(actor.id(), today, today)
                .query(String.class)
                .list();
    }

    @Override
    public Actor acting(Actor actor) {
        var principals = principalsOf(actor);
        if (principals.isEmpty()) {
            return actor;
        }
        var groups = new HashSet<>(actor.groups());
        for (String principal : principals) {
            accounts.getObject().groupsOf(principal).stream()
                    .filter(group -> !TaskTable.OVERSEERS.contains(group))
                    .forEach(groups::add);
        }
        return new Actor(actor.id(), groups);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
