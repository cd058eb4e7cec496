package io.orion.database;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells a second start on the same data what is running and what to do, instead of a stack trace. */
class DatabaseInUseAnalyzer extends AbstractFailureAnalyzer<DatabaseInUse> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, DatabaseInUse cause) {
        return new FailureAnalysis(
                cause.getMessage(),
                "Stop the other one, or give this one its own data (--orion.embedded-postgres.directory=other-folder),"
                        + " or run both as nodes on one PostgreSQL (--spring.datasource.url=jdbc:postgresql://...).",
                cause);
    }
}
