package io.orion.engine;

import java.util.List;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import org.springframework.stereotype.Component;

/**
 * Creates the engine's tables in the schema {@code camunda}, from the scripts that the engine's own jar carries.
 *
 * <p>Running them instead of keeping a copy means that they cannot drift from the engine on the class path.
 */
@Component
public class V202611230001__engine_create_camunda_schema extends BaseJavaMigration {

    private static final List<String> SCRIPTS = List.of(
            "engine", "history", "identity", "case.engine", "case.history", "decision.engine", "decision.history");

    @Override
    public void migrate(Context context) throws Exception {
        var connection = context.getConnection();
        try (var statement = connection.createStatement()) {
            statement.execute("create schema if not exists camunda");
            statement.execute("set local search_path to camunda");
        }
        for (String script : SCRIPTS) {
            ScriptUtils.executeSqlScript(
                    connection,
                    new EncodedResource(new ClassPathResource(
                            "org/camunda/bpm/engine/db/create/activiti.postgres.create." + script + ".sql")));
        }
        try (var statement = connection.createStatement()) {
            statement.execute("set local search_path to orion");
        }
    }
}
