package io.orion.ordertocash.persistence;

import io.orion.engine.Decision;
import io.orion.ordertocash.domain.StoredDecisions;
import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcDecisions implements StoredDecisions {

    private final JdbcClient jdbc;
    private final JsonColumns json;
    private final Clock clock;

    JdbcDecisions(JdbcClient jdbc, JsonColumns json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public void add(String document, Decision decision) {
        jdbc.sql("insert into order_to_cash.decision"
                        + " (document, decision, version, inputs, rules, outputs, decided_at)"
                        + " values (?, ?, ?, ?::jsonb, ?::jsonb, ?::jsonb, ?)")
                .params(
                        document,
                        decision.table(),
                        decision.version(),
                        json.write(decision.inputs()),
                        json.write(decision.rules()),
                        json.write(decision.outputs()),
                        Timestamp.from(clock.instant()))
                .update();
    }
}
